package vn.chiso.core.batch;

/** The results of one line of all units: points in multiples of the edition's unit, outcomes, and what of the maximum applies. */
final class ResultColumn {
    private final long[] points;
    private final byte[] outcomes;
    private final long[] applicable;

    private ResultColumn(int units, boolean isLeaf) {
        points = new long[units];
        outcomes = new byte[units];
        applicable = new long[isLeaf ? 0 : units];
    }

    static ResultColumn ofLeaf(int units) {
        return new ResultColumn(units, true);
    }

    static ResultColumn ofGroup(int units) {
        return new ResultColumn(units, false);
    }

    long get(int unit) {
        return points[unit];
    }

    byte[] outcomes() {
        return outcomes;
    }

    long applicable(int unit) {
        return applicable[unit];
    }

    void writePoints(int from, int count, long[] numbers) {
        System.arraycopy(numbers, 0, points, from, count);
    }

    void write(int from, int count, Frame sum) {
        writePoints(from, count, sum.points);
        System.arraycopy(sum.outcome, 0, outcomes, from, count);
        System.arraycopy(sum.applicable, 0, applicable, from, count);
    }
}
