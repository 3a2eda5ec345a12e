package org.lowtunes.publish;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Where a site is published: a bucket or a folder. A file is seen by listeners whole, old or new, never in part. Every
 * method throws {@link PublishException} for what a curator can mend.
 */
public interface Target extends AutoCloseable {

    /** The target as a curator names it, for messages. */
    String description();

    /** Whether text is to be stored as gzip here, because nobody compresses it on the way. */
    boolean packsText();

    /** What the target holds now, by key, in the order of keys; other people's files included. */
    Map<String, Held> list();

    /** What the target holds under one key. */
    Optional<Held> held(String key);

    /** The plain bytes of a file, unpacked if it is stored as gzip; empty if there is none. */
    Optional<byte[]> read(String key);

    /** The same, for files that may be larger than the memory at hand. */
    default Optional<InputStream> open(String key) {
        return read(key).map(ByteArrayInputStream::new);
    }

    /** Puts a file in place, instead of an older one if there is one. */
    void write(StoredFile file, Body body);

    /** Deletes files; one that is already gone is no failure. */
    void delete(Collection<String> keys);

    /** Whether listeners are let in at all, as far as the target itself can tell. */
    default Access access() {
        return Access.UNKNOWN;
    }

    /** What a curator should know about the way to the target. */
    default Optional<String> warning() {
        return Optional.empty();
    }

    /** What a target knows about its own web access. */
    enum Access {
        /** Listeners are let in. */
        ON,
        /** They are not. */
        OFF,
        /** The target cannot tell. */
        UNKNOWN
    }

    @Override
    void close();
}
