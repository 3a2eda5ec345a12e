package org.lowtunes.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lowtunes.library.LibrarySource;
import org.lowtunes.library.Share;

class NamedLibraryTest {

    private static final Path BASE = Path.of("/home/zoe");

    private static NamedLibrary library(String name, String folder, String share) {
        NamedLibrary library = new NamedLibrary();
        library.setName(name);
        library.setFolder(folder);
        library.setShare(share);
        return library;
    }

    private static List<LibrarySource> sources(NamedLibrary... libraries) {
        return NamedLibrary.sources(List.of(libraries), BASE::resolve);
    }

    @Test
    void a_share_is_a_part_or_a_size() {
        assertThat(sources(
                        library(" Zoé ", "a", "30 %"),
                        library("Max", "/b", "60MB"),
                        library(null, "c/d", null),
                        library("", "e", "12,5%")))
                .containsExactly(
                        new LibrarySource("Zoé", BASE.resolve("a"), new Share(0.3, Long.MAX_VALUE)),
                        new LibrarySource("Max", Path.of("/b"), new Share(1, 60_000_000)),
                        new LibrarySource("d", BASE.resolve("c/d"), Share.ALL),
                        new LibrarySource("e", BASE.resolve("e"), new Share(0.125, Long.MAX_VALUE)));
        assertThat(new Share(0.3, Long.MAX_VALUE).of(1000)).isEqualTo(300);
        assertThat(new Share(1, 60).of(1000)).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 %", "101%", "-5 %", "half", "30 % of it", "60 parsecs"})
    void what_is_no_share_is_named(String share) {
        assertThatThrownBy(() -> sources(library("Zoé", "a", share)))
                .isInstanceOf(SettingException.class)
                .hasMessageContainingAll(share, "Zoé");
    }

    @Test
    void a_library_needs_a_folder_and_a_name_of_its_own() {
        assertThatThrownBy(() -> sources(library("Zoé", " ", null)))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("Zoé");
        assertThatThrownBy(() -> sources(library("Zoé", "a", null), library("Zoé", "b", null)))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("Zoé");
    }
}
