/** From plain numbers to a bitrate for each track. */
package org.lowtunes.budget;
