package org.lowtunes.similarity;

/**
 * The decomposition A = L L<sup>T</sup> of symmetric positive definite matrices, stored as their lower triangles row by
 * row (Golub and Van Loan, Matrix Computations, 4th edition, section 4.2).
 */
final class Cholesky {
    private Cholesky() {}

    /** How many numbers a symmetric matrix of that size is stored in. */
    static int packed(int size) {
        return size * (size + 1) / 2;
    }

    /**
     * Replaces a matrix by its triangle L.
     *
     * @throws IllegalArgumentException when the matrix is not positive definite
     */
    static void decompose(double[] matrix, int size) {
        for (int i = 0; i < size; i++) {
            int row = packed(i);
            for (int j = 0; j <= i; j++) {
                int other = packed(j);
                double sum = matrix[row + j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[row + k] * matrix[other + k];
                }
                if (j < i) {
                    matrix[row + j] = sum / matrix[other + j];
                } else if (sum > 0) {
                    matrix[row + i] = Math.sqrt(sum);
                } else {
                    throw new IllegalArgumentException("not a positive definite matrix: pivot " + i + " is " + sum);
                }
            }
        }
    }

    /**
     * Natural logarithm of the determinant; the matrix is destroyed.
     *
     * @throws IllegalArgumentException when the matrix is not positive definite
     */
    static double logDeterminant(double[] matrix, int size) {
        decompose(matrix, size);
        double sum = 0;
        double product = 1;
        for (int i = 0; i < size; i++) {
            product *= matrix[packed(i) + i];
            if (i % 8 == 7 || i == size - 1) {
                sum += StrictMath.log(product);
                product = 1;
            }
        }
        return 2 * sum;
    }

    /** Replaces b by the solution x of L x = b. */
    static void solveLower(double[] triangle, double[] b) {
        for (int i = 0; i < b.length; i++) {
            int row = packed(i);
            double sum = b[i];
            for (int k = 0; k < i; k++) {
                sum -= triangle[row + k] * b[k];
            }
            b[i] = sum / triangle[row + i];
        }
    }

    /** Replaces b by the solution x of L<sup>T</sup> x = b. */
    static void solveUpper(double[] triangle, double[] b) {
        for (int i = b.length - 1; i >= 0; i--) {
            int row = packed(i);
            b[i] /= triangle[row + i];
            for (int k = 0; k < i; k++) {
                b[k] -= triangle[row + k] * b[i];
            }
        }
    }
}
