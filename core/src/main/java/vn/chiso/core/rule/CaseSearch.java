package vn.chiso.core.rule;

import java.util.function.LongPredicate;

/**
 * The least number of whole cases at which something holds: by halving if it then holds for every greater number too, else one after the
 * other.
 *
 * @param end how the search ended
 * @param cases the number; 0 unless found
 */
record CaseSearch(End end, long cases) {
    enum End {
        FOUND,
        /** It holds for none of them. */
        NEVER,
        /** It holds for none that was tried, and there are more. */
        UNDECIDED
    }

    /** Among 0 to {@code most}. */
    static CaseSearch least(long most, boolean staysTrue, LongPredicate holds) {
        return staysTrue ? halving(most, holds) : oneByOne(most, holds);
    }

    private static CaseSearch halving(long most, LongPredicate holds) {
        if (holds.test(0)) {
            return new CaseSearch(End.FOUND, 0);
        }
        if (!holds.test(most)) {
            return new CaseSearch(End.NEVER, 0);
        }
        long low = 1;
        long high = most; // holds; below low it does not
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return new CaseSearch(End.FOUND, low);
    }

    private static CaseSearch oneByOne(long most, LongPredicate holds) {
        for (long cases = 0; cases <= Math.min(most, InverseEvaluation.MOST_TRIED); cases++) {
            if (holds.test(cases)) {
                return new CaseSearch(End.FOUND, cases);
            }
        }
        return new CaseSearch(most > InverseEvaluation.MOST_TRIED ? End.UNDECIDED : End.NEVER, 0);
    }
}
