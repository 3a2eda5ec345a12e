package org.lowtunes.mojo;

import java.nio.file.Path;
import java.util.Optional;
import org.lowtunes.audio.Rendition;
import org.lowtunes.library.Tags;
import org.lowtunes.library.Track;
import org.lowtunes.similarity.Descriptor;
import org.lowtunes.site.PublishedAlbum;
import org.lowtunes.site.PublishedSite;
import org.lowtunes.site.PublishedTrack;
import org.lowtunes.site.SiteTrack;

/**
 * A track of a published site whose source is not on this machine: it is published again as it is there.
 *
 * @param site that has it
 * @param album there
 * @param published what the site says of it
 * @param track the same as a track of a library; its file is the rendition, once that was brought here
 */
record Carried(PublishedSite site, PublishedAlbum album, PublishedTrack published, Track track) {

    /** What the rendition sounds like, where there is something to say, and its lyrics. */
    record Brought(Carried carried, Rendition rendition, Optional<Descriptor> descriptor, String lyrics) {

        /** Ready to be published under this id. */
        SiteTrack siteTrack(String id) {
            PublishedTrack published = carried.published();
            Tags t = published.tags();
            Tags tags = new Tags(
                    t.title(),
                    t.artist(),
                    t.albumArtist(),
                    t.album(),
                    t.disc(),
                    t.number(),
                    t.date(),
                    t.genres(),
                    t.composer(),
                    t.licence(),
                    t.copyright(),
                    lyrics,
                    t.musicBrainzRecording(),
                    t.compilation());
            return new SiteTrack(
                    id,
                    published.sound(),
                    carried.track().path(),
                    tags,
                    published.decided().gain(),
                    published.decided().kbps(),
                    rendition,
                    published.contributor(),
                    published.aliases());
        }
    }

    static Carried of(PublishedSite site, PublishedAlbum album, int number, Path file) {
        PublishedTrack published = album.tracks().get(number);
        String path = String.format("%s/%s/%06d", site.name(), album.slug(), number);
        return new Carried(
                site,
                album,
                published,
                new Track(
                        file, path, published.tags(), Optional.empty(), album.presentation(), published.contributor()));
    }
}
