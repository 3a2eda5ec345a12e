package org.lowtunes.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lowtunes.audio.RenditionSpec;
import org.lowtunes.library.CleanText;
import org.lowtunes.library.Presentation;
import org.lowtunes.library.Tags;
import org.lowtunes.words.Words;

/** Reads the catalogue of a published site: descriptor, browse, play, details, notes and ledger. */
final class PublishedReader {

    private static final int FORMAT = 1;
    /** More is no library of music, and is refused before it is read. */
    private static final int MOST_TRACKS = 100_000;

    private static final int LATEST_YEAR = 9999;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{6}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PublishedSite site;
    private final Ledger known;
    private List<String> ids;
    private PublishedColumns browse;

    private PublishedReader(PublishedSite site, Ledger known) {
        this.site = site;
        this.known = known;
    }

    /** What is in the catalogue of a site. */
    static PublishedCatalogue of(PublishedSite site) {
        byte[] text = site.text(Site.DESCRIPTOR)
                .orElseThrow(() -> new PublishedSiteException(Words.say("site.published-none", site.name())));
        PublishedReader reader = new PublishedReader(site, Ledger.EMPTY);
        return reader.read(reader.json(Site.DESCRIPTOR, text));
    }

    /**
     * What is in the catalogue of the page of an album that is in no list; empty if it is another page.
     *
     * @param text of its descriptor
     * @param known what was decided on this machine: an older lowtunes published no ledger of such an album
     */
    static Optional<PublishedCatalogue> ofPage(PublishedSite site, String page, byte[] text, Ledger known) {
        PublishedReader reader = new PublishedReader(site, known);
        PublishedColumns descriptor = reader.json(page, text);
        if (!descriptor.text("unlisted").equals(page)) {
            return Optional.empty();
        }
        PublishedCatalogue own = reader.read(descriptor);
        if (own.albums().size() != 1
                || !page.equals("album/" + own.albums().get(0).slug() + ".html")) {
            throw descriptor.damaged("browse");
        }
        return Optional.of(new PublishedCatalogue(UnlistedAlbums.hidden(own.albums()), List.of(), own.ledger()));
    }

    private PublishedCatalogue read(PublishedColumns descriptor) {
        browse = data(descriptor.text("browse"));
        ids = browse.pieces("ids", TrackIds.LENGTH, ID);
        if (ids.size() > MOST_TRACKS) {
            throw new PublishedSiteException(Words.say("site.published-too-many", site.name(), ids.size()));
        }
        if (ids.stream().distinct().count() != ids.size()) {
            throw browse.damaged("ids");
        }
        Ledger ledger = ledger(descriptor);
        List<PublishedAlbum> albums = albums(tracks(descriptor, ledger), descriptor);
        return new PublishedCatalogue(albums, playlists(), ledger);
    }

    private Ledger ledger(PublishedColumns descriptor) {
        if (!descriptor.has("ledger")) {
            if (!ids.isEmpty() && known.tracks().keySet().containsAll(ids)) {
                return known;
            }
            throw new PublishedSiteException(Words.say("site.published-no-ledger", site.name()));
        }
        String key = descriptor.text("ledger");
        String text = new String(site.data(key), StandardCharsets.UTF_8);
        Ledger ledger = Ledger.parse(text, site.name() + " " + key);
        ledger.slugs().values().stream()
                .filter(slug -> !slug.matches("[a-z0-9-]{1,80}"))
                .findFirst()
                .ifPresent(slug -> {
                    throw new PublishedSiteException(Words.say("site.published-damaged", site.name(), key, slug));
                });
        for (String id : ids) {
            Optional<Ledger.Entry> entry = ledger.track(id);
            if (entry.isEmpty() || !isSane(entry.get())) {
                throw new PublishedSiteException(Words.say("site.published-damaged", site.name(), key, id));
            }
        }
        return ledger;
    }

