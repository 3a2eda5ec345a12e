package org.lowtunes.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.lowtunes.site.ContentName;
import org.lowtunes.site.Site;
import org.lowtunes.site.SiteFile;

/**
 * Small sites of the published format, made of the same kinds of files as real ones: renditions, both catalogue files,
 * a page for each album, the descriptor, the entrance. The same description gives the same bytes.
 */
final class SiteFixture {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final TreeMap<String, SiteFile> files = new TreeMap<>();
    private final List<String> titles = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();

    SiteFixture(Path folder) {
        this.folder = folder;
    }

    /** A site with these albums of one track each, 20 kB a rendition. */
    static Site of(Path folder, String... albums) {
        SiteFixture site = new SiteFixture(folder);
        for (String album : albums) {
            site.album(album, 20_000);
        }
        return site.finish();
    }

    /** One more album of one track; its title also decides how it sounds. */
    SiteFixture album(String title, int bytes) {
        return album(title, "", bytes);
    }

    /** One more album of one track, in a rendition made to a recipe of its own. */
    SiteFixture album(String title, String recipe, int bytes) {
        byte[] sound = new byte[bytes];
        new Random((title + recipe).hashCode()).nextBytes(sound);
        String name = ContentName.of(sound);
        String rendition = put("a/" + name + ".opus", sound, "audio/ogg; codecs=opus", true);
        text("album/" + title + ".html", "<!doctype html><title>" + title + "</title><a href=../" + rendition + ">");
        titles.add(title);
        names.add(name);
        sizes.add(bytes);
        return this;
    }

    /** A page of one's own. */
    SiteFixture text(String key, String text) {
        put(key, text.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", false);
        return this;
    }

    /** An album that is in no list, whose page has a descriptor of its own. */
    SiteFixture unlisted(Path scratch, String title) {
        SiteFixture own = new SiteFixture(scratch).album(title, 20_000);
        Site alone = own.finish();
        own.files.forEach((key, file) -> {
            if (file.immutable()) {
                put(key, read(file), file.contentType(), true);
            }
        });
        String page = new String(read(own.files.get(Site.SWITCH)), StandardCharsets.UTF_8);
        return text("album/" + title + ".html", page.replace(alone.publication(), "own"));
    }

    Site finish() {
        text("404.html", "<!doctype html><title>not here</title>");
        StringBuilder state = new StringBuilder();
        ObjectNode descriptor = JSON.createObjectNode().put("format", 1);
        descriptor.put("publication", "").put("tracks", titles.size()).put("browse", browse());
        descriptor.putObject("play").put("shard", 256).putArray("files").add(play());
        for (Map.Entry<String, SiteFile> file : files.entrySet()) {
            state.append(file.getKey()).append(' ').append(ContentName.of(read(file.getValue())));
        }
        String publication = ContentName.of((state + descriptor.toString()).getBytes(StandardCharsets.UTF_8));
        byte[] json = bytes(descriptor.put("publication", publication));
        put(Site.DESCRIPTOR, json, "application/json; charset=utf-8", false);
        text(
                Site.SWITCH,
                "<!doctype html><script type=\"application/json\" id=\"lowtunes\">"
                        + new String(json, StandardCharsets.UTF_8) + "</script>");
        return new Site(publication, "Our music", titles.size(), List.copyOf(files.values()), "lowtunes ledger 1\n");
    }

    private String browse() {
        ObjectNode browse = JSON.createObjectNode().put("format", 1);
        StringBuilder ids = new StringBuilder();
        titles.forEach(title -> ids.append(ContentName.of(title.getBytes(StandardCharsets.UTF_8)), 0, 6));
        browse.put("ids", ids.toString()).put("titles", String.join("\n", titles));
        browse.put("artists", "The Fixtures").put("albumSlugs", String.join("\n", titles));
        titles.forEach(title -> browse.withArray("trackArtist").add(0));
        return data(browse);
    }

    private String play() {
        ObjectNode play = JSON.createObjectNode().put("format", 1).put("from", 0);
        sizes.forEach(size -> play.withArray("bytes").add(size));
        return data(play.put("names", String.join("", names)));
    }

    private String data(ObjectNode json) {
        byte[] bytes = bytes(json);
        return put("d/" + ContentName.of(bytes) + ".json", bytes, "application/json; charset=utf-8", true);
    }

    private String put(String key, byte[] bytes, String type, boolean immutable) {
        try {
            Path file = folder.resolve(key);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            files.put(key, new SiteFile(key, file, type, immutable));
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(SiteFile file) {
        return Source.of(file, false).bytes();
    }

    private static byte[] bytes(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
