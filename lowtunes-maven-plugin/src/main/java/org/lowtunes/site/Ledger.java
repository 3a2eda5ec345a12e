package org.lowtunes.site;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lowtunes.library.Folding;
import org.lowtunes.library.Tags;

/**
 * What was decided before and must stay: a sorted text file beside the library, carried in every publication record.
 * See site-format.md section 8.
 *
 * @param tracks what was decided for each track, by id
 * @param slugs the address of each album, artist and playlist
 * @param pages some tracks of each page that was ever published, by its key, so that a renamed thing is found again
 * @param otherLines lines of kinds that this version does not know; kept as they are
 */
public record Ledger(
        SortedMap<String, Entry> tracks,
        SortedMap<Address, String> slugs,
        SortedMap<String, List<String>> pages,
        List<String> otherLines) {

    private static final String CALLED = "called";
    private static final String REMOVED = "removed";

    /** Nothing decided yet. */
    public static final Ledger EMPTY = new Ledger(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), List.of());

    /** Copies the collections, so that the record cannot change. */
    public Ledger {
        tracks = Collections.unmodifiableSortedMap(new TreeMap<>(tracks));
        slugs = Collections.unmodifiableSortedMap(new TreeMap<>(slugs));
        pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
        otherLines = List.copyOf(otherLines);
    }

    /**
     * What was decided for one track.
     *
     * @param sound name of its sound
     * @param published date of its first publication
     * @param gain in dB, in the samples of its rendition, or in its header where its source is kept
     * @param kbps nominal bitrate of its rendition, kbit/s; 0 when it has the packets of its source
     * @param aliases ids that now mean this track
     */
    public record Entry(String sound, LocalDate published, double gain, int kbps, List<String> aliases) {
        /** Copies the list, so that the record cannot change. */
        public Entry {
            aliases = List.copyOf(aliases);
        }

        private Entry since(LocalDate other) {
            return other.isBefore(published) ? new Entry(sound, other, gain, kbps, aliases) : this;
        }
    }

    /** What has a page of its own. */
    public enum Kind {
        /** Found by its artist and title. */
        ALBUM,
        /** Found by its name. */
        ARTIST,
        /** Found by its title. */
        PLAYLIST;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a slug stands for.
     *
     * @param kind of page
     * @param artist of an album, else empty
     * @param title of an album or playlist, or name of an artist
     */
    public record Address(Kind kind, String artist, String title) implements Comparable<Address> {
        /** Takes what would break a line out of the texts. */
        public Address {
            artist = oneField(artist);
            title = oneField(title);
        }

        @Override
        public int compareTo(Address other) {
            int byKind = kind.compareTo(other.kind);
            int byArtist = artist.compareTo(other.artist);
            return byKind != 0 ? byKind : byArtist != 0 ? byArtist : title.compareTo(other.title);
        }
    }

    /** What was decided for this track, if it was there before. */
    public Optional<Entry> track(String id) {
        return Optional.ofNullable(tracks.get(id));
    }

    /** This ledger with the decisions of a new publication; what it decided for others stays. */
    public Ledger with(Map<String, Entry> newTracks, Map<Address, String> newSlugs) {
        SortedMap<String, Entry> allTracks = new TreeMap<>(tracks);
        allTracks.putAll(newTracks);
        SortedMap<Address, String> allSlugs = new TreeMap<>(slugs);
        allSlugs.putAll(newSlugs);
        return new Ledger(allTracks, allSlugs, pages, otherLines);
    }

    /** This ledger with the pages of a new publication; what it knows of others stays. */
    public Ledger withPages(Map<String, List<String>> newPages) {
        SortedMap<String, List<String>> allPages = new TreeMap<>(pages);
        allPages.putAll(newPages);
        return new Ledger(tracks, slugs, allPages, otherLines);
    }

    /** The ids of what was published under a name, by that name ({@link #name}). */
    public Map<String, List<String>> called() {
        Map<String, List<String>> called = new HashMap<>();
        for (String line : otherLines) {
            String[] fields = line.split("\t", -1);
            if (fields[0].equals(CALLED) && fields.length == 3 && tracks.containsKey(fields[1])) {
                called.computeIfAbsent(fields[2], none -> new ArrayList<>()).add(fields[1]);
            }
        }
        return called;
    }

    /** This ledger with the names under which tracks are published now, by id. */
    Ledger calling(Map<String, String> names) {
        SortedSet<String> lines = new TreeSet<>();
        for (String other : otherLines) {
            String[] fields = other.split("\t", -1);
            boolean stays = !fields[0].equals(CALLED)
                    || fields.length == 3 && tracks.containsKey(fields[1]) && !names.containsKey(fields[1]);
            if (stays) {
                lines.add(other);
            }
        }
        names.forEach((id, name) -> lines.add(LedgerText.line(CALLED, id, name)));
        return new Ledger(tracks, slugs, pages, List.copyOf(lines));
    }

    /** What a track is called, in a form that does not tell it: of its artist, album and title, folded. */
    public static String name(Tags tags) {
        String artist = tags.albumArtist().isEmpty() ? tags.artist() : tags.albumArtist();
        String album = tags.album().isEmpty() ? tags.title() : tags.album();
        String name = Folding.fold(artist) + "\n" + Folding.fold(album) + "\n" + Folding.fold(tags.title());
        return ContentName.of(name.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * This ledger with what another one decided for what this one does not know. What both know was published when the
     * earlier of them says; what one of them has removed by name is not taken from the other.
     */
    public Ledger adding(Ledger other) {
        SortedSet<String> lines = new TreeSet<>(otherLines);
        lines.addAll(other.otherLines);
        SortedMap<String, Entry> allTracks = new TreeMap<>(other.tracks);
        tracks.forEach((id, entry) -> allTracks.merge(id, entry, (theirs, ours) -> ours.since(theirs.published())));
        SortedMap<Address, String> allSlugs = new TreeMap<>(slugs);
        Set<String> taken = new HashSet<>();
        slugs.forEach((address, slug) -> taken.add(address.kind() + " " + slug));
        other.slugs.forEach((address, slug) -> {
            if (!taken.contains(address.kind() + " " + slug) && !lines.contains(tombstone(address))) {
                allSlugs.putIfAbsent(address, slug);
            }
        });
        SortedMap<String, List<String>> allPages = new TreeMap<>(other.pages);
        allPages.putAll(pages);
        allTracks.keySet().removeIf(id -> lines.contains(tombstone(id)));
        return new Ledger(
                allTracks, allSlugs, without(id -> lines.contains(tombstone(id)), allPages), List.copyOf(lines));
    }

    /**
     * What of this ledger everybody may read: the lines of these tracks and addresses, of pages that hold no other
     * track, and the tombstones.
     */
    Ledger only(Set<String> ids, Set<Address> shown) {
        SortedMap<String, Entry> someTracks = new TreeMap<>(tracks);
        someTracks.keySet().retainAll(ids);
        SortedMap<Address, String> someSlugs = new TreeMap<>(slugs);
        someSlugs.keySet().retainAll(shown);
        SortedMap<String, List<String>> somePages = new TreeMap<>(pages);
        somePages.values().removeIf(tracksOfPage -> !ids.containsAll(tracksOfPage));
        return new Ledger(
                someTracks, someSlugs, somePages, tombstones().stream().sorted().toList());
    }

    /**
     * This ledger without what was removed by name: its lines go, and a tombstone stays for each id and its aliases, so
     * that no build takes it in again. A tombstone is a hash of the id, so that not even the id is published any more.
     *
     * @param ids of the tracks
     * @param addresses whose slugs nobody needs any more
     */
    public Ledger removing(Collection<String> ids, Collection<Address> addresses) {
        SortedMap<String, Entry> left = new TreeMap<>(tracks);
        SortedSet<String> lines = new TreeSet<>(otherLines);
        for (String id : ids) {
            lines.add(tombstone(id));
            Optional.ofNullable(left.remove(id))
                    .ifPresent(gone -> gone.aliases().forEach(alias -> lines.add(tombstone(alias))));
        }
        SortedMap<Address, String> slugsLeft = new TreeMap<>(slugs);
        slugsLeft.keySet().removeAll(addresses);
        addresses.forEach(address -> lines.add(tombstone(address)));
        return new Ledger(left, slugsLeft, without(ids::contains, pages), List.copyOf(lines));
    }

    /** This ledger with what another one says was removed by name, and with nothing else of it. */
    public Ledger removing(Ledger other) {
        return adding(new Ledger(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), List.copyOf(other.tombstones())));
    }

    /** The lines that say what was removed by name. */
    public Set<String> tombstones() {
        return otherLines.stream()
                .filter(line -> line.startsWith(REMOVED + "\t"))
                .collect(Collectors.toSet());
    }

    /** This ledger, by which these tracks may come back although they were removed by name. */
    public Ledger readmitting(Collection<String> ids) {
        List<String> lines = new ArrayList<>(otherLines);
        ids.forEach(id -> lines.remove(tombstone(id)));
        return new Ledger(tracks, slugs, pages, lines);
    }

    /** Whether a track was removed by name. */
    public boolean removed(String id) {
        return otherLines.contains(tombstone(id));
    }

    /** The pages without these tracks; one that held no others goes. */
    private static SortedMap<String, List<String>> without(
            Predicate<String> ids, SortedMap<String, List<String>> pages) {
        SortedMap<String, List<String>> left = new TreeMap<>();
        pages.forEach((key, tracks) -> {
            List<String> staying = tracks.stream().filter(ids.negate()).toList();
            if (!staying.isEmpty()) {
                left.put(key, staying);
            }
        });
        return left;
    }

    private static String tombstone(Address address) {
        return tombstone(LedgerText.line(address.kind().word(), address.artist(), address.title()));
    }

    private static String tombstone(String what) {
        return LedgerText.line(REMOVED, ContentName.of((REMOVED + " " + what).getBytes(StandardCharsets.UTF_8)));
    }

    /** The ledger as text. */
    public String toText() {
        return LedgerText.write(this);
    }

    /**
     * Reads a ledger.
     *
     * @param name of the file, for messages
     * @throws LedgerException when it is not one, or was damaged
     */
    public static Ledger parse(String text, String name) {
        return LedgerText.read(text, name);
    }

    private static String oneField(String text) {
        return text.replaceAll("[\\t\\n\\u000B\\f\\r\\u0085\\u2028\\u2029]", " ");
    }
}