    /** What is decided for a track can be done. */
    private static boolean isSane(Ledger.Entry entry) {
        return PublishedColumns.isName(entry.sound())
                && (entry.kbps() == RenditionSpec.KEPT || entry.kbps() >= 6 && entry.kbps() <= 510)
                && Math.abs(entry.gain()) <= 200
                && entry.aliases().stream().allMatch(alias -> ID.matcher(alias).matches());
    }

    private List<PublishedTrack> tracks(PublishedColumns descriptor, Ledger ledger) {
        int count = ids.size();
        List<String> titles = browse.lines("titles", count);
        List<String> artists = browse.lines("artists");
        List<Integer> artist = browse.places("trackArtist", count, 0, artists.size());
        List<String> genres = browse.lines("genres");
        List<String> contributors = browse.lines("contributors");
        List<Integer> contributor = browse.has("trackContributor")
                ? browse.places("trackContributor", count, -1, contributors.size())
                : null;
        List<Integer> discs = browse.has("trackDisc") ? browse.places("trackDisc", count, 1, 10_000) : null;
        List<Integer> numbers = browse.has("trackNumber") ? browse.places("trackNumber", count, 0, 1_000_000) : null;
        PublishedDetails details = PublishedDetails.read(site, this::data, descriptor, count);
        List<PublishedSound> sounding = PublishedSound.all(this::data, descriptor, count);
        List<PublishedTrack> tracks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String title = CleanText.line(titles.get(i));
            Tags tags = new Tags(
                    title.isEmpty() ? ids.get(i) : title,
                    CleanText.line(artists.get(artist.get(i))),
                    "",
                    "",
                    discs == null ? 1 : discs.get(i),
                    numbers == null ? -1 : numbers.get(i),
                    "",
                    genres(i, genres),
                    details.composer(i),
                    details.licence(i),
                    details.copyright(i),
                    "",
                    details.recording(i),
                    false);
            Ledger.Entry decided = ledger.track(ids.get(i)).orElseThrow();
            tracks.add(new PublishedTrack(
                    ids.get(i),
                    decided,
                    tags,
                    details.lyrics(i),
                    sounding.get(i).name(),
                    sounding.get(i).samples(),
                    sounding.get(i).bytes(),
                    contributor == null || contributor.get(i) < 0
                            ? ""
                            : CleanText.line(contributors.get(contributor.get(i))),
                    decided.aliases()));
        }
        return tracks;
    }

    private List<String> genres(int track, List<String> genres) {
        JsonNode column = browse.root().path("trackGenres");
        if (column.size() != ids.size()) {
            throw browse.damaged("trackGenres");
        }
        List<JsonNode> numbers = new ArrayList<>();
        JsonNode one = column.get(track);
        if (one.isArray()) {
            one.forEach(numbers::add);
        } else {
            numbers.add(one);
        }
        return numbers.stream()
                .map(number -> (int) browse.number("trackGenres", number, -1, genres.size() - 1L))
                .filter(number -> number >= 0)
                .map(number -> CleanText.line(genres.get(number)))
                .filter(genre -> !genre.isEmpty())
                .distinct()
                .toList();
    }

    private List<PublishedAlbum> albums(List<PublishedTrack> tracks, PublishedColumns descriptor) {
        int count = browse.root().path("albumTracks").size();
        List<Long> lengths = browse.numbers("albumTracks", count, 1, ids.size());
        if (lengths.stream().mapToLong(Long::longValue).sum() != ids.size()) {
            throw browse.damaged("albumTracks");
        }
        List<String> artists = browse.lines("artists");
        List<String> titles = browse.lines("albums", count);
        List<String> slugs = browse.lines("albumSlugs", count);
        List<Integer> artist = browse.places("albumArtist", count, 0, artists.size());
        List<Integer> years = browse.places("albumYear", count, 0, LATEST_YEAR + 1);
        List<Optional<PublishedAlbum.Cover>> covers = covers(count);
        Map<Integer, Presentation> notes =
                descriptor.has("notes") ? PublishedDetails.notes(data(descriptor.text("notes"))) : new TreeMap<>();
        List<PublishedAlbum> albums = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < count; i++) {
            int to = from + lengths.get(i).intValue();
            String name = CleanText.line(artists.get(artist.get(i)));
            String title = CleanText.line(titles.get(i));
            List<PublishedTrack> ofAlbum = placed(tracks.subList(from, to), name, title, years.get(i));
            albums.add(new PublishedAlbum(
                    name, title, slugs.get(i), covers.get(i), notes.getOrDefault(i, Presentation.NONE), ofAlbum));
            from = to;
        }
        return albums;
    }

    /** The tags that say where a track belongs; numbers that were not published are counted in every disc. */
    private static List<PublishedTrack> placed(List<PublishedTrack> tracks, String artist, String album, int year) {
        List<PublishedTrack> placed = new ArrayList<>();
        int disc = 0;
        int number = 0;
        for (PublishedTrack track : tracks) {
            Tags t = track.tags();
            number = t.disc() == disc ? number + 1 : 1;
            disc = t.disc();
            Tags tags = new Tags(
                    t.title(),
                    t.artist(),
                    artist,
                    album,
                    disc,
                    t.number() < 0 ? number : t.number(),
                    year == 0 ? "" : String.format("%04d", year),
                    t.genres(),
                    t.composer(),
                    t.licence(),
                    t.copyright(),
                    t.lyrics(),
                    t.musicBrainzRecording(),
                    t.compilation());
            placed.add(new PublishedTrack(
                    track.id(),
                    track.decided(),
                    tags,
                    track.lyrics(),
                    track.rendition(),
                    track.samples(),
                    track.bytes(),
                    track.contributor(),
                    track.aliases()));
        }
        return placed;
    }

    private List<Optional<PublishedAlbum.Cover>> covers(int albums) {
        PublishedColumns covers =
                new PublishedColumns(site.name(), browse.key(), browse.root().path("covers"));
        int count = covers.text("small").length() / ContentName.LENGTH;
        List<String> small = covers.names("small", count);
        List<String> large = covers.names("large", count);
        List<String> alts = covers.lines("alts", count);
        return browse.places("albumCover", albums, -1, count).stream()
                .map(i -> i < 0
                        ? Optional.<PublishedAlbum.Cover>empty()
                        : Optional.of(
                                new PublishedAlbum.Cover(small.get(i), large.get(i), CleanText.line(alts.get(i)))))
                .toList();
    }

    private List<SitePlaylist> playlists() {
        List<SitePlaylist> playlists = new ArrayList<>();
        for (JsonNode playlist : browse.root().path("playlists")) {
            List<String> tracks = new ArrayList<>();
            for (JsonNode number : playlist.path("tracks")) {
                tracks.add(ids.get((int) browse.number("playlists", number, 0, ids.size() - 1L)));
            }
            playlists.add(new SitePlaylist(CleanText.line(playlist.path("title").asText()), tracks));
        }
        return playlists;
    }

    private PublishedColumns data(String key) {
        return json(key, site.data(key));
    }

    private PublishedColumns json(String key, byte[] text) {
        try {
            JsonNode root = JSON.readTree(text);
            if (root != null && root.path("format").asInt() > FORMAT) {
                throw new PublishedSiteException(Words.say("site.published-newer", site.name()));
            }
            if (root == null || !root.isObject() || root.path("format").asInt() != FORMAT) {
                throw new PublishedSiteException(Words.say("site.published-damaged", site.name(), key, "format"));
            }
            return new PublishedColumns(site.name(), key, root);
        } catch (IOException noJson) {
            throw new PublishedSiteException(Words.say("site.published-damaged", site.name(), key, "JSON"), noJson);
        }
    }
}
