package org.lowtunes.similarity;

import java.util.ArrayList;
import java.util.List;
import org.lowtunes.words.Words;

/** Says in plain words what two tracks have in common; the limits are those of site-format.md section 5. */
public final class Reasons {

    private static final double SAME_TEMPO = 0.04;
    private static final int SAME_ACTIVITY = 3;
    private static final int SAME_BRIGHTNESS = 8;
    private static final int SAME_CLARITY = 9;
    private static final int SAME_DYNAMICS = 8;
    private static final int SAME_ATTACK = 18;

    private Reasons() {}

    /** What is alike, the most telling first; empty when nothing is. */
    public static List<String> of(Traits a, Traits b) {
        List<String> reasons = new ArrayList<>();
        if (sameTempo(a.tempo(), b.tempo())) {
            reasons.add(Words.say("similarity.tempo", b.tempo()));
        }
        boolean brightness = within(a.brightness(), b.brightness(), SAME_BRIGHTNESS);
        boolean clarity = within(a.clarity(), b.clarity(), SAME_CLARITY);
        boolean attack = within(a.attack(), b.attack(), SAME_ATTACK);
        if (brightness && clarity && attack) {
            reasons.add(Words.say("similarity.timbre"));
        } else if (brightness) {
            reasons.add(Words.say("similarity.bright"));
        }
        if (within(a.activity(), b.activity(), SAME_ACTIVITY)) {
            reasons.add(Words.say("similarity.busy"));
        }
        if (within(a.dynamics(), b.dynamics(), SAME_DYNAMICS)) {
            reasons.add(Words.say("similarity.dynamics"));
        }
        return reasons;
    }

    /** Half and double count as the same: ears do not agree which of them the beat is. */
    private static boolean sameTempo(int a, int b) {
        if (a == 0 || b == 0) {
            return false;
        }
        double ratio = (double) Math.max(a, b) / Math.min(a, b);
        return ratio <= 1 + SAME_TEMPO || Math.abs(ratio / 2 - 1) <= SAME_TEMPO;
    }

    private static boolean within(int a, int b, int limit) {
        return Math.abs(a - b) <= limit;
    }
}
