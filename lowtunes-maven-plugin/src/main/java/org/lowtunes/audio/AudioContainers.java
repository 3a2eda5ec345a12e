package org.lowtunes.audio;

import java.nio.file.Path;
import java.util.List;

/**
 * The formats that a file of the library may have. ffmpeg goes by content, not by name, and some formats are lists of
 * other files or addresses: a song from a contributor must not be able to name a file of the curator's.
 */
final class AudioContainers {

    /** Names of demuxers that read nothing but the file itself. */
    private static final String NAMES = String.join(
            ",",
            "aac",
            "ac3",
            "aiff",
            "amr",
            "ape",
            "asf",
            "ast",
            "au",
            "avi",
            "caf",
            "dsf",
            "dts",
            "dtshd",
            "eac3",
            "flac",
            "flv",
            "iff",
            "libgme",
            "libmodplug",
            "libopenmpt",
            "loas",
            "matroska",
            "webm",
            "mlp",
            "mov",
            "mp4",
            "mp3",
            "mpc",
            "mpc8",
            "mpeg",
            "mpegts",
            "nut",
            "ogg",
            "oma",
            "rm",
            "shn",
            "sox",
            "tak",
            "truehd",
            "tta",
            "voc",
            "w64",
            "wav",
            "wv",
            "xwma");

    private AudioContainers() {}

    /** What ffmpeg is to be told to read this file and no other. */
    static List<String> input(Path file) {
        return List.of("-protocol_whitelist", "file", "-format_whitelist", NAMES, "-i", Ffmpeg.file(file));
    }
}
