package vn.chiso.core.composite;

/** How points are spread over the unit cube from which uncertain inputs are drawn. */
public enum BaseSample {
    /**
     * The sequence of Sobol (1967) with the direction numbers of Joe and Kuo (2008), shifted at random; for up to 20 inputs. The evenest.
     */
    SOBOL {
        @Override
        double[][] points(int rows, int dimensions, long seed) {
            return SobolSequence.points(rows, dimensions, seed);
        }
    },
    /** In every input one point in each of as many slices as there are rows (McKay, Beckman and Conover 1979). */
    LATIN_HYPERCUBE {
        @Override
        double[][] points(int rows, int dimensions, long seed) {
            double[][] points = new double[rows][dimensions];
            for (int i = 0; i < dimensions; i++) {
                DrawStream stream = DrawStream.of(seed, i);
                int[] slices = stream.permutation(rows);
                for (int row = 0; row < rows; row++) {
                    points[row][i] = (slices[row] + stream.uniform()) / rows;
                }
            }
            return points;
        }
    },
    /** Independent points. */
    RANDOM {
        @Override
        double[][] points(int rows, int dimensions, long seed) {
            double[][] points = new double[rows][dimensions];
            for (int row = 0; row < rows; row++) {
                DrawStream stream = DrawStream.of(seed, row);
                for (int i = 0; i < dimensions; i++) {
                    points[row][i] = stream.uniform();
                }
            }
            return points;
        }
    };

    /** Points with all coordinates above 0 and below 1. */
    abstract double[][] points(int rows, int dimensions, long seed);
}
