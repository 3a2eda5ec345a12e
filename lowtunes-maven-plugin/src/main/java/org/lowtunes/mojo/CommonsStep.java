package org.lowtunes.mojo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.budget.Commons;
import org.lowtunes.budget.SiteDoor;
import org.lowtunes.site.ContentName;

/**
 * Watches over what several sites share. A site that does not answer counts as what it said last; one that never
 * answered counts nothing, since nobody's outage may keep all others from publishing, and both are said.
 */
final class CommonsStep {

    private static final String KIND = "commons";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Commons commons;
    private final AudioCache cache;
    private final Consumer<String> log;
    private List<Commons.Share> shares = List.of();

    /** @param cache remembers what each site said last */
    CommonsStep(Commons commons, AudioCache cache, Consumer<String> log) {
        this.commons = commons;
        this.cache = cache;
        this.log = log;
    }

    /** Whether anything is shared at all. */
    boolean shared() {
        return !commons.sites().isEmpty();
    }

    /** Asks every site. */
    void ask() throws InterruptedException {
        if (!shared()) {
            return;
        }
        SiteDoor door = new SiteDoor(PATIENCE);
        List<Commons.Share> asked = new ArrayList<>();
        for (URI site : commons.sites()) {
            asked.add(ask(door, site));
        }
        shares = List.copyOf(asked);
    }

    private Commons.Share ask(SiteDoor door, URI site) throws InterruptedException {
        String name = ContentName.of(site.toString().getBytes(StandardCharsets.UTF_8));
        try {
            long bytes = door.bytes(site);
            cache.keepComputed(KIND, name, Long.toString(bytes).getBytes(StandardCharsets.US_ASCII));
            return new Commons.Share(site, Optional.of(bytes), Optional.empty());
        } catch (SiteDoor.NoAnswerException e) {
            Optional<Long> last =
                    cache.computed(KIND, name).map(kept -> Long.parseLong(new String(kept, StandardCharsets.US_ASCII)));
            return new Commons.Share(site, last, Optional.of(e.getMessage()));
        }
    }

    /**
     * Stops a site that would pass the allowance.
     *
     * @param own bytes that it takes at least
     * @throws SettingException with every site's share
     */
    void refuseMoreThan(long own) {
        if (shared() && commons.passedBy(shares, own)) {
            tell(own);
            throw new SettingException(commons.refusal(shares, own));
        }
    }

    /** Says every site's share. */
    void tell(long own) {
        if (shared()) {
            commons.lines(shares, own).forEach(log);
        }
    }
}
