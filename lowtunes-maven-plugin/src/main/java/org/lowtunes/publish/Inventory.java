package org.lowtunes.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lowtunes.site.Site;
import org.lowtunes.words.Words;

/** What a target holds, and what of it is ours. Costs one listing and, as a rule, one record. */
final class Inventory {

    private final Target target;
    private final Consumer<String> log;
    private final Map<String, Held> held;
    private final Map<String, StoredFile> ours = new TreeMap<>();
    private final Set<String> distrusted = new HashSet<>();
    private final List<Intent> intents = new ArrayList<>();
    private final String entrance;
    private PublicationRecord current;

    private Inventory(Target target, Consumer<String> log) {
        this.target = target;
        this.log = log;
        this.held = target.list();
        this.entrance = md5(Optional.ofNullable(held.get(Site.SWITCH)));
    }

    static Inventory read(Target target, Consumer<String> log) {
        Inventory inventory = new Inventory(target, log);
        inventory.readRecords();
        inventory.readIntents();
        return inventory;
    }

    /** Whether the target still shows the {@code index.html} that it showed when it was listed. */
    boolean entranceIsStill(Optional<Held> now) {
        return entrance.equals(md5(now));
    }

    private static String md5(Optional<Held> file) {
        return file.map(Held::md5).orElse("");
    }

    /** What the target holds, by key. */
    Map<String, Held> held() {
        return held;
    }

    /** The publication that listeners see; empty if there is none of ours. */
    Optional<PublicationRecord> current() {
        return Optional.ofNullable(current);
    }

    /** What other runs meant to write: they were broken off, or are still at it. */
    List<Intent> intents() {
        return intents;
    }

    /** Everything that our records and intents name and that is there, by key. */
    Map<String, StoredFile> ours() {
        return ours;
    }

    /** From now on nothing is known of the bytes and headers under these keys, except that they are ours. */
    void distrust(Set<String> keys) {
        distrusted.addAll(keys);
    }

    /** What is known of the bytes under a key; empty if they are not what our notes say. */
    Optional<StoredFile> known(String key) {
        Held there = held.get(key);
        return Optional.ofNullable(ours.get(key))
                .filter(file -> there != null && there.is(file) && !distrusted.contains(key));
    }

    /**
     * The current record is the newest one that names the {@code index.html} that is there. Records that it does not
     * know were written by a run that was broken off, or by another publisher.
     */
    private void readRecords() {
        List<String> keys = new ArrayList<>(
                held.keySet().stream().filter(RecordKeys::isRecord).toList());
        keys.sort(Comparator.reverseOrder());
        Held entrance = held.get(Site.SWITCH);
        List<PublicationRecord> others = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (String key : keys) {
            if (known.contains(key)) {
                continue;
            }
            Optional<PublicationRecord> record = record(key);
            if (record.isEmpty()) {
                continue;
            }
            if (current == null && names(record.get(), entrance)) {
                current = record.get();
                current.history().forEach(earlier -> known.add(earlier.record()));
                current.retired().forEach(old -> known.add(old.file().key()));
            } else {
                others.add(record.get());
            }
        }
        if (current == null && !others.isEmpty()) {
            log.accept(Words.say(
                    "publish.switch-changed", Site.SWITCH, others.get(0).date()));
            current = others.get(0);
        }
        others.forEach(this::own);
        if (current != null) {
            own(current);
        }
    }

    private static boolean names(PublicationRecord record, Held entrance) {
        StoredFile file = record.files().get(Site.SWITCH);
        return entrance != null && file != null && entrance.is(file);
    }

    private void own(PublicationRecord record) {
        ownNote(record.key());
        for (HistoryEntry earlier : record.history()) {
            ownNote(earlier.record());
            ownNote(earlier.bundle());
        }
        own(record.bundle());
        record.retired().forEach(old -> own(old.file()));
        record.files().values().forEach(this::own);
    }

    private void readIntents() {
        for (String key : held.keySet()) {
            if (!RecordKeys.isIntent(key)) {
                continue;
            }
            target.read(key).flatMap(json -> intent(key, json)).ifPresent(intent -> {
                intents.add(intent);
                intent.files().forEach(this::own);
            });
        }
    }

    /** Two notes of one key: the one that says what is there counts, else the later one. */
    private void own(StoredFile file) {
        Held there = held.get(file.key());
        if (there != null && known(file.key()).isEmpty()) {
            ours.put(file.key(), file);
        }
    }

    /** Records and bundles of which only the key is known. */
    private void ownNote(String key) {
        Held there = held.get(key);
        if (there != null && !ours.containsKey(key)) {
            ours.put(key, new StoredFile(key, there.bytes(), there.md5(), Headers.json(target.packsText())));
        }
    }

    private Optional<PublicationRecord> record(String key) {
        try {
            Optional<byte[]> json = target.read(key);
            return json.isEmpty() ? Optional.empty() : Optional.of(RecordJson.record(key, json.get()));
        } catch (RecordJson.MalformedException e) {
            log.accept(Words.say("publish.not-ours", key));
            return Optional.empty();
        }
    }

    private Optional<Intent> intent(String key, byte[] json) {
        try {
            return Optional.of(RecordJson.intent(key, json));
        } catch (RecordJson.MalformedException e) {
            log.accept(Words.say("publish.not-ours", key));
            return Optional.empty();
        }
    }
}
