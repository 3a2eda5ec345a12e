package org.lowtunes.audio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What took long to make and need not be made again on this machine. Safe for several builds at once; whatever is
 * missing or damaged in it is simply made again.
 */
public final class AudioCache implements FinishedRenditions {

    private static final String FILES = "files";
    /** The number rises when listening finds other figures. */
    private static final String LISTENINGS = "listenings-1";

    private static final String DESCRIPTORS = "descriptors";
    private static final String RENDITIONS = "renditions";
    private static final String PUBLISHED = "published";
    private static final String CONTENTS = "contents";
    private static final String MD5S = "md5-1";
    /** Hexadecimal characters of a content's hash that are enough to know it by: 80 bits. */
    private static final int ENOUGH = 20;

    private final CacheFolder folder;

    /** @param folder where the cache is; made when the first entry is kept */
    public AudioCache(Path folder) {
        this.folder = new CacheFolder(folder);
    }

    /**
     * Where the cache is unless the curator says otherwise: {@code $XDG_CACHE_HOME/lowtunes} or
     * {@code ~/.cache/lowtunes}, {@code ~/Library/Caches/lowtunes}, {@code %LOCALAPPDATA%\lowtunes\cache}.
     */
    public static Path defaultFolder() {
        return CachePlace.of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    /** Where the cache is. */
    public Path folder() {
        return folder.folder();
    }

    CacheFolder entries() {
        return folder;
    }

    /**
     * Takes up at once what the last build of a library has used. Pruning spares what such a build has used, as long as
     * somebody builds it.
     *
     * @param library name of it, lower-case letters and digits
     */
    public void recall(String library) {
        folder.recall(library);
    }

    /** Keeps what this build has used for the next one of this library. */
    public void remember(String library) {
        try {
            folder.remember(library);
        } catch (CacheUnwritableException e) {
            // A cache that may only be read serves as well; the next build looks at its entries one by one.
        }
    }

    /**
     * What was heard in this file, under whatever name and place it was then.
     *
     * @throws CacheUnwritableException when it cannot be noted that the file was looked at
     */
    public Optional<Listening> listening(Path file) {
        return content(file)
                .flatMap(content -> folder.read(LISTENINGS, content))
                .flatMap(bytes -> ListeningText.read(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** The same, where the last build of this library knew it: then nothing but the file's size and times is read. */
    public Optional<Listening> listeningAtHand(Path file) {
        try {
            String stamp = folder.known().isPresent() ? FileStamp.of(file) : "";
            return folder.known()
                    .flatMap(entries -> entries.find(FILES, stamp)
                            .map(hex -> new String(hex, StandardCharsets.US_ASCII))
                            .flatMap(content -> entries.find(LISTENINGS, content)))
                    .flatMap(bytes -> ListeningText.read(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Keeps what was heard in this file. */
    public void keep(Path file, Listening listening) {
        content(file)
                .ifPresent(content -> folder.write(
                        LISTENINGS, content, ListeningText.write(listening).getBytes(StandardCharsets.UTF_8)));
    }

    /** SHA-256 of the file's content, read again only when the file was touched; empty when it cannot be read. */
    Optional<String> content(Path file) {
        try {
            String stamp = FileStamp.of(file);
            Optional<String> known = folder.read(FILES, stamp).map(hex -> new String(hex, StandardCharsets.US_ASCII));
            if (known.isPresent()) {
                return known;
            }
            String content = FileStamp.content(file);
            if (FileStamp.of(file).equals(stamp)) {
                folder.write(FILES, stamp, content.getBytes(StandardCharsets.US_ASCII));
            }
            return Optional.of(content);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The MD5 of a rendition, which is what a bucket knows it by; lower-case hex.
     *
     * @param content the first 80 bits, or more, of its SHA-256, lower-case hex
     */
    public Optional<String> md5(String content) {
        return folder.read(MD5S, content.substring(0, ENOUGH))
                .map(hex -> new String(hex, StandardCharsets.US_ASCII))
                .filter(hex -> hex.matches("[0-9a-f]{32}"));
    }

    /**
     * A descriptor that was kept.
     *
     * @param sound that it describes, lower-case hex SHA-256
     * @param format of the descriptor; another format is another entry
     */
    public Optional<byte[]> descriptor(String sound, int format) {
        return folder.read(DESCRIPTORS, sound + "_" + format);
    }

    /** Whether there is a descriptor, without reading it. */
    public boolean hasDescriptor(String sound, int format) {
        String name = sound + "_" + format;
        boolean there = Files.exists(folder.place(DESCRIPTORS, name));
        if (there) {
            folder.known().ifPresent(entries -> entries.put(DESCRIPTORS, name, new byte[0]));
        }
        return there;
    }

    /** Keeps a descriptor. */
    public void keepDescriptor(String sound, int format, byte[] descriptor) {
        folder.write(DESCRIPTORS, sound + "_" + format, descriptor);
    }

    @Override
    public Optional<Rendition> find(RenditionSpec spec) {
        Path place = folder.place(RENDITIONS, spec.cacheName());
        try {
            String stamp = stamp(place);
            Optional<Rendition> known = folder.known()
                    .flatMap(entries -> entries.find(RENDITIONS, spec.cacheName()))
                    .flatMap(entry -> known(place, new String(entry, StandardCharsets.US_ASCII), stamp));
            Rendition rendition = known.isPresent() ? known.get() : rendition(place, spec);
            if (folder.used(place) || known.isEmpty()) {
                know(rendition, spec);
            }
            return Optional.of(rendition);
        } catch (IOException missingOrDamaged) {
            return Optional.empty();
        }
    }

    /** A rendition is the one that was seen before while its file has that size and that time. */
    private static String stamp(Path place) throws IOException {
        BasicFileAttributes facts = Files.readAttributes(place, BasicFileAttributes.class);
        return facts.size() + " " + facts.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }

    private void know(Rendition rendition, RenditionSpec spec) throws IOException {
        if (folder.known().isPresent()) {
            String entry = String.join(
                    " ",
                    stamp(rendition.file()),
                    Long.toString(rendition.samples()),
                    Double.toString(rendition.gain()),
                    rendition.content());
            folder.known().get().put(RENDITIONS, spec.cacheName(), entry.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static Optional<Rendition> known(Path place, String entry, String stamp) {
        if (!entry.startsWith(stamp + " ")) {
            return Optional.empty();
        }
        String[] parts = entry.split(" ");
        return Optional.of(new Rendition(
                place, Long.parseLong(parts[2]), Long.parseLong(parts[0]), parts[4], Double.parseDouble(parts[3])));
    }

    /** A whole rendition is not read again to know its content: what was found when it was made is kept beside it. */
    private Rendition rendition(Path place, RenditionSpec spec) throws IOException {
        OggOpusLength head = OggOpusLength.read(place);
        long samples = head.samples();
        long bytes = Files.size(place);
        String made = bytes + " " + samples + " ";
        Optional<String> content = folder.read(CONTENTS, spec.cacheName())
                .map(kept -> new String(kept, StandardCharsets.US_ASCII))
                .filter(kept -> kept.startsWith(made))
                .map(kept -> kept.substring(made.length()));
        if (content.isPresent()) {
            return new Rendition(place, samples, bytes, content.get(), head.gain() / 256.0);
        }
        Rendition read = Rendition.of(place);
        keepContent(read, spec);
        return read;
    }

    private void keepContent(Rendition rendition, RenditionSpec spec) {
        String kept = rendition.bytes() + " " + rendition.samples() + " " + rendition.content();
        try {
            folder.write(CONTENTS, spec.cacheName(), kept.getBytes(StandardCharsets.US_ASCII));
            folder.write(
                    MD5S,
                    rendition.content().substring(0, ENOUGH),
                    FileStamp.md5(rendition.file()).getBytes(StandardCharsets.US_ASCII));
        } catch (CacheUnwritableException | IOException e) {
            // A cache that may only be read serves as well; the file is read again next time.
        }
    }

    /** Makes a file that was encoded the rendition of this specification. */
    Rendition adopt(Path encoded, RenditionSpec spec) throws IOException {
        Rendition rendition = Rendition.of(folder.adopt(encoded, RENDITIONS, spec.cacheName()));
        keepContent(rendition, spec);
        return rendition;
    }

    /**
     * Anything else that took long to compute and was kept.
     *
     * @param kind lower-case letters and digits; one of those that pruning knows
     * @param name of everything that it was computed from, lower-case hex
     */
    public Optional<byte[]> computed(String kind, String name) {
        return folder.read(kind, name);
    }

    /** Keeps what took long to compute. */
    public void keepComputed(String kind, String name, byte[] bytes) {
        folder.write(kind, name, bytes);
    }

    /** A new empty folder to work in, in a place that pruning empties when a build is killed. */
    public Path scratch() throws IOException {
        return Files.createTempDirectory(
                Files.createDirectories(folder.folder().resolve(CacheFolder.UNFINISHED)), "site-");
    }

    /** Makes a rendition that came from elsewhere one of this cache; empty when it is not as the specification says. */
    public Optional<Rendition> keep(Rendition rendition, RenditionSpec spec) {
        Path copy = folder.unfinished(".opus");
        try {
            if (OggOpusLength.read(rendition.file()).channels() != spec.channels()) {
                return Optional.empty();
            }
            Files.copy(rendition.file(), copy, StandardCopyOption.REPLACE_EXISTING);
            return Optional.of(adopt(copy, spec));
        } catch (IOException e) {
            throw new CacheUnwritableException(folder.folder(), e);
        } finally {
            folder.discard(copy);
        }
    }

    /** What brings a file from elsewhere. */
    public interface Bringing {
        /** Writes the whole file, and throws when it is not what it should be. */
        void into(Path file) throws IOException;
    }

    /**
     * A file of a published site.
     *
     * @param name of its content
     * @param bringing is asked when the file is not here yet
     * @throws IOException that bringing throws
     */
    public Path published(String name, Bringing bringing) throws IOException {
        Path place = folder.place(PUBLISHED, name);
        if (Files.exists(place)) {
            folder.used(place);
            return place;
        }
        Path unfinished = folder.unfinished("");
        try {
            bringing.into(unfinished);
            return folder.adopt(unfinished, PUBLISHED, name);
        } finally {
            folder.discard(unfinished);
        }
    }

    /** What the cache holds, by kind. */
    public List<CacheShare> shares() {
        return new CacheSweep(folder.folder()).shares();
    }

    /**
     * Removes what no build has used for a while, and what builds that were killed have left.
     *
     * @param unused entries used within this time stay; entries younger than a day always do
     * @return what was removed, by kind
     */
    public List<CacheShare> prune(Duration unused) {
        return new CacheSweep(folder.folder()).prune(unused);
    }
}
