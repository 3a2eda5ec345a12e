package org.lowtunes.report;

/**
 * One album of a site.
 *
 * @param name as the site shows it, its artist included
 * @param cover whether a picture of it is published
 * @param described whether that picture has an alternative text
 */
public record AlbumFacts(String name, boolean cover, boolean described) {}
