package vn.chiso.core.batch;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import vn.chiso.core.rule.Term;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/** Points for each occurrence, added to a start or taken from the maximum. */
final class Counted implements Kernel {
    /** More occurrences of a kind are left to the explaining evaluator. */
    static final int KNOWN = 10_000;

    private final int[] columns;
    private final long[] each;
    private final long[] caps;
    private final long start;
    private final int sign;
    private final long cap;
    private final Optional<Integer> waiver;
    private final long least;
    private final long most;
    private final long divisor;
    private final long step;
    private final RoundingMode mode;

    /**
     * @param columns where the terms' counts are
     * @param start points before anything occurred
     * @param sign 1 if occurrences bring points, -1 if they take them
     * @param cap the most that all occurrences come to
     * @param waiver where the document is named by which nothing is taken
     */
    Counted(
            List<Integer> columns,
            List<Term> terms,
            Points start,
            int sign,
            Optional<Points> cap,
            Optional<Integer> waiver,
            Settling settling,
            BigInteger unit) {
        this.columns = columns.stream().mapToInt(column -> column).toArray();
        this.sign = sign;
        this.waiver = waiver;
        this.start = Arithmetic.scaled(start.value(), unit);
        this.cap = scaled(cap, unit, Long.MAX_VALUE);
        each = terms.stream()
                .mapToLong(term -> Arithmetic.scaled(term.each().value(), unit))
                .toArray();
        caps = terms.stream()
                .mapToLong(term -> scaled(term.cap(), unit, Long.MAX_VALUE))
                .toArray();
        least = scaled(settling.least(), unit, Long.MIN_VALUE);
        most = Arithmetic.scaled(settling.max().value(), unit);
        step = settling.rounding()
                .map(rounding ->
                        unit.divide(BigInteger.TEN.pow(rounding.scale())).longValueExact())
                .orElse(1L);
        divisor = step;
        mode = settling.rounding().map(rounding -> rounding.mode()).orElse(RoundingMode.UNNECESSARY);
    }

    private static long scaled(Optional<Points> points, BigInteger unit, long otherwise) {
        return points.map(known -> Arithmetic.scaled(known.value(), unit)).orElse(otherwise);
    }

    /** The most, without its sign, that {@link #KNOWN} occurrences of each come to. */
    static Rational bound(List<Term> terms, Points start, Points max) {
        return terms.stream()
                .map(term ->
                        term.each().value().max(term.each().value().negate()).times(Rational.of(KNOWN)))
                .reduce(start.value().max(start.value().negate()).plus(max.value()), Rational::plus);
    }

    @Override
    public void score(Chunk chunk, ImmutableList<Column> inputs) {
        long[] counts = chunk.first;
        long[] sums = chunk.points;
        java.util.Arrays.fill(sums, 0, chunk.count, sign > 0 ? start : 0);
        for (int term = 0; term < columns.length; term++) {
            inputs.get(columns[term]).read(chunk.from, chunk.count, counts);
            for (int i = 0; i < chunk.count; i++) {
                if (counts[i] > KNOWN) {
                    chunk.unsure[i] = true;
                } else {
                    sums[i] += Math.max(-caps[term], Math.min(counts[i] * each[term], caps[term]));
                }
            }
        }
        if (waiver.isPresent()) {
            inputs.get(waiver.get()).read(chunk.from, chunk.count, counts);
        }
        for (int i = 0; i < chunk.count; i++) {
            long taken = waiver.isPresent() && counts[i] >= 0 ? 0 : Math.min(sums[i], cap);
            long exact = Math.max(least, Math.min(most, sign > 0 ? sums[i] : start - taken));
            sums[i] = divisor == 1 ? exact : Arithmetic.divide(exact, divisor, mode) * step;
        }
    }
}
