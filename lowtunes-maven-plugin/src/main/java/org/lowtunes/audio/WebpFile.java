package org.lowtunes.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** The container of WebP (RFC 9649): RIFF, which says its own length. */
final class WebpFile {

    private static final int HEAD = 12;

    private WebpFile() {}

    /** Whether this is a WebP file of the length that it says it has. */
    static boolean isWhole(Path file) {
        if (!Files.exists(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            ByteBuffer head = ByteBuffer.wrap(in.readNBytes(HEAD)).order(ByteOrder.LITTLE_ENDIAN);
            return head.limit() == HEAD
                    && head.getInt(0) == 0x46464952 // "RIFF"
                    && head.getInt(8) == 0x50424557 // "WEBP"
                    && Files.size(file) == 8 + Integer.toUnsignedLong(head.getInt(4));
        } catch (IOException unreadable) {
            return false;
        }
    }
}
