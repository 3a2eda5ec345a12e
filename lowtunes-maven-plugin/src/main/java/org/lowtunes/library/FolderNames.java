package org.lowtunes.library;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the names of the folders around a recording say: "Artist/Album (1999)/CD 2", "Artist - 1999 - Album".
 *
 * @param artist of the album, or empty
 * @param album or empty
 * @param date the year, or empty
 * @param disc from 1, or 0
 */
record FolderNames(String artist, String album, String date, int disc) {

    private static final Pattern DISC = Pattern.compile(
            "(?:cd|dvd|disc|disk|disque)[ ._#-]*0*([0-9]{1,2})(?:[^0-9\\p{L}].*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern DISC_BEHIND = Pattern.compile(
            "^(.*[^\\s_,-])[\\s_,-]+[\\[(]?(?:cd|disc|disk|disque)[ ._#-]*0*([0-9]{1,2})[\\])]?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DISC_IN_BRACKETS = Pattern.compile(
            "^(.*\\S)\\s*[\\[(](?:cd|disc|disk|disque) ?0*([0-9]{1,2})[\\])]$", Pattern.CASE_INSENSITIVE);

    private static final Pattern YEAR_IN_FRONT = Pattern.compile(
            "^(?:[\\[(]((?:19|20)[0-9]{2})[\\])]\\s*[-–—.]?\\s*|((?:19|20)[0-9]{2})\\s*[-–—]\\s+)(\\S.*)$");

    private static final Pattern YEAR_BEHIND = Pattern.compile("^(.*\\S)\\s*[\\[(]((?:19|20)[0-9]{2})[\\])]$");

    private static final Pattern FORMAT_BEHIND = Pattern.compile(
            "^(.*\\S)\\s*[\\[({](?:flac|mp3|ogg|opus|wav|aac|alac|m4a|web|cd|vinyl|v0|v2|hi-?res|lossless"
                    + "|[0-9]{2,3} ?k(?:bps|bit/s)?|320|256|192|128|[0-9]{2}(?:bit)?[ -/]+[0-9.]+(?:k?hz)?)"
                    + "(?:[ ,+-]+[^\\])}]*)?[\\])}]$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DASH = Pattern.compile("\\s+[-–—]+\\s+");

    private static final Pattern ARTICLE_BEHIND = Pattern.compile("^(.+), (The|Les?|La)$");

    /** Folders that sort the collection and name no artist; folded. */
    private static final Set<String> SHELVES = Set.of(
            "music",
            "musique",
            "audio",
            "albums",
            "singles",
            "artists",
            "artistes",
            "flac",
            "mp3",
            "ogg",
            "opus",
            "wav",
            "lossless",
            "lossy",
            "downloads",
            "telechargements",
            "soundtracks",
            "bandes originales",
            "bo",
            "ost",
            "import");

    static final FolderNames NONE = new FolderNames("", "", "", 0);

    /**
     * Reads a folder's path.
     *
     * @param folders names from the library's folder on, itself left out
     */
    static FolderNames read(List<String> folders) {
        int disc = discsAtTheEnd(folders) == 0 ? 0 : disc(folders.get(folders.size() - 1));
        List<String> names = folders.subList(0, folders.size() - discsAtTheEnd(folders));
        if (names.isEmpty()) {
            return new FolderNames("", "", "", disc);
        }
        String name = FileNames.tidy(names.get(names.size() - 1));
        for (Matcher format = FORMAT_BEHIND.matcher(name); format.matches(); format = FORMAT_BEHIND.matcher(name)) {
            name = format.group(1);
        }
        String above = names.size() > 1 ? artist(names.get(names.size() - 2)) : "";
        return read(name, above, disc);
    }

    private static FolderNames read(String folder, String above, int disc) {
        String name = folder;
        String date = "";
        Matcher year = YEAR_BEHIND.matcher(name);
        if (year.matches()) {
            name = year.group(1);
            date = year.group(2);
        }
        Matcher behind = DISC_BEHIND.matcher(name);
        if (disc == 0 && behind.matches()) {
            return read(behind.group(1), above, date, Integer.parseInt(behind.group(2)));
        }
        return read(name, above, date, disc);
    }

    private static FolderNames read(String album, String above, String knownDate, int disc) {
        String name = album;
        String date = knownDate;
        Matcher year = YEAR_IN_FRONT.matcher(name);
        if (year.matches()) {
            date = year.group(1) == null ? year.group(2) : year.group(1);
            name = year.group(3);
        }
        String[] parts = DASH.split(name, 2);
        if (parts.length < 2) {
            return new FolderNames(above, name, date, disc);
        }
        year = YEAR_IN_FRONT.matcher(parts[1]);
        if (date.isEmpty() && year.matches()) {
            date = year.group(1) == null ? year.group(2) : year.group(1);
            return new FolderNames(articleInFront(parts[0]), year.group(3), date, disc);
        }
        return new FolderNames(articleInFront(parts[0]), parts[1], date, disc);
    }

    /** The disc that a folder's name says, such as 2 for "CD 2", or 0. */
    static int disc(String folder) {
        Matcher disc = DISC.matcher(CleanText.line(folder));
        return disc.matches() ? Integer.parseInt(disc.group(1)) : 0;
    }

    /** How many folders at the end of a path only part an album into discs: 0 or 1. */
    static int discsAtTheEnd(List<String> folders) {
        return folders.size() > 1 && disc(folders.get(folders.size() - 1)) > 0 ? 1 : 0;
    }

    /** An album's title "Title (Disc 2)" taken apart: title and disc, or the title as it is and 0. */
    static FolderNames albumTitle(String title) {
        Matcher disc = DISC_IN_BRACKETS.matcher(title);
        return disc.matches()
                ? new FolderNames("", disc.group(1), "", Integer.parseInt(disc.group(2)))
                : new FolderNames("", title, "", 0);
    }

    /** The artist that a folder is named after; a shelf such as "mp3" or the "B" of "B/Beatles, The" is none. */
    static String artist(String folder) {
        String name = articleInFront(FileNames.tidy(folder));
        return SHELVES.contains(Folding.fold(name)) || name.codePointCount(0, name.length()) < 2 ? "" : name;
    }

    private static String articleInFront(String name) {
        Matcher behind = ARTICLE_BEHIND.matcher(name);
        return behind.matches() ? behind.group(2) + " " + behind.group(1) : name;
    }
}
