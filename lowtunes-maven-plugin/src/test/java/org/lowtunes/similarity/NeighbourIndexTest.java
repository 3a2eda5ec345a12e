package org.lowtunes.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NeighbourIndexTest {
    @Test
    void writes_the_bytes_of_the_site_format() {
        byte[] file = NeighbourIndex.encode(new int[][] {{9}, {300, 2, 7}, {}}, 1, 3, 2);
        assertThat(file).isEqualTo(new byte[] {'L', 'T', 'S', 'I', 1, 2, 2, 0, 0x2C, 1, 2, 0, -1, -1, -1, -1});
    }

    @Test
    void reads_back_what_it_wrote() {
        int[][] lists = {{1, 65_534, 2}, {}, {0}};
        assertThat(NeighbourIndex.decode(NeighbourIndex.encode(lists, 0, 3, 3))).isDeepEqualTo(lists);
    }

    @Test
    void takes_no_more_than_42_bytes_a_track_for_a_thousand() {
        assertThat(NeighbourIndex.encode(new int[1000][20], 0, 1000, 20)).hasSizeLessThanOrEqualTo(42 * 1000);
    }

    @Test
    void refuses_numbers_that_do_not_fit() {
        assertThatThrownBy(() -> NeighbourIndex.encode(new int[][] {{65_535}}, 0, 1, 20))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NeighbourIndex.encode(new int[][] {{-1}}, 0, 1, 20))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NeighbourIndex.encode(new int[3][0], 0, 4, 20))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NeighbourIndex.encode(new int[3][0], 0, 3, 256))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuses_to_read_damaged_files() {
        byte[] file = NeighbourIndex.encode(new int[][] {{1}, {0}}, 0, 2, 3);
        byte[] cut = Arrays.copyOf(file, file.length - 1);
        byte[] other = file.clone();
        other[0] = 'X';
        for (byte[] damaged : new byte[][] {{}, cut, other}) {
            assertThatThrownBy(() -> NeighbourIndex.decode(damaged)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
