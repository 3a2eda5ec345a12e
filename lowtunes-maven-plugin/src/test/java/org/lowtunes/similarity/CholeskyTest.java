package org.lowtunes.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CholeskyTest {
    @Test
    void solves_what_it_decomposed() {
        double[] triangle = {4, 2, 5, 0, 1, 3};
        Cholesky.decompose(triangle, 3);
        double[] x = {8, 9 + 4, 11};
        Cholesky.solveLower(triangle, x);
        Cholesky.solveUpper(triangle, x);
        double[] back = {4 * x[0] + 2 * x[1], 2 * x[0] + 5 * x[1] + x[2], x[1] + 3 * x[2]};
        assertThat(back).containsExactly(new double[] {8, 13, 11}, within(1e-12));
    }

    @Test
    void knows_the_determinant() {
        assertThat(Cholesky.logDeterminant(new double[] {4, 2, 5}, 2)).isCloseTo(Math.log(16), within(1e-12));
    }

    @Test
    void refuses_what_is_not_positive_definite() {
        assertThatThrownBy(() -> Cholesky.decompose(new double[] {1, 2, 1}, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cholesky.decompose(new double[] {Double.NaN}, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
