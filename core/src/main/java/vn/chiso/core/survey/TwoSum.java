package vn.chiso.core.survey;

/** A compensated sum (Neumaier 1974, with the branch-free error term of Knuth). */
final class TwoSum {
    private double sum;
    private double lost;

    void add(double x) {
        double next = sum + x;
        double part = next - sum;
        lost += (sum - (next - part)) + (x - part);
        sum = next;
    }

    double value() {
        return sum + lost;
    }

    static double of(double[] values) {
        TwoSum sum = new TwoSum();
        for (double value : values) {
            sum.add(value);
        }
        return sum.value();
    }
}
