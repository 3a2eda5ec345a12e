package org.lowtunes.site;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.audio.FinishedRenditions;
import org.lowtunes.audio.Rendition;
import org.lowtunes.audio.RenditionSpec;
import org.lowtunes.words.Words;

/**
 * A site that is published already, as a library: what it has is taken as it is. Whoever made it, no more is read than
 * it says, and no file counts whose name is not that of its bytes.
 */
public final class PublishedSite implements FinishedRenditions {

    /** The largest text that a site has: the catalogue of 100,000 tracks takes some 6 MB. */
    private static final long LARGEST_TEXT = 16 << 20;

    private static final int TRIES = 4;
    private static final long PAUSE_NANOS = 200_000_000;

    private final PublishedFiles files;
    private final AudioCache cache;
    private PublishedCatalogue catalogue;
    private Ledger known = Ledger.EMPTY;

    /**
     * @param files of the site
     * @param cache keeps what was fetched
     */
    public PublishedSite(PublishedFiles files, AudioCache cache) {
        this.files = files;
        this.cache = cache;
    }

    /** The place as a curator names it. */
    public String name() {
        return files.name();
    }

    /** Whether there is a site at all. */
    public boolean exists() {
        return text(Site.DESCRIPTOR).isPresent();
    }

    /**
     * Tells where albums may be that are in no list, for a place that cannot list them itself.
     *
     * @param ledger what was decided on this machine
     */
    public synchronized void remember(Ledger ledger) {
        known = ledger;
        catalogue = null;
    }

    /**
     * What it says about itself, read once.
     *
     * @throws PublishedSiteException when there is no site, or it cannot be read
     */
    public synchronized PublishedCatalogue catalogue() {
        if (catalogue == null) {
            UnlistedAlbums unlisted = new UnlistedAlbums(this, known);
            catalogue = files.onlyPage().map(unlisted::only).orElseGet(() -> unlisted.added(PublishedReader.of(this)));
        }
        return catalogue;
    }

    Optional<Set<String>> albumPages() {
        return files.albumPages();
    }

    /** The rendition of a track, whose length is what the catalogue says. */
    public Rendition rendition(PublishedTrack track) {
        String key = "a/" + track.rendition() + ".opus";
        Path file = fetch(key, track.rendition(), track.bytes());
        try {
            Rendition rendition = Rendition.of(file);
            if (rendition.samples() != track.samples() || rendition.bytes() != track.bytes()) {
                throw new PublishedSiteException(Words.say("site.published-wrong", name(), key));
            }
            return rendition;
        } catch (IOException noOpus) {
            throw new PublishedSiteException(Words.say("site.published-wrong", name(), key), noOpus);
        }
    }

    /** What is to be said of a rendition in which there is no sound. */
    public PublishedSiteException damaged(PublishedTrack track, Exception cause) {
        return new PublishedSiteException(
                Words.say("site.published-wrong", name(), "a/" + track.rendition() + ".opus"), cause);
    }

    /** The rendition of a source that is at hand, if the site has it as this specification wants it. */
    @Override
    public Optional<Rendition> find(RenditionSpec spec) {
        String sound = ContentName.ofSound(spec.sound());
        Optional<Rendition> found = catalogue()
                .tracks()
                .filter(t -> t.decided().sound().equals(sound))
                .filter(t -> t.decided().kbps() == spec.kbps())
                .filter(t -> Math.abs(t.decided().gain() - spec.gain()) < 0.005)
                .findFirst()
                .map(this::rendition);
        return found.flatMap(rendition -> cache.keep(rendition, spec));
    }

    /** The two sizes of a cover. */
    public SiteCover cover(PublishedAlbum.Cover cover) {
        return new SiteCover(picture(cover.small()), picture(cover.large()), cover.alt());
    }

    private Path picture(String name) {
        return fetch("c/" + name + ".webp", name, LARGEST_TEXT);
    }

    /** The lyrics of a track, or the empty string. */
    public String lyrics(PublishedTrack track) {
        if (track.lyrics().isEmpty()) {
            return "";
        }
        Path file = fetch("t/" + track.lyrics() + ".txt", track.lyrics(), 1 << 20);
        try {
            return Files.readString(file);
        } catch (IOException noText) {
            throw new PublishedSiteException(
                    Words.say("site.published-wrong", name(), "t/" + track.lyrics() + ".txt"), noText);
        }
    }

    /** A file whose name is that of its bytes; fetched once. */
    private Path fetch(String key, String name, long most) {
        return patiently(() -> cache.published(name, part -> {
            try (InputStream in = bounded(open(key), key, most)) {
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!ContentName.of(part).equals(name)) {
                throw new PublishedSiteException(Words.say("site.published-wrong", name(), key));
            }
        }));
    }

    /** A text that its name does not vouch for; empty if there is none. */
    Optional<byte[]> text(String key) {
        return patiently(() -> {
            Optional<InputStream> in = files.open(key);
            if (in.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream text = bounded(in.get(), key, LARGEST_TEXT)) {
                return Optional.of(text.readAllBytes());
            }
        });
    }

    /** A data file, {@code d/<name>.<ending>}. */
    byte[] data(String key) {
        int dot = key.lastIndexOf('.');
        String name = key.startsWith("d/") && dot > 2 ? key.substring(2, dot) : "";
        if (!PublishedColumns.isName(name) || !key.matches("d/[a-z2-7]{16}\\.[a-z]{1,8}")) {
            throw new PublishedSiteException(Words.say("site.published-damaged", name(), Site.DESCRIPTOR, key));
        }
        byte[] bytes = text(key).orElseThrow(() -> missing(key));
        if (!ContentName.of(bytes).equals(name)) {
            throw new PublishedSiteException(Words.say("site.published-wrong", name(), key));
        }
        return bytes;
    }

    private InputStream open(String key) throws IOException {
        return files.open(key).orElseThrow(() -> missing(key));
    }

    private PublishedSiteException missing(String key) {
        return new PublishedSiteException(Words.say("site.published-missing", name(), key));
    }

    private interface Request<R> {
        R send() throws IOException;
    }

    /** A connection may drop; who does not answer several times is not there. */
    private <R> R patiently(Request<R> request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return request.send();
            } catch (IOException e) {
                if (attempt == TRIES || Thread.currentThread().isInterrupted()) {
                    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
                    throw new PublishedSiteException(Words.say("site.published-unreachable", name(), reason), e);
                }
                LockSupport.parkNanos(attempt * PAUSE_NANOS);
            }
        }
    }

    /** Ends with a message where more comes than was said. */
    private InputStream bounded(InputStream in, String key, long most) {
        return new FilterInputStream(in) {
            private long left = most;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                left -= Math.max(0, read);
                if (left < 0) {
                    throw new PublishedSiteException(Words.say("site.published-wrong", name(), key));
                }
                return read;
            }
        };
    }
}
