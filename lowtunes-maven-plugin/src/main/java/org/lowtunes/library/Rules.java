package org.lowtunes.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lowtunes.library.RulePlaylist.Order;
import org.lowtunes.words.Words;

/**
 * Reads playlists that say what belongs into them, from files {@code Name.playlist.yaml}. One that is not right in
 * every line is left out: half a rule would let in what is not meant.
 */
final class Rules {

    /** The keys, by what they are called in English and in French. */
    private enum Key implements NoteKey {
        TITLE(NoteKind.LINE, "title", "titre"),
        GENRE(NoteKind.ITEMS, "genre", "genres"),
        YEAR(NoteKind.LINE, "year", "years", "annee", "annees"),
        CONTRIBUTOR(NoteKind.ITEMS, "contributor", "contributors", "contributeur", "contributrice", "contributeurs"),
        ARTIST(NoteKind.ITEMS, "artist", "artists", "artiste", "artistes"),
        ADDED(NoteKind.LINE, "added since", "ajoute depuis"),
        SIMILAR(NoteKind.LINE, "similar to", "semblable a", "proche de"),
        MOST(NoteKind.COUNT, "at most", "au plus"),
        ORDER(NoteKind.LINE, "order", "ordre");

        private final NoteKind kind;
        private final List<String> names;

        Key(NoteKind kind, String... names) {
            this.kind = kind;
            this.names = List.of(names);
        }

        @Override
        public List<String> names() {
            return names;
        }

        @Override
        public NoteKind kind() {
            return kind;
        }
    }

    /** Folded. */
    private static final Map<String, Order> ORDERS = Map.ofEntries(
            Map.entry("album", Order.ALBUM),
            Map.entry("title", Order.TITLE),
            Map.entry("titre", Order.TITLE),
            Map.entry("artist", Order.ARTIST),
            Map.entry("artiste", Order.ARTIST),
            Map.entry("year", Order.YEAR),
            Map.entry("annee", Order.YEAR),
            Map.entry("newest", Order.NEWEST),
            Map.entry("plus recents", Order.NEWEST),
            Map.entry("similar", Order.SIMILAR),
            Map.entry("semblables", Order.SIMILAR));

    /** What sounds similar never ends; an hour or two is a list. */
    private static final int SIMILAR_ONES = 30;

    private static final Pattern YEARS =
            Pattern.compile("([0-9]{4})?(\\s*(?:-|\u2013|to|\u00e0)\\s*)?([0-9]{4})?", Pattern.CASE_INSENSITIVE);

    private static final Pattern DAYS =
            Pattern.compile("([1-9][0-9]{0,3})\\s*(?:d|days?|j|jours?)", Pattern.CASE_INSENSITIVE);

    private static final Pattern ENDING = Pattern.compile("\\.playlist$", Pattern.CASE_INSENSITIVE);

    private final Findings findings;
    private final List<Track> tracks;

    Rules(List<Track> tracks, Findings findings) {
        this.tracks = tracks;
        this.findings = findings;
    }

    /** All that are right, by title. */
    List<RulePlaylist> read(List<MusicFolder> folders) {
        return folders.stream()
                .flatMap(folder -> folder.files(FileKind.RULES).stream())
                .flatMap(file -> read(file).stream())
                .sorted(Comparator.comparing(RulePlaylist::title, SortName.ORDER))
                .toList();
    }

