package org.lowtunes.setup;

/**
 * One line of what the doctor found.
 *
 * @param good whether nothing needs to be done
 * @param line what was looked at and found, and what to do when it is not good
 */
public record Check(boolean good, String line) {}
