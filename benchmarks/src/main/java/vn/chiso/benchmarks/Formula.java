package vn.chiso.benchmarks;

import com.google.common.primitives.ImmutableLongArray;

/**
 * How a language writes a choice, a minimum and a quotient rounded down; the rules of a leaf are then the same formula in each of them.
 *
 * @param first the name of the first input
 * @param second the name of the second
 */
record Formula(Syntax syntax, String first, String second) {
    /** What languages write differently. */
    interface Syntax {
        /** One of two numbers. */
        String choice(String condition, String then, String otherwise);

        /** A quotient of whole numbers, rounded down. */
        String quotient(String dividend, String divisor);
    }

    /** The points of a leaf. */
    String of(Plain.Leaf leaf) {
        String max = Long.toString(leaf.max());
        if (leaf.rule() instanceof Plain.ShareBands bands) {
            return bands(bands.bounds(), bands.points(), "100*" + first, "*" + second);
        }
        if (leaf.rule() instanceof Plain.CountBands bands) {
            return bands(bands.bounds(), bands.points(), first, "");
        }
        if (leaf.rule() instanceof Plain.OfTarget of) {
            String share = syntax.quotient(
                    200 * leaf.max() + "*" + first + "+" + of.target() + "*" + second, 2 * of.target() + "*" + second);
            return syntax.choice(
                    "100*" + first + "<" + of.floor() + "*" + second,
                    "0",
                    syntax.choice("100*" + first + ">=" + of.target() + "*" + second, max, share));
        }
        if (leaf.rule() instanceof Plain.Due due) {
            String late = "(" + first + "-" + second + "-" + due.free() + ")";
            String left = "(" + max + "-" + due.perDay() + "*" + late + ")";
            return syntax.choice(
                    late + "<=0",
                    max,
                    syntax.choice(late + ">" + due.last(), "0", syntax.choice(left + "<0", "0", left)));
        }
        if (leaf.rule() instanceof Plain.Taken taken) {
            String all = taken.each() + "*" + first;
            long least = Math.max(0, leaf.max() - taken.cap());
            return syntax.choice(all + ">=" + (leaf.max() - least), Long.toString(least), max + "-" + all);
        }
        if (leaf.rule() instanceof Plain.Mean mean) {
            long width = mean.highest() - mean.lowest();
            return syntax.quotient(
                    2 * leaf.max() + "*(" + first + "-" + mean.lowest() + ")+" + width, Long.toString(2 * width));
        }
        return syntax.choice(first + ">=1", max, "0");
    }

    private String bands(ImmutableLongArray bounds, ImmutableLongArray points, String left, String right) {
        String formula = Long.toString(points.get(0));
        for (int band = 0; band < bounds.length(); band++) {
            // from the lowest up, so that the highest bound is asked first
            formula =
                    syntax.choice(left + ">=" + bounds.get(band) + right, Long.toString(points.get(band + 1)), formula);
        }
        return formula;
    }
}
