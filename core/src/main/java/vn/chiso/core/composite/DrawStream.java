package vn.chiso.core.composite;

/**
 * The random numbers of one draw (SplitMix64 by Steele, Lea and Flood 2014). They depend on the seed and on the number of the draw, on
 * nothing else: not on other draws, on threads or on the version of Java.
 */
final class DrawStream {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private DrawStream(long state) {
        this.state = state;
    }

    static DrawStream of(long seed, long draw) {
        return new DrawStream(mix(seed + GOLDEN) ^ mix(draw * 0xD1342543DE82EF95L + GOLDEN));
    }

    private static long mix(long z) {
        long first = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }

    long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** Above 0 and below 1. */
    double uniform() {
        return ((next() >>> 11) + 0.5) * 0x1p-53;
    }

    /** From 0 to {@code bound - 1}. */
    int below(int bound) {
        return (int) (uniform() * bound);
    }

    /** Of the standard normal distribution (Box and Muller 1958). */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform()));
        return radius * StrictMath.cos(2 * Math.PI * uniform());
    }

    /** A random order of 0 to {@code n - 1}. */
    int[] permutation(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int other = below(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
