package org.lowtunes.similarity;

import java.util.ArrayList;
import java.util.List;

/** {@link Traits} in plain English words, by the table in section 5 of the site format. */
public final class Reasons {
    /**
     * One trait and its words.
     *
     * @param place in {@link Traits#toBytes}
     * @param few below it, {@code low} is said
     * @param many above it, {@code high} is said
     * @param alike two tracks may differ so much and still be called similar
     */
    private record Scale(int place, String name, int few, String low, int many, String high, int alike) {}

    private static final double SAME_TEMPO = 0.04;
    private static final Scale ACTIVITY = new Scale(1, "activity", 13, "calm", 23, "busy", 3);
    private static final Scale BRIGHTNESS = new Scale(2, "brightness", 101, "dark", 129, "bright", 8);
    private static final Scale CLARITY = new Scale(3, "clarity", 75, "dense", 108, "clear", 9);
    private static final Scale DYNAMICS = new Scale(4, "dynamics", 41, "even", 71, "with swells", 8);
    private static final Scale ATTACK = new Scale(5, "attack", 93, "soft", 165, "sharp", 18);
    private static final List<Scale> SCALES = List.of(ACTIVITY, BRIGHTNESS, CLARITY, DYNAMICS, ATTACK);
    private static final List<Scale> TIMBRE = List.of(BRIGHTNESS, CLARITY, ATTACK);

    private Reasons() {}

    /** What is remarkable about a track, such as "120 BPM", "calm", "dark"; perhaps nothing. */
    public static List<String> about(Traits traits) {
        List<String> words = new ArrayList<>();
        if (traits.tempo() > 0) {
            words.add(traits.tempo() + " BPM");
        }
        for (Scale scale : SCALES) {
            int value = value(traits, scale);
            if (value < scale.few()) {
                words.add(scale.low());
            } else if (value > scale.many()) {
                words.add(scale.high());
            }
        }
        return words;
    }

    /** What two tracks have in common, such as "same tempo", "similar timbre"; perhaps nothing of all this. */
    public static List<String> between(Traits one, Traits other) {
        List<String> words = new ArrayList<>();
        if (sameTempo(one.tempo(), other.tempo())) {
            words.add("same tempo");
        }
        boolean timbre = TIMBRE.stream().allMatch(scale -> alike(one, other, scale));
        if (timbre) {
            words.add("similar timbre");
        }
        for (Scale scale : SCALES) {
            if (alike(one, other, scale) && !(timbre && TIMBRE.contains(scale))) {
                words.add("similar " + scale.name());
            }
        }
        return words;
    }

    /** Half and double tempo are felt as the same. */
    private static boolean sameTempo(int one, int other) {
        if (one == 0 || other == 0) {
            return false;
        }
        double ratio = Math.max(one, other) / (double) Math.min(one, other);
        return ratio <= 1 + SAME_TEMPO || Math.abs(ratio / 2 - 1) <= SAME_TEMPO;
    }

    private static boolean alike(Traits one, Traits other, Scale scale) {
        return Math.abs(value(one, scale) - value(other, scale)) <= scale.alike();
    }

    private static int value(Traits traits, Scale scale) {
        return traits.toBytes()[scale.place()] & 0xFF;
    }
}
