package org.lowtunes.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lowtunes.testing.OutsideProgram;

/** Real files of all formats, made by ffmpeg, read without its help where that can be. */
class EmbeddedTagsIT {

    @TempDir
    static Path made;

    @TempDir
    Path root;

    private static final FallbackTags NO_FALLBACK = file -> Optional.empty();

    @BeforeAll
    static void makeFiles() throws Exception {
        ffmpeg("-f", "lavfi", "-i", "color=red:s=64x64", "-frames:v", "1", "red.png");
        for (String name : List.of(
                "a.flac",
                "v3.mp3",
                "v4.mp3",
                "a.ogg",
                "aac.m4a",
                "alac.m4a",
                "a.wav",
                "a.aiff",
                "a.wma",
                "a.opus",
                "a.wv")) {
            make(name);
        }
    }

    private static void make(String name) throws Exception {
        List<String> line = new ArrayList<>(List.of("-f", "lavfi", "-i", "sine=440:d=0.3"));
        boolean picture = List.of("a.flac", "v3.mp3", "v4.mp3", "aac.m4a").contains(name);
        if (picture) {
            line.addAll(List.of("-i", "red.png", "-map", "0:a", "-map", "1:v", "-c:v", "png"));
            line.addAll(List.of("-disposition:v", "attached_pic", "-metadata:s:v", "title=Une plage rouge"));
            line.addAll(List.of("-metadata:s:v", "comment=Cover (front)"));
        }
        switch (name) {
            case "v3.mp3" -> line.addAll(List.of("-id3v2_version", "3"));
            case "alac.m4a" -> line.addAll(List.of("-c:a", "alac"));
            case "a.ogg" -> line.addAll(List.of("-c:a", "libvorbis"));
            case "a.aiff" -> line.addAll(List.of("-write_id3v2", "1"));
            default -> line.addAll(List.of());
        }
        for (String tag : List.of(
                "title=Été 東京 🎵",
                "artist=Zoé",
                "album_artist=Les Uns",
                "album=L'album",
                "track=3/12",
                "disc=2/2",
                "date=1999-05-02",
                "genre=Rock;Jazz",
                "composer=C. Omposer",
                "copyright=1999 Zoé",
                "license=CC BY",
                "compilation=1",
                "MUSICBRAINZ_TRACKID=01234567-89ab-cdef-0123-456789abcdef",
                "lyrics=la\nlà")) {
            line.addAll(List.of("-metadata", tag));
        }
        line.add(name);
        ffmpeg(line.toArray(String[]::new));
    }

    private static void ffmpeg(String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-nostdin", "-y"));
        line.addAll(List.of(arguments));
        OutsideProgram.run(new ProcessBuilder(line).directory(made.toFile()));
    }

