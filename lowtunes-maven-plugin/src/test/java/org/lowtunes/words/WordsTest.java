package org.lowtunes.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Path WORDS = Path.of("src/main/resources/org/lowtunes/words");
    private static final Path SOURCES = Path.of("src/main/java");
    /** A room's name, and no file's. */
    private static final Pattern SAID =
            Pattern.compile("\"((?:" + rooms() + ")\\.(?!(?:html|css|ya?ml|json|txt)\")[a-z0-9.-]+[a-z0-9])\"");

    private static final Pattern PROBLEM =
            Pattern.compile("Problem\\s*\\.(?:unreadable|warning)\\([^\";]*\"([^\"]+)\"");
    /** What is wrong and what to do about it are said by one key. */
    private static final String CURE = ".cure";

    @Test
    void everySentenceIsThereInFrenchToo() throws IOException {
        assertThat(sentences("_fr").keySet()).isEqualTo(sentences("").keySet());
    }

    @Test
    void aTranslationHasTheSamePlaces() throws IOException {
        TreeMap<String, String> french = sentences("_fr");
        sentences("")
                .forEach((key, text) ->
                        assertThat(places(french.get(key))).as(key).isEqualTo(places(text)));
    }

    @Test
    void everySentenceThatIsSaidIsThereAndEveryOneThatIsThereIsSaid() throws IOException {
        Set<String> there = sentences("").keySet();
        Set<String> said = found(SAID);
        Set<String> cures = there.stream()
                .filter(key -> key.endsWith(CURE) && said.contains(key.substring(0, key.length() - CURE.length())))
                .collect(Collectors.toSet());
        assertThat(said).isSubsetOf(there);
        assertThat(there).allMatch(key -> said.contains(key) || cures.contains(key));
    }

    @Test
    void everyProblemHasACure() throws IOException {
        assertThat(found(PROBLEM))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(sentences("").keySet()).contains(key + CURE));
    }

    @Test
    void everySentenceCanBeSaid() throws IOException {
        for (String language : List.of("", "_fr")) {
            sentences(language).forEach((key, sentence) -> {
                for (int number = 0; number < 3; number++) {
                    Object[] values = Collections.nCopies(10, number).toArray();
                    MessageFormat said = new MessageFormat(Words.pattern(sentence), Locale.FRENCH);
                    assertThat(said.format(values)).as(key).isNotBlank().doesNotContain("{", "choice");
                }
            });
        }
    }

    @Test
    void noFileSaysAnythingTwice() throws IOException {
        for (String language : List.of("", "_fr")) {
            for (Path file : files(language)) {
                assertThat(Files.readAllLines(file).stream().map(line -> line.substring(0, line.indexOf(" = "))))
                        .as(file.toString())
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void frenchIsSetAsPrintersSetIt() throws IOException {
        sentences("_fr")
                .forEach((key, sentence) -> assertThat(sentence)
                        .as(key)
                        .doesNotContain("'", "...")
                        .doesNotContainPattern("« |[ \\p{L}»][;!?]| »| :(?: |$)"));
    }

    @Test
    void everySentenceStandsInTheFileOfItsRoom() throws IOException {
        for (Path file : files("")) {
            String room = file.getFileName().toString().replace(".properties", ".");
            assertThat(read(file).stringPropertyNames()).allMatch(key -> key.startsWith(room));
        }
    }

    @Test
    void frenchIsSpokenWhereTheMachineIsFrenchAndEnglishEverywhereElse() {
        assertThat(Words.say(Locale.CANADA_FRENCH, "mojo.skipped")).startsWith("Ignoré");
        assertThat(Words.say(Locale.GERMANY, "mojo.skipped")).startsWith("Skipped");
    }

    @Test
    void whatStandsInAFileNameIsSaidAsItIs() {
        String name = "l'été {0} ''; <i>";
        assertThat(Words.say(Locale.ENGLISH, "library.no-folder", name)).contains("folder " + name + " does");
        assertThat(Words.say(Locale.FRENCH, "library.no-folder", name)).contains("musique " + name + " n’existe");
    }

    @Test
    void oneAndSeveralAreSaidAsTheLanguageSaysThem() {
        assertThat(Words.say(Locale.ENGLISH, "library.unused-music", 1, "a.mid"))
                .startsWith("One file of");
        assertThat(Words.say(Locale.ENGLISH, "library.unused-music", 1200, "a.mid"))
                .startsWith("1,200 files of");
        assertThat(Words.say(Locale.FRENCH, "library.unused-music", 2, "a.mid")).startsWith("2 fichiers d’un type");
    }

    private static TreeMap<String, String> sentences(String language) throws IOException {
        TreeMap<String, String> sentences = new TreeMap<>();
        for (Path file : files(language)) {
            Properties properties = read(file);
            properties.stringPropertyNames().forEach(key -> sentences.put(key, properties.getProperty(key)));
        }
        return sentences;
    }

    private static List<Path> files(String language) throws IOException {
        try (Stream<Path> files = Files.list(WORDS)) {
            return files.filter(f -> f.getFileName().toString().matches("[a-z]+" + language + "\\.properties"))
                    .toList();
        }
    }

    private static String rooms() {
        try {
            return files("").stream()
                    .map(f -> f.getFileName().toString().replace(".properties", ""))
                    .collect(Collectors.joining("|"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(r -> r.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source :
                    sources.filter(f -> f.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(source)).results().forEach(r -> found.add(r.group(1)));
            }
        }
        return found;
    }
}
