package org.lowtunes.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of figures: what was reached beside what must and what should be. */
public final class Figures {
    private final List<String> lines = new ArrayList<>();
    private boolean missed;

    /** A figure that must be at least so much. */
    public void atLeast(String name, double value, double must, double goal) {
        add(name, value, must, goal, value >= must, value >= goal);
    }

    /** A figure that must be at most so much. */
    public void atMost(String name, double value, double must, double goal) {
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

    /** Prints the table. */
    public void print() {
        lines.forEach(System.out::println);
    }

    /** Whether a figure that must hold does not. */
    public boolean missed() {
        return missed;
    }
}
