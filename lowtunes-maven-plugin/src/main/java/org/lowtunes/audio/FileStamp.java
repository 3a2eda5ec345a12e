package org.lowtunes.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Tells files apart: cheaply by what the file system says of them, surely by their content. */
final class FileStamp {

    private FileStamp() {}

    /**
     * Changes whenever a file is written: of its place, size and times. Where the system has it, the time of its last
     * change of state is among them, since taggers like to write a file and set its old time back.
     */
    static String of(Path file) throws IOException {
        Path place = file.toAbsolutePath().normalize();
        BasicFileAttributes attributes = Files.readAttributes(place, BasicFileAttributes.class);
        String changed = place.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? Files.getAttribute(place, "unix:ctime").toString()
                : "";
        MessageDigest digest = SoundHash.sha256();
        for (String part : new String[] {
            place.toString(),
            Long.toString(attributes.size()),
            attributes.lastModifiedTime().toString(),
            changed
        }) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256 of the bytes, lower-case hex. */
    static String content(Path file) throws IOException {
        MessageDigest digest = SoundHash.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
