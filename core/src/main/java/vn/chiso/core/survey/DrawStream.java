package vn.chiso.core.survey;

/**
 * The random numbers of one replicate (SplitMix64 by Steele, Lea and Flood 2014). They depend on the seed and on the number of the replicate,
 * on nothing else: not on other replicates, on threads or on the version of Java.
 */
final class DrawStream {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    DrawStream(long seed, long replicate) {
        this.state = mix(seed + GOLDEN) ^ mix(replicate * 0xD1342543DE82EF95L + GOLDEN);
    }

    private static long mix(long z) {
        long first = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }

    /** From 0 to {@code bound - 1}, each as likely, but for a part in some 2^32 / bound. */
    int below(int bound) {
        state += GOLDEN;
        return (int) (((mix(state) >>> 32) * bound) >>> 32);
    }
}
