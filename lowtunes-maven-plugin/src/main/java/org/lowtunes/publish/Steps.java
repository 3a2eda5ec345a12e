package org.lowtunes.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lowtunes.site.Site;

/**
 * Finds the next of several publications where the quota has no room for old and new side by side: the one that brings
 * as much of the new site as fits. Whole albums come first; an album is divided only where it does not fit at once.
 */
final class Steps {

    private static final String RENDITIONS = "a/";

    private final Stages stages;
    private final List<Long> bytes = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private int arrived = -1;

    Steps(Stages stages) {
        this.stages = stages;
        for (List<Long> album : stages.albums()) {
            bytes.addAll(album);
            ends.add(bytes.size());
        }
    }

    /**
     * A step that can be made.
     *
     * @param site to publish
     * @param plan that fits the quota
     */
    record Step(Site site, PublicationPlan plan) {}

    /** How many tracks are as in the new site. */
    int arrived() {
        return Math.max(0, arrived);
    }

    /** How many there are in the end. */
    int tracks() {
        return bytes.size();
    }

    /**
     * The next step; empty when there is none that leads on.
     *
     * @param missing the bytes by which the whole new site does not fit
     * @param planner plans a site
     * @throws PublishException if a site cannot be planned for another reason than its size
     */
    Optional<Step> next(long missing, Function<Site, PublicationPlan> planner) {
        long room = sum(arrived(), tracks()) - missing;
        int upTo = Math.min(furthest(room), tracks() - 1);
        while (upTo > arrived) {
            Site site = stages.site(upTo);
            try {
                PublicationPlan plan = planner.apply(site);
                boolean useful = upTo > arrived() || dropsRenditions(plan);
                arrived = upTo;
                return useful ? Optional.of(new Step(site, plan)) : Optional.empty();
            } catch (NoRoomException e) {
                room = sum(arrived(), upTo) - e.missing();
                upTo = Math.min(furthest(room), upTo - 1);
            }
        }
        return Optional.empty();
    }

    /** Says that listeners see a step. */
    void reached(Step step) {
        stages.reached(step.site());
    }

    /** Where to stop with so many bytes of room: at the end of an album if one is reached. */
    private int furthest(long room) {
        int upTo = arrived();
        int album = upTo;
        for (long left = room; upTo < tracks() && left >= bytes.get(upTo); upTo++) {
            left -= bytes.get(upTo);
            if (ends.contains(upTo + 1)) {
                album = upTo + 1;
            }
        }
        return album > arrived() ? album : upTo;
    }

    /** Without a track that comes, a step helps only by what goes. */
    private static boolean dropsRenditions(PublicationPlan plan) {
        return plan.inventory()
                .current()
                .filter(current -> current.files().keySet().stream()
                        .anyMatch(key -> key.startsWith(RENDITIONS)
                                && !plan.record().files().containsKey(key)))
                .isPresent();
    }

    private long sum(int from, int to) {
        return bytes.subList(from, to).stream().mapToLong(Long::longValue).sum();
    }
}
