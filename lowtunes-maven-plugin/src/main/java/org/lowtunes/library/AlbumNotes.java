package org.lowtunes.library;

import java.util.List;

/**
 * What a curator says about the album in a folder, in an {@code album.yaml} beside the music. It is said on purpose, so
 * it counts more than the tags.
 */
final class AlbumNotes {

    /** The keys, by what they are called in English and in French. */
    private enum Key implements NoteKey {
        TITLE(NoteKind.LINE, "title", "titre"),
        ARTIST(NoteKind.LINE, "artist", "artiste"),
        DATE(NoteKind.DATE, "date", "year", "annee"),
        GENRE(NoteKind.LINE, "genre", "genres"),
        COMPOSER(NoteKind.LINE, "composer", "compositeur", "compositrice"),
        LICENCE(NoteKind.LINE, "licence", "license"),
        COPYRIGHT(NoteKind.LINE, "copyright", "droits"),
        COMPILATION(NoteKind.CHOICE, "compilation"),
        COVER(NoteKind.LINE, "cover", "pochette"),
        ALT(NoteKind.LINE, "alt", "texte alternatif"),
        ORDER(NoteKind.ITEMS, "order", "ordre"),
        PRESENTATION(NoteKind.TEXT, "presentation", "text", "texte"),
        CREDITS(NoteKind.TEXT, "credits", "generique"),
        LINKS(NoteKind.LINKS, "links", "link", "liens", "lien"),
        UNLISTED(NoteKind.CHOICE, "unlisted", "hors liste"),
        FROM(NoteKind.DAY, "published from", "publish on", "publie le");

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

    static final AlbumNotes NONE = new AlbumNotes(Notes.none());

    private final Notes<Key> notes;
    private final Presentation presentation;

    private AlbumNotes(Notes<Key> notes) {
        this.notes = notes;
        presentation = new Presentation(
                notes.text(Key.PRESENTATION),
                notes.text(Key.CREDITS),
                notes.links(Key.LINKS),
                notes.isYes(Key.UNLISTED),
                notes.day(Key.FROM));
    }

    /** Reads a file; what is wrong in it is said and left out. */
    static AlbumNotes read(MusicFile file, Findings findings) {
        return new AlbumNotes(Notes.read(file.file(), file.path(), Key.values(), findings));
    }

    /** Writes what is said over what a track says. */
    void applyTo(Draft track) {
        track.album = notes.text(Key.TITLE, track.album);
        track.albumArtist = notes.text(Key.ARTIST, track.albumArtist);
        track.date = notes.has(Key.DATE) ? TagDate.of(notes.text(Key.DATE)) : track.date;
        track.genres = notes.has(Key.GENRE) ? Genres.of(List.of(notes.text(Key.GENRE))) : track.genres;
        track.composer = notes.text(Key.COMPOSER, track.composer);
        track.licence = notes.text(Key.LICENCE, track.licence);
        track.copyright = notes.text(Key.COPYRIGHT, track.copyright);
        track.coverAlt = notes.text(Key.ALT, track.coverAlt);
        track.presentation = presentation;
        if (notes.has(Key.COMPILATION)) {
            track.saidCompilation = notes.isYes(Key.COMPILATION);
        }
    }

    /** Numbers tracks in the order that is said, if one is. */
    void order(List<Draft> tracks, Findings findings) {
        if (notes.has(Key.ORDER)) {
            List<String> unknown = SaidOrder.apply(notes.items(Key.ORDER), tracks);
            if (!unknown.isEmpty()) {
                findings.notesOrder(notes.path(), notes.spelling(Key.ORDER), unknown);
            }
        }
    }

    /** The name of the file that is the cover, or empty. */
    String cover() {
        return notes.text(Key.COVER);
    }
}
