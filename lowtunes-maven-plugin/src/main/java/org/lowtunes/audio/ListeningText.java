package org.lowtunes.audio;

import java.util.List;
import java.util.Optional;

/** A {@link Listening} as lines of text, to be kept. */
final class ListeningText {

    private static final int LINES = 13;

    private ListeningText() {}

    static String write(Listening listening) {
        Loudness loudness = listening.loudness();
        return String.join(
                "\n",
                listening.sound(),
                Boolean.toString(listening.lossless()),
                listening.codec(),
                Integer.toString(listening.rate()),
                Integer.toString(listening.channels()),
                Integer.toString(listening.channelMask()),
                Long.toString(listening.samples()),
                Integer.toString(listening.sourceBitrate()),
                Double.toString(loudness.integrated()),
                Double.toString(loudness.samplePeak()),
                Double.toString(loudness.truePeak()),
                listening.blocks().toString(),
                listening.flaw().name());
    }

    /** What was written; empty when it is anything else. */
    static Optional<Listening> read(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        if (lines.size() != LINES) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Listening(
                    lines.get(0),
                    Boolean.parseBoolean(lines.get(1)),
                    lines.get(2),
                    Integer.parseInt(lines.get(3)),
                    Integer.parseInt(lines.get(4)),
                    Integer.parseInt(lines.get(5)),
                    Long.parseLong(lines.get(6)),
                    Integer.parseInt(lines.get(7)),
                    new Loudness(
                            Double.parseDouble(lines.get(8)),
                            Double.parseDouble(lines.get(9)),
                            Double.parseDouble(lines.get(10))),
                    LoudnessBlocks.parse(lines.get(11)),
                    Flaw.valueOf(lines.get(12))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
