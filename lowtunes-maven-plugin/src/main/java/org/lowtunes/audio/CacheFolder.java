package org.lowtunes.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Named entries of several kinds in a folder. An entry appears whole or not at all, whoever else writes at the same
 * time and whenever this program is killed: it is written beside its place, brought to the disk, and renamed.
 */
final class CacheFolder {

    /** What is being written. */
    static final String UNFINISHED = "unfinished";

    private static final Duration FRESH = Duration.ofDays(1);

    /** Kinds of which a library has an entry or more a track. */
    private static final Set<String> MANY = Set.of("files", "listenings-1", "pictures", OpusKeeping.KIND);

    private final Path folder;
    private volatile Optional<KnownEntries> known = Optional.empty();

    CacheFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Takes up what the last build of this name has used. */
    void recall(String build) {
        known = Optional.of(KnownEntries.of(read(KnownEntries.KIND, build)));
    }

    /** Keeps what this build has used for the next one of this name. */
    void remember(String build) {
        known.filter(KnownEntries::changed).ifPresent(used -> write(KnownEntries.KIND, build, used.write()));
    }

    /** What this build knows without a look at the disk, where there is anything. */
    Optional<KnownEntries> known() {
        return known;
    }

    Path folder() {
        return folder;
    }

    /** Where an entry is or will be; spread over folders by its first two characters. */
    Path place(String kind, String name) {
        return folder.resolve(kind).resolve(name.substring(0, 2)).resolve(name);
    }

    /** A new file to write to, for {@link #adopt}. */
    Path unfinished(String ending) {
        try {
            return Files.createTempFile(Files.createDirectories(folder.resolve(UNFINISHED)), "", ending);
        } catch (IOException e) {
            throw new CacheUnwritableException(folder, e);
        }
    }

    /** Makes a file that was written an entry. */
    Path adopt(Path written, String kind, String name) {
        Path place = place(kind, name);
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw new CacheUnwritableException(folder, e);
        }
        try {
            Files.createDirectories(place.getParent());
            return Files.move(written, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException e) {
            if (Files.exists(place)) {
                // Windows does not replace a file that somebody reads; it holds the same.
                return place;
            }
            throw new CacheUnwritableException(folder, e);
        } catch (IOException e) {
            throw new CacheUnwritableException(folder, e);
        }
    }

    /** Keeps a few bytes, followed by their CRC-32. */
    void write(String kind, String name, byte[] bytes) {
        Path unfinished = unfinished("");
        try {
            Files.write(unfinished, seal(bytes));
            adopt(unfinished, kind, name);
            known.filter(used -> MANY.contains(kind)).ifPresent(used -> used.put(kind, name, bytes));
        } catch (IOException e) {
            throw new CacheUnwritableException(folder, e);
        } finally {
            discard(unfinished);
        }
    }

    /** The bytes that {@link #write} kept; empty when there are none, or they are not what was written. */
    Optional<byte[]> read(String kind, String name) {
        boolean many = known.isPresent() && MANY.contains(kind);
        if (many) {
            Optional<byte[]> there = known.get().find(kind, name);
            if (there.isPresent()) {
                return there;
            }
        }
        Path place = place(kind, name);
        Optional<byte[]> bytes = unsealed(place);
        bytes.ifPresent(whole -> {
            used(place);
            if (many) {
                known.get().put(kind, name, whole);
            }
        });
        return bytes;
    }

    /** The same for a file, which is not marked as used. */
    static Optional<byte[]> unsealed(Path place) {
        try {
            byte[] sealed = Files.readAllBytes(place);
            byte[] bytes = Arrays.copyOf(sealed, Math.max(0, sealed.length - Integer.BYTES));
            return Arrays.equals(sealed, seal(bytes)) ? Optional.of(bytes) : Optional.empty();
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    private static byte[] seal(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return ByteBuffer.allocate(bytes.length + Integer.BYTES)
                .put(bytes)
                .putInt((int) crc.getValue())
                .array();
    }

    /**
     * Marks an entry as used today, so that pruning spares it.
     *
     * @return whether it was not marked yet
     */
    boolean used(Path place) {
        try {
            Instant now = Instant.now();
            if (Files.getLastModifiedTime(place).toInstant().isBefore(now.minus(FRESH))) {
                Files.setLastModifiedTime(place, FileTime.from(now));
                return true;
            }
        } catch (IOException e) {
            // A cache that may only be read serves as well; it will be pruned by who may write.
        }
        return false;
    }

    /** Removes an unfinished file, if it is still there. */
    void discard(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            // It lies in the folder of unfinished files, which pruning empties.
        }
    }
}
