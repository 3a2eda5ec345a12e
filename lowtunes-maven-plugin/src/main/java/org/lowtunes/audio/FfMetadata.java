package org.lowtunes.audio;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** ffmpeg's text form of tags: {@code key=value} lines in which a backslash takes the meaning from what follows. */
final class FfMetadata {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private FfMetadata() {}

    /** The fields by lower-case name; several documents may follow each other. */
    static Map<String, List<String>> fields(byte[] document) {
        Map<String, List<String>> fields = new TreeMap<>();
        for (List<byte[]> line : lines(document)) {
            if (line.size() == 2) {
                String key = text(line.get(0)).toLowerCase(Locale.ROOT).strip();
                String value = text(line.get(1));
                List<String> values = fields.computeIfAbsent(key, none -> new ArrayList<>());
                if (!values.contains(value)) {
                    values.add(value);
                }
            }
        }
        fields.remove("");
        return fields;
    }

    /** Each line as a key and, after the first bare equals sign, a value; comments and headings left out. */
    private static List<List<byte[]>> lines(byte[] document) {
        List<List<byte[]>> lines = new ArrayList<>();
        ByteBuffer part = ByteBuffer.allocate(document.length);
        List<byte[]> line = new ArrayList<>();
        boolean skipped = false;
        boolean atStart = true;
        for (int i = 0; i < document.length; i++) {
            byte octet = document[i];
            if (atStart) {
                skipped = octet == ';' || octet == '#' || octet == '[';
                atStart = false;
            }
            if (octet == '\\' && i + 1 < document.length) {
                part.put(document[++i]);
            } else if (octet == '=' && line.isEmpty()) {
                line.add(taken(part));
            } else if (octet == '\n') {
                line.add(taken(part));
                if (!skipped) {
                    lines.add(line);
                }
                line = new ArrayList<>();
                atStart = true;
            } else {
                part.put(octet);
            }
        }
        return lines;
    }

    private static byte[] taken(ByteBuffer part) {
        byte[] bytes = new byte[part.flip().remaining()];
        part.get(bytes);
        part.clear();
        return bytes;
    }

    /** Old files hold Latin-1, which ffmpeg hands on as it finds it. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WESTERN);
        }
    }
}
