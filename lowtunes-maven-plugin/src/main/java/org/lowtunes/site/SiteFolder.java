package org.lowtunes.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lowtunes.audio.Rendition;

/**
 * The folder that a site is written into. What stands there already with the right bytes is left alone; what does not
 * belong to the site any more is removed at the end.
 */
final class SiteFolder {

    private final Path folder;
    private final boolean onPaper;
    private final SortedMap<String, SiteFile> files = new TreeMap<>();
    private final Map<String, Long> sizes = new HashMap<>();
    private final SortedMap<String, String> hashes = new TreeMap<>();

    SiteFolder(Path folder) throws IOException {
        this(folder, false);
    }

    /** @param onPaper whether renditions are only entered, and need not be there */
    SiteFolder(Path folder, boolean onPaper) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.onPaper = onPaper;
    }

    /** Adds bytes under a name made of them, and returns the key. */
    String add(String room, byte[] bytes, String ending) throws IOException {
        String key = room + "/" + ContentName.of(bytes) + "." + ending;
        put(key, bytes, true);
        return key;
    }

    /** Adds a file under a name made of its bytes, and returns that name. */
    String add(String room, Path file, String ending) throws IOException {
        byte[] hash = ContentName.hash(file);
        String name = ContentName.ofHash(hash);
        String key = room + "/" + name + "." + ending;
        Path place = place(key);
        if (!Files.exists(place) || !Files.isSameFile(place, file) && !Arrays.equals(ContentName.hash(place), hash)) {
            put(file, place);
        }
        sizes.put(key, Files.size(place));
        entered(key, place, hash, true);
        return name;
    }

    private static void put(Path file, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Files.deleteIfExists(place);
        linkOrCopy(file, place);
    }

    /**
     * Adds a rendition under a name made of its content, and returns that name. A file that stands there with its size
     * and time is not read: it was put there by the build before.
     */
    String add(String room, Rendition rendition, String ending) throws IOException {
        Path file = rendition.file();
        byte[] hash = HexFormat.of().parseHex(rendition.content());
        String name = ContentName.ofHash(hash);
        String key = room + "/" + name + "." + ending;
        Path place = place(key);
        if (!onPaper && !stands(place, file, hash)) {
            put(file, place);
        }
        sizes.put(key, rendition.bytes());
        entered(key, place, hash, true);
        return name;
    }

    private static boolean stands(Path place, Path file, byte[] hash) throws IOException {
        if (!Files.exists(place)) {
            return false;
        }
        if (Files.isSameFile(place, file)) {
            return true;
        }
        if (Files.size(place) != Files.size(file)) {
            return false;
        }
        FileTime time = Files.getLastModifiedTime(file);
        if (Files.getLastModifiedTime(place).equals(time)) {
            return true;
        }
        if (Arrays.equals(ContentName.hash(place), hash)) {
            Files.setLastModifiedTime(place, time);
            return true;
        }
        return false;
    }

    /** Adds bytes under a key. */
    void put(String key, byte[] bytes, boolean immutable) throws IOException {
        Path place = place(key);
        if (!Files.exists(place) || !Arrays.equals(Files.readAllBytes(place), bytes)) {
            Files.createDirectories(place.getParent());
            Files.deleteIfExists(place);
            Files.write(place, bytes);
        }
        entered(key, place, ContentName.sha256().digest(bytes), immutable);
        sizes.put(key, (long) bytes.length);
    }

    /** Adds text under a key. */
    void put(String key, String text, boolean immutable) throws IOException {
        put(key, text.getBytes(StandardCharsets.UTF_8), immutable);
    }

    /** Whether something stands under this key already. */
    boolean holds(String key) {
        return files.containsKey(key);
    }

    /** The bytes of all files so far. */
    long bytes() {
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** One line a file, sorted by key: what a publication's name is made of. */
    String hashLines() {
        return hashes.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** Removes what an earlier build left, and returns the files sorted by key. */
    List<SiteFile> finish() throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                String key = folder.relativize(path).toString().replace('\\', '/');
                if (Files.isDirectory(path) ? isEmpty(path) && !path.equals(folder) : !files.containsKey(key)) {
                    Files.delete(path);
                }
            }
        }
        return new ArrayList<>(files.values());
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }

    private Path place(String key) {
        return folder.resolve(key);
    }

    private void entered(String key, Path place, byte[] hash, boolean immutable) {
        files.put(key, new SiteFile(key, place, ContentTypes.of(key), immutable));
        hashes.put(key, HexFormat.of().formatHex(hash));
    }

    /** A link costs no disk; where the file system cannot, a copy does. */
    private static void linkOrCopy(Path file, Path place) throws IOException {
        try {
            Files.createLink(place, file);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(file, place, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
