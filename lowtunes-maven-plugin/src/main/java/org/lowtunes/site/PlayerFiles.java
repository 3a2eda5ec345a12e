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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The player, as it lies in its jar (or, within the reactor, in a folder).
 *
 * @param files bytes by path; the two templates are not among them
 * @param index template of {@code index.html}
 * @param notFound template of {@code 404.html}
 * @param worker the service worker, which must stand at the root: it serves what lies below it
 */
record PlayerFiles(SortedMap<String, byte[]> files, String index, String notFound, byte[] worker) {

    /** The key of the service worker. */
    static final String WORKER = "sw.js";

    private static final String FOLDER = "/org/lowtunes/player/";
    private static final String INDEX = "index.html";
    private static final String NOT_FOUND = "404.html";

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
        return new PlayerFiles(
                files, template(files.remove(INDEX)), template(files.remove(NOT_FOUND)), files.remove(WORKER));
    }

    private static String template(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
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
