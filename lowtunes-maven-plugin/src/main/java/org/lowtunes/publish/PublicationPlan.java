package org.lowtunes.publish;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.lowtunes.words.Sizes;
import org.lowtunes.words.Words;

/** What a publication would send, keep, retire and delete; known before anything is changed. */
public final class PublicationPlan {

    private final Inventory inventory;
    private final Place place;
    private final PublicationRecord record;
    private final List<Parcel> send;
    private final List<StoredFile> early;
    private final List<StoredFile> delete;
    private final boolean changed;

    PublicationPlan(
            Inventory inventory,
            Place place,
            PublicationRecord record,
            List<Parcel> send,
            List<StoredFile> early,
            List<StoredFile> delete,
            boolean changed) {
        this.inventory = inventory;
        this.place = place;
        this.record = record;
        this.send = List.copyOf(send);
        this.early = List.copyOf(early);
        this.delete = List.copyOf(delete);
        this.changed = changed;
    }

    /** Whether listeners already see exactly this site, so that nothing is sent. */
    public boolean nothingToSend() {
        return !changed;
    }

    /** How many files are sent, the publication's own notes aside. */
    public int filesToSend() {
        return send.size();
    }

    /** Their bytes as stored. */
    public long bytesToSend() {
        return sum(send, parcel -> parcel.file().bytes());
    }

    /** How many files of the site are there already. */
    public int filesKept() {
        return record.files().size()
                - (int) send.stream()
                        .filter(parcel ->
                                record.files().containsKey(parcel.file().key()))
                        .count();
    }

    /** Their bytes as stored. */
    public long bytesKept() {
        return siteBytes()
                - send.stream()
                        .map(Parcel::file)
                        .filter(file -> record.files().containsKey(file.key()))
                        .mapToLong(StoredFile::bytes)
                        .sum();
    }

    /** How many files nothing needs any more, and are kept for a while. */
    public int filesRetired() {
        return (int) retired().count();
    }

    private Stream<StoredFile> retired() {
        Set<String> going = new HashSet<>();
        delete.forEach(file -> going.add(file.key()));
        early.forEach(file -> going.add(file.key()));
        return record.retired().stream()
                .map(Retired::file)
                .filter(file -> inventory.held().containsKey(file.key()) && !going.contains(file.key()));
    }

    /** How many files are deleted, because their time is over. */
    public int filesToDelete() {
        return delete.size() + early.size();
    }

    /** Bytes of the site as stored. */
    public long siteBytes() {
        return record.bytes();
    }

    /** How many retired files go before their time, because the quota leaves no room for them. */
    public int filesDeletedEarly() {
        return early.size();
    }

    /** Bytes that the target holds when it holds most, other people's files included. */
    public long peakBytes() {
        long before = sum(inventory.held().values(), Held::bytes);
        if (!changed) {
            return before;
        }
        return before - sum(early, StoredFile::bytes) + sum(send, this::growth) + notes();
    }

    /** Bytes that the target would hold if nothing older of ours were there. */
    long bytesAlone() {
        long foreign = inventory.held().entrySet().stream()
                .filter(there -> !inventory.ours().containsKey(there.getKey())
                        && !record.files().containsKey(there.getKey()))
                .mapToLong(there -> there.getValue().bytes())
                .sum();
        return siteBytes() + record.bundle().bytes() + notes() + foreign;
    }

    /** Bytes that the target holds when all is done. */
    public long bytesAfter() {
        return peakBytes() - sum(delete, StoredFile::bytes) - sum(send, this::shrinkage);
    }

    private long growth(Parcel parcel) {
        return Math.max(0, parcel.file().bytes() - replaced(parcel));
    }

    private long shrinkage(Parcel parcel) {
        return Math.max(0, replaced(parcel) - parcel.file().bytes());
    }

    private long replaced(Parcel parcel) {
        Held old = inventory.held().get(parcel.file().key());
        return old == null ? 0 : old.bytes();
    }

    private long notes() {
        return intent().file().bytes() + recordParcel().file().bytes();
    }

    /** The plan in words, one line each. */
    public String text() {
        int siteFiles = record.files().size();
        if (!changed && delete.isEmpty()) {
            return Words.say("publish.nothing-to-send", place.description(), siteFiles, Sizes.bytes(siteBytes()));
        }
        String plan = Words.say(
                "publish.plan",
                place.description(),
                filesToSend(),
                Sizes.bytes(bytesToSend()),
                filesKept(),
                Sizes.bytes(bytesKept()),
                filesRetired(),
                Sizes.bytes(retired().mapToLong(StoredFile::bytes).sum()),
                filesToDelete(),
                Sizes.bytes(sum(delete, StoredFile::bytes) + sum(early, StoredFile::bytes)));
        return plan
                + "\n  "
                + Words.say("publish.plan-holds", Sizes.bytes(peakBytes()), Sizes.bytes(bytesAfter()))
                + place.verdict(peakBytes())
                + (early.isEmpty() ? "" : "\n  " + Words.say("publish.deleted-early", early.size()));
    }

    /** What was done when the plan is carried out. */
    Publication done(Duration took) {
        return new Publication(
                record.publication(),
                record.date(),
                filesToSend(),
                bytesToSend(),
                filesKept(),
                filesRetired(),
                filesToDelete(),
                took);
    }

    private static <T> long sum(Collection<T> all, ToLongFunction<T> bytes) {
        return all.stream().mapToLong(bytes).sum();
    }

    Inventory inventory() {
        return inventory;
    }

    Place place() {
        return place;
    }

    PublicationRecord record() {
        return record;
    }

    List<Parcel> send() {
        return send;
    }

    /** Deleted before anything is sent. */
    List<StoredFile> early() {
        return early;
    }

    /** The same plan with room made for it. */
    PublicationPlan making(List<StoredFile> room) {
        List<StoredFile> later =
                delete.stream().filter(file -> !room.contains(file)).toList();
        return new PublicationPlan(inventory, place, record, send, room, later, changed);
    }

    List<StoredFile> delete() {
        return delete;
    }

    /** The note that is written before the first file. */
    Parcel intent() {
        List<StoredFile> files =
                Stream.concat(send.stream().map(Parcel::file), unrecorded()).toList();
        Intent intent = new Intent(record.date(), record.publication(), files);
        return note(intent.key(), RecordJson.write(intent));
    }

    /** What is deleted at the end although the record does not name it: if we are killed before, the intent does. */
    private Stream<StoredFile> unrecorded() {
        Set<String> recorded = new HashSet<>();
        record.retired().forEach(old -> recorded.add(old.file().key()));
        return delete.stream().filter(file -> !recorded.contains(file.key()));
    }

    /** The record of the publication, ready to be sent. */
    Parcel recordParcel() {
        return note(record.key(), RecordJson.write(record));
    }

    private Parcel note(String key, byte[] plain) {
        return new Source(key, Headers.json(place.packs()), Optional.of(new Body.OfBytes(plain))).pack();
    }
}
