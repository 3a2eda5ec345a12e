package org.lowtunes.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.lowtunes.audio.Rendition;
import org.lowtunes.library.Tags;

/** A track of a {@link PaperSite}; what is not said of it is not known. */
final class PaperTrack {

    private static final int SECONDS = 187;

    private final String id;
    private String title;
    private String artist = "";
    private String composer = "";
    private String licence = "";
    private String copyright = "";
    private String lyrics = "";
    private String recording = "";
    private String contributor = "";
    private List<String> aliases = List.of();
    private long samples = SECONDS * 48_000L;
    private long bytes = -1;

    PaperTrack(String id) {
        this.id = id;
        this.title = "Title " + id;
    }

    PaperTrack titled(String text) {
        title = text;
        return this;
    }

    PaperTrack by(String name) {
        artist = name;
        return this;
    }

    PaperTrack composer(String name) {
        composer = name;
        return this;
    }

    PaperTrack licence(String name) {
        licence = name;
        return this;
    }

    PaperTrack copyright(String text) {
        copyright = text;
        return this;
    }

    PaperTrack lyrics(String text) {
        lyrics = text;
        return this;
    }

    PaperTrack recording(String musicBrainz) {
        recording = musicBrainz;
        return this;
    }

    PaperTrack from(String name) {
        contributor = name;
        return this;
    }

    PaperTrack lasting(long samples, long bytes) {
        this.samples = samples;
        this.bytes = bytes;
        return this;
    }

    PaperTrack aliases(String... ids) {
        aliases = List.of(ids);
        return this;
    }

    SiteTrack on(String albumArtist, String album, int number, Path folder) throws IOException {
        byte[] sound = ContentName.sha256().digest(id.getBytes(StandardCharsets.UTF_8));
        Path opus = Files.writeString(folder.resolve(id + ".opus"), "sound of " + id);
        Tags tags = new Tags(
                title,
                artist.isEmpty() ? albumArtist : artist,
                albumArtist,
                album,
                1,
                number,
                "1999-05-01",
                List.of("Jazz"),
                composer,
                licence,
                copyright,
                lyrics,
                recording,
                false);
        return new SiteTrack(
                id,
                HexFormat.of().formatHex(sound),
                id,
                tags,
                0,
                64,
                new Rendition(
                        opus,
                        SECONDS * 48_000L,
                        Files.size(opus),
                        HexFormat.of().formatHex(ContentName.hash(opus))),
                contributor,
                aliases);
    }
}
