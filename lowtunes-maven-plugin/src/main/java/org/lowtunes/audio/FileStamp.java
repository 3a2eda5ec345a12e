package org.lowtunes.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Tells files apart: cheaply by what the file system says of them, surely by their content. */
public final class FileStamp {

    private static final String FACTS =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix")
                    ? "unix:size,lastModifiedTime,ctime"
                    : "size,lastModifiedTime";

    private FileStamp() {}

    /**
     * Changes whenever a file is written: of its place, size and times. Where the system has it, the time of its last
     * change of state is among them, since taggers like to write a file and set its old time back.
     *
     * @throws IOException when the file is not there
     */
    public static String of(Path file) throws IOException {
        Path place = file.toAbsolutePath().normalize();
        Map<String, Object> facts = Files.readAttributes(place, FACTS);
        StringBuilder all = new StringBuilder(place.toString());
        all.append('\0').append(facts.get("size"));
        all.append('\0').append(nanoseconds(facts.get("lastModifiedTime")));
        all.append('\0').append(nanoseconds(facts.get("ctime")));
        MessageDigest digest = SoundHash.sha256();
        return HexFormat.of().formatHex(digest.digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Since 1970; a time that the system does not keep is 0. */
    private static long nanoseconds(Object time) {
        return time instanceof FileTime known ? known.to(TimeUnit.NANOSECONDS) : 0;
    }

    /** SHA-256 of the bytes, lower-case hex. */
    static String content(Path file) throws IOException {
        return digest(SoundHash.sha256(), file);
    }

    /** MD5 of the bytes, lower-case hex. */
    static String md5(Path file) throws IOException {
        try {
            return digest(MessageDigest.getInstance("MD5"), file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    private static String digest(MessageDigest digest, Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
