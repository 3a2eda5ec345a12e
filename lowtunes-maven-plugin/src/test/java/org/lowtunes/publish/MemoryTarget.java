package org.lowtunes.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.lowtunes.site.Site;

/** A bucket in memory that keeps a diary, and can break off at a given write. */
final class MemoryTarget implements Target {

    final Map<String, StoredFile> files = new ConcurrentSkipListMap<>();
    final Map<String, byte[]> bytes = new ConcurrentSkipListMap<>();
    final List<String> written = new ArrayList<>();
    final List<String> deleted = new ArrayList<>();
    final List<String> reads = new ArrayList<>();
    long peak;
    Runnable afterSwitch = () -> {};
    int deletesUntilFailure = Integer.MAX_VALUE;
    int writesUntilFailure = Integer.MAX_VALUE;

    @Override
    public String description() {
        return "memory";
    }

    @Override
    public boolean packsText() {
        return true;
    }

    @Override
    public Map<String, Held> list() {
        Map<String, Held> held = new TreeMap<>();
        bytes.keySet().forEach(key -> held.put(key, held(key).orElseThrow()));
        return held;
    }

    @Override
    public Optional<Held> held(String key) {
        return Optional.ofNullable(bytes.get(key)).map(stored -> new InMemory(stored.length, Md5.of(stored)));
    }

    @Override
    public synchronized Optional<byte[]> read(String key) {
        reads.add(key);
        try {
            byte[] stored = bytes.get(key);
            boolean packed = files.containsKey(key) && files.get(key).headers().packed();
            return Optional.ofNullable(packed ? Gzip.unpack(stored) : stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void write(StoredFile file, Body body) {
        if (--writesUntilFailure < 0) {
            throw new PublishException("the link dropped");
        }
        try {
            byte[] stored = body instanceof Body.OfBytes memory
                    ? memory.bytes()
                    : Files.readAllBytes(((Body.OfFile) body).file());
            if (!Md5.of(stored).equals(file.md5())) {
                throw new IllegalStateException("the MD5 of " + file.key() + " does not fit");
            }
            bytes.put(file.key(), stored);
            files.put(file.key(), file);
            written.add(file.key());
            if (file.key().equals(Site.SWITCH)) {
                afterSwitch.run();
            }
            peak = Math.max(
                    peak, bytes.values().stream().mapToLong(held -> held.length).sum());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody else's file. */
    void foreign(String key, String text) {
        bytes.put(key, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void delete(Collection<String> keys) {
        if (--deletesUntilFailure < 0) {
            throw new PublishException("the link dropped");
        }
        for (String key : keys) {
            bytes.remove(key);
            files.remove(key);
            deleted.add(key);
        }
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    private record InMemory(long bytes, String md5) implements Held {
        @Override
        public boolean is(StoredFile file) {
            return bytes == file.bytes() && md5.equals(file.md5());
        }
    }
}
