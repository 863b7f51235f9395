package vn.chiso.benchmarks;

import com.google.common.primitives.ImmutableLongArray;

/**
 * The yardstick: leaf by leaf over a thousand units at a time, in whole hundredths, without any object. What one would write by hand for this
 * one edition if nothing but time counted.
 */
final class LongColumns implements Contender {
    private static final int CHUNK = 1_024;

    private final Plain plain;
    private final Numbers numbers;
    private final Results results;
    private final Kernel[] kernels;
    private final long[] sum = new long[CHUNK];
    private final long[] applicable = new long[CHUNK];

    LongColumns(Plain plain, Numbers numbers) {
        this.plain = plain;
        this.numbers = numbers;
        this.results = new Results(plain, numbers.units());
        this.kernels = new Kernel[plain.leaves().size()];
        for (int leaf = 0; leaf < kernels.length; leaf++) {
            kernels[leaf] = kernel(plain.leaves().get(leaf), numbers.first(leaf), numbers.second(leaf));
        }
    }

    /** The points of one leaf of some units, whether or not it applies. */
    interface Kernel {
        void score(int from, int to, long[] points);
    }

    @Override
    public long score(int times) {
        for (int i = 0; i < times; i++) {
            for (int from = 0; from < numbers.units(); from += CHUNK) {
                chunk(from, Math.min(from + CHUNK, numbers.units()));
            }
        }
        return results.checksum();
    }

    private void chunk(int from, int to) {
        for (int unit = from; unit < to; unit++) {
            sum[unit - from] = 0;
            applicable[unit - from] = 0;
        }
        for (long[] field : results.fields) {
            java.util.Arrays.fill(field, from, to, 0);
        }
        for (int i = 0; i < kernels.length; i++) {
            long[] points = results.leaves[i];
            kernels[i].score(from, to, points);
            add(i, from, to, points);
        }
        for (int unit = from; unit < to; unit++) {
            long total = Results.total(sum[unit - from], applicable[unit - from]);
            results.totals[unit] = total;
            results.grades[unit] = Results.grade(plain, total);
        }
    }

    private void add(int number, int from, int to, long[] points) {
        Plain.Leaf leaf = plain.leaves().get(number);
        long max = leaf.max();
        long[] field = results.fields[leaf.field()];
        boolean[] applies = numbers.applies(number);
        for (int unit = from; unit < to; unit++) {
            if (applies[unit]) {
                field[unit] += points[unit];
                sum[unit - from] += points[unit];
                applicable[unit - from] += max;
            } else {
                points[unit] = Results.NOT_APPLICABLE;
            }
        }
    }

    private static Kernel kernel(Plain.Leaf leaf, long[] first, long[] second) {
        long max = leaf.max();
        if (leaf.rule() instanceof Plain.ShareBands bands) {
            return shareBands(array(bands.bounds()), array(bands.points()), first, second);
        }
        if (leaf.rule() instanceof Plain.CountBands bands) {
            return countBands(array(bands.bounds()), array(bands.points()), first);
        }
        if (leaf.rule() instanceof Plain.OfTarget of) {
            return ofTarget(max, of.target(), of.floor(), first, second);
        }
        if (leaf.rule() instanceof Plain.Due due) {
            return due(max, due, first, second);
        }
        if (leaf.rule() instanceof Plain.Taken taken) {
            return taken(max, taken.each(), taken.cap(), first);
        }
        if (leaf.rule() instanceof Plain.Mean mean) {
            return mean(max, mean.lowest(), mean.highest() - mean.lowest(), first);
        }
        return yesNo(max, first);
    }

    private static long[] array(ImmutableLongArray numbers) {
        return numbers.toArray();
    }

    private static Kernel shareBands(long[] bounds, long[] earned, long[] part, long[] whole) {
        return (from, to, points) -> {
            for (int unit = from; unit < to; unit++) {
                long hundredfold = 100 * part[unit];
                int band = 0;
                while (band < bounds.length && hundredfold >= bounds[band] * whole[unit]) {
                    band++;
                }
                points[unit] = earned[band];
            }
        };
    }

    private static Kernel countBands(long[] bounds, long[] earned, long[] count) {
        return (from, to, points) -> {
            for (int unit = from; unit < to; unit++) {
                int band = 0;
                while (band < bounds.length && count[unit] >= bounds[band]) {
                    band++;
                }
                points[unit] = earned[band];
            }
        };
    }

    private static Kernel ofTarget(long max, long target, long floor, long[] part, long[] whole) {
        return (from, to, points) -> {
            for (int unit = from; unit < to; unit++) {
                long divisor = target * whole[unit];
                points[unit] = 100 * part[unit] < floor * whole[unit]
                        ? 0
                        : Math.min(max, (200 * max * part[unit] + divisor) / (2 * divisor));
            }
        };
    }

    private static Kernel yesNo(long max, long[] yes) {
        return (from, to, points) -> {
            for (int unit = from; unit < to; unit++) {
                points[unit] = yes[unit] * max;
            }
        };
    }

    private static Kernel due(long max, Plain.Due due, long[] handedIn, long[] issued) {
        long free = due.free();
        long perDay = due.perDay();
        long last = due.last();
        return (from, to, points) -> {
            for (int unit = from; unit < to; unit++) {
                long late = Math.max(0, handedIn[unit] - issued[unit] - free);
                points[unit] = late > last ? 0 : Math.max(0, max - perDay * late);
            }
        };
    }

    private static Kernel taken(long max, long each, long cap, long[] count) {
        return (from, to, points) -> {
            for (int unit = from; unit < to; unit++) {
                points[unit] = Math.max(0, max - Math.min(cap, each * count[unit]));
            }
        };
    }

    private static Kernel mean(long max, long lowest, long width, long[] mean) {
        return (from, to, points) -> {
            for (int unit = from; unit < to; unit++) {
                points[unit] = (2 * max * (mean[unit] - lowest) + width) / (2 * width);
            }
        };
    }

    @Override
    public Results results() {
        return results;
    }
}