    private Optional<RulePlaylist> read(MusicFile file) {
        Notes<Key> notes = Notes.read(file.file(), file.path(), Key.values(), findings);
        boolean says = Stream.of(Key.values()).anyMatch(key -> key != Key.TITLE && notes.has(key));
        if (!says && notes.whole()) {
            findings.noRules(file.path());
            return Optional.empty();
        }
        int[] years = years(notes);
        int days = days(notes);
        Optional<LocalDate> since = since(notes, days);
        Optional<Track> similar = similar(notes);
        Order order = order(notes);
        if (!notes.whole()) {
            findings.rulesNotUsed(file.path());
            return Optional.empty();
        }
        return Optional.of(new RulePlaylist(
                file.path(),
                title(file, notes),
                notes.items(Key.GENRE),
                years[0],
                years[1],
                notes.items(Key.CONTRIBUTOR),
                notes.items(Key.ARTIST),
                since,
                days,
                similar,
                notes.has(Key.MOST) ? Integer.parseInt(notes.text(Key.MOST)) : similar.isPresent() ? SIMILAR_ONES : 0,
                order));
    }

    private static String title(MusicFile file, Notes<Key> notes) {
        String name = FileNames.tidy(ENDING.matcher(file.stem()).replaceFirst(""));
        return notes.text(Key.TITLE, name.isEmpty() ? "?" : name);
    }

    /** The first and the last. */
    private static int[] years(Notes<Key> notes) {
        int[] any = {0, 9999};
        if (!notes.has(Key.YEAR)) {
            return any;
        }
        Matcher years = YEARS.matcher(notes.text(Key.YEAR));
        if (years.matches() && (years.group(1) != null || years.group(2) != null && years.group(3) != null)) {
            int first = years.group(1) == null ? 0 : Integer.parseInt(years.group(1));
            int last =
                    years.group(3) != null ? Integer.parseInt(years.group(3)) : years.group(2) != null ? 9999 : first;
            boolean apart = years.group(3) == null || years.group(2) != null;
            if (first <= last && apart) {
                return new int[] {first, last};
            }
        }
        notes.wrong(Key.YEAR, Words.say("library.years"));
        return any;
    }

    private static int days(Notes<Key> notes) {
        Matcher days = DAYS.matcher(notes.text(Key.ADDED));
        return days.matches() ? Integer.parseInt(days.group(1)) : 0;
    }

    private static Optional<LocalDate> since(Notes<Key> notes, int days) {
        if (!notes.has(Key.ADDED) || days > 0) {
            return Optional.empty();
        }
        String date = TagDate.of(notes.text(Key.ADDED));
        if (date.length() == 10) {
            return Optional.of(LocalDate.parse(date));
        }
        notes.wrong(Key.ADDED, Words.say("library.a-day-or-days"));
        return Optional.empty();
    }

    private static Order order(Notes<Key> notes) {
        if (!notes.has(Key.ORDER)) {
            return notes.has(Key.SIMILAR) ? Order.SIMILAR : notes.has(Key.ADDED) ? Order.NEWEST : Order.ALBUM;
        }
        Order order = ORDERS.get(Folding.fold(notes.text(Key.ORDER)));
        if (order == null || order == Order.SIMILAR && !notes.has(Key.SIMILAR)) {
            notes.wrong(Key.ORDER, Words.say("library.an-order"));
        }
        return order;
    }

    private Optional<Track> similar(Notes<Key> notes) {
        if (!notes.has(Key.SIMILAR)) {
            return Optional.empty();
        }
        List<Track> found = called(notes.text(Key.SIMILAR));
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        notes.wrong(Key.SIMILAR, Words.say(found.isEmpty() ? "library.a-track" : "library.one-track"));
        return Optional.empty();
    }

    /** By path, else by artist and title, else by title. */
    private List<Track> called(String name) {
        for (int way = 0; way < 3; way++) {
            List<Track> found = new ArrayList<>();
            for (Track track : tracks) {
                List<String> names = switch (way) {
                    case 0 -> List.of(track.path(), FileKind.stem(track.path()));
                    case 1 ->
                        List.of(
                                track.tags().artist() + " - " + track.tags().title(),
                                track.tags().artist() + " \u2013 "
                                        + track.tags().title());
                    default -> List.of(track.tags().title());
                };
                if (names.stream().anyMatch(one -> Folding.same(one, name))) {
                    found.add(track);
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
