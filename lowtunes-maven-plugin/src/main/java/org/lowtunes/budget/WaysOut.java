package org.lowtunes.budget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.lowtunes.words.Sizes;
import org.lowtunes.words.Words;

/**
 * What a curator can do about a library that does not fit even at the floor, the cheapest first.
 *
 * @param needed bytes of all audio at the floor
 * @param available bytes that the budget leaves for audio
 * @param albums that make room when they are left out, largest first; only as many as are needed
 * @param floor that would do, if there is one
 * @param raise bytes that the budget would have to grow by
 */
public record WaysOut(long needed, long available, List<Leave> albums, OptionalInt floor, long raise) {

    private static final int MOST_ALBUMS = 8;

    /**
     * An album that might be left out.
     *
     * @param name as the curator knows it
     * @param bytes that its audio takes at the floor
     */
    public record Leave(String name, long bytes) {}

    /** Copies the list, so that the record cannot change. */
    public WaysOut {
        albums = List.copyOf(albums);
    }

    /**
     * Looks for ways.
     *
     * @param library by the names of its albums
     * @param miss by how much it does not fit
     * @param floor lowest level, in kbit/s for stereo
     */
    public static WaysOut of(Map<String, List<Demand>> library, BudgetTooSmallException miss, int floor) {
        long needed = miss.needed();
        long available = miss.available();
        List<Leave> all = library.entrySet().stream()
                .map(album -> new Leave(album.getKey(), bytes(Map.of("", album.getValue()), floor)))
                .sorted(Comparator.comparingLong(Leave::bytes).reversed().thenComparing(Leave::name))
                .toList();
        List<Leave> enough = new ArrayList<>();
        long left = needed;
        for (Leave album : all) {
            if (left <= available) {
                break;
            }
            enough.add(album);
            left -= album.bytes();
        }
        OptionalInt lower = OptionalInt.empty();
        for (int level = floor - 1; level >= Limits.LEAST_FLOOR && lower.isEmpty(); level--) {
            if (bytes(library, level) <= available) {
                lower = OptionalInt.of(level);
            }
        }
        return new WaysOut(needed, available, enough, lower, needed - available);
    }

    private static long bytes(Map<String, List<Demand>> library, int level) {
        return (long) Math.ceil(library.values().stream()
                .flatMap(List::stream)
                .mapToDouble(track -> track.bytes(track.kbps(level)))
                .sum());
    }

    /**
     * All of it in words.
     *
     * @param limits that do not suffice
     */
    public String text(Limits limits) {
        List<String> lines = new ArrayList<>();
        lines.add(Words.say(
                "budget.does-not-fit",
                limits.floor(),
                Sizes.bytes(needed),
                Sizes.bytes(Math.max(0, available)),
                Sizes.bytes(raise)));
        if (albums.size() <= MOST_ALBUMS && available > 0) {
            lines.add("- "
                    + Words.say(
                            "budget.way-leave-out",
                            String.join(
                                    ", ",
                                    albums.stream()
                                            .map(a -> a.name() + " (" + Sizes.bytes(a.bytes()) + ")")
                                            .toList())));
        }
        floor.ifPresent(lower -> lines.add("- " + Words.say("budget.way-floor", lower)));
        lines.add("- "
                + (limits.budget().isPresent()
                        ? Words.say(
                                "budget.way-budget", Sizes.bytes(limits.budget().getAsLong() + raise))
                        : Words.say("budget.way-quota", Sizes.bytes(limits.quota() + raise + raise / 4))));
        lines.add("- " + Words.say("budget.way-two-sites"));
        return String.join("\n", lines);
    }
}
