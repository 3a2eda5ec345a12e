package org.lowtunes.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.audio.FileStamp;

/**
 * Remembers what was written into a folder last and of what, so that a site of which nothing changed is not written
 * again. It is known again only when its input has the same name and nobody has touched its files since.
 */
public final class SiteMemory {

    private static final String KIND = "written-1";
    private final AudioCache cache;
    private final Path folder;

    /**
     * @param cache remembers
     * @param folder that the site is written into
     */
    public SiteMemory(AudioCache cache, Path folder) {
        this.cache = cache;
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The site that stands in the folder, if it is the one that this input gives. */
    public Optional<Site> recall(String input) {
        Optional<byte[]> kept = cache.computed(KIND, name());
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(kept.get()))) {
            Set<String> inputs = Set.of(text(in), text(in));
            return inputs.contains(input) ? site(in) : Optional.empty();
        } catch (IOException | IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    /**
     * Remembers a site that was just written.
     *
     * @param input of which it was written
     * @param next the same input with the ledger that came of it, which gives the same site
     * @throws IOException when its files cannot be looked at
     */
    public void keep(String input, String next, Site site) throws IOException {
        Map<String, String> stamps = stamps();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, input);
            text(out, input.equals(next) ? "" : next);
            text(out, site.publication());
            text(out, site.title());
            out.writeInt(site.tracks());
            text(out, site.ledger());
            out.writeInt(site.files().size());
            for (SiteFile file : site.files()) {
                text(out, file.key());
                out.writeBoolean(file.immutable());
                text(out, stamps.getOrDefault(file.key(), ""));
            }
        }
        cache.keepComputed(KIND, name(), bytes.toByteArray());
    }

    private String name() {
        return ContentName.of(folder.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Site> site(DataInputStream in) throws IOException {
        String publication = text(in);
        String title = text(in);
        int tracks = in.readInt();
        String ledger = text(in);
        Map<String, String> now = stamps();
        List<SiteFile> files = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            String key = text(in);
            boolean immutable = in.readBoolean();
            if (!text(in).equals(now.remove(key))) {
                return Optional.empty();
            }
            files.add(new SiteFile(key, folder.resolve(key), ContentTypes.of(key), immutable));
        }
        return now.isEmpty() ? Optional.of(new Site(publication, title, tracks, files, ledger)) : Optional.empty();
    }

    /** What the file system says of every file in the folder, by key. */
    private Map<String, String> stamps() throws IOException {
        Map<String, String> stamps = new HashMap<>();
        int root = folder.toString().length() + 1;
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
                String key = file.toString().substring(root).replace('\\', '/');
                boolean linked = isLinked(key) && facts.fileKey() != null;
                stamps.put(key, linked ? facts.size() + " " + facts.fileKey() : FileStamp.of(file));
                return FileVisitResult.CONTINUE;
            }
        });
        return stamps;
    }

    /** Renditions and pictures are links to files that the cache marks as used; their times tell nothing. */
    private static boolean isLinked(String key) {
        return key.startsWith("a/") || key.startsWith("c/");
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
