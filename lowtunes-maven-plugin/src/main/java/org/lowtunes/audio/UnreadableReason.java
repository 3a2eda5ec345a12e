package org.lowtunes.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Why a file gave no sound, in words of the curator's world. */
final class UnreadableReason {

    private UnreadableReason() {}

    static UnreadableAudioException of(Path file, DecodeLog log) {
        if (!Files.exists(file)) {
            return UnreadableAudioException.because(file, "audio.gone");
        }
        if (!Files.isReadable(file)) {
            return UnreadableAudioException.because(file, "audio.not-allowed");
        }
        if (empty(file)) {
            return UnreadableAudioException.because(file, "audio.empty");
        }
        if (log.complainsOf("matches no streams") || log.complainsOf("does not contain any stream")) {
            return UnreadableAudioException.because(file, "audio.no-audio");
        }
        if (log.complainsOf("not found for input stream") || log.complainsOf("no decoder found")) {
            return UnreadableAudioException.because(file, "audio.no-decoder");
        }
        return UnreadableAudioException.because(file, "audio.damaged");
    }

    /** A file that became another while it was read: what was heard belongs to neither. */
    static UnreadableAudioException changed(Path file) {
        return UnreadableAudioException.because(file, "audio.changed");
    }

    /** A stream that ffmpeg decodes without saying what it is. */
    static UnreadableAudioException unnamed(Path file) {
        return UnreadableAudioException.because(file, "audio.unnamed");
    }

    /** A file that the system does not let us look at. */
    static UnreadableAudioException inaccessible(Path file, IOException refusal) {
        return UnreadableAudioException.because(file, "audio.inaccessible", refusal.getMessage());
    }

    private static boolean empty(Path file) {
        try {
            return Files.size(file) == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
