package vn.chiso.core.composite;

/** Sobol's low-discrepancy sequence, digitally shifted: all of its evenness, another sequence for each seed. */
final class SobolSequence {
    private static final int BITS = 32;

    /** Of each dimension from the second on: degree and coefficients of its polynomial, then its initial numbers (Joe and Kuo 2008). */
    private static final int[][] DIRECTIONS = {
        {1, 0, 1},
        {2, 1, 1, 3},
        {3, 1, 1, 3, 1},
        {3, 2, 1, 1, 1},
        {4, 1, 1, 1, 3, 3},
        {4, 4, 1, 3, 5, 13},
        {5, 2, 1, 1, 5, 5, 17},
        {5, 4, 1, 1, 5, 5, 5},
        {5, 7, 1, 1, 7, 11, 19},
        {5, 11, 1, 1, 5, 1, 1},
        {5, 13, 1, 1, 1, 3, 11},
        {5, 14, 1, 3, 5, 5, 31},
        {6, 1, 1, 3, 3, 9, 7, 49},
        {6, 13, 1, 1, 1, 15, 21, 21},
        {6, 16, 1, 3, 1, 13, 27, 49},
        {6, 19, 1, 1, 1, 15, 7, 5},
        {6, 22, 1, 3, 1, 15, 13, 25},
        {6, 25, 1, 1, 5, 5, 19, 61},
        {7, 1, 1, 3, 7, 11, 23, 15, 103},
        {7, 4, 1, 3, 7, 13, 13, 15, 69},
        {7, 7, 1, 1, 3, 13, 7, 35, 63},
        {7, 8, 1, 3, 5, 9, 1, 25, 53},
        {7, 14, 1, 3, 1, 13, 9, 35, 107},
        {7, 19, 1, 3, 1, 5, 27, 61, 31},
        {7, 21, 1, 1, 5, 11, 19, 41, 61},
        {7, 28, 1, 3, 5, 3, 3, 13, 69},
        {7, 31, 1, 1, 7, 13, 1, 19, 1},
        {7, 32, 1, 3, 7, 5, 13, 19, 59},
        {7, 37, 1, 1, 3, 9, 25, 29, 41},
        {7, 41, 1, 3, 5, 13, 23, 1, 55},
        {7, 42, 1, 3, 7, 3, 13, 59, 17},
        {7, 50, 1, 3, 1, 3, 5, 53, 69},
        {7, 55, 1, 1, 5, 5, 23, 33, 13},
        {7, 56, 1, 1, 7, 7, 1, 61, 123},
        {7, 59, 1, 1, 7, 9, 13, 61, 49},
        {7, 62, 1, 3, 3, 5, 3, 55, 33},
        {8, 14, 1, 3, 1, 15, 31, 13, 49, 245},
        {8, 21, 1, 3, 5, 15, 31, 59, 63, 97},
        {8, 22, 1, 3, 1, 11, 11, 11, 77, 249}
    };

    static final int MOST_DIMENSIONS = DIRECTIONS.length + 1;

    private SobolSequence() {}

    static double[][] points(int rows, int dimensions, long seed) {
        if (dimensions > MOST_DIMENSIONS) {
            throw new IllegalArgumentException("The Sobol sequence is tabled for " + MOST_DIMENSIONS
                    + " dimensions, two for each input, but " + dimensions
                    + " were needed. Take a Latin hypercube.");
        }
        double[][] points = new double[rows][dimensions];
        for (int i = 0; i < dimensions; i++) {
            int[] directions = directions(i);
            int number = (int) DrawStream.of(seed, i).next();
            for (int row = 0; row < rows; row++) {
                points[row][i] = (Integer.toUnsignedLong(number) + 0.5) * 0x1p-32;
                number ^= directions[Integer.numberOfTrailingZeros(~row)];
            }
        }
        return points;
    }

    private static int[] directions(int dimension) {
        int[] v = new int[BITS];
        if (dimension == 0) {
            for (int bit = 0; bit < BITS; bit++) {
                v[bit] = 1 << (BITS - 1 - bit);
            }
            return v;
        }
        int[] table = DIRECTIONS[dimension - 1];
        int degree = table[0];
        for (int bit = 0; bit < BITS; bit++) {
            if (bit < degree) {
                v[bit] = table[2 + bit] << (BITS - 1 - bit);
            } else {
                v[bit] = v[bit - degree] ^ (v[bit - degree] >>> degree);
                for (int k = 1; k < degree; k++) {
                    v[bit] ^= ((table[1] >>> (degree - 1 - k)) & 1) * v[bit - k];
                }
            }
        }
        return v;
    }
}
