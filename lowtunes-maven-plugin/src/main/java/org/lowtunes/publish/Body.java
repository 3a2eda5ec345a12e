package org.lowtunes.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that can be read as often as a retry needs. */
public sealed interface Body {

    /** How many. */
    long length() throws IOException;

    /** Their MD5 in lower-case hex. */
    String md5() throws IOException;

    /** The bytes of a file as they stand. */
    record OfFile(Path file) implements Body {
        @Override
        public long length() throws IOException {
            return Files.size(file);
        }

        @Override
        public String md5() throws IOException {
            return Md5.of(file);
        }
    }

    /** Bytes that nobody has yet. */
    record Predicted(long length) implements Body {
        /** Takes as much room in a record as that of any bytes. */
        @Override
        public String md5() {
            return Md5.of(Long.toString(length).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Bytes in memory. */
    record OfBytes(byte[] bytes) implements Body {
        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public String md5() {
            return Md5.of(bytes);
        }
    }
}
