package org.lowtunes.site;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The player, as it lies in its jar (or, within the reactor, in a folder).
 *
 * @param files bytes by path; templates are not among them
 * @param templates by path: {@code index.html}, {@code 404.html}, and what lies in {@code pages/}
 * @param worker the service worker, which must stand at the root: it serves what lies below it
 */
record PlayerFiles(SortedMap<String, byte[]> files, Map<String, String> templates, byte[] worker) {

    /** The key of the service worker. */
    static final String WORKER = "sw.js";

    private static final String FOLDER = "/org/lowtunes/player/";
    private static final String INDEX = "index.html";
    private static final Pattern TEMPLATE = Pattern.compile("index\\.html|404\\.html|pages/.*");

    /** Reads the player from the class path. */
    static PlayerFiles load() throws IOException {
        URL index = PlayerFiles.class.getResource(FOLDER + INDEX);
        if (index == null) {
            throw new IllegalStateException("the player is not on the class path");
        }
        try {
            URI folder = URI.create(index.toURI().toString().replaceAll("index\\.html$", ""));
            if (folder.getScheme().equals("jar")) {
                String file = folder.toString().replaceAll("^jar:|!/.*$", "");
                try (FileSystem jar = FileSystems.newFileSystem(Path.of(URI.create(file)), (ClassLoader) null)) {
                    return load(jar.getPath(FOLDER));
                }
            }
            return load(Path.of(folder));
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static PlayerFiles load(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        Map<String, String> templates = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (TEMPLATE.matcher(path).matches()) {
                templates.put(path, new String(bytes, StandardCharsets.UTF_8));
            }
        });
        files.keySet().removeAll(templates.keySet());
        return new PlayerFiles(files, templates, files.remove(WORKER));
    }

    /** The page that this template becomes with these values. */
    String page(String template, Map<String, ?> values) {
        return new Template(templates.get(template), name -> templates.get("pages/" + name + ".html")).fill(values);
    }

    /** The name of the player's folder; see site-format.md section 1. */
    String name() {
        MessageDigest digest = ContentName.sha256();
        files.forEach((path, bytes) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(bytes);
            digest.update((byte) 0);
        });
        return ContentName.ofHash(digest.digest());
    }
}
