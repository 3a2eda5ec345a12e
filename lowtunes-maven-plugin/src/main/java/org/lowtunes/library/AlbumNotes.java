package org.lowtunes.library;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lowtunes.words.Words;

/**
 * What a curator says about the album in a folder, in an {@code album.yaml} beside the music. It is said on purpose, so
 * it counts more than the tags.
 */
final class AlbumNotes {

    /** The keys, by what they are called in English and in French; folded. */
    private enum Key {
        TITLE("title", "titre"),
        ARTIST("artist", "artiste"),
        DATE("date", "year", "annee"),
        GENRE("genre", "genres"),
        COMPOSER("composer", "compositeur"),
        LICENCE("licence", "license"),
        COPYRIGHT("copyright", "droits"),
        COMPILATION("compilation"),
        COVER("cover", "pochette"),
        ALT("alt", "texte alternatif");

        final List<String> names;

        Key(String... names) {
            this.names = List.of(names);
        }
    }

    private static final Set<String> YES = Set.of("yes", "true", "oui", "vrai");
    private static final Set<String> NO = Set.of("no", "false", "non", "faux");

    static final AlbumNotes NONE = new AlbumNotes();

    private final Map<Key, String> values = new EnumMap<>(Key.class);

    private AlbumNotes() {}

    /** Reads a file; what is wrong in it is said and left out. */
    static AlbumNotes read(MusicFile file, Findings findings) {
        AlbumNotes notes = new AlbumNotes();
        try {
            String text = PlainText.read(file.file());
            for (KeyValueText.Entry entry :
                    KeyValueText.read(text, (line, what) -> findings.notesLine(file.path(), line, what))) {
                notes.take(entry, file.path(), findings);
            }
        } catch (IOException e) {
            findings.unreadableText(file.path(), String.valueOf(e.getMessage()));
        }
        return notes;
    }

    private void take(KeyValueText.Entry entry, String path, Findings findings) {
        String name = Folding.fold(entry.key()).replaceAll("[ _-]+", " ");
        Key key = null;
        for (Key known : Key.values()) {
            key = known.names.contains(name) ? known : key;
        }
        String value = CleanText.line(entry.value());
        if (key == null) {
            findings.notesKey(path, entry.line(), entry.key(), names());
        } else if (values.containsKey(key)) {
            findings.notesLine(path, entry.line(), Words.say("library.said-before", entry.key()));
        } else if (key == Key.DATE && TagDate.of(value).isEmpty()) {
            findings.notesValue(path, entry.key(), Words.say("library.a-date"));
        } else if (key == Key.COMPILATION && !isYes(value) && !NO.contains(value.toLowerCase(Locale.ROOT))) {
            findings.notesValue(path, entry.key(), Words.say("library.yes-or-no"));
        } else {
            values.put(key, value);
        }
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Key key : Key.values()) {
            names.addAll(key.names);
        }
        return names;
    }

    private static boolean isYes(String value) {
        return YES.contains(value.toLowerCase(Locale.ROOT));
    }

    /** Writes what is said over what a track says. */
    void applyTo(Draft track) {
        track.album = values.getOrDefault(Key.TITLE, track.album);
        track.albumArtist = values.getOrDefault(Key.ARTIST, track.albumArtist);
        track.date = values.containsKey(Key.DATE) ? TagDate.of(values.get(Key.DATE)) : track.date;
        track.genres = values.containsKey(Key.GENRE) ? Genres.of(List.of(values.get(Key.GENRE))) : track.genres;
        track.composer = values.getOrDefault(Key.COMPOSER, track.composer);
        track.licence = values.getOrDefault(Key.LICENCE, track.licence);
        track.copyright = values.getOrDefault(Key.COPYRIGHT, track.copyright);
        track.coverAlt = values.getOrDefault(Key.ALT, track.coverAlt);
        if (values.containsKey(Key.COMPILATION)) {
            track.saidCompilation = isYes(values.get(Key.COMPILATION));
        }
    }

    /** The name of the file that is the cover, or empty. */
    String cover() {
        return values.getOrDefault(Key.COVER, "");
    }
}
