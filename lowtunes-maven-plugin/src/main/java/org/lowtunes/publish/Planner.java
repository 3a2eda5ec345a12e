package org.lowtunes.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lowtunes.site.Site;
import org.lowtunes.words.Words;

/** Compares what is wanted with what is there, and decides what is sent, kept, retired and deleted. */
final class Planner {

    /** Files of a run that may still be at work are never deleted sooner, whatever the grace period. */
    private static final Duration RIVAL_GRACE = Duration.ofHours(1);

    private final Inventory inventory;
    private final PublishSettings settings;
    private final Place place;
    private final Instant now;

    Planner(Inventory inventory, PublishSettings settings, Target target, Instant clock) {
        this.inventory = inventory;
        this.settings = settings;
        this.place = Place.of(target, settings);
        this.now = later(clock.truncatedTo(ChronoUnit.SECONDS), inventory.current());
    }

    /** Records sort by date: one is always later than the one before it, whatever the clock says. */
    private static Instant later(Instant clock, Optional<PublicationRecord> current) {
        Instant earliest = current.map(record -> record.date().plusSeconds(1)).orElse(Instant.MIN);
        return clock.isBefore(earliest) ? earliest : clock;
    }

    PublicationPlan plan(Edition edition) {
        edition.sources().stream()
                .map(Source::key)
                .filter(key -> !RecordKeys.isKey(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException("no key of the format: " + key);
                });
        // Reading and packing is what a plan spends its time with: on all processors.
        List<Settled> settled =
                edition.sources().parallelStream().map(this::settle).toList();
        SortedMap<String, StoredFile> files = new TreeMap<>();
        settled.forEach(each -> files.put(each.file().key(), each.file()));
        if (!files.containsKey(Site.SWITCH)) {
            throw new IllegalArgumentException("a site without " + Site.SWITCH);
        }
        Settled pages = settle(bundle(edition));
        StoredFile bundle = pages.file();
        List<Parcel> send = Stream.concat(settled.stream(), Stream.of(pages))
                .flatMap(each -> each.parcel().stream())
                .toList();
        refuseForeign(send);
        List<HistoryEntry> history = history(edition.publication());
        Set<String> notes = new HashSet<>(Set.of(bundle.key(), RecordKeys.record(now, edition.publication())));
        for (HistoryEntry earlier : history) {
            notes.add(earlier.record());
            notes.add(earlier.bundle());
        }
        List<Retired> retired = retired(files.keySet(), notes);
        List<StoredFile> over = expired(retired, edition.publication());
        PublicationRecord record = new PublicationRecord(
                edition.publication(),
                now,
                edition.title(),
                edition.tracks(),
                files,
                bundle,
                // What goes at once, for good, is not even named.
                retired.stream()
                        .filter(old -> !settings.grace().isZero() || !over.contains(old.file()))
                        .toList(),
                history,
                edition.ledger());
        Optional<PublicationRecord> same = inventory
                .current()
                .filter(present -> send.isEmpty() && present.says(record) && nothingNew(present, retired));
        if (same.isPresent()) {
            List<StoredFile> late = expired(same.get().retired(), edition.publication());
            return new PublicationPlan(inventory, place, same.get(), List.of(), List.of(), late, false);
        }
        PublicationPlan plan = new PublicationPlan(inventory, place, record, send, List.of(), over, true);
        return settings.quota().isEmpty()
                ? plan
                : new Room(settings.quota().getAsLong(), rivals(edition.publication())).fit(plan, retired);
    }

    private List<HistoryEntry> history(String publication) {
        return inventory.current().stream()
                .flatMap(record -> Stream.concat(Stream.of(record.entry()), record.history().stream()))
                .filter(entry -> !entry.publication().equals(publication))
                .limit(settings.keep() - 1L)
                .toList();
    }

    private Source bundle(Edition edition) {
        byte[] plain = Bundle.write(edition.pages());
        return new Source(RecordKeys.bundle(plain), Headers.json(place.packs()), Optional.of(new Body.OfBytes(plain)));
    }

    /** A file, and its bytes if it is to be sent. */
    private record Settled(StoredFile file, Optional<Parcel> parcel) {}

    /** A file that is there as wanted is kept; an immutable one is not even read for that. */
    private Settled settle(Source source) {
        Optional<StoredFile> there =
                inventory.known(source.key()).filter(file -> file.headers().equals(source.headers()));
        if (there.isPresent() && source.headers().immutable()) {
            return new Settled(there.get(), Optional.empty());
        }
        Parcel parcel = source.pack();
        boolean same = there.equals(Optional.of(parcel.file()));
        return new Settled(parcel.file(), same ? Optional.empty() : Optional.of(parcel));
    }

    private void refuseForeign(List<Parcel> send) {
        List<String> foreign = send.stream()
                .map(Parcel::file)
                .filter(this::foreign)
                .map(StoredFile::key)
                .toList();
        if (!foreign.isEmpty() && !settings.allows(Permission.ADOPT)) {
            throw new PublishException(Words.say(
                    "publish.foreign",
                    place.description(),
                    foreign.stream().limit(5).collect(Collectors.joining(", ")) + (foreign.size() > 5 ? ", …" : "")));
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
    private List<Retired> retired(Set<String> files, Set<String> notes) {
        Map<String, Instant> since = inventory.current().stream()
                .flatMap(record -> record.retired().stream())
                .collect(Collectors.toMap(old -> old.file().key(), Retired::since, (first, second) -> first));
        return inventory.ours().values().stream()
                .filter(file -> !files.contains(file.key()) && !notes.contains(file.key()))
                .map(file -> new Retired(file, since.getOrDefault(file.key(), now)))
                .toList();
    }

    private boolean nothingNew(PublicationRecord present, List<Retired> retired) {
        Set<String> before =
                present.retired().stream().map(old -> old.file().key()).collect(Collectors.toSet());
        return present.history().size() < settings.keep()
                && retired.stream()
                        .map(old -> old.file().key())
                        .filter(key -> !key.equals(present.key()) && !isHistory(present, key))
                        .allMatch(before::contains);
    }

    private static boolean isHistory(PublicationRecord present, String key) {
        return present.history().stream()
                .anyMatch(earlier ->
                        earlier.record().equals(key) || earlier.bundle().equals(key));
    }

    private List<StoredFile> expired(List<Retired> retired, String publication) {
        Set<String> rivals = rivals(publication);
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

    /** What a run that may still be at work has sent; an attempt at this very publication was ours. */
    private Set<String> rivals(String publication) {
        if (settings.allows(Permission.NO_TRACE)) {
            return Set.of();
        }
        return inventory.intents().stream()
                .filter(intent -> !intent.publication().equals(publication))
                .filter(intent -> intent.date().isAfter(now.minus(RIVAL_GRACE)))
                .flatMap(intent -> intent.files().stream())
                .map(StoredFile::key)
                .collect(Collectors.toSet());
    }
}
