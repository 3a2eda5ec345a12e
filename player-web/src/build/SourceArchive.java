import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Puts the player's sources into one file, which lies beside their published form: what listeners are given can be
 * read, changed and built again (GPL-3 section 6) wherever the project itself may be. Same sources, same bytes.
 *
 * <pre>java src/build/SourceArchive.java &lt;file to write&gt; &lt;project&gt; &lt;files and folders in it&gt; …</pre>
 */
public final class SourceArchive {

    private SourceArchive() {}

    public static void main(String[] arguments) throws IOException {
        Path project = Path.of(arguments[1]);
        List<Path> places = Stream.of(arguments).skip(2).map(project::resolve).toList();
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(9);
            for (Path place : places) {
                try (Stream<Path> files = Files.walk(place)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        ZipEntry entry = new ZipEntry(project.relativize(file).toString().replace('\\', '/'));
                        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                        zip.putNextEntry(entry);
                        Files.copy(file, zip);
                    }
                }
            }
        }
    }
}
