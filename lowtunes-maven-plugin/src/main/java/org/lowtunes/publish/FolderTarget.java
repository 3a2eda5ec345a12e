package org.lowtunes.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.lowtunes.words.Words;

/**
 * A folder that a web server shows. A file is written under a name that starts with a dot, which servers do not show
 * and {@link #list} does not see, and then renamed in one step.
 */
public final class FolderTarget implements Target {

    private static final String PART = ".lowtunes-part";

    private final Path www;
    private final AtomicLong parts = new AtomicLong();

    /** @param www the folder; made when the first file is written */
    public FolderTarget(Path www) {
        this.www = real(www.toAbsolutePath().normalize());
    }

    /** Behind a link, where web servers often have theirs. */
    private static Path real(Path www) {
        try {
            return www.toRealPath();
        } catch (IOException notYetThere) {
            return www;
        }
    }

    @Override
    public String description() {
        return Words.say("publish.folder", www);
    }

    @Override
    public boolean packsText() {
        return false;
    }

    @Override
    public Map<String, Held> list() {
        Map<String, Held> held = new TreeMap<>();
        if (!Files.exists(www)) {
            return held;
        }
        try {
            Files.walkFileTree(www, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (abandoned(file, attributes)) {
                        Files.deleteIfExists(file);
                    } else if (!hidden(file) && attributes.isRegularFile()) {
                        String key = www.relativize(file).toString().replace('\\', '/');
                        held.put(key, new InFolder(file, attributes.size()));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw failure(Words.say("publish.cannot-list", description()), e);
        }
        return held;
    }

    /** A part that a killed run left behind; a day is longer than any file takes to be written. */
    private boolean abandoned(Path file, BasicFileAttributes attributes) {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        return hidden(file)
                && file.toString().endsWith(PART)
                && attributes.lastModifiedTime().toInstant().isBefore(yesterday);
    }

    private boolean hidden(Path path) {
        return !path.equals(www) && path.getFileName().toString().startsWith(".");
    }

    @Override
    public Optional<Held> held(String key) {
        Path file = path(key);
        try {
            return Files.isRegularFile(file) ? Optional.of(new InFolder(file, Files.size(file))) : Optional.empty();
        } catch (IOException e) {
            throw failure(Words.say("publish.cannot-read", description(), key), e);
        }
    }

    @Override
    public Optional<byte[]> read(String key) {
        try {
            return Optional.of(Files.readAllBytes(path(key)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw failure(Words.say("publish.cannot-read", description(), key), e);
        }
    }

    @Override
    public Optional<InputStream> open(String key) {
        try {
            return Optional.of(Files.newInputStream(path(key)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw failure(Words.say("publish.cannot-read", description(), key), e);
        }
    }

    @Override
    public void write(StoredFile file, Body body) {
        Path place = path(file.key());
        try {
            Files.createDirectories(place.getParent());
            // Two runs of lowtunes must not share a part: the process is in its name.
            Path part = place.resolveSibling("." + place.getFileName() + "."
                    + ProcessHandle.current().pid() + "-" + parts.incrementAndGet() + PART);
            try {
                fill(part, body);
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw failure(Words.say("publish.cannot-write", description(), file.key()), e);
        }
    }

    /** The bytes are on the disk before the name is: a power cut leaves the old file or the new one. */
    private static void fill(Path part, Body body) throws IOException {
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            if (body instanceof Body.OfFile from) {
                try (FileChannel in = FileChannel.open(from.file())) {
                    for (long done = 0; done < in.size(); ) {
                        done += in.transferTo(done, in.size() - done, out);
                    }
                }
            } else if (body instanceof Body.OfBytes from) {
                for (ByteBuffer rest = ByteBuffer.wrap(from.bytes()); rest.hasRemaining(); ) {
                    out.write(rest);
                }
            }
            out.force(true);
        }
    }

    @Override
    public void delete(Collection<String> keys) {
        try {
            for (String key : keys) {
                Path file = path(key);
                Files.deleteIfExists(file);
                prune(file.getParent());
            }
        } catch (IOException e) {
            throw failure(Words.say("publish.cannot-delete", description()), e);
        }
    }

    private void prune(Path folder) throws IOException {
        for (Path empty = folder; empty.startsWith(www) && !empty.equals(www); empty = empty.getParent()) {
            try {
                Files.deleteIfExists(empty);
            } catch (DirectoryNotEmptyException stillUsed) {
                return;
            }
        }
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    private Path path(String key) {
        Path path = www.resolve(key).normalize();
        if (!path.startsWith(www) || path.equals(www)) {
            throw new IllegalArgumentException("the key " + key + " leads out of the folder");
        }
        return path;
    }

    private PublishException failure(String what, IOException e) {
        String why = e instanceof AccessDeniedException
                ? Words.say("publish.folder-no-right")
                : Words.say("publish.folder-failed", e.getMessage());
        return new PublishException(what + " " + why, e);
    }

    /** A name says the bytes of what never changes, and it came whole; the rest is read to be sure. */
    private record InFolder(Path file, long bytes) implements Held {

        @Override
        public String md5() {
            try {
                return Md5.of(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean is(StoredFile wanted) {
            return bytes == wanted.bytes() && (wanted.headers().immutable() || md5().equals(wanted.md5()));
        }
    }
}
