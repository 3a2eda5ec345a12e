package org.lowtunes.library;

import java.net.URI;

/**
 * A link that a curator gives.
 *
 * @param label what it leads to, in words; never empty
 * @param address {@code http}, {@code https} or {@code mailto}, nothing else
 */
public record WebLink(String label, URI address) {}
