/** From samples to descriptors, from descriptors to neighbours. */
package org.lowtunes.similarity;
