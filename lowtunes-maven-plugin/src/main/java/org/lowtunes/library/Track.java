package org.lowtunes.library;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One recording in a library.
 *
 * @param file where it is on this machine; never published
 * @param path relative to its library's folder, with {@code /}, in Unicode NFC; unique within a {@link Library}: when
 *     several folders are scanned it begins with the contributor or the name of its folder, and a name that is taken
 *     gets a number
 * @param tags what it says about itself
 * @param cover its own or its folder's
 * @param presentation of its album
 * @param contributor whose library it is from, or empty
 */
public record Track(
        Path file, String path, Tags tags, Optional<Cover> cover, Presentation presentation, String contributor) {

    /** The path tells tracks apart; tags and presentation are long, and tracks are keys of many maps. */
    @Override
    public int hashCode() {
        return path.hashCode();
    }

    /** Whether its album is published later than on this day. */
    boolean waits(LocalDate day) {
        return presentation.from().filter(day::isBefore).isPresent();
    }
}
