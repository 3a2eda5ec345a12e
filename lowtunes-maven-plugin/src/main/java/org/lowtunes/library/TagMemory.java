package org.lowtunes.library;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * The raw tags of every file that was read before, so that an unchanged file (same path, size and times) is not opened
 * again. A file that is missing, damaged or of another version is an empty memory; one that cannot be written is
 * forgotten: only time is lost.
 */
final class TagMemory {

    /** Changes whenever the same bytes would be read otherwise. */
    private static final int VERSION = 0x4c545402;

    private static final int LONGEST = 1 << 24;
    private static final Duration FRESH = Duration.ofDays(1);

    private record Remembered(long size, long modified, long changed, RawTags tags) {

        static Remembered of(MusicFile file, RawTags tags) {
            return new Remembered(file.size(), file.modified(), file.changed(), tags);
        }
    }

    private final Path store;
    private final Map<String, Remembered> before = new HashMap<>();
    private final Map<String, Remembered> now = new HashMap<>();
    private boolean learned;

    /** @param store the file that holds it, or {@code null} for a memory of nothing */
    TagMemory(Path store) {
        this.store = store;
        if (store != null && Files.isRegularFile(store)) {
            try {
                load();
                used();
            } catch (IOException | RuntimeException e) {
                before.clear();
            }
        }
    }

    /** Marks it as used today, so that pruning the cache spares it. */
    private void used() {
        try {
            Instant time = Instant.now();
            if (Files.getLastModifiedTime(store).toInstant().isBefore(time.minus(FRESH))) {
                Files.setLastModifiedTime(store, FileTime.from(time));
            }
        } catch (IOException e) {
            // One that may only be read serves as well.
        }
    }

    Optional<RawTags> recall(MusicFile file) {
        Remembered known = before.get(key(file));
        boolean same = known != null && known.equals(Remembered.of(file, known.tags()));
        return same ? Optional.of(known.tags()) : Optional.empty();
    }

    void keep(MusicFile file, RawTags tags) {
        String key = key(file);
        Remembered known = before.get(key);
        boolean recalled = known != null && known.tags() == tags;
        learned |= !recalled;
        now.put(key, recalled ? known : Remembered.of(file, tags));
    }

    /** Writes it back, if something is new. What was known of other folders stays, of these what is gone goes. */
    void save(List<Path> folders) {
        List<Path> places = folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .toList();
        before.forEach((path, remembered) -> {
            if (!now.containsKey(path)
                    && places.stream().noneMatch(place -> Path.of(path).startsWith(place))) {
                now.put(path, remembered);
            }
        });
        if (store == null || !learned && now.size() == before.size()) {
            return;
        }
        try {
            Files.createDirectories(store.toAbsolutePath().getParent());
            Path part = Files.createTempFile(store.toAbsolutePath().getParent(), "tags", ".part");
            try {
                write(part);
                Files.move(part, store, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // The next scan reads the files again.
        }
    }

    private static String key(MusicFile file) {
        return file.file().toAbsolutePath().normalize().toString();
    }

    private void write(Path part) throws IOException {
        CRC32 sum = new CRC32();
        try (DataOutputStream out = new DataOutputStream(
                new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16), sum))) {
            out.writeInt(VERSION);
            out.writeInt(now.size());
            for (Map.Entry<String, Remembered> entry : new TreeMap<>(now).entrySet()) {
                Remembered file = entry.getValue();
                text(out, entry.getKey());
                out.writeLong(file.size());
                out.writeLong(file.modified());
                out.writeLong(file.changed());
                out.writeBoolean(file.tags().picture());
                out.writeInt(file.tags().fields().size());
                for (Map.Entry<String, List<String>> field :
                        file.tags().fields().entrySet()) {
                    text(out, field.getKey());
                    out.writeInt(field.getValue().size());
                    for (String value : field.getValue()) {
                        text(out, value);
                    }
                }
            }
            out.writeLong(sum.getValue());
        }
    }

    private void load() throws IOException {
        CRC32 sum = new CRC32();
        try (DataInputStream in = new DataInputStream(
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(store), 1 << 16), sum))) {
            int files = in.readInt() == VERSION ? in.readInt() : 0;
            for (int i = 0; i < files; i++) {
                String path = text(in);
                long size = in.readLong();
                long modified = in.readLong();
                long changed = in.readLong();
                boolean picture = in.readBoolean();
                Map<String, List<String>> fields = new TreeMap<>();
                for (int left = in.readInt(); left > 0; left--) {
                    List<String> values = new ArrayList<>();
                    fields.put(text(in), values);
                    for (int more = in.readInt(); more > 0; more--) {
                        values.add(text(in));
                    }
                }
                before.put(path, new Remembered(size, modified, changed, new RawTags(fields, picture)));
            }
            long expected = sum.getValue();
            if (in.readLong() != expected) {
                throw new IOException("damaged");
            }
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("damaged");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
