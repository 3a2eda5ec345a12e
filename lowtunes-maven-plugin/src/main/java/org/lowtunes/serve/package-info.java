/** Plays a published folder on this machine or the local network. */
package org.lowtunes.serve;
