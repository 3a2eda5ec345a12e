package org.lowtunes.mojo;

import org.lowtunes.audio.Rendition;
import org.lowtunes.audio.RenditionSpec;
import org.lowtunes.site.PublishedAlbum;
import org.lowtunes.site.PublishedSite;

/**
 * That a track has no source on this machine, and is published again as a published site has it.
 *
 * @param site that has it
 * @param album there
 * @param spec that its rendition was made to
 * @param rendition as it was fetched
 */
record Carried(PublishedSite site, PublishedAlbum album, RenditionSpec spec, Rendition rendition) {}
