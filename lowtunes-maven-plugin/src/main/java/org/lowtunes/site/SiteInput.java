package org.lowtunes.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.lowtunes.audio.Rendition;
import org.lowtunes.library.Presentation;
import org.lowtunes.library.SiteNotes;
import org.lowtunes.library.Tags;
import org.lowtunes.library.WebLink;

/**
 * Everything that decides the bytes of a site: what goes into it, and the program that writes it. Two inputs of one
 * name give one site; where the same things lie on this machine does not matter.
 */
public final class SiteInput {

    private final String program;
    private final SiteSettings settings;
    private final List<SitePlaylist> playlists;
    /** Covers are the same for all albums of one site, and for all sites of one build. */
    private final Map<Path, byte[]> pictures = new HashMap<>();

    /**
     * @param settings of the site
     * @param playlists of the curator
     * @throws IOException when it cannot be told which program this is
     */
    public SiteInput(SiteSettings settings, List<SitePlaylist> playlists) throws IOException {
        this.program = ProgramStamp.get();
        this.settings = settings;
        this.playlists = playlists;
    }

    /**
     * The name of the input that has these albums.
     *
     * @param similar what else is written of them
     * @param ledger what was decided before
     * @throws IOException when a picture cannot be read
     */
    public String name(List<SiteAlbum> albums, NeighbourShards similar, Ledger ledger) throws IOException {
        Fingerprint print = common(albums, ledger);
        print.add(similar.k()).add(similar.shard()).add(similar.files(), print::add);
        print.add(similar.vectors()).add(similar.traits());
        // The day is that of the first publication of what was not published before, and says nothing else.
        boolean news = albums.stream()
                .flatMap(album -> album.tracks().stream())
                .anyMatch(track -> ledger.track(track.id()).isEmpty());
        print.add(news ? settings.today().toEpochDay() : Long.MIN_VALUE);
        return print.name();
    }

    /**
     * The same without the day, and without what is computed of the sound: a date is as long as another, and as many
     * neighbours take as many bytes.
     */
    public String nameOfSize(List<SiteAlbum> albums, Ledger ledger) throws IOException {
        return common(albums, ledger).name();
    }

    private Fingerprint common(List<SiteAlbum> albums, Ledger ledger) throws IOException {
        Fingerprint print = new Fingerprint();
        print.add(program).add(Locale.getDefault().toLanguageTag());
        add(print, settings);
        try {
            print.add(albums, album -> add(print, album));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        print.add(playlists, list -> print.add(list.title()).add(list.ids(), print::add));
        add(print, ledger);
        return print;
    }

    /** The day is not among it. */
    private void add(Fingerprint print, SiteSettings site) throws IOException {
        SiteNotes notes = site.notes();
        print.add(site.title()).add(site.language());
        print.add(site.siteUrl(), address -> print.add(address.toString()));
        print.add(new TreeSet<>(site.extras()), extra -> print.add(extra.name()));
        print.add(notes.description()).add(notes.contact()).add(notes.legal());
        print.add(notes.licence()).add(notes.accent());
        add(print, notes.links());
        print.add(notes.icon().isPresent());
        if (notes.icon().isPresent()) {
            print.add(notes.icon().get().getFileName().toString());
            print.add(Files.readAllBytes(notes.icon().get()));
        }
    }

    private void add(Fingerprint print, SiteAlbum album) {
        print.add(album.artist()).add(album.title());
        print.add(album.tracks(), track -> add(print, track));
        print.add(
                album.cover(),
                cover -> print.add(cover.alt()).add(picture(cover.small())).add(picture(cover.large())));
        Presentation said = album.presentation();
        print.add(said.text()).add(said.credits()).add(said.unlisted());
        add(print, said.links());
        print.add(said.from(), print::add);
    }

    private static void add(Fingerprint print, List<WebLink> links) {
        print.add(links, link -> print.add(link.label()).add(link.address().toString()));
    }

    private byte[] picture(Path file) {
        return pictures.computeIfAbsent(file, picture -> {
            try {
                return ContentName.hash(picture);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void add(Fingerprint print, SiteTrack track) {
        Tags tags = track.tags();
        print.add(track.id()).add(track.sound()).add(track.path()).add(track.gain());
        print.add(track.kbps()).add(track.contributor()).add(track.aliases(), print::add);
        print.add(tags.title()).add(tags.artist()).add(tags.albumArtist()).add(tags.album());
        print.add(tags.disc()).add(tags.number()).add(tags.date()).add(tags.genres(), print::add);
        print.add(tags.composer()).add(tags.licence()).add(tags.copyright());
        print.add(tags.lyrics()).add(tags.musicBrainzRecording()).add(tags.compilation());
        Rendition rendition = track.rendition();
        print.add(rendition.samples()).add(rendition.bytes());
        print.add(rendition.content()).add(rendition.gain());
    }

    private static void add(Fingerprint print, Ledger ledger) {
        print.add(ledger.tracks().entrySet(), track -> {
            Ledger.Entry entry = track.getValue();
            print.add(track.getKey()).add(entry.sound()).add(entry.published());
            print.add(entry.gain()).add(entry.kbps()).add(entry.aliases(), print::add);
        });
        print.add(
                ledger.slugs().entrySet(),
                slug -> print.add(slug.getKey().kind().name())
                        .add(slug.getKey().artist())
                        .add(slug.getKey().title())
                        .add(slug.getValue()));
        print.add(ledger.pages().entrySet(), page -> print.add(page.getKey()).add(page.getValue(), print::add));
        print.add(ledger.otherLines(), print::add);
    }
}
