package org.lowtunes.mojo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.lowtunes.site.Ledger;
import org.lowtunes.words.Words;

/**
 * The ledger on the curator's disk.
 *
 * @param file beside the library
 */
record LedgerFile(Path file) {

    /** Whether there is one yet. */
    boolean exists() {
        return Files.exists(file);
    }

    /** What was decided before; nothing when there is no file yet. */
    Ledger read() {
        try {
            return Files.exists(file)
                    ? Ledger.parse(Files.readString(file, StandardCharsets.UTF_8), file.toString())
                    : Ledger.EMPTY;
        } catch (IOException e) {
            throw new SettingException(Words.say("mojo.ledger-unreadable", file, e.getMessage()));
        }
    }

    /** Replaces the file at once, so that it is never half written. */
    void write(String text) {
        try {
            if (Files.exists(file)
                    && Files.readString(file, StandardCharsets.UTF_8).equals(text)) {
                return;
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path part = file.resolveSibling(".lowtunes-ledger-" + UUID.randomUUID() + ".part");
            try {
                Files.writeString(part, text, StandardCharsets.UTF_8);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new SettingException(Words.say("mojo.ledger-unwritable", file, e.getMessage()));
        }
    }
}
