package vn.chiso.benchmarks;

import com.google.common.primitives.ImmutableLongArray;
import java.util.Arrays;

/**
 * The yardstick once more, in ints and without branches, so that the compiler can work on several units at once. It is exact only because the
 * numbers of this edition are small: quotients are taken in doubles, which hold their dividends, and rounded down.
 */
final class IntColumns implements Contender {
    private static final int CHUNK = 1_024;

    private final Plain plain;
    private final int units;
    private final Kernel[] kernels;
    private final int[][] masks;
    private final int[][] leaves;
    private final int[][] fields;
    private final int[] totals;
    private final int[] grades;
    private final int[] points = new int[CHUNK];
    private final int[] sum = new int[CHUNK];
    private final int[] applicable = new int[CHUNK];

    IntColumns(Plain plain, Numbers numbers) {
        this.plain = plain;
        this.units = numbers.units();
        int count = plain.leaves().size();
        this.kernels = new Kernel[count];
        this.masks = new int[count][units];
        this.leaves = new int[count][units];
        this.fields = new int[plain.fields().size()][units];
        this.totals = new int[units];
        this.grades = new int[units];
        for (int leaf = 0; leaf < count; leaf++) {
            kernels[leaf] = kernel(plain.leaves().get(leaf), numbers.firstInts(leaf), numbers.secondInts(leaf));
            for (int unit = 0; unit < units; unit++) {
                masks[leaf][unit] = numbers.applies(leaf, unit) ? -1 : 0;
            }
        }
    }

    /** The points of one leaf of {@code count} units from {@code from} on. */
    interface Kernel {
        void score(int from, int count, int[] points);
    }

    @Override
    public long score(int times) {
        for (int i = 0; i < times; i++) {
            for (int from = 0; from < units; from += CHUNK) {
                chunk(from, Math.min(CHUNK, units - from));
            }
        }
        return 31L * Arrays.hashCode(totals) + Arrays.hashCode(grades);
    }

    private void chunk(int from, int count) {
        Arrays.fill(sum, 0);
        Arrays.fill(applicable, 0);
        for (int[] field : fields) {
            Arrays.fill(field, from, from + count, 0);
        }
        for (int leaf = 0; leaf < kernels.length; leaf++) {
            kernels[leaf].score(from, count, points);
            Plain.Leaf line = plain.leaves().get(leaf);
            add(from, count, (int) line.max(), masks[leaf], leaves[leaf], fields[line.field()]);
        }
        for (int i = 0; i < count; i++) {
            totals[from + i] = quotient(20_000.0 * sum[i] + applicable[i], 2.0 * applicable[i]);
        }
        for (int i = 0; i < count; i++) {
            grades[from + i] = Results.grade(plain, totals[from + i]);
        }
    }

    private void add(int from, int count, int max, int[] mask, int[] leaf, int[] field) {
        for (int i = 0; i < count; i++) {
            int earned = points[i] & mask[from + i];
            leaf[from + i] = earned | ~mask[from + i];
            field[from + i] += earned;
            sum[i] += earned;
            applicable[i] += max & mask[from + i];
        }
    }

    private static int quotient(double dividend, double divisor) {
        return (int) (dividend / divisor);
    }

    /** 1 if the number is zero or more, else 0. */
    private static int isAtLeastZero(int number) {
        return ~number >>> 31;
    }

    private static Kernel kernel(Plain.Leaf leaf, int[] first, int[] second) {
        int max = (int) leaf.max();
        if (leaf.rule() instanceof Plain.ShareBands bands) {
            return shareBands(ints(bands.bounds()), ints(bands.points()), first, second);
        }
        if (leaf.rule() instanceof Plain.CountBands bands) {
            return countBands(ints(bands.bounds()), ints(bands.points()), first);
        }
        if (leaf.rule() instanceof Plain.OfTarget of) {
            return ofTarget(max, (int) of.target(), (int) of.floor(), first, second);
        }
        if (leaf.rule() instanceof Plain.Due due) {
            return due(max, (int) due.free(), (int) due.perDay(), (int) due.last(), first, second);
        }
        if (leaf.rule() instanceof Plain.Taken taken) {
            return taken(max, (int) taken.each(), (int) taken.cap(), first);
        }
        if (leaf.rule() instanceof Plain.Mean mean) {
            return mean(max, (int) mean.lowest(), (int) (mean.highest() - mean.lowest()), first);
        }
        return yesNo(max, first);
    }

    private static int[] ints(ImmutableLongArray numbers) {
        return numbers.stream().mapToInt(Math::toIntExact).toArray();
    }

    /** What each bound adds to the points below it is added where it is reached. */
    private static Kernel shareBands(int[] bounds, int[] earned, int[] part, int[] whole) {
        return (from, count, points) -> {
            Arrays.fill(points, 0, count, earned[0]);
            for (int band = 0; band < bounds.length; band++) {
                int bound = bounds[band];
                int more = earned[band + 1] - earned[band];
                for (int i = 0; i < count; i++) {
                    points[i] += more * isAtLeastZero(100 * part[from + i] - bound * whole[from + i]);
                }
            }
        };
    }

    private static Kernel countBands(int[] bounds, int[] earned, int[] number) {
        return (from, count, points) -> {
            Arrays.fill(points, 0, count, earned[0]);
            for (int band = 0; band < bounds.length; band++) {
                int bound = bounds[band];
                int more = earned[band + 1] - earned[band];
                for (int i = 0; i < count; i++) {
                    points[i] += more * isAtLeastZero(number[from + i] - bound);
                }
            }
        };
    }

    private static Kernel ofTarget(int max, int target, int floor, int[] part, int[] whole) {
        return (from, count, points) -> {
            for (int i = 0; i < count; i++) {
                int divisor = target * whole[from + i];
                int earned = quotient(200.0 * max * part[from + i] + divisor, 2.0 * divisor);
                points[i] = Math.min(max, earned) * isAtLeastZero(100 * part[from + i] - floor * whole[from + i]);
            }
        };
    }

    private static Kernel yesNo(int max, int[] yes) {
        return (from, count, points) -> {
            for (int i = 0; i < count; i++) {
                points[i] = yes[from + i] * max;
            }
        };
    }

    private static Kernel due(int max, int free, int perDay, int last, int[] handedIn, int[] issued) {
        return (from, count, points) -> {
            for (int i = 0; i < count; i++) {
                int late = Math.max(0, handedIn[from + i] - issued[from + i] - free);
                points[i] = Math.max(0, max - perDay * late) * isAtLeastZero(last - late);
            }
        };
    }

    private static Kernel taken(int max, int each, int cap, int[] number) {
        return (from, count, points) -> {
            for (int i = 0; i < count; i++) {
                points[i] = Math.max(0, max - Math.min(cap, each * number[from + i]));
            }
        };
    }

    private static Kernel mean(int max, int lowest, int width, int[] mean) {
        return (from, count, points) -> {
            for (int i = 0; i < count; i++) {
                points[i] = quotient(2.0 * max * (mean[from + i] - lowest) + width, 2.0 * width);
            }
        };
    }

    @Override
    public Results results() {
        Results results = new Results(plain, units);
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            Arrays.setAll(results.leaves[leaf], of(leaves[leaf]));
        }
        for (int field = 0; field < fields.length; field++) {
            Arrays.setAll(results.fields[field], of(fields[field]));
        }
        Arrays.setAll(results.totals, of(totals));
        System.arraycopy(grades, 0, results.grades, 0, units);
        return results;
    }

    private static java.util.function.IntToLongFunction of(int[] numbers) {
        return i -> numbers[i];
    }
}
