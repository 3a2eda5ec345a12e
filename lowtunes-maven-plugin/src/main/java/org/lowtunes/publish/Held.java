package org.lowtunes.publish;

/** What a target holds under one key. */
public interface Held {

    /** The length as stored. */
    long bytes();

    /** The MD5 of the stored bytes in lower-case hex, or another text if the target does not know it. */
    String md5();

    /** Whether these are the bytes that a record or a plan speaks of. */
    boolean is(StoredFile file);
}
