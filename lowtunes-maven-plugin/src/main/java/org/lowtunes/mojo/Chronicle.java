package org.lowtunes.mojo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lowtunes.audio.Rendition;
import org.lowtunes.audio.RenditionSpec;
import org.lowtunes.library.Album;
import org.lowtunes.library.Problem;
import org.lowtunes.library.Tags;
import org.lowtunes.library.Track;
import org.lowtunes.report.AlbumFacts;
import org.lowtunes.report.BuildFacts;
import org.lowtunes.report.TrackFacts;
import org.lowtunes.site.Ledger;
import org.lowtunes.site.SiteCover;
import org.lowtunes.site.SitePart;
import org.lowtunes.site.SiteSettings;

/** Keeps what a build finds out, for its report; it can be asked however far the build came. */
final class Chronicle {

    private Optional<Heard> heard = Optional.empty();
    private final Map<Track, HeardTrack> byTrack = new HashMap<>();
    private Ledger ledger = Ledger.EMPTY;
    private Map<Track, RenditionSpec> specs = Map.of();
    private Map<Track, Rendition> renditions = Map.of();
    private final Set<Track> encoded = new HashSet<>();
    private final Map<Track, SiteCover> covers = new HashMap<>();
    private Map<SitePart, Long> parts = Map.of();
    private long budget;

    /** What was found and heard, and what an earlier publication knew of it. */
    void heard(Heard library, Ledger before) {
        heard = Optional.of(library);
        library.tracks().forEach(one -> byTrack.put(one.track(), one));
        ledger = before;
    }

    /** What each track is, and of which a file was made just now. */
    void made(Map<Track, RenditionSpec> decided, Map<Track, Rendition> finished, Set<Track> now) {
        specs = decided;
        renditions = finished;
        encoded.addAll(now);
    }

    /** The pictures that could be made. */
    void covered(Map<Album, SiteCover> pictures) {
        pictures.forEach((album, cover) -> album.tracks().forEach(track -> covers.put(track, cover)));
    }

    /**
     * What the site takes.
     *
     * @param bytes at rest, by what they are for
     * @param allowed bytes that it may take
     */
    void taken(Map<SitePart, Long> bytes, long allowed) {
        parts = new EnumMap<>(bytes);
        budget = allowed;
    }

    /** Everything so far. */
    BuildFacts facts(SiteSettings site, List<Problem> problems, Optional<String> failure) {
        List<Track> tracks = heard.stream()
                .flatMap(library -> library.tracks().stream())
                .map(HeardTrack::track)
                .toList();
        List<Album> albums = Album.of(tracks);
        return new BuildFacts(
                site.title(),
                site.notes().licence(),
                albums.stream()
                        .flatMap(album -> album.tracks().stream().map(track -> facts(album, track)))
                        .toList(),
                albums.stream().map(this::facts).toList(),
                parts,
                budget,
                copies(),
                problems,
                failure);
    }

    private AlbumFacts facts(Album album) {
        // A drawn picture stands in where there is none, and does not count as one.
        Optional<SiteCover> cover = album.tracks().stream()
                .filter(covers::containsKey)
                .map(covers::get)
                .findFirst()
                .filter(picture -> album.cover().isPresent());
        return new AlbumFacts(
                name(album),
                cover.isPresent(),
                cover.filter(c -> !c.alt().isEmpty()).isPresent());
    }

    private TrackFacts facts(Album album, Track track) {
        HeardTrack one = byTrack.get(track);
        Optional<RenditionSpec> spec = Optional.ofNullable(specs.get(track));
        String id = heard.orElseThrow().ids().get(one.listening().sound());
        return new TrackFacts(
                track.path(),
                track.tags().title(),
                name(album),
                track.contributor(),
                track.tags().licence(),
                missing(track.tags()),
                one.listening().seconds(),
                one.listening().loudness().integrated(),
                spec.map(RenditionSpec::gain).orElse(0.0),
                spec.map(RenditionSpec::kbps).orElse(0),
                Optional.ofNullable(renditions.get(track)).map(Rendition::bytes).orElse(0L),
                encoded.contains(track),
                ledger.track(id).map(entry -> new TrackFacts.Before(entry.gain(), entry.kbps())));
    }

    /** Files with one recording, the published one first. */
    private List<List<String>> copies() {
        Map<String, List<String>> byId = new LinkedHashMap<>();
        Map<Track, String> ids = heard.map(Heard::idsByTrack).orElse(Map.of());
        heard.ifPresent(library -> Stream.concat(library.tracks().stream(), library.everything().stream())
                .map(HeardTrack::track)
                .distinct()
                .forEach(track -> byId.computeIfAbsent(ids.get(track), id -> new ArrayList<>())
                        .add(track.path())));
        return byId.values().stream().filter(paths -> paths.size() > 1).toList();
    }

    private static List<TrackFacts.Tag> missing(Tags tags) {
        List<TrackFacts.Tag> missing = new ArrayList<>();
        if (tags.artist().isEmpty()) {
            missing.add(TrackFacts.Tag.ARTIST);
        }
        if (tags.album().isEmpty()) {
            missing.add(TrackFacts.Tag.ALBUM);
        } else if (tags.number() == 0) {
            missing.add(TrackFacts.Tag.NUMBER);
        }
        if (tags.date().isEmpty()) {
            missing.add(TrackFacts.Tag.DATE);
        }
        if (tags.genres().isEmpty()) {
            missing.add(TrackFacts.Tag.GENRE);
        }
        return missing;
    }

    private static String name(Album album) {
        return album.artist().isEmpty() ? album.title() : album.artist() + " – " + album.title();
    }
}
