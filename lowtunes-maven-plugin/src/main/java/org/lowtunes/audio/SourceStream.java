package org.lowtunes.audio;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ffmpeg says of an audio stream before it decodes it.
 *
 * @param codec ffmpeg's name
 * @param sample how the decoder gives its samples
 * @param kbps nominal bitrate in kbit/s, 0 when unknown
 */
record SourceStream(String codec, SampleForm sample, int kbps) {

    /** Two blanks, no more: lines of tags are indented further, and cannot pass for a stream. */
    private static final Pattern LINE = Pattern.compile(
            "^\\[info]   Stream #0:\\d+(?:\\[0x[0-9a-f]+])?(?:\\([^)]*\\))?: Audio: (\\w+)(.*)$", Pattern.DOTALL);

    private static final Pattern FORM = Pattern.compile(", (?:u8|s16|s32|s64|flt|dbl)p?(?=[, ]|$)");
    private static final Pattern KBPS = Pattern.compile(", (\\d+) kb/s");

    private static final Set<String> LOSSLESS = Set.of(
            "flac", "alac", "wavpack", "ape", "tta", "tak", "mlp", "truehd", "als", "shorten", "wmalossless", "ralf");

    /** How samples travel through a pipe without loss. */
    enum SampleForm {
        WHOLE("pcm_s32le", 4),
        FLOAT("pcm_f32le", 4),
        DOUBLE("pcm_f64le", 8);

        private final String codec;
        private final int bytes;

        SampleForm(String codec, int bytes) {
            this.codec = codec;
            this.bytes = bytes;
        }

        /** ffmpeg's name. */
        String codec() {
            return codec;
        }

        /** For each sample of a channel. */
        int bytes() {
            return bytes;
        }
    }

    /** The stream that a line of the log describes, if it describes one. */
    static Optional<SourceStream> of(String line) {
        Matcher stream = LINE.matcher(line);
        if (!stream.matches()) {
            return Optional.empty();
        }
        String details = stream.group(2);
        Matcher form = FORM.matcher(details);
        Matcher kbps = KBPS.matcher(details);
        return Optional.of(new SourceStream(
                stream.group(1),
                form.find() ? form(form.group()) : SampleForm.FLOAT,
                kbps.find() ? Integer.parseInt(kbps.group(1)) : 0));
    }

    private static SampleForm form(String name) {
        if (name.startsWith(", flt")) {
            return SampleForm.FLOAT;
        }
        return name.startsWith(", dbl") ? SampleForm.DOUBLE : SampleForm.WHOLE;
    }

    /** Whether decoding gives the very samples that were encoded, so that they tell what the sound is. */
    boolean lossless() {
        return codec.startsWith("pcm_") || LOSSLESS.contains(codec);
    }
}
