package org.lowtunes.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lowtunes.publish.Gzip;

/** The player's weight is a promise: these limits fail the build. They are those of what is published. */
class PlayerWeightTest {

    private static final Path SOURCES = Path.of("..", "player-web", "src", "main", "web");
    /** What only browsers without Opus load. */
    private static final Predicate<String> FOR_FEW =
            name -> name.startsWith("opus/") || name.equals("sound/decoder.js");
    /** Downloads, playlists of other programs, mixes of two lists, moments and the embedded page: beside what plays. */
    private static final Predicate<String> EXCHANGE = Pattern.compile(
                    "take/.*|views/(take|exchange|blend)\\.js|embed\\.js"
                            + "|share/(blend|matching|moment|playlist-\\w+|xml)\\.js")
            .asMatchPredicate();

    private static final Pattern IMPORT = Pattern.compile("\\b(?:from|import)\"\\./([^\"]+)\"");
    private static final Pattern PRELOAD = Pattern.compile("modulepreload\" href=\"\\{\\{player}}([^\"]+)\"");
    private static final Pattern MODULE = Pattern.compile("[\"'`](\\.\\.?/[^\"'`]+\\.js)[\"'`]");

    private static PlayerFiles player;
    private static SortedMap<String, byte[]> modules;

    @BeforeAll
    static void readThePlayer() throws IOException {
        player = PlayerFiles.load();
        modules = new TreeMap<>(player.files());
        modules.put(PlayerFiles.WORKER, player.worker());
        modules.keySet().removeIf(name -> !name.endsWith(".js") || FOR_FEW.test(name));
    }

    @Test
    void what_is_needed_at_once_is_at_most_14_KB_gzip_in_6_modules() {
        SortedSet<String> eager = eager();
        say("at once", eager);
        assertThat(eager).hasSizeLessThanOrEqualTo(6);
        assertThat(oneByOne(eager)).isLessThanOrEqualTo(14_000);
    }

    @Test
    void the_page_preloads_exactly_that() {
        assertThat(new TreeSet<>(found(PRELOAD, player.templates().get("index.html"))))
                .isEqualTo(eager());
    }

    @Test
    void all_modules_together_are_at_most_47_KB_gzip_and_without_the_exchange_with_others_40() {
        List<String> exchange = modules.keySet().stream().filter(EXCHANGE).toList();
        List<String> own = modules.keySet().stream().filter(EXCHANGE.negate()).toList();
        say("all", modules.keySet());
        say("without exchange", own);
        say("exchange", exchange);
        assertThat(together(own)).isLessThanOrEqualTo(40_000);
        assertThat(together(modules.keySet())).isLessThanOrEqualTo(47_000);
    }

    @Test
    void a_first_visit_leaves_25_KB_raw_and_6_KB_gzip_of_its_60_and_20_to_the_page_and_the_catalogue() {
        SortedSet<String> first = eager();
        first.addAll(List.of("style.css", "icon.svg", "languages/fr.json", "views/album.js"));
        say("first visit", first);
        assertThat(raw(first)).isLessThanOrEqualTo(35_000);
        assertThat(oneByOne(first)).isLessThanOrEqualTo(14_000);
    }

    /** Names of files are what modules know of each other. */
    @Test
    void every_module_asks_for_those_that_it_was_written_to_ask_for() throws IOException {
        for (String name : modules.keySet()) {
            String written = Files.readString(SOURCES.resolve(name)).replaceAll("/\\*(?s:.*?)\\*/", "");
            assertThat(askedFor(text(name))).as(name).isEqualTo(askedFor(written));
        }
    }

    @Test
    void what_is_published_names_its_licence_and_lies_beside_its_source() {
        assertThat(text("app.js")).contains("GPL-3.0-or-later").contains("source.zip");
        assertThat(player.files()).containsKey("source.zip");
    }

    /** What stands in a name in place of a variable does not count. */
    private static SortedSet<String> askedFor(String code) {
        return new TreeSet<>(found(MODULE, code.replaceAll("\\$\\{\\w+}", "*")));
    }

    /** A module and all that it imports at once. */
    private static SortedSet<String> eager() {
        SortedSet<String> eager = new TreeSet<>();
        gather("app.js", eager);
        return eager;
    }

    private static void gather(String name, SortedSet<String> into) {
        if (into.add(name)) {
            found(IMPORT, text(name)).forEach(other -> gather(other, into));
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private static void say(String what, Collection<String> names) {
        System.out.printf(
                "player, %s: %d files, %d bytes, %d gzip together, %d file by file%n",
                what, names.size(), raw(names), together(names), oneByOne(names));
    }

    private static long raw(Collection<String> names) {
        return names.stream().mapToLong(name -> bytes(name).length).sum();
    }

    private static long together(Collection<String> names) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        names.forEach(name -> all.writeBytes(bytes(name)));
        return Gzip.pack(all.toByteArray()).length;
    }

    private static long oneByOne(Collection<String> names) {
        return names.stream().mapToLong(name -> Gzip.pack(bytes(name)).length).sum();
    }

    private static byte[] bytes(String name) {
        return modules.containsKey(name) ? modules.get(name) : player.files().get(name);
    }

    private static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
