package org.lowtunes.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lowtunes.site.Site;

/** Compares what is wanted with what is there, and decides what is sent, kept, retired and deleted. */
final class Planner {

    /** Files of a run that may still be at work are never deleted sooner, whatever the grace period. */
    private static final Duration RIVAL_GRACE = Duration.ofHours(1);

    private final Inventory inventory;
    private final PublishSettings settings;
    private final String where;
    private final boolean packs;
    private final Instant now;
    private final List<Parcel> send = new ArrayList<>();

    Planner(Inventory inventory, PublishSettings settings, Target target, Instant clock) {
        this.inventory = inventory;
        this.settings = settings;
        this.where = target.description();
        this.packs = target.packsText() && settings.gzip();
        this.now = later(clock.truncatedTo(ChronoUnit.SECONDS), inventory.current());
    }

    /** Records sort by date: one is always later than the one before it, whatever the clock says. */
    private static Instant later(Instant clock, Optional<PublicationRecord> current) {
        Instant earliest = current.map(record -> record.date().plusSeconds(1)).orElse(Instant.MIN);
        return clock.isBefore(earliest) ? earliest : clock;
    }

    PublicationPlan plan(Edition edition) {
        SortedMap<String, StoredFile> files = new TreeMap<>();
        for (Source source : edition.sources()) {
            files.put(source.key(), settle(source));
        }
        if (!files.containsKey(Site.SWITCH)) {
            throw new IllegalArgumentException("a site without " + Site.SWITCH);
        }
        StoredFile bundle = settle(bundle(edition));
        refuseForeign();
        List<HistoryEntry> history = inventory
                .current()
                .map(record -> record.lineage(settings.keep() - 1))
                .orElse(List.of());
        List<Retired> retired = retired(files, bundle, history);
        PublicationRecord record = new PublicationRecord(
                edition.publication(),
                now,
                edition.title(),
                edition.tracks(),
                files,
                bundle,
                retired,
                history,
                edition.ledger());
        PublicationRecord same = inventory
                .current()
                .filter(present -> send.isEmpty() && present.says(record) && nothingNew(present, record))
                .orElse(null);
        return same == null
                ? new PublicationPlan(inventory, packs, where, record, send, expired(retired), true)
                : new PublicationPlan(inventory, packs, where, same, List.of(), expired(same.retired()), false);
    }

    private Source bundle(Edition edition) {
        byte[] plain = Bundle.write(edition.pages());
        return new Source(RecordKeys.bundle(plain), Headers.json(packs), Optional.of(new Body.OfBytes(plain)));
    }

    /** A file that is there as wanted is kept; an immutable one is not even read for that. */
    private StoredFile settle(Source source) {
        Optional<StoredFile> there =
                inventory.known(source.key()).filter(file -> file.headers().equals(source.headers()));
        if (there.isPresent() && source.headers().immutable()) {
            return there.get();
        }
        Parcel parcel = source.pack();
        if (!there.equals(Optional.of(parcel.file()))) {
            send.add(parcel);
        }
        return parcel.file();
    }

    private void refuseForeign() {
        List<String> foreign = send.stream()
                .map(Parcel::file)
                .filter(this::foreign)
                .map(StoredFile::key)
                .toList();
        if (!foreign.isEmpty() && !settings.adopt()) {
            throw new PublishException("The " + where + " already holds files that lowtunes did not write: "
                    + foreign.stream().limit(5).collect(Collectors.joining(", ")) + (foreign.size() > 5 ? ", …" : "")
                    + ". Nothing was changed. Publish elsewhere (another bucket, lowtunes.prefix, lowtunes.www), or"
                    + " replace them with -Dlowtunes.adopt.");
        }
    }

    /** The same bytes under a content name are no somebody's property. */
    private boolean foreign(StoredFile wanted) {
        Held there = inventory.held().get(wanted.key());
        return there != null
                && !inventory.ours().containsKey(wanted.key())
                && !(wanted.headers().immutable() && there.is(wanted));
    }

    /** What is ours and needed neither by the site nor to bring an earlier one back. */
    private List<Retired> retired(Map<String, StoredFile> files, StoredFile bundle, List<HistoryEntry> history) {
        Set<String> needed = new HashSet<>(files.keySet());
        needed.add(bundle.key());
        for (HistoryEntry earlier : history) {
            needed.add(earlier.record());
            needed.add(earlier.bundle());
        }
        Map<String, Instant> since = inventory.current().stream()
                .flatMap(record -> record.retired().stream())
                .collect(Collectors.toMap(old -> old.file().key(), Retired::since, (first, second) -> first));
        return inventory.ours().values().stream()
                .filter(file -> !needed.contains(file.key()))
                .map(file -> new Retired(file, since.getOrDefault(file.key(), now)))
                .toList();
    }

    private static boolean nothingNew(PublicationRecord present, PublicationRecord planned) {
        Set<String> before =
                present.retired().stream().map(old -> old.file().key()).collect(Collectors.toSet());
        return planned.retired().stream()
                .map(old -> old.file().key())
                .filter(key -> !key.equals(present.key()) && !isHistory(present, key))
                .allMatch(before::contains);
    }

    private static boolean isHistory(PublicationRecord present, String key) {
        return present.history().stream()
                .anyMatch(earlier ->
                        earlier.record().equals(key) || earlier.bundle().equals(key));
    }

    private List<StoredFile> expired(List<Retired> retired) {
        Set<String> rivals = inventory.intents().stream()
                .flatMap(intent -> intent.files().stream())
                .map(StoredFile::key)
                .collect(Collectors.toSet());
        return retired.stream()
                .filter(old -> inventory.held().containsKey(old.file().key()))
                .filter(old -> {
                    Duration grace = rivals.contains(old.file().key())
                                    && settings.grace().compareTo(RIVAL_GRACE) < 0
                            ? RIVAL_GRACE
                            : settings.grace();
                    return !now.isBefore(old.since().plus(grace));
                })
                .map(Retired::file)
                .toList();
    }
}
