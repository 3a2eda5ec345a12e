package org.lowtunes.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that can be read as often as a retry needs. */
public sealed interface Body {

    /** What is read and sent at once. */
    int PIECE = 1 << 17;

    /** How many. */
    long length() throws IOException;

    /** Their MD5 in lower-case hex. */
    String md5() throws IOException;

    /**
     * Sends all of them.
     *
     * @throws java.io.InterruptedIOException when this thread is told to stop
     */
    void copyTo(OutputStream out) throws IOException;

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

        @Override
        public void copyTo(OutputStream out) throws IOException {
            byte[] buffer = new byte[PIECE];
            try (InputStream in = Files.newInputStream(file)) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    if (Thread.currentThread().isInterrupted()) {
                        throw new InterruptedIOException();
                    }
                    out.write(buffer, 0, n);
                }
            }
        }
    }

    /** Bytes that nobody has yet. */
    record Predicted(long length) implements Body {
        /** Takes as much room in a record as that of any bytes. */
        @Override
        public String md5() {
            return Md5.of(Long.toString(length).getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void copyTo(OutputStream out) {
            throw new IllegalStateException("predicted only");
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

        @Override
        public void copyTo(OutputStream out) throws IOException {
            out.write(bytes);
        }
    }
}
