package org.lowtunes.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final Pattern SAID = Pattern.compile("\"((?:" + rooms() + ")\\.[a-z0-9.-]+[a-z0-9])\"");

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
        assertThat(said()).isEqualTo(sentences("").keySet());
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

    private static Set<String> said() throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source :
                    sources.filter(f -> f.toString().endsWith(".java")).toList()) {
                SAID.matcher(Files.readString(source)).results().forEach(r -> said.add(r.group(1)));
            }
        }
        return said;
    }
}
