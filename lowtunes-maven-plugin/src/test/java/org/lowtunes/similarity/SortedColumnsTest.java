package org.lowtunes.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedColumnsTest {
    private static final int COLUMNS = 81;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 16, 17, 25})
    void sorts_each_column_by_itself_and_again(int length) {
        Random random = new Random(length);
        SortedColumns sorted = new SortedColumns(length, COLUMNS);
        for (int round = 0; round < 3; round++) {
            int[][] columns = new int[COLUMNS][length];
            for (int place = 0; place < length; place++) {
                int[] row = new int[COLUMNS];
                for (int column = 0; column < COLUMNS; column++) {
                    row[column] = random.nextInt(2 * length) - length;
                    columns[column][place] = row[column];
                }
                sorted.put(place, row);
            }
            sorted.sort();
            for (int column = 0; column < COLUMNS; column++) {
                Arrays.sort(columns[column]);
                for (int place = 0; place < length; place++) {
                    assertThat(sorted.row(place)[column]).isEqualTo(columns[column][place]);
                }
            }
        }
    }
}
