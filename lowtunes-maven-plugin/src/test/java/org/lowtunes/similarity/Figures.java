package org.lowtunes.similarity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of figures: what was reached beside what must and what should be. */
final class Figures {
    private final List<String> lines = new ArrayList<>();
    private boolean missed;

    /** A figure that must be at least so much. */
    void atLeast(String name, double value, double must, double goal) {
        add(name, value, must, goal, value >= must, value >= goal);
    }

    /** A figure that must be at most so much. */
    void atMost(String name, double value, double must, double goal) {
        add(name, value, must, goal, value <= must, value <= goal);
    }

    private void add(String name, double value, double must, double goal, boolean enough, boolean reached) {
        missed |= !enough;
        lines.add(String.format(
                Locale.ROOT,
                "%-46s %10.2f   must %8.2f   goal %8.2f   %s",
                name,
                value,
                must,
                goal,
                reached ? "goal reached" : enough ? "must holds" : "MISSED"));
    }

    void print() {
        lines.forEach(System.out::println);
    }

    boolean missed() {
        return missed;
    }
}
