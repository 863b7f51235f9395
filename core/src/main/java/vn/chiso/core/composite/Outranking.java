package vn.chiso.core.composite;

/** Which units outrank which, child by child. */
final class Outranking {
    private static final double HALF_SLACK = 1e-9;

    private Outranking() {}

    /** How many units {@code unit} outranks less how many outrank it; a unit without a common child is not compared. */
    static double copeland(Grid grid, int unit, double[][] children, double[] weights, int count) {
        int score = 0;
        for (int other = 0; other < children[0].length; other++) {
            if (other != unit) {
                double lead = lead(grid, unit, other, children, weights, count);
                score += lead > HALF_SLACK ? 1 : lead < -HALF_SLACK ? -1 : 0;
            }
        }
        return score;
    }

    /** The share of the weight in which {@code unit} is better less half of all: equal children count half. */
    private static double lead(Grid grid, int unit, int other, double[][] children, double[] weights, int count) {
        double won = 0;
        double all = 0;
        for (int child = 0; child < count; child++) {
            double own = children[child][unit];
            double its = children[child][other];
            if (!Double.isNaN(own) && !Double.isNaN(its)) {
                won += weights[child] * (1 + grid.compare(own, its)) / 2.0;
                all += weights[child];
            }
        }
        return all == 0 ? 0 : won / all - 0.5;
    }
}
