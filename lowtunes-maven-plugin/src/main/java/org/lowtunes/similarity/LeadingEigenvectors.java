package org.lowtunes.similarity;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The eigenvectors of the largest eigenvalues of a symmetric matrix that has no negative ones.
 *
 * @param values largest first
 * @param vectors of length 1: {@code vectors[i]} belongs to {@code values[i]}
 */
record LeadingEigenvectors(double[] values, double[][] vectors) {
    /*
     * Subspace iteration with Rayleigh-Ritz projection: a few more vectors than wanted are multiplied by the matrix and
     * made orthonormal again and again; at the end the small matrix within their space is diagonalised by Jacobi's
     * rotations. The start is fixed and every sum has its order, so that the result is the same everywhere.
     *
     * Golub and Van Loan, Matrix Computations, 4th edition, sections 8.2.4 and 8.5 (Jacobi).
     */
    private static final int SPARE = 16;
    private static final int ITERATIONS = 30;
    private static final int SWEEPS = 12;
    private static final double NEGLIGIBLE = 1e-12;

    /** @param wanted at most the size of the matrix */
    static LeadingEigenvectors of(double[][] matrix, int wanted) {
        int size = matrix.length;
        int count = Math.min(size, wanted + SPARE);
        double[][] basis = new double[count][size];
        long state = 1;
        for (double[] vector : basis) {
            for (int i = 0; i < size; i++) {
                state = state * 6364136223846793005L + 1442695040888963407L;
                vector[i] = (state >> 33) / (double) (1L << 30);
            }
        }
        orthonormalise(basis);
        for (int iteration = 0; iteration < ITERATIONS && count < size; iteration++) {
            basis = multiply(matrix, basis);
            orthonormalise(basis);
        }
        double[][] image = multiply(matrix, basis);
        double[][] small = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                small[i][j] = (dot(basis[i], image[j]) + dot(basis[j], image[i])) / 2;
            }
        }
        double[][] rotation = jacobi(small);
        Integer[] order = IntStream.range(0, count).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> Double.compare(small[b][b], small[a][a]));
        double[] values = new double[wanted];
        double[][] vectors = new double[wanted][size];
        for (int i = 0; i < wanted; i++) {
            values[i] = Math.max(0, small[order[i]][order[i]]);
            for (int k = 0; k < count; k++) {
                add(vectors[i], rotation[order[i]][k], basis[k]);
            }
        }
        return new LeadingEigenvectors(values, vectors);
    }

    private static double[][] multiply(double[][] matrix, double[][] vectors) {
        double[][] products = new double[vectors.length][];
        IntStream.range(0, vectors.length).parallel().forEach(v -> {
            double[] product = new double[matrix.length];
            for (int i = 0; i < matrix.length; i++) {
                add(product, vectors[v][i], matrix[i]);
            }
            products[v] = product;
        });
        return products;
    }

    /** Gram-Schmidt, twice, because once leaves rounding errors; what depends on the others becomes zero. */
    private static void orthonormalise(double[][] vectors) {
        for (int i = 0; i < vectors.length; i++) {
            double before = Math.sqrt(dot(vectors[i], vectors[i]));
            for (int pass = 0; pass < 2; pass++) {
                for (int j = 0; j < i; j++) {
                    add(vectors[i], -dot(vectors[i], vectors[j]), vectors[j]);
                }
            }
            double norm = Math.sqrt(dot(vectors[i], vectors[i]));
            double scale = norm > NEGLIGIBLE * before ? 1 / norm : 0;
            for (int k = 0; k < vectors[i].length; k++) {
                vectors[i][k] *= scale;
            }
        }
    }

    /** Diagonalises in place; row i of the result belongs to the diagonal element i. */
    private static double[][] jacobi(double[][] matrix) {
        int size = matrix.length;
        double[][] rotation = new double[size][size];
        for (int i = 0; i < size; i++) {
            rotation[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    if (Math.abs(matrix[p][q]) > NEGLIGIBLE * (Math.abs(matrix[p][p]) + Math.abs(matrix[q][q]))) {
                        rotate(matrix, rotation, p, q);
                    }
                }
            }
        }
        return rotation;
    }

    private static void rotate(double[][] matrix, double[][] rotation, int p, int q) {
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        for (int k = 0; k < matrix.length; k++) {
            double kp = matrix[k][p];
            double kq = matrix[k][q];
            matrix[k][p] = cosine * kp - sine * kq;
            matrix[k][q] = sine * kp + cosine * kq;
        }
        for (double[][] rows : new double[][][] {matrix, rotation}) {
            for (int k = 0; k < matrix.length; k++) {
                double pk = rows[p][k];
                double qk = rows[q][k];
                rows[p][k] = cosine * pk - sine * qk;
                rows[q][k] = sine * pk + cosine * qk;
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] target, double factor, double[] vector) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * vector[i];
        }
    }
}
