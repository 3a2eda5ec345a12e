package org.lowtunes.mojo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lowtunes.audio.FinishedRenditions;
import org.lowtunes.audio.Rendition;
import org.lowtunes.audio.RenditionSpec;
import org.lowtunes.library.Track;
import org.lowtunes.publish.Published;
import org.lowtunes.publish.Stages;
import org.lowtunes.site.ContentName;
import org.lowtunes.site.Site;

/**
 * Sites in which some tracks are new and the others as they were published. A rendition that was published is taken
 * from where finished renditions are; a track whose old one is not there is left out until its turn.
 */
final class SitesBetween implements Stages {

    private final List<List<Track>> albums;
    private final Made fresh;
    private final Made before = new Made(new HashMap<>(), new HashMap<>());
    private final Published published;
    private final Function<Made, Site> writing;
    private final Consumer<Site> reached;

    /**
     * Renditions, and what each was made to; a track without one is not on the site.
     *
     * @param specs by track
     * @param renditions by track
     */
    record Made(Map<Track, RenditionSpec> specs, Map<Track, Rendition> renditions) {
        private void put(Track track, Made from) {
            if (from.renditions.containsKey(track)) {
                specs.put(track, from.specs.get(track));
                renditions.put(track, from.renditions.get(track));
            }
        }
    }

    /**
     * @param albums of the new site, in the order in which they arrive
     * @param fresh the renditions of the new site
     * @param specsBefore what was published before
     * @param published what listeners hear now
     * @param finished where the old renditions may be
     * @param writing writes a site
     * @param reached is told which site was published
     */
    SitesBetween(
            List<List<Track>> albums,
            Made fresh,
            Map<Track, RenditionSpec> specsBefore,
            Published published,
            FinishedRenditions finished,
            Function<Made, Site> writing,
            Consumer<Site> reached) {
        this.albums = albums;
        this.fresh = fresh;
        this.published = published;
        this.writing = writing;
        this.reached = reached;
        specsBefore.forEach(
                (track, spec) -> finished.find(spec).filter(this::isPublished).ifPresent(rendition -> {
                    before.specs.put(track, spec);
                    before.renditions.put(track, rendition);
                }));
    }

    private boolean isPublished(Rendition rendition) {
        return published.renditions().contains(ContentName.ofSound(rendition.content()));
    }

    @Override
    public List<List<Long>> albums() {
        return albums.stream()
                .map(album -> album.stream().map(this::bytes).toList())
                .toList();
    }

    private long bytes(Track track) {
        Rendition rendition = fresh.renditions.get(track);
        return isPublished(rendition) ? 0 : rendition.bytes();
    }

    @Override
    public Site site(int tracks) {
        Made mixed = new Made(new HashMap<>(), new HashMap<>());
        int number = 0;
        for (List<Track> album : albums) {
            for (Track track : album) {
                mixed.put(track, number++ < tracks || bytes(track) == 0 ? fresh : before);
            }
        }
        return writing.apply(mixed);
    }

    @Override
    public void reached(Site site) {
        reached.accept(site);
    }
}
