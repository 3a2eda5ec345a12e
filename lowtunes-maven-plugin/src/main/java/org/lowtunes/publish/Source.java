package org.lowtunes.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.lowtunes.site.SiteFile;
import org.lowtunes.words.Words;

/**
 * A file that a publication wants to have.
 *
 * @param key its address
 * @param headers what it is to be served with
 * @param plain its plain bytes; empty if nobody here has them, so that it must be at the target already
 */
record Source(String key, Headers headers, Optional<Body> plain) {

    static Source of(SiteFile file, boolean packsText) {
        return of(file, packsText, KnownMd5.NONE);
    }

    /** The same, where the MD5 of some files is known. */
    static Source of(SiteFile file, boolean packsText, KnownMd5 known) {
        Headers headers = Headers.of(file, packsText && file.compressible());
        return new Source(file.key(), headers, Optional.of(new Body.OfFile(file.file(), () -> known.of(file))));
    }

    /** A file that has not been made yet, and is stored as it is. */
    static Source predicted(SiteFile file, long bytes) {
        return new Source(file.key(), Headers.of(file, false), Optional.of(new Body.Predicted(bytes)));
    }

    /** The bytes as they are to be stored. */
    Parcel pack() {
        try {
            Body body = plain.orElseThrow(() -> new PublishException(Words.say("publish.file-nowhere", key)));
            if (headers.packed()) {
                body = new Body.OfBytes(Gzip.pack(bytes(body)));
            }
            return new Parcel(new StoredFile(key, body.length(), body.md5(), headers), body);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The plain bytes of a page, for the bundle. */
    byte[] bytes() {
        try {
            return bytes(plain.orElseThrow());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static byte[] bytes(Body body) throws IOException {
        return body instanceof Body.OfBytes memory ? memory.bytes() : Files.readAllBytes(((Body.OfFile) body).file());
    }

    private PublishException unreadable(IOException e) {
        return new PublishException(Words.say("publish.site-file-unreadable", key, e.getMessage()), e);
    }
}
