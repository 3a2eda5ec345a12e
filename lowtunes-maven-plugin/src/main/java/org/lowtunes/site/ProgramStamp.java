package org.lowtunes.site;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lowtunes.audio.FileStamp;

/**
 * Tells programs apart that may write other bytes: by the files that this one, its player and what it writes with come
 * from, as the file system knows them, and by the Java that runs them. A version would not do: a program under
 * construction has one version for many programs.
 */
final class ProgramStamp {

    /** One file of each of the places. */
    private static final List<String> PLACES = List.of(
            "/org/lowtunes/site/ProgramStamp.class",
            "/org/lowtunes/player/index.html",
            "/com/fasterxml/jackson/core/JsonFactory.class",
            "/com/fasterxml/jackson/databind/ObjectMapper.class",
            "/com/fasterxml/jackson/annotation/JsonInclude.class",
            "/io/nayuki/qrcodegen/QrCode.class");

    private ProgramStamp() {}

    /** @throws IOException when a place cannot be looked at */
    static String get() throws IOException {
        Fingerprint print = new Fingerprint();
        print.add(System.getProperty("java.vm.vendor")).add(System.getProperty("java.runtime.version"));
        for (String name : PLACES) {
            add(print, name);
        }
        return print.name();
    }

    private static void add(Fingerprint print, String name) throws IOException {
        URL found = ProgramStamp.class.getResource(name);
        if (found == null) {
            throw new IllegalStateException(name + " is not on the class path");
        }
        String place = found.toString();
        try {
            if (place.startsWith("jar:file:")) {
                print.add(FileStamp.of(Path.of(new URI(place.substring("jar:".length(), place.indexOf("!/"))))));
                return;
            }
            Path root = Path.of(new URI(place.substring(0, place.length() - name.length() + 1)));
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    print.add(FileStamp.of(file));
                }
            }
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
