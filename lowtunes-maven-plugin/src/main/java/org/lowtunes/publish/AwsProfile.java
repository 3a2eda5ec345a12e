package org.lowtunes.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.lowtunes.words.Words;

/** A section of the file in which the AWS command line keeps keys: {@code [name]}, then {@code name = value}. */
final class AwsProfile {

    private AwsProfile() {}

    /**
     * What a section says; nothing where there is none.
     *
     * @throws PublishException when the file cannot be read
     */
    static Map<String, String> read(Path file, String name) {
        Map<String, String> said = new HashMap<>();
        boolean inside = false;
        try {
            for (String line : Files.readAllLines(file)) {
                String text = line.strip();
                if (text.startsWith("[")) {
                    inside = text.replaceFirst("\\].*", "").substring(1).strip().equals(name);
                } else if (inside && !text.startsWith("#") && !text.startsWith(";") && text.contains("=")) {
                    String[] parts = text.split("=", 2);
                    said.put(
                            parts[0].strip(),
                            parts[1].replaceFirst("\\s[#;].*", "").strip());
                }
            }
            return said;
        } catch (IOException e) {
            throw new PublishException(Words.say("publish.profile-unreadable", file, e.getMessage()), e);
        }
    }
}
