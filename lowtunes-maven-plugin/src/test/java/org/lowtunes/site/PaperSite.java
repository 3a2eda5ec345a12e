package org.lowtunes.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lowtunes.library.Presentation;
import org.lowtunes.library.SiteNotes;

/** Sites of tracks that were never recorded: every file is there, and none of them sounds. */
final class PaperSite {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final URI ADDRESS = URI.create("https://music.example.org/");

    private static final NeighbourShards NOTHING_SIMILAR =
            new NeighbourShards(2, 2000, List.of(), new byte[0], new byte[0]);

    private final Path folder;
    String title = "Nous";
    SiteNotes notes = SiteNotes.NONE;
    Optional<URI> siteUrl = Optional.of(ADDRESS);
    Set<Extra> extras = Set.of();
    Ledger ledger = Ledger.EMPTY;

    PaperSite(Path folder) {
        this.folder = folder;
    }

    Site write(List<SiteAlbum> albums, SitePlaylist... playlists) throws IOException {
        SiteSettings settings = new SiteSettings(title, "en", notes, siteUrl, extras, TODAY);
        return new SiteWriter(folder.resolve("site"))
                .write(settings, albums, List.of(playlists), NOTHING_SIMILAR, ledger);
    }

    Path file(String key) {
        return folder.resolve("site").resolve(key);
    }

    String text(String key) throws IOException {
        return Files.readString(file(key));
    }

    JsonNode json(String key) throws IOException {
        return new ObjectMapper().readTree(file(key).toFile());
    }

    PaperTrack track(String id) {
        return new PaperTrack(id);
    }

    SiteAlbum album(String title, PaperTrack... tracks) throws IOException {
        return album(title, Presentation.NONE, tracks);
    }

    SiteAlbum album(String title, Presentation said, PaperTrack... tracks) throws IOException {
        return album("Les Voisins", title, said, tracks);
    }

    SiteAlbum album(String artist, String title, Presentation said, PaperTrack... tracks) throws IOException {
        List<SiteTrack> done = new ArrayList<>();
        for (PaperTrack track : tracks) {
            done.add(track.on(artist, title, done.size() + 1, folder));
        }
        SiteCover cover = new SiteCover(picture("small"), picture("large"), "a tree");
        return new SiteAlbum(artist, title, done, Optional.of(cover), said);
    }

    private Path picture(String name) throws IOException {
        return Files.writeString(folder.resolve(name + ".webp"), name);
    }
}
