package vn.chiso.benchmarks;

import java.io.Serializable;
import vn.chiso.core.rule.InputType;
import vn.chiso.country.Answers;
import vn.chiso.country.LeafAnswers;

/** What the units entered, in columns: one or two numbers for each leaf, and whether it applies. */
final class Numbers implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long[][] first;
    private final long[][] second;
    private final boolean[][] applies;

    private Numbers(int leaves) {
        first = new long[leaves][];
        second = new long[leaves][];
        applies = new boolean[leaves][];
    }

    static Numbers of(Answers answers) {
        Numbers numbers = new Numbers(answers.leaves().size());
        for (int leaf = 0; leaf < numbers.first.length; leaf++) {
            LeafAnswers one = answers.leaves().get(leaf);
            numbers.first[leaf] = one.column(0);
            numbers.second[leaf] = hasTwo(one) ? one.column(1) : new long[one.applies().length];
            numbers.applies[leaf] = one.applies();
        }
        return numbers;
    }

    private static boolean hasTwo(LeafAnswers answers) {
        var inputs = answers.leaf().rule().orElseThrow().inputs();
        return inputs.size() == 2 || inputs.get(0).type() == InputType.RATIO;
    }

    int units() {
        return applies[0].length;
    }

    /** A part, a count, 1 for yes, the day of handing in, or a mean. */
    long first(int leaf, int unit) {
        return first[leaf][unit];
    }

    /** A whole or the day of issue; else 0. */
    long second(int leaf, int unit) {
        return second[leaf][unit];
    }

    boolean applies(int leaf, int unit) {
        return applies[leaf][unit];
    }

    boolean[] applies(int leaf) {
        return applies[leaf];
    }

    long[] first(int leaf) {
        return first[leaf];
    }

    long[] second(int leaf) {
        return second[leaf];
    }

    int[] firstInts(int leaf) {
        return narrowed(first[leaf]);
    }

    int[] secondInts(int leaf) {
        return narrowed(second[leaf]);
    }

    private static int[] narrowed(long[] numbers) {
        int[] narrow = new int[numbers.length];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = Math.toIntExact(numbers[i]);
        }
        return narrow;
    }
}
