package org.lowtunes.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lowtunes.words.Words;

/** Reads the playlists of a library. */
final class Playlists {

    /** How links.md section 8 writes the id of a track. */
    private static final Pattern TRACK_ID = Pattern.compile("\\s*(?:lowtunes:|[^\\s#]*#/track/)([A-Za-z0-9_-]{6})\\s*");

    private final PlaylistEntries entries;
    private final Findings findings;

    Playlists(Collection<Path> roots, Collection<Track> tracks, Findings findings) {
        entries = new PlaylistEntries(roots, tracks);
        this.findings = findings;
    }

    /** All that name at least one track, by title; the same list in two forms is there once. */
    List<Playlist> read(List<MusicFolder> folders) {
        List<Playlist> playlists = new ArrayList<>();
        for (MusicFolder folder : folders) {
            for (MusicFile file : folder.files(FileKind.PLAYLIST)) {
                read(file)
                        .filter(playlist -> playlists.stream().noneMatch(playlist::isLike))
                        .ifPresent(playlists::add);
            }
        }
        playlists.sort(Comparator.comparing(Playlist::title, SortName.ORDER));
        return playlists;
    }

    private Optional<Playlist> read(MusicFile file) {
        try {
            String text = PlainText.read(file.file());
            return resolve(
                    file,
                    switch (FileKind.ending(file.name())) {
                        case "xspf" -> SharedPlaylist.ofXspf(text);
                        case "jspf" -> SharedPlaylist.ofJspf(text);
                        default -> WrittenPlaylist.ofM3u(text);
                    });
        } catch (IOException e) {
            findings.unreadableText(file.path(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Playlist> resolve(MusicFile file, WrittenPlaylist written) {
        Path folder = file.file().toAbsolutePath().getParent();
        List<Playlist.Entry> found = new ArrayList<>();
        Map<PlaylistEntries.Miss, Integer> misses = new EnumMap<>(PlaylistEntries.Miss.class);
        for (List<String> entry : written.entries()) {
            Optional<Track> track = entry.stream()
                    .map(way -> entries.find(folder, way))
                    .flatMap(Optional::stream)
                    .findFirst();
            String id = entry.stream()
                    .map(TRACK_ID::matcher)
                    .filter(Matcher::matches)
                    .map(way -> way.group(1))
                    .findFirst()
                    .orElse("");
            if (track.isPresent() || !id.isEmpty()) {
                found.add(new Playlist.Entry(track, id));
            } else {
                misses.merge(entries.miss(folder, entry.get(0)), 1, Integer::sum);
            }
        }
        if (written.entries().isEmpty()) {
            findings.emptyPlaylist(file.path());
        } else if (!misses.isEmpty()) {
            findings.playlistMisses(
                    file.path(),
                    misses.values().stream().mapToInt(Integer::intValue).sum(),
                    written.entries().size(),
                    kinds(misses));
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Playlist(file.path(), title(file, written), found));
    }

    private static String title(MusicFile file, WrittenPlaylist written) {
        String title = CleanText.line(Mojibake.mend(written.title()));
        String name = title.isEmpty() ? FileNames.tidy(file.stem()) : title;
        return name.isEmpty() ? "?" : name;
    }

    private static List<String> kinds(Map<PlaylistEntries.Miss, Integer> misses) {
        List<String> kinds = new ArrayList<>();
        misses.forEach((kind, count) -> kinds.add(
                switch (kind) {
                    case MISSING -> Words.say("library.playlist-missing", count);
                    case OUTSIDE -> Words.say("library.playlist-outside", count);
                    case ADDRESS -> Words.say("library.playlist-address", count);
                    case PLAYLIST -> Words.say("library.playlist-playlist", count);
                }));
        return kinds;
    }
}
