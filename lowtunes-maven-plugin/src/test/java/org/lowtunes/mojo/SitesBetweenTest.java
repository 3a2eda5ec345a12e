package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lowtunes.audio.Rendition;
import org.lowtunes.audio.RenditionSpec;
import org.lowtunes.library.Presentation;
import org.lowtunes.library.Tags;
import org.lowtunes.library.Track;
import org.lowtunes.publish.Published;
import org.lowtunes.site.ContentName;
import org.lowtunes.site.Site;

/** Three tracks that were published at 64 kbit/s and get 48, and one that is new; the old one of C is nowhere. */
class SitesBetweenTest {

    private static final List<Track> TRACKS =
            List.of("A", "B", "C", "N").stream().map(SitesBetweenTest::track).toList();

    private final List<String> written = new ArrayList<>();
    private final List<Site> reached = new ArrayList<>();

    @Test
    void theFirstTracksAreNewTheOthersAsTheyWereOrNotThereYet() {
        SitesBetween sites = sites(Set.of("A-64", "B-64", "C-64"));

        assertThat(heard(sites, 0)).containsExactlyInAnyOrder("A-64", "B-64");
        assertThat(heard(sites, 1)).containsExactlyInAnyOrder("A-48", "B-64");
        assertThat(heard(sites, 3)).containsExactlyInAnyOrder("A-48", "B-48", "C-48");
        assertThat(heard(sites, 4)).containsExactlyInAnyOrder("A-48", "B-48", "C-48", "N-48");
    }

    @Test
    void whatIsPublishedAlreadyCostsNothingAndIsThereFromTheStart() {
        SitesBetween sites = sites(Set.of("A-48", "B-64", "C-48"));

        assertThat(sites.albums()).containsExactly(List.of(0L, 7L), List.of(0L, 7L));
        assertThat(heard(sites, 0)).containsExactlyInAnyOrder("A-48", "B-64", "C-48");
    }

    @Test
    void anOldRenditionThatIsNotThePublishedOneIsNotTaken() {
        assertThat(heard(sites(Set.of("A-64", "another")), 0)).containsExactly("A-64");
    }

    private List<String> heard(SitesBetween sites, int tracks) {
        sites.site(tracks);
        return written;
    }

    private SitesBetween sites(Set<String> published) {
        Map<Track, RenditionSpec> specs = new HashMap<>();
        Map<Track, RenditionSpec> specsBefore = new HashMap<>();
        Map<Track, Rendition> renditions = new HashMap<>();
        Map<RenditionSpec, Rendition> finished = new HashMap<>();
        for (Track track : TRACKS) {
            String sound = hash(track.path());
            specs.put(track, new RenditionSpec(sound, -1, 48, 2));
            renditions.put(track, rendition(track.path() + "-48"));
            if (!track.path().equals("N")) {
                specsBefore.put(track, new RenditionSpec(sound, 0, 64, 2));
            }
            if (!track.path().equals("C")) {
                finished.put(new RenditionSpec(sound, 0, 64, 2), rendition(track.path() + "-64"));
            }
        }
        Set<String> names =
                published.stream().map(text -> ContentName.ofSound(hash(text))).collect(Collectors.toSet());
        return new SitesBetween(
                List.of(TRACKS.subList(0, 2), TRACKS.subList(2, 4)),
                new SitesBetween.Made(specs, renditions),
                specsBefore,
                new Published(names, ""),
                spec -> Optional.ofNullable(finished.get(spec)),
                made -> {
                    written.clear();
                    made.renditions().forEach((track, rendition) -> {
                        int kbps = made.specs().get(track).kbps();
                        assertThat(rendition.file().toString()).endsWith("-" + kbps);
                        written.add(rendition.file().toString());
                    });
                    return new Site("name", "title", 0, List.of(), "");
                },
                reached::add);
    }

    private static Track track(String name) {
        Tags tags = new Tags(name, "Ada", "", "", 1, 1, "", List.of(), "", "", "", "", "", false);
        return new Track(Path.of(name), name, tags, Optional.empty(), Presentation.NONE, "");
    }

    private static Rendition rendition(String name) {
        return new Rendition(Path.of(name), 48_000, 7, hash(name));
    }

    private static String hash(String text) {
        return "%08x".formatted(text.hashCode()).repeat(8);
    }
}
