package org.lowtunes.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lowtunes.library.Tags;

/** A curator's playlists as files for other programs, beside their pages. */
final class PlaylistFiles {

    private static final double SAMPLES_A_MILLISECOND = 48;

    private final Holdings holdings;
    private final Media media;

    PlaylistFiles(Holdings holdings, Media media) {
        this.holdings = holdings;
        this.media = media;
    }

    void write(SiteFolder site) throws IOException {
        for (SitePlaylist list : holdings.playlists()) {
            for (OpenPlaylist.Format format : OpenPlaylist.Format.values()) {
                String key = holdings.page(list).replaceAll("html$", format.ending());
                site.put(key, playlist(list, key).in(format), false);
            }
        }
    }

    private OpenPlaylist playlist(SitePlaylist list, String key) throws IOException {
        List<OpenPlaylist.Entry> entries = new ArrayList<>();
        for (SiteTrack track : holdings.tracks(list)) {
            Tags tags = track.tags();
            String rendition = media.renditionKey(track);
            entries.add(new OpenPlaylist.Entry(
                    holdings.address(rendition).orElse("../" + rendition),
                    track.id(),
                    tags.musicBrainzRecording(),
                    tags.title(),
                    tags.artist(),
                    tags.album(),
                    Math.round(track.rendition().samples() / SAMPLES_A_MILLISECOND)));
        }
        return new OpenPlaylist(
                list.title(), holdings.settings().title(), holdings.address(key).orElse(""), "", entries);
    }
}
