package org.lowtunes.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebpFileTest {

    @TempDir
    private Path folder;

    @Test
    void only_a_file_of_the_length_it_says_is_whole() throws IOException {
        byte[] whole = {'R', 'I', 'F', 'F', 6, 0, 0, 0, 'W', 'E', 'B', 'P', 1, 2};
        Path file = Files.write(folder.resolve("a.webp"), whole);
        assertThat(WebpFile.isWhole(file)).isTrue();

        Files.write(file, java.util.Arrays.copyOf(whole, 13));
        assertThat(WebpFile.isWhole(file)).isFalse();

        Files.write(file, new byte[0]);
        assertThat(WebpFile.isWhole(file)).isFalse();
        assertThat(WebpFile.isWhole(folder.resolve("gone.webp"))).isFalse();
    }
}
