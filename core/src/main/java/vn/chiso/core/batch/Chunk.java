package vn.chiso.core.batch;

import java.util.Arrays;

/** Some consecutive units and the room to score them in. One thread's own; used again for the next units. */
final class Chunk {
    /** So many units that the arrays of a group stay in the processor's nearest memory. */
    static final int UNITS = 1024;

    final long[] first = new long[UNITS];
    final long[] second = new long[UNITS];
    final int[] smallFirst = new int[UNITS];
    final int[] smallSecond = new int[UNITS];
    final int[] smallPoints = new int[UNITS];
    final long[] points = new long[UNITS];
    final boolean[] unobserved = new boolean[UNITS];
    final boolean[] unsure = new boolean[UNITS];
    final int[] odd = new int[UNITS];
    final Cell[] cells = new Cell[UNITS];
    Situations situations;
    int odds;
    int from;
    int count;

    Chunk(Situations situations) {
        this.situations = situations;
    }

    /** Goes to other units. */
    void at(Situations newSituations, int newFrom, int newCount) {
        situations = newSituations;
        from = newFrom;
        count = newCount;
        Arrays.fill(unsure, false);
    }

    /** Goes to the next leaf and says where its states begin. */
    int begin(States states) {
        odds = 0;
        Arrays.fill(unobserved, 0, count, false);
        int first = states.from(from);
        for (int i = first; i < states.size() && states.unit(i) < from + count; i++) {
            unobserved[states.unit(i) - from] = true;
        }
        return first;
    }

    /** The unit ends in a case of its own. */
    void ends(int unit, Cell cell) {
        if (!unobserved[unit]) {
            odd[odds] = unit;
            cells[odds++] = cell;
        }
    }

    /** The unit is left to the explaining evaluator. */
    void giveUp(int unit) {
        ends(unit, Cell.UNKNOWN);
    }
}
