package org.lowtunes.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.lowtunes.site.Site;
import org.lowtunes.site.SiteFile;

/**
 * Small sites made of the same kinds of files as real ones: renditions, data, a stable page for each album, the
 * descriptor, the entrance. The same description gives the same bytes.
 */
final class SiteFixture {

    private final Path folder;
    private final TreeMap<String, SiteFile> files = new TreeMap<>();
    private final StringBuilder names = new StringBuilder();
    private int tracks;

    SiteFixture(Path folder) {
        this.folder = folder;
    }

    /** A site with these albums, one rendition of 20 kB each. */
    static Site of(Path folder, String... albums) {
        SiteFixture site = new SiteFixture(folder);
        for (String album : albums) {
            site.album(album, 20_000);
        }
        return site.finish();
    }

    SiteFixture album(String title, int bytes) {
        byte[] sound = new byte[bytes];
        new Random(title.hashCode()).nextBytes(sound);
        String rendition = put("a/" + Digests.name(sound) + ".opus", sound, "audio/ogg; codecs=opus", true);
        text("album/" + title + ".html", "<!doctype html><title>" + title + "</title><a href=" + rendition + ">");
        names.append(rendition).append('\n');
        tracks++;
        return this;
    }

    /** A page of one's own. */
    SiteFixture text(String key, String text) {
        put(key, text.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", false);
        return this;
    }

    Site finish() {
        byte[] list =
                ("{\"names\":\"" + names.toString().replace("\n", "\\n") + "\"}").getBytes(StandardCharsets.UTF_8);
        String data = put("d/" + Digests.name(list) + ".json", list, "application/json; charset=utf-8", true);
        text("404.html", "<!doctype html><title>not here</title>");
        String publication =
                Digests.name(files.toString().replace(folder.toString(), "").getBytes(StandardCharsets.UTF_8));
        String descriptor = "{\"format\":1,\"publication\":\"" + publication + "\",\"browse\":\"" + data + "\"}";
        put(Site.DESCRIPTOR, descriptor.getBytes(StandardCharsets.UTF_8), "application/json; charset=utf-8", false);
        text(
                Site.SWITCH,
                "<!doctype html><script type=\"application/json\" id=\"lowtunes\">" + descriptor + "</script>");
        return new Site(publication, "Our music", tracks, List.copyOf(files.values()), "lowtunes ledger 1\n");
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
}
