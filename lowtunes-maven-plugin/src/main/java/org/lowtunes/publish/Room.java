package org.lowtunes.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.lowtunes.words.Sizes;
import org.lowtunes.words.Words;

/**
 * Makes a plan fit a quota. Old and new stand side by side until the switch; when there is no room for both, what
 * earlier publications retired goes before its time, oldest first. What listeners see now is never touched.
 */
final class Room {

    private final long quota;
    private final Set<String> rivals;

    /**
     * @param quota in bytes
     * @param rivals keys that a run still at work may have sent
     */
    Room(long quota, Set<String> rivals) {
        this.quota = quota;
        this.rivals = rivals;
    }

    /** @throws NoRoomException with the figures if there is no room */
    PublicationPlan fit(PublicationPlan plan, List<Retired> retired) {
        List<StoredFile> early = new ArrayList<>();
        long peak = plan.peakBytes();
        for (Retired old : spare(plan.inventory(), retired)) {
            if (peak <= quota) {
                break;
            }
            early.add(old.file());
            peak -= old.file().bytes();
        }
        if (peak > quota) {
            throw new NoRoomException(figures(plan, peak), peak - quota, plan.bytesAlone() > quota);
        }
        return early.isEmpty() ? plan : plan.making(early);
    }

    /** Retired by earlier publications, there, and nobody's at this moment. */
    private List<Retired> spare(Inventory inventory, List<Retired> retired) {
        Set<String> shown =
                inventory.current().map(record -> record.files().keySet()).orElse(Set.of());
        return retired.stream()
                .filter(old -> inventory.held().containsKey(old.file().key()))
                .filter(old -> !shown.contains(old.file().key())
                        && !rivals.contains(old.file().key()))
                .filter(old -> !notesOfTheCurrent(inventory, old.file().key()))
                .sorted(Comparator.comparing(Retired::since))
                .toList();
    }

    private static boolean notesOfTheCurrent(Inventory inventory, String key) {
        return inventory
                .current()
                .filter(record ->
                        key.equals(record.key()) || key.equals(record.bundle().key()))
                .isPresent();
    }

    private String figures(PublicationPlan plan, long peak) {
        return Words.say(
                "publish.no-room",
                plan.place().description(),
                Sizes.bytes(peak),
                Sizes.bytes(quota),
                Sizes.bytes(plan.siteBytes()),
                Sizes.bytes(plan.bytesToSend()));
    }
}
