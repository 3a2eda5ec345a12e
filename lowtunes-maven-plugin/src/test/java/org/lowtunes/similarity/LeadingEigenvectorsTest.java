package org.lowtunes.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LeadingEigenvectorsTest {
    @Test
    void finds_known_values_and_directions() {
        double[][] matrix = {{4, 1, 0}, {1, 4, 0}, {0, 0, 1}};
        LeadingEigenvectors leading = LeadingEigenvectors.of(matrix, 2);
        assertThat(leading.values()).containsExactly(new double[] {5, 3}, within(1e-9));
        assertThat(Math.abs(leading.vectors()[0][0])).isCloseTo(Math.sqrt(0.5), within(1e-9));
        assertThat(leading.vectors()[0][0]).isCloseTo(leading.vectors()[0][1], within(1e-9));
    }

    @Test
    void each_vector_is_only_stretched_by_its_matrix() {
        int size = 120;
        double[][] matrix = new double[size][size];
        Random random = new Random(2);
        for (int rank = 0; rank < 10; rank++) {
            double[] direction = random.doubles(size, -1, 1).toArray();
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    matrix[i][j] += (10 - rank) * direction[i] * direction[j];
                }
            }
        }
        LeadingEigenvectors leading = LeadingEigenvectors.of(matrix, 10);
        for (int v = 0; v < 10; v++) {
            double[] vector = leading.vectors()[v];
            double squares = 0;
            for (int i = 0; i < size; i++) {
                double image = 0;
                for (int j = 0; j < size; j++) {
                    image += matrix[i][j] * vector[j];
                }
                assertThat(image).isCloseTo(leading.values()[v] * vector[i], within(1e-6));
                squares += vector[i] * vector[i];
            }
            assertThat(squares).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void of_nothing_makes_nothing_but_numbers() {
        LeadingEigenvectors leading = LeadingEigenvectors.of(new double[3][3], 2);
        assertThat(leading.values()).containsExactly(0, 0);
        assertThat(LeadingEigenvectors.of(new double[1][1], 0).values()).isEmpty();
    }
}
