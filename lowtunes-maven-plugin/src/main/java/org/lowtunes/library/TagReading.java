package org.lowtunes.library;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the fields of a file mean. */
final class TagReading {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    /** What rippers write when they have found nothing; folded. */
    private static final Set<String> UNKNOWN = Set.of(
            "unknown",
            "unknown artist",
            "unknown album",
            "no artist",
            "no album",
            "no title",
            "untitled album",
            "artiste inconnu",
            "album inconnu",
            "interprete inconnu",
            "unbekannter interpret",
            "unbekannter kunstler",
            "unbekanntes album",
            "artista desconocido",
            "album desconocido",
            "<unknown>",
            "[unknown]",
            "(unknown)");

    private static final Set<String> SHOWN = Set.of(
            "title",
            "artist",
            "albumartist",
            "album",
            "genre",
            "composer",
            "copyright",
            "license",
            "licence",
            "lyrics");

    private static final Pattern NUMBERED_TITLE =
            Pattern.compile("(?:audio ?track|track|piste|titel|pista|untitled track)[ _#]*\\d{1,3}");

    private static final Set<String> YES = Set.of("1", "true", "yes", "y", "oui", "vrai");

    private TagReading() {}

    /**
     * Several artists are joined by a comma; none is ever taken apart, for "AC/DC" and "Earth, Wind & Fire" are one.
     */
    static Draft draft(MusicFile file, RawTags raw) {
        Fields fields = new Fields(raw);
        Draft draft = new Draft(file, raw.picture());
        draft.title = title(fields.first("title"));
        draft.artist = known(names(fields.all("artist", "author", "artists")));
        draft.albumArtist = known(names(fields.all("albumartist")));
        draft.album = known(CleanText.line(fields.first("album", "albumtitle")));
        draft.disc = Numbering.ofDisc(fields.first("tpos", "disc", "discnumber", "partofset", "disk", "disknumber"));
        draft.place(Numbering.ofTrack(fields.first("trck", "track", "tracknumber", "partnumber", "tracknum")));
        draft.date = date(fields);
        draft.genres = Genres.of(fields.all("genre"));
        draft.composer = names(fields.all("composer"));
        draft.licence = Licences.of(fields);
        draft.copyright = CleanText.line(fields.first("copyright", "tcop"));
        draft.lyrics = lyrics(fields);
        draft.musicBrainzRecording = recording(fields);
        draft.compilation = fields.all("compilation", "cpil", "tcmp", "iscompilation", "itunescompilation").stream()
                .anyMatch(value -> YES.contains(value.strip().toLowerCase(Locale.ROOT)));
        draft.pictureDescription = CleanText.line(fields.first("picturedescription"));
        return draft;
    }

    /** Whether a field is one that listeners come to see. */
    static boolean isShown(String field) {
        return SHOWN.contains(Fields.bare(field));
    }

    /** The fields that are longer than what is kept. */
    static List<String> tooLong(RawTags raw) {
        return raw.fields().entrySet().stream()
                .filter(field -> isShown(field.getKey()) && !field.getKey().equals("lyrics"))
                .filter(field -> field.getValue().stream().anyMatch(CleanText::tooLong))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String title(String text) {
        String title = CleanText.line(text);
        return NUMBERED_TITLE.matcher(Folding.fold(title)).matches() ? "" : title;
    }

    private static String known(String text) {
        return UNKNOWN.contains(Folding.fold(text)) ? "" : text;
    }

    private static String names(List<String> values) {
        List<String> names = values.stream()
                .flatMap(value -> List.of(value.split(";")).stream())
                .map(CleanText::line)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return CleanText.line(String.join(", ", names));
    }

    private static String date(Fields fields) {
        for (String name : List.of(
                "date",
                "year",
                "tdrc",
                "daterecorded",
                "datereleased",
                "releasedate",
                "originaldate",
                "originalyear")) {
            String date = TagDate.of(fields.first(name));
            if (!date.isEmpty()) {
                return date;
            }
        }
        return "";
    }

    private static String lyrics(Fields fields) {
        String lyrics = fields.first("lyrics", "unsyncedlyrics", "uslt", "unsynchronisedlyrics");
        return CleanText.lines(lyrics.isEmpty() ? fields.firstStarting("lyrics") : lyrics);
    }

    private static String recording(Fields fields) {
        String id = fields.first("musicbrainztrackid", "musicbrainzrecordingid").strip();
        return UUID.matcher(id).matches() ? id.toLowerCase(Locale.ROOT) : "";
    }
}
