package org.lowtunes.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lowtunes.words.Words;

/** What a curator means: the id of a track, several ids, "artist - title", the title or the address of an album. */
public final class Naming {

    private static final int LISTED = 20;

    private final List<ListedTrack> tracks;

    /** @param tracks among which it is */
    public Naming(List<ListedTrack> tracks) {
        this.tracks = List.copyOf(tracks);
    }

    /**
     * The tracks that are meant.
     *
     * @param written by the curator
     * @throws PublishException if nothing is called so, or more than one thing is
     */
    public List<ListedTrack> find(String written) {
        List<ListedTrack> ids = withIds(written);
        if (!ids.isEmpty()) {
            return ids;
        }
        String wanted = folded(written);
        Set<List<ListedTrack>> meant = new LinkedHashSet<>();
        albums().forEach(album -> {
            ListedTrack one = album.get(0);
            boolean named = one.albumSlug().equals(written.strip())
                    || wanted.equals(folded(one.album()))
                    || wanted.equals(folded(one.albumArtist() + " - " + one.album()));
            if (named) {
                meant.add(album);
            }
        });
        tracks.stream()
                .filter(track -> wanted.equals(folded(track.artist() + " - " + track.title())))
                .forEach(track -> meant.add(List.of(track)));
        if (meant.isEmpty()) {
            throw new PublishException(Words.say("publish.nothing-named", written.strip(), similar(wanted)));
        }
        if (meant.size() > 1) {
            String candidates = meant.stream().map(Naming::described).collect(Collectors.joining("\n  ", "\n  ", ""));
            throw new PublishException(Words.say("publish.several-named", written.strip(), candidates));
        }
        return meant.iterator().next();
    }

    /** Ids are written as they are; several are separated by commas. */
    private List<ListedTrack> withIds(String written) {
        List<String> ids = Arrays.stream(written.split(",")).map(String::strip).toList();
        List<ListedTrack> found =
                tracks.stream().filter(track -> ids.contains(track.id())).toList();
        boolean all =
                found.stream().map(ListedTrack::id).collect(Collectors.toSet()).containsAll(ids);
        return all ? found : List.of();
    }

    private List<List<ListedTrack>> albums() {
        Map<String, List<ListedTrack>> albums = new LinkedHashMap<>();
        tracks.stream()
                .filter(track -> !track.albumSlug().isEmpty())
                .forEach(track -> albums.computeIfAbsent(track.albumSlug(), slug -> new ArrayList<>())
                        .add(track));
        return List.copyOf(albums.values());
    }

    private String similar(String wanted) {
        String lines = tracks.stream()
                .filter(track -> folded(track.name() + " " + track.album()).contains(wanted))
                .limit(LISTED)
                .map(track -> "\n  " + described(track))
                .collect(Collectors.joining());
        return lines.isEmpty() ? "" : "\n" + Words.say("publish.named-alike") + lines;
    }

    private static String described(List<ListedTrack> meant) {
        ListedTrack one = meant.get(0);
        return meant.size() == 1
                ? described(one)
                : Words.say(
                        "publish.named-album",
                        one.album(),
                        one.albumArtist(),
                        meant.size(),
                        meant.stream().map(ListedTrack::id).collect(Collectors.joining(",")));
    }

    private static String described(ListedTrack track) {
        return track.id() + "  " + track.name() + (track.album().isEmpty() ? "" : " (" + track.album() + ")");
    }

    /** Case, width of blanks and kind of dash do not matter. */
    private static String folded(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\u00a0\u202f]*[-\u2010-\u2015][\\s\u00a0\u202f]*", "-")
                .replaceAll("[\\s\u00a0\u202f]+", " ");
    }
}
