package org.lowtunes.library;

import java.util.Locale;
import java.util.Set;

/** What a file in a music folder is for, by the ending of its name. */
enum FileKind {
    /** A recording. */
    AUDIO,
    /** Perhaps a cover. */
    IMAGE,
    /** A list of recordings. */
    PLAYLIST,
    /** What belongs into a list of recordings. */
    RULES,
    /** Timed lyrics beside a recording. */
    LYRICS,
    /** What the curator says about the album in this folder. */
    NOTES,
    /** Music, but of a kind that is not published: films, scores, copy-protected files. */
    UNUSED_MUSIC,
    /** Anything else. */
    OTHER;

    private static final Set<String> AUDIO_ENDINGS = Set.of(
            "flac", "mp3", "mp2", "mpga", "ogg", "oga", "opus", "spx", "m4a", "m4b", "aac", "wav", "wave", "bwf",
            "rf64", "w64", "aiff", "aif", "aifc", "wv", "wma", "ape", "mpc", "mp+", "tta", "tak", "dsf", "dff", "caf",
            "au", "snd", "mka", "weba", "ac3", "amr");

    private static final Set<String> IMAGE_ENDINGS = Set.of("jpg", "jpeg", "jpe", "png", "webp", "gif", "bmp", "avif");

    private static final Set<String> PLAYLIST_ENDINGS = Set.of("m3u", "m3u8", "xspf", "jspf");

    private static final Set<String> UNUSED_ENDINGS = Set.of(
            "mp4", "m4v", "mkv", "webm", "mov", "avi", "mpg", "mpeg", "wmv", "flv", "ogv", "3gp", "m4p", "aax", "mid",
            "midi", "kar", "mod", "xm", "it", "s3m", "ra", "rm");

    /** Folders and files that systems, not curators, put there. */
    private static final Set<String> SYSTEM_NAMES = Set.of(
            "@eadir",
            "@recycle",
            "@recently-snapshot",
            "@tmp",
            "#recycle",
            "#snapshot",
            "$recycle.bin",
            "system volume information",
            "lost+found",
            "__macosx",
            "thumbs.db",
            "desktop.ini");

    /** The kind of a file, by its name or path. */
    static FileKind of(String path) {
        String lower = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String ending = ending(lower);
        if (lower.equals("album.yaml") || lower.equals("album.yml")) {
            return NOTES;
        } else if (lower.endsWith(".playlist.yaml") || lower.endsWith(".playlist.yml")) {
            return RULES;
        } else if (AUDIO_ENDINGS.contains(ending)) {
            return AUDIO;
        } else if (IMAGE_ENDINGS.contains(ending)) {
            return IMAGE;
        } else if (PLAYLIST_ENDINGS.contains(ending)) {
            return PLAYLIST;
        } else if (ending.equals("lrc")) {
            return LYRICS;
        }
        return UNUSED_ENDINGS.contains(ending) ? UNUSED_MUSIC : OTHER;
    }

    /** Whether a file or folder is hidden (as macOS's {@code ._*} are) or the system's own. */
    static boolean isIgnored(String name) {
        return name.startsWith(".") || SYSTEM_NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** What stands after the last dot, in lower case, or the empty string. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** What stands before the last dot. */
    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
