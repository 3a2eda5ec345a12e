package org.lowtunes.library;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * From the entries of playlists to tracks. All of it is text compared with text: no entry makes the file system look
 * anywhere.
 */
final class PlaylistEntries {

    /** Why an entry is no track. */
    enum Miss {
        /** Its file is not in the library. */
        MISSING,
        /** It leads out of the music folders. */
        OUTSIDE,
        /** It is the address of something on a network. */
        ADDRESS,
        /** It is another playlist. */
        PLAYLIST
    }

    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]+:.*");

    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:/.*");

    private static final String RECORDING = "https://musicbrainz.org/recording/";

    private final List<String> roots;
    private final Map<String, Track> byPath = new HashMap<>();
    private final Map<String, List<Track>> byLooseEnd = new HashMap<>();
    private final Map<String, List<Track>> byRecording = new HashMap<>();

    PlaylistEntries(Collection<Path> roots, Collection<Track> tracks) {
        this.roots = roots.stream().map(root -> text(root) + "/").toList();
        for (Track track : tracks) {
            String path = text(track.file());
            byPath.put(path, track);
            byLooseEnd.computeIfAbsent(loose(path), end -> new ArrayList<>()).add(track);
            looseEnd(path)
                    .ifPresent(end -> byLooseEnd
                            .computeIfAbsent(end, e -> new ArrayList<>())
                            .add(track));
            if (!track.tags().musicBrainzRecording().isEmpty()) {
                String recording = RECORDING + track.tags().musicBrainzRecording();
                byRecording.computeIfAbsent(recording, id -> new ArrayList<>()).add(track);
            }
        }
    }

    /** The track that an entry of a playlist in this folder means. */
    Optional<Track> find(Path folder, String entry) {
        Track recording = only(byRecording.get(entry.strip().toLowerCase(Locale.ROOT)));
        if (recording != null) {
            return Optional.of(recording);
        }
        for (String path : paths(folder, entry)) {
            Track track = byPath.get(path);
            // Names in another case, as file systems without case have them.
            track = track == null ? only(byLooseEnd.get(loose(path))) : track;
            if (track != null) {
                return Optional.of(track);
            }
        }
        // The same folder at another place, as in a playlist from another computer: "…/Album/03 Title.flac" is enough.
        return paths(folder, entry).stream()
                .filter(path -> isAbsolute(entry) && !isInside(path))
                .map(path -> looseEnd(path).map(byLooseEnd::get).map(PlaylistEntries::only))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Why nothing was found. */
    Miss miss(Path folder, String entry) {
        String bare = entry.strip();
        if (SCHEME.matcher(bare).matches()
                && !isFileUrl(bare)
                && !DRIVE.matcher(slashed(bare)).matches()) {
            return Miss.ADDRESS;
        } else if (FileKind.of(bare) == FileKind.PLAYLIST) {
            return Miss.PLAYLIST;
        }
        return paths(folder, entry).stream().anyMatch(this::isInside) ? Miss.MISSING : Miss.OUTSIDE;
    }

    /** All that an entry can mean: as it is, with Windows' separators, percent-encoded. */
    private Set<String> paths(Path folder, String entry) {
        Set<String> written = new LinkedHashSet<>();
        String bare = isFileUrl(entry)
                ? entry.strip().replaceFirst("^(?i)file:(?://(?:localhost)?(?=/))?", "")
                : entry.strip();
        written.add(bare);
        written.add(slashed(bare));
        written.add(decoded(bare));
        written.add(slashed(decoded(bare)));
        Set<String> paths = new LinkedHashSet<>();
        for (String path : written) {
            String whole = isAbsolute(path) ? path.replaceFirst("^/(?=[A-Za-z]:/)", "") : text(folder) + "/" + path;
            paths.add(normal(whole));
        }
        return paths;
    }

    private boolean isInside(String path) {
        return roots.stream().anyMatch(path::startsWith);
    }

    private static boolean isFileUrl(String entry) {
        return entry.strip().regionMatches(true, 0, "file:", 0, 5);
    }

    private static boolean isAbsolute(String entry) {
        String path = slashed(entry.strip());
        return path.startsWith("/") || DRIVE.matcher(path).matches() || isFileUrl(path);
    }

    private static String slashed(String path) {
        return path.replace('\\', '/');
    }

    /** RFC 3986 section 2.1; a percent sign that begins no octet stands for itself. */
    private static String decoded(String path) {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        byte[] decoded = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            decoded[length++] = low < 0 ? bytes[i] : (byte) (high << 4 | low);
            i += low < 0 ? 0 : 2;
        }
        return new String(decoded, 0, length, StandardCharsets.UTF_8);
    }

    /** Without "." and "..", in NFC; what climbs above the top stays at the top. */
    private static String normal(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return "/" + Normalizer.normalize(String.join("/", parts), Normalizer.Form.NFC);
    }

    private static String text(Path file) {
        return normal(slashed(file.toAbsolutePath().normalize().toString()));
    }

    private static String loose(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    /** The last two parts of a path, or nothing when there are not two. */
    private static Optional<String> looseEnd(String path) {
        int name = path.lastIndexOf('/');
        int folder = path.lastIndexOf('/', name - 1);
        return folder < 0 || name <= 0 ? Optional.empty() : Optional.of("…" + loose(path.substring(folder)));
    }

    private static Track only(List<Track> tracks) {
        return tracks != null && tracks.size() == 1 ? tracks.get(0) : null;
    }
}
