package org.lowtunes.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Bytes that can be read as often as a retry needs. */
public sealed interface Body {

    /** How many. */
    long length() throws IOException;

    /** Their MD5 in lower-case hex. */
    String md5() throws IOException;

    /**
     * The bytes of a file as they stand.
     *
     * @param known gives their MD5, where it need not be computed
     */
    record OfFile(Path file, Supplier<Optional<String>> known) implements Body {
        OfFile(Path file) {
            this(file, Optional::empty);
        }

        @Override
        public long length() throws IOException {
            return Files.size(file);
        }

        @Override
        public String md5() throws IOException {
            Optional<String> md5 = known.get();
            return md5.isPresent() ? md5.get() : Md5.of(file);
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
