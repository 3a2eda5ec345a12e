package org.lowtunes.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.lowtunes.library.Folding;

/**
 * The answers of a curator who begins, and the project made of them.
 *
 * @param title of the site
 * @param music folder or folders, separated by commas
 * @param language of the curator's texts
 * @param bucket to publish to; empty = into a folder
 * @param endpoint of the bucket's S3 API
 * @param siteUrl public address; empty = not known yet
 */
public record NewSite(String title, String music, String language, String bucket, String endpoint, String siteUrl) {

    /**
     * The POM of a project that only declares the plugin.
     *
     * @param pluginVersion of the plugin that writes it
     */
    public String pom(String pluginVersion) {
        return template("pom-template.xml")
                .replace("{{artifactId}}", artifactId())
                .replace("{{pluginVersion}}", pluginVersion)
                .replace("{{configuration}}", configuration());
    }

    /** The entry for settings.xml that the POM relies on, its two secrets left open. */
    public String serverEntry() {
        return template("server-template.xml");
    }

    private String configuration() {
        StringBuilder xml = new StringBuilder();
        element(xml, "title", title);
        element(xml, "language", language);
        element(xml, "music", music.equals("music") ? "" : music);
        element(xml, "bucket", bucket);
        element(xml, "endpoint", bucket.isEmpty() ? "" : endpoint);
        element(xml, "siteUrl", siteUrl);
        return xml.toString();
    }

    private static void element(StringBuilder xml, String name, String text) {
        if (!text.isEmpty()) {
            String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            xml.append("          <").append(name).append(">").append(escaped);
            xml.append("</").append(name).append(">\n");
        }
    }

    private String artifactId() {
        String folded = Folding.fold(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return folded.isEmpty() ? "music" : folded;
    }

    private static String template(String name) {
        try (InputStream in = NewSite.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
