package org.lowtunes.audio;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The small entries of a cache that one build has used, together, so that the next build of the same library reads one
 * file instead of thousands. All of them are facts that never change: what is known of a content, or of a file with a
 * certain size and time. Used by several threads at once.
 */
final class KnownEntries {

    /** The number rises when an entry means something else. */
    static final String KIND = "known-1";

    private final Map<String, byte[]> before;
    private final Map<String, byte[]> now = new ConcurrentHashMap<>();
    private volatile boolean changed;

    private KnownEntries(Map<String, byte[]> before) {
        this.before = before;
    }

    /** @param written by {@link #write()}; anything else is nothing */
    static KnownEntries of(Optional<byte[]> written) {
        Map<String, byte[]> entries = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(written.orElse(new byte[0])))) {
            for (int left = written.isEmpty() ? 0 : in.readInt(); left > 0; left--) {
                String name = new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.UTF_8);
                entries.put(name, in.readNBytes(in.readInt()));
            }
        } catch (IOException | IllegalArgumentException damaged) {
            entries.clear();
        }
        return new KnownEntries(entries);
    }

    Optional<byte[]> find(String kind, String name) {
        String entry = kind + "/" + name;
        byte[] bytes = before.get(entry);
        if (bytes != null) {
            now.putIfAbsent(entry, bytes);
        }
        return Optional.ofNullable(now.get(entry));
    }

    void put(String kind, String name, byte[] bytes) {
        String entry = kind + "/" + name;
        changed |= !Arrays.equals(before.get(entry), bytes);
        now.put(entry, bytes);
    }

    /** Whether this build has used other entries than the one before. */
    boolean changed() {
        return changed || now.size() != before.size();
    }

    /** The entries that were there at the beginning, by kind and name, as in {@code files/3fa9…}. */
    Set<String> names() {
        return before.keySet();
    }

    /** What was used in this build, and nothing else. */
    byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Map<String, byte[]> sorted = new TreeMap<>(now);
            out.writeInt(sorted.size());
            for (Map.Entry<String, byte[]> entry : sorted.entrySet()) {
                byte[] name = entry.getKey().getBytes(StandardCharsets.UTF_8);
                out.writeShort(name.length);
                out.write(name);
                out.writeInt(entry.getValue().length);
                out.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
