package org.lowtunes.budget;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowtunes.words.Sizes;
import org.lowtunes.words.Words;

/**
 * Sites that share what one host gives to all of them together.
 *
 * @param sites addresses of the others, each ending in a slash
 * @param allowance bytes for all of them and this one
 */
public record Commons(List<URI> sites, long allowance) {

    /** What friendly hosts give to all their users together, as Deuxfleurs does. */
    public static final long USUAL_ALLOWANCE = 2_000_000_000;

    /** Nobody shares anything. */
    public static final Commons NONE = new Commons(List.of(), USUAL_ALLOWANCE);

    /** Copies the list, so that the record cannot change. */
    public Commons {
        sites = List.copyOf(sites);
    }

    /**
     * What one of the sites takes.
     *
     * @param site its address
     * @param bytes that it takes, as far as is known
     * @param trouble why it could not be asked; empty when it could
     */
    public record Share(URI site, Optional<Long> bytes, Optional<String> trouble) {}

    /** What all the others take, as far as is known. */
    public static long sum(List<Share> shares) {
        return shares.stream()
                .mapToLong(share -> share.bytes().orElse(0L))
                .reduce(0, (a, b) -> Math.min(Long.MAX_VALUE / 4, a + b));
    }

    /**
     * Every site's share, one line each.
     *
     * @param shares of the others
     * @param own bytes of this site
     */
    public List<String> lines(List<Share> shares, long own) {
        List<String> lines = new ArrayList<>();
        lines.add(Words.say("budget.commons", Sizes.bytes(allowance)));
        lines.add("  " + Words.say("budget.commons-own", Sizes.bytes(own), percent(own)));
        for (Share share : shares) {
            lines.add("  " + line(share));
        }
        long sum = sum(shares) + own;
        lines.add("  " + Words.say("budget.commons-sum", Sizes.bytes(sum), percent(sum)));
        return lines;
    }

    private String line(Share share) {
        long bytes = share.bytes().orElse(0L);
        if (share.trouble().isEmpty()) {
            return Words.say("budget.commons-share", share.site(), Sizes.bytes(bytes), percent(bytes));
        }
        return share.bytes().isPresent()
                ? Words.say(
                        "budget.commons-last-known",
                        share.site(),
                        Sizes.bytes(bytes),
                        percent(bytes),
                        share.trouble().get())
                : Words.say(
                        "budget.commons-unknown", share.site(), share.trouble().get());
    }

    private String percent(long bytes) {
        return allowance <= 0 ? "–" : Long.toString(Math.round(100.0 * bytes / allowance));
    }

    /** Whether all together would take more than they may. */
    public boolean passedBy(List<Share> shares, long own) {
        return sum(shares) + own > allowance;
    }

    /** Why a site that passes the allowance is not made, and what can be done. */
    public String refusal(List<Share> shares, long own) {
        long left = Math.max(0, allowance - sum(shares));
        return Words.say(
                "budget.commons-passed",
                Sizes.bytes(own),
                Sizes.bytes(allowance),
                Sizes.bytes(sum(shares) + own - allowance),
                Sizes.bytes(left));
    }
}
