import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/**
 * Makes the published form of the player's modules: one file stays one file, and what modules, files and exports are
 * called stays as it was written. Terser does it, in a JavaScript engine written in Java, so that every machine that
 * builds makes the same bytes, with Node and without. What was made of a file is kept in the target folder until the
 * file changes.
 *
 * <pre>java -cp … src/build/Minify.java &lt;version of terser&gt; &lt;sources&gt; &lt;folder to write to&gt; &lt;folder to keep results in&gt;</pre>
 */
public final class Minify {

    /** A service worker and the script of embedded pages are no modules, and nobody else sees what they declare. */
    private static final List<String> SCRIPTS = List.of("sw.js", "embed.js");

    /**
     * The short names are given out in one order for all files; what is imported keeps its own, and so do the words,
     * which nearly every view takes out of the site. What is alike in two files stays alike: 3 % less of them all packed
     * together.
     */
    private static final String MINIFY =
            """
            (code, module) => {
              const letters = 'etanisorlcdupmhfgvbwyxkqjzETANISORLCDUPMHFGVBWYXKQJZ$_';
              const get = (n) => (n < letters.length ? '' : get(Math.floor(n / letters.length) - 1)) + letters[n % letters.length];
              const imported = [...code.matchAll(/import \\{([^}]*)\\}/g)].flatMap(([, names]) => names.match(/\\w+(?=\\s*(?:,|$))/g));
              return Terser.minify_sync(code, {
                module, toplevel: true, ecma: 2020, compress: { passes: 2, hoist_funs: true },
                mangle: { nth_identifier: { get }, reserved: ['words', ...imported] },
              }).code + '\\n';
            }
            """;

    private final String terser;
    private final Path kept;
    private Context engine;
    private Value minify;

    private Minify(String terser, Path kept) {
        this.terser = terser;
        this.kept = kept;
    }

    public static void main(String[] arguments) throws IOException {
        Path sources = Path.of(arguments[1]);
        Path published = Path.of(arguments[2]);
        Minify minify = new Minify(arguments[0], Files.createDirectories(Path.of(arguments[3])));
        try (Stream<Path> found = Files.walk(sources)) {
            for (Path file : found.filter(path -> path.toString().endsWith(".js")).sorted().toList()) {
                String name = file.getFileName().toString();
                Files.writeString(
                        published.resolve(sources.relativize(file)),
                        minify.form(Files.readString(file), !SCRIPTS.contains(name)));
            }
        } finally {
            if (minify.engine != null) minify.engine.close();
        }
    }

    private String form(String code, boolean module) throws IOException {
        Path result = kept.resolve(nameOf(String.join("\0", terser, MINIFY, String.valueOf(module), code)));
        if (!Files.exists(result)) {
            Path unfinished = Files.writeString(kept.resolve("unfinished"), minify().execute(code, module).asString());
            Files.move(unfinished, result, StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.readString(result);
    }

    /** Starting the engine takes longer than most else here: only when there is something to do. */
    private Value minify() throws IOException {
        if (minify == null) {
            engine = Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
            String bundle = "/META-INF/resources/webjars/terser/" + terser + "/dist/bundle.min.js";
            try (InputStream in = Minify.class.getResourceAsStream(bundle)) {
                engine.eval(Source.create("js", new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
            minify = engine.eval("js", MINIFY);
        }
        return minify;
    }

    private static String nameOf(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
