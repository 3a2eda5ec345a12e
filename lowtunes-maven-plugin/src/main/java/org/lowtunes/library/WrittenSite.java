package org.lowtunes.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lowtunes.words.Words;

/**
 * What a {@code site.yaml} says about the whole site.
 *
 * @param title of the site, or empty
 * @param language of the curator's texts, a BCP 47 tag, or empty
 * @param notes everything else
 * @param problems with the file
 */
public record WrittenSite(String title, String language, SiteNotes notes, List<Problem> problems) {

    private static final List<String> NAMES = List.of("site.yaml", "site.yml");

    /** The keys, by what they are called in English and in French. */
    private enum Key implements NoteKey {
        TITLE(NoteKind.LINE, "title", "titre"),
        LANGUAGE(NoteKind.LANGUAGE, "language", "langue"),
        DESCRIPTION(NoteKind.TEXT, "description", "presentation"),
        CONTACT(NoteKind.LINE, "contact"),
        LEGAL(NoteKind.TEXT, "legal notice", "legal", "mentions legales"),
        LICENCE(NoteKind.LINE, "licence", "license"),
        ACCENT(NoteKind.COLOUR, "accent", "colour", "color", "couleur"),
        ICON(NoteKind.LINE, "icon", "icone"),
        LINKS(NoteKind.LINKS, "links", "link", "liens", "lien");

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

    /** Copies the list, so that the record cannot change. */
    public WrittenSite {
        problems = List.copyOf(problems);
    }

    /** Reads the file in a folder, if there is one; what is wrong in it is said and left out. */
    public static WrittenSite in(Path folder) {
        return NAMES.stream()
                .filter(name -> Files.exists(folder.resolve(name)))
                .findFirst()
                .map(name -> read(folder.resolve(name), name))
                .orElse(new WrittenSite("", "", SiteNotes.NONE, List.of()));
    }

    private static WrittenSite read(Path file, String name) {
        Findings findings = new Findings();
        Notes<Key> notes = Notes.read(file, name, Key.values(), findings);
        SiteNotes site = new SiteNotes(
                notes.text(Key.DESCRIPTION),
                notes.text(Key.CONTACT),
                notes.text(Key.LEGAL),
                notes.text(Key.LICENCE),
                colour(notes.text(Key.ACCENT)),
                icon(file, notes),
                notes.links(Key.LINKS));
        return new WrittenSite(notes.text(Key.TITLE), notes.text(Key.LANGUAGE), site, findings.all());
    }

    /** {@code #a35} is short for {@code #aa3355}. */
    private static String colour(String written) {
        String colour = written.length() == 4 ? written.replaceAll("([0-9a-fA-F])", "$1$1") : written;
        return colour.toLowerCase(Locale.ROOT);
    }

    private static Optional<Path> icon(Path file, Notes<Key> notes) {
        if (!notes.has(Key.ICON)) {
            return Optional.empty();
        }
        Optional<Path> icon = ImageFile.in(file.toAbsolutePath().getParent(), notes.text(Key.ICON));
        if (icon.isEmpty()) {
            notes.wrong(Key.ICON, Words.say("library.an-image"));
        }
        return icon;
    }
}
