package org.lowtunes.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lowtunes.site.Site;

/** A library of albums of one track each that gets new renditions; see {@link Stages}. */
final class FixtureStages implements Stages {

    private final Path folder;
    private final Map<String, String> before;
    private final Map<String, String> after;
    private final List<String> albums;
    private final int bytes;
    final List<String> reached = new ArrayList<>();

    /**
     * @param before the recipe of each album's published rendition
     * @param after the recipe of each album's new rendition
     * @param bytes of each rendition
     */
    FixtureStages(Path folder, Map<String, String> before, Map<String, String> after, int bytes) {
        this.folder = folder;
        this.before = before;
        this.after = after;
        this.albums = after.keySet().stream().sorted().toList();
        this.bytes = bytes;
    }

    /** The new site. */
    Site whole() {
        return site(albums.size());
    }

    @Override
    public List<List<Long>> albums() {
        return albums.stream()
                .map(album -> List.of(after.get(album).equals(before.get(album)) ? 0L : (long) bytes))
                .toList();
    }

    @Override
    public Site site(int tracks) {
        SiteFixture site = new SiteFixture(folder.resolve(after.hashCode() + "-" + tracks));
        for (int i = 0; i < albums.size(); i++) {
            String recipe = i < tracks ? after.get(albums.get(i)) : before.get(albums.get(i));
            if (recipe != null) {
                site.album(albums.get(i), recipe, bytes);
            }
        }
        return site.finish();
    }

    @Override
    public void reached(Site site) {
        reached.add(site.publication());
    }
}
