package org.lowtunes.publish;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.lowtunes.site.PublishedFiles;

/**
 * What a web address shows, to be taken over: anybody's site, without any key. Of the two clients that Java has, this
 * one gives up when a server stops in the middle of a file.
 */
public final class PublishedAddress implements PublishedFiles {

    private static final int PATIENCE_MILLIS = 30_000;

    private static final Pattern PAGE = Pattern.compile("(.*/)(album/[a-z0-9-]{1,80}\\.html)");

    private final URI address;
    private final Optional<String> page;
    private final int patience;

    /**
     * @param address of the site, with or without a slash or {@code index.html} at its end, or that of the page of an
     *     album which is in no list
     */
    public PublishedAddress(URI address) {
        this(address, PATIENCE_MILLIS);
    }

    PublishedAddress(URI address, int patience) {
        Matcher ofAlbum = PAGE.matcher(address.toString());
        this.page = ofAlbum.matches() ? Optional.of(ofAlbum.group(2)) : Optional.empty();
        this.address = URI.create(
                page.isPresent() ? ofAlbum.group(1) : address.toString().replaceFirst("(/index\\.html)?/*$", "/"));
        this.patience = patience;
    }

    @Override
    public String name() {
        return address + page.orElse("");
    }

    @Override
    public Optional<String> onlyPage() {
        return page;
    }

    @Override
    public Optional<InputStream> open(String key) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) address.resolve(key).toURL().openConnection();
        connection.setConnectTimeout(patience);
        connection.setReadTimeout(patience);
        connection.setRequestProperty("Accept-Encoding", "gzip");
        int status = connection.getResponseCode();
        if (status == HttpURLConnection.HTTP_OK) {
            InputStream body = connection.getInputStream();
            return Optional.of("gzip".equals(connection.getContentEncoding()) ? new GZIPInputStream(body) : body);
        }
        connection.disconnect();
        if (status == HttpURLConnection.HTTP_NOT_FOUND || status == HttpURLConnection.HTTP_GONE) {
            return Optional.empty();
        }
        throw new IOException("HTTP " + status);
    }
}
