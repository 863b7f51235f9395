package vn.chiso.core.batch;

import java.util.Arrays;
import vn.chiso.core.rule.Outcome;

/** The sums of a group, one for each unit of a chunk. */
final class Frame {
    private static final int SCORED = 1;
    private static final int PARTLY = 1 << Codes.of(Outcome.PARTLY_SCORED);
    private static final int NOT_ASSESSED = 1 << Codes.of(Outcome.NOT_ASSESSED);
    private static final int INFORMATIONAL = 1 << Codes.of(Outcome.INFORMATIONAL);
    private static final int COUNTED = SCORED | PARTLY | NOT_ASSESSED;

    /** The outcome that follows from those of the components, by the set of these. */
    private static final byte[] OUTCOMES = outcomes();

    final long[] points = new long[Chunk.UNITS];
    final long[] applicable = new long[Chunk.UNITS];
    final long[] carried = new long[Chunk.UNITS];
    final long[] toSiblings = new long[Chunk.UNITS];
    final long[] toPart = new long[Chunk.UNITS];
    final long[] toTotal = new long[Chunk.UNITS];
    final int[] unscored = new int[Chunk.UNITS];
    final byte[] others = new byte[Chunk.UNITS];
    final byte[] outcome = new byte[Chunk.UNITS];
    final boolean[] stranded = new boolean[Chunk.UNITS];

    /** Begins with the maxima of the leaves that it has, and nothing else. */
    void begin(int count, long leavesMax) {
        Arrays.fill(points, 0, count, 0);
        Arrays.fill(applicable, 0, count, leavesMax);
        Arrays.fill(carried, 0, count, leavesMax);
        Arrays.fill(toSiblings, 0, count, 0);
        Arrays.fill(toPart, 0, count, 0);
        Arrays.fill(toTotal, 0, count, 0);
        Arrays.fill(unscored, 0, count, 0);
        Arrays.fill(others, 0, count, (byte) 0);
        Arrays.fill(stranded, 0, count, false);
    }

    /** A component ended without having been scored. */
    void add(int unit, byte component) {
        unscored[unit]++;
        others[unit] |= (byte) (1 << component);
    }

    /** Adds what a group comes to, but for its points. */
    void add(int count, Frame component) {
        for (int i = 0; i < count; i++) {
            applicable[i] += component.applicable[i];
            carried[i] += component.carried[i];
            toSiblings[i] += component.toSiblings[i];
            toPart[i] += component.toPart[i];
            toTotal[i] += component.toTotal[i];
            others[i] |= (byte) (1 << component.outcome[i]);
            unscored[i] += component.outcome[i] == 0 ? 0 : 1;
        }
    }

    /** Works the outcomes out. */
    void end(int count, int components) {
        for (int i = 0; i < count; i++) {
            int set = others[i] | (unscored[i] < components ? SCORED : 0);
            outcome[i] = OUTCOMES[set];
        }
    }

    boolean hasPoints(int unit) {
        return Codes.hasPoints(outcome[unit]);
    }

    private static byte[] outcomes() {
        byte[] outcomes = new byte[1 << 6];
        for (int set = 0; set < outcomes.length; set++) {
            int counted = set & COUNTED;
            Outcome outcome =
                    switch (Integer.bitCount(counted)) {
                        case 0 -> (set & INFORMATIONAL) != 0 ? Outcome.INFORMATIONAL : Outcome.NOT_APPLICABLE;
                        case 1 -> Codes.outcome(Integer.numberOfTrailingZeros(counted));
                        default -> Outcome.PARTLY_SCORED;
                    };
            outcomes[set] = Codes.of(outcome);
        }
        return outcomes;
    }
}
