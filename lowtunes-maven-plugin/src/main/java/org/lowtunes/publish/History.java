package org.lowtunes.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.lowtunes.words.Words;

/** The publications that a target still knows, and the way back to them. */
final class History {

    private final Target target;
    private final Inventory inventory;

    History(Target target, Inventory inventory) {
        this.target = target;
        this.inventory = inventory;
    }

    /** Newest first, the current one included. */
    List<PastPublication> list() {
        List<PastPublication> all = new ArrayList<>();
        inventory.current().ifPresent(current -> {
            all.add(new PastPublication(current.entry(), true, true));
            for (HistoryEntry earlier : current.history()) {
                boolean whole = record(earlier).filter(this::isWhole).isPresent();
                all.add(new PastPublication(earlier, false, whole));
            }
        });
        return all;
    }

    /**
     * What is needed to make an earlier publication the current one.
     *
     * @param name of the publication; empty for the one before the current one
     * @throws PublishException if it is not known, or not whole any more
     */
    Edition edition(Optional<String> name) {
        List<HistoryEntry> earlier =
                inventory.current().map(PublicationRecord::history).orElse(List.of());
        HistoryEntry entry = earlier.stream()
                .filter(past -> name.isEmpty() || past.publication().equals(name.get()))
                .findFirst()
                .orElseThrow(() -> new PublishException(
                        name.map(wanted -> Words.say("publish.no-such-publication", wanted, target.description()))
                                .orElseGet(() -> Words.say("publish.no-earlier", target.description()))));
        PublicationRecord record = record(entry)
                .filter(this::isWhole)
                .orElseThrow(() -> new PublishException(Words.say("publish.not-restorable", entry.date())));
        SortedMap<String, byte[]> pages =
                Bundle.read(target.read(record.bundle().key()).orElseThrow());
        List<Source> sources = record.files().values().stream()
                .map(file -> new Source(
                        file.key(),
                        file.headers(),
                        Optional.ofNullable(pages.get(file.key())).map(Body.OfBytes::new)))
                .toList();
        return new Edition(record.publication(), record.title(), record.tracks(), record.ledger(), sources);
    }

    private Optional<PublicationRecord> record(HistoryEntry entry) {
        return target.read(entry.record()).flatMap(json -> {
            try {
                return Optional.of(RecordJson.record(entry.record(), json));
            } catch (RecordJson.MalformedException e) {
                return Optional.empty();
            }
        });
    }

    private boolean isWhole(PublicationRecord record) {
        return isHeld(record.bundle())
                && record.files().values().stream()
                        .filter(file -> file.headers().immutable())
                        .allMatch(this::isHeld);
    }

    private boolean isHeld(StoredFile file) {
        Held there = inventory.held().get(file.key());
        return there != null && there.is(file);
    }
}