    private Track scan(String source, String name) throws IOException {
        Files.copy(made.resolve(source), root.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        Library library = new LibraryScan(NO_FALLBACK).scan(LibrarySources.of(List.of(root)));
        assertThat(library.problems()).isEmpty();
        return library.tracks().get(0);
    }

    @ParameterizedTest
    @CsvSource({"a.flac", "v3.mp3", "v4.mp3", "a.ogg", "a.wma"})
    void every_field_is_read(String name) throws Exception {
        assertThat(scan(name, name).tags())
                .isEqualTo(new Tags(
                        "Été 東京 🎵",
                        "Zoé",
                        "Les Uns",
                        "L'album",
                        2,
                        3,
                        "1999-05-02",
                        List.of("Rock", "Jazz"),
                        "C. Omposer",
                        "CC BY",
                        "1999 Zoé",
                        "la\nlà",
                        "01234567-89ab-cdef-0123-456789abcdef",
                        true));
    }

    @ParameterizedTest
    @CsvSource({"aac.m4a", "alac.m4a", "a.aiff"})
    void every_field_is_read_that_ffmpeg_can_write(String name) throws Exception {
        Tags tags = scan(name, name).tags();
        assertThat(tags)
                .extracting(Tags::title, Tags::artist, Tags::albumArtist, Tags::album, Tags::disc, Tags::number)
                .containsExactly("Été 東京 🎵", "Zoé", "Les Uns", "L'album", 2, 3);
        assertThat(tags)
                .extracting(Tags::date, Tags::genres, Tags::composer, Tags::copyright, Tags::lyrics, Tags::compilation)
                .containsExactly("1999-05-02", List.of("Rock", "Jazz"), "C. Omposer", "1999 Zoé", "la\nlà", true);
    }

    @Test
    void a_wave_file_has_few_fields_and_none_ends_with_nul() throws Exception {
        assertThat(scan("a.wav", "03 x.wav").tags())
                .extracting(Tags::title, Tags::artist, Tags::album, Tags::number, Tags::date, Tags::genres)
                .containsExactly("Été 東京 🎵", "Zoé", "L'album", 3, "1999-05-02", List.of("Rock", "Jazz"));
    }

    @ParameterizedTest
    @CsvSource({"a.flac, x.mp3", "v4.mp3, x.flac", "aac.m4a, x.wav", "a.wav, x.M4A", "a.ogg, x.opus", "a.aiff, x.mp3"})
    void a_wrong_name_does_not_matter(String source, String name) throws Exception {
        assertThat(scan(source, name).tags().title()).isEqualTo("Été 東京 🎵");
    }

    @ParameterizedTest
    @CsvSource({"a.flac", "v3.mp3", "v4.mp3", "aac.m4a"})
    void a_picture_inside_is_the_cover(String name) throws Exception {
        Cover cover = scan(name, name).cover().orElseThrow();
        assertThat(cover.file()).isEqualTo(root.resolve(name));
        assertThat(cover.embedded()).isTrue();
        // MP4 has no place for a description.
        assertThat(cover.alt()).isEqualTo(name.endsWith("m4a") ? "" : "Une plage rouge");
    }

    @ParameterizedTest
    @CsvSource({"huge.flac", "huge.mp3", "huge.m4a"})
    void a_picture_of_40_megapixels_is_not_unfolded(String name) throws Exception {
        ffmpeg("-f", "lavfi", "-i", "color=red:s=8000x5000", "-frames:v", "1", "huge.jpg");
        ffmpeg(
                "-f",
                "lavfi",
                "-i",
                "sine=440:d=0.3",
                "-i",
                "huge.jpg",
                "-map",
                "0",
                "-map",
                "1",
                "-c:v",
                "copy",
                "-disposition:v",
                "attached_pic",
                "-metadata",
                "title=T",
                name);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        RawTags tags = EmbeddedTags.read(made.resolve(name), name.substring(5)).orElseThrow();
        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .isLessThan(10 * Files.size(made.resolve(name)) + (4 << 20));
        assertThat(tags.picture()).isTrue();
        assertThat(tags.fields().get("title")).containsExactly("T");
    }

    @Test
    void files_read_side_by_side_say_the_same_as_one_by_one() throws Exception {
        List<String> names = List.of("a.flac", "v3.mp3", "v4.mp3", "aac.m4a", "a.ogg", "a.aiff", "a.wav", "a.wma");
        for (int i = 0; i < 400; i++) {
            String name = names.get(i % names.size());
            Files.copy(made.resolve(name), root.resolve("t%03d.%s".formatted(i, name)));
        }
        List<Track> tracks = new LibraryScan(NO_FALLBACK)
                .scan(LibrarySources.of(List.of(root)))
                .tracks();
        for (int i = names.size(); i < tracks.size(); i++) {
            assertThat(tracks.get(i).tags())
                    .isEqualTo(tracks.get(i % names.size()).tags());
        }
    }

    @ParameterizedTest
    @CsvSource({"a.opus", "a.wv", "a.opus as .ogg"})
    void what_jaudiotagger_cannot_read_is_left_to_the_fallback(String source) throws Exception {
        String name = source.endsWith(".ogg") ? "x.ogg" : source;
        Files.copy(made.resolve(source.split(" ")[0]), root.resolve(name));
        List<Path> asked = new ArrayList<>();
        Library library = new LibraryScan(file -> {
                    asked.add(file);
                    return Optional.of(new RawTags(java.util.Map.of("title", List.of("By ffmpeg")), true));
                })
                .scan(LibrarySources.of(List.of(root)));
        assertThat(asked).containsExactly(root.resolve(name));
        assertThat(library.tracks().get(0).tags().title()).isEqualTo("By ffmpeg");
        assertThat(library.tracks().get(0).cover()).isPresent();
    }

    @Test
    void a_truncated_file_still_has_its_tags() throws Exception {
        byte[] whole = Files.readAllBytes(made.resolve("a.flac"));
        Files.write(root.resolve("a.flac"), java.util.Arrays.copyOf(whole, whole.length * 2 / 3));
        assertThat(new LibraryScan(NO_FALLBACK)
                        .scan(LibrarySources.of(List.of(root)))
                        .tracks()
                        .get(0)
                        .tags()
                        .title())
                .isEqualTo("Été 東京 🎵");
    }
}
