package org.lowtunes.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Why a file gave no sound, in words of the curator's world. */
final class UnreadableReason {

    private static final String AGAIN = "Copy or export it again from its source, or take it out of the library.";

    private UnreadableReason() {}

    static UnreadableAudioException of(Path file, DecodeLog log) {
        if (!Files.exists(file)) {
            return new UnreadableAudioException(
                    file, "The file is no longer there.", "Put it back, or build again without it.");
        }
        if (!Files.isReadable(file)) {
            return new UnreadableAudioException(
                    file, "The file may not be read by this user.", "Give yourself the right to read it.");
        }
        if (empty(file)) {
            return new UnreadableAudioException(file, "The file is empty.", AGAIN);
        }
        if (log.complainsOf("matches no streams") || log.complainsOf("does not contain any stream")) {
            return new UnreadableAudioException(
                    file, "There is no audio in this file.", "Take it out of the library, or exclude it.");
        }
        if (log.complainsOf("not found for input stream") || log.complainsOf("no decoder found")) {
            return new UnreadableAudioException(
                    file,
                    "This ffmpeg has no decoder for the audio in this file.",
                    "Convert it to FLAC, or name a fuller ffmpeg with lowtunes.ffmpeg.");
        }
        return new UnreadableAudioException(file, "The file is damaged, or it is no audio file.", AGAIN);
    }

    /** A file that became another while it was read: what was heard belongs to neither. */
    static UnreadableAudioException changed(Path file) {
        return new UnreadableAudioException(
                file, "The file changed while it was read.", "Wait until it is written, then build again.");
    }

    /** A stream that ffmpeg decodes without saying what it is. */
    static UnreadableAudioException unnamed(Path file) {
        return new UnreadableAudioException(
                file, "ffmpeg does not say in which format the audio of this file is.", "Convert it to FLAC.");
    }

    /** A file that the system does not let us look at. */
    static UnreadableAudioException inaccessible(Path file, IOException refusal) {
        return new UnreadableAudioException(
                file,
                "The system does not give this file out (" + refusal.getMessage() + ").",
                "Check the disk, and your right to read the file and its folder.");
    }

    private static boolean empty(Path file) {
        try {
            return Files.size(file) == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
