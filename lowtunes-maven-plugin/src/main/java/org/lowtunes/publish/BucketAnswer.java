package org.lowtunes.publish;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;

/**
 * What a bucket answers when it says yes.
 *
 * @param bytes how many the body has, or -1
 * @param eTag without its quotation marks, or empty
 * @param contentEncoding or empty
 * @param body to be read to its end, so that the connection serves the next request
 */
record BucketAnswer(long bytes, String eTag, String contentEncoding, InputStream body) {

    static BucketAnswer of(HttpURLConnection connection, boolean head) throws IOException {
        long bytes = connection.getContentLengthLong();
        InputStream body = connection.getInputStream();
        return new BucketAnswer(
                bytes,
                text(connection.getHeaderField("ETag")).replace("\"", ""),
                text(connection.getHeaderField("Content-Encoding")),
                head ? body : new WholeStream(body, bytes));
    }

    /** The whole body. */
    byte[] all() {
        try (body) {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String orNull) {
        return orNull == null ? "" : orNull;
    }

    /** Java's client takes a connection that breaks for the end of a body. */
    private static final class WholeStream extends FilterInputStream {
        private long left;

        WholeStream(InputStream in, long bytes) {
            super(in);
            this.left = bytes;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            left -= Math.max(0, read);
            if (read < 0 && left > 0) {
                throw new EOFException("the answer broke off");
            }
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            return in.skip(0) + readNBytes((int) Math.min(bytes, 1 << 16)).length;
        }
    }
}
