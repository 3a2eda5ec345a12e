package org.lowtunes.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No sentence that curators read stands in the code: it could not be told in another language. */
class LiteralsTest {

    private static final Path SOURCES = Path.of("src/main/java");

    /** What is said to curators: problems, checks, log lines, and the messages of the exceptions that goals pass on. */
    private static final Pattern SAID = Pattern.compile("(?:new (?:Problem|Check|Finding"
            + "|(?:Setting|MusicFolder|Publish|Serve|Ledger|PublishedSite|FfmpegMissing|CacheUnwritable|BudgetTooSmall"
            + "|UnreadableAudio|UnreadablePicture|MojoFailure)Exception)"
            + "|log\\.accept|(?:log|getLog\\(\\))\\.(?:info|warn|error)|System\\.out\\.print(?:ln)?)\\(");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** A space beside a word; what is typed or named is the same in every language. */
    private static final Pattern SENTENCE = Pattern.compile("(?!mvn |-D)(?:.*\\p{L}{2,}[^-]* .*|.* [^-]*\\p{L}{2,}.*)");

    @Test
    void whatCuratorsReadIsSaidByWords() throws IOException {
        List<String> left = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source :
                    sources.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                left.addAll(sentences(source.getFileName().toString(), Files.readString(source)));
            }
        }
        assertThat(left).isEmpty();
    }

    @Test
    void aSentenceIsFoundWhereverItStands() {
        assertThat(sentences("A", "throw new SettingException(x + \" is no size.\");"))
                .hasSize(1);
        assertThat(sentences("A", "getLog().info(say(\"a.b\") + f(\"(\", \" by \"));"))
                .hasSize(1);
        assertThat(sentences(
                        "A", "log.accept(Words.say(\"a.b\", \"mvn lowtunes:build -Dx\")); f(\"not said to anybody\");"))
                .isEmpty();
    }

    private static List<String> sentences(String name, String source) {
        List<String> found = new ArrayList<>();
        Matcher said = SAID.matcher(source);
        while (said.find()) {
            Matcher literals = LITERAL.matcher(arguments(source, said.end()));
            while (literals.find()) {
                if (SENTENCE.matcher(literals.group(1)).matches()) {
                    found.add(name + ": " + literals.group());
                }
            }
        }
        return found;
    }

    /** Up to the parenthesis that closes; those in literals do not count. */
    private static String arguments(String source, int start) {
        int depth = 1;
        int i = start;
        boolean quoted = false;
        while (depth > 0 && i < source.length()) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
            i++;
        }
        return source.substring(start, Math.min(i, source.length()));
    }
}
