package vn.chiso.core.batch;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;

/**
 * Points that grow with a share of counts, up to the maximum, and are rounded; below a floor nothing, above a top it is not sure.
 */
final class ShareOfMax implements Kernel {
    private final int column;
    private final long numerator;
    private final long denominator;
    private final long step;
    private final long most;
    private final long floorPart;
    private final long floorWhole;
    private final long topPart;
    private final long topWhole;
    private final long largest;
    private final long factor;
    private final boolean isSimple;
    private final RoundingMode mode;
    private final Cell nothingArose;

    /**
     * @param points what a share of one comes to
     */
    ShareOfMax(
            int column,
            Points points,
            Settling settling,
            Rounding rounding,
            Optional<Rational> floor,
            Optional<Rational> top,
            Cell nothingArose,
            BigInteger unit) {
        this.column = column;
        this.nothingArose = nothingArose;
        mode = rounding.mode();
        BigInteger places = BigInteger.TEN.pow(rounding.scale());
        step = unit.divide(places).longValueExact();
        Rational slope = points.value().times(Rational.of(places, BigInteger.ONE));
        numerator = slope.numerator().longValueExact();
        denominator = slope.denominator().longValueExact();
        most = Arithmetic.scaled(settling.max().round(rounding).value(), unit) / step;
        Rational from = floor.orElse(Rational.ZERO);
        floorPart = from.numerator().longValueExact();
        floorWhole = from.denominator().longValueExact();
        Rational to = top.orElse(Rational.ZERO);
        topPart = top.isPresent() ? to.numerator().longValueExact() : Long.MAX_VALUE;
        topWhole = to.denominator().longValueExact();
        BigInteger size = java.util.stream.Stream.of(
                        slope.numerator(),
                        slope.denominator(),
                        from.numerator(),
                        from.denominator(),
                        to.numerator(),
                        to.denominator())
                .map(BigInteger::abs)
                .reduce(BigInteger.ONE, BigInteger::max);
        largest = Arithmetic.room(size);
        factor = size.min(BigInteger.ONE.shiftLeft(40)).longValueExact();
        isSimple = top.isEmpty() && mode == RoundingMode.HALF_UP && most < 1 << 30;
    }

    @Override
    public void score(Chunk chunk, ImmutableList<Column> columns) {
        Column parts = columns.get(column);
        Column wholes = columns.get(column + 1);
        if (isSimple && parts.isSmall(factor) && wholes.isSmall(factor)) {
            parts.read(chunk.from, chunk.count, chunk.smallFirst);
            wholes.read(chunk.from, chunk.count, chunk.smallSecond);
            scoreSmall(chunk, chunk.smallFirst, chunk.smallSecond);
        } else {
            scoreAny(chunk, parts, wholes);
        }
    }

    /** In 4 bytes, halves up, without a top. */
    private void scoreSmall(Chunk chunk, int[] parts, int[] wholes) {
        int by = (int) numerator;
        int over = (int) denominator;
        int floorBy = (int) floorWhole;
        int floorOver = (int) floorPart;
        int top = (int) most;
        for (int i = 0; i < chunk.count; i++) {
            int part = parts[i];
            int whole = wholes[i];
            if (whole == 0) {
                chunk.ends(i, nothingArose);
                continue;
            }
            int divisor = whole * over;
            int rounded = Math.min((part * by + (divisor >> 1)) / divisor, top);
            chunk.points[i] = rounded & ~((part * floorBy - whole * floorOver) >> 31);
        }
        if (step != 1) {
            for (int i = 0; i < chunk.count; i++) {
                chunk.points[i] *= step;
            }
        }
    }

    private void scoreAny(Chunk chunk, Column partColumn, Column wholeColumn) {
        long[] parts = chunk.first;
        long[] wholes = chunk.second;
        partColumn.read(chunk.from, chunk.count, parts);
        wholeColumn.read(chunk.from, chunk.count, wholes);
        for (int i = 0; i < chunk.count; i++) {
            long part = parts[i];
            long whole = wholes[i];
            if (whole == 0 || part > largest || whole > largest || isAboveTop(part, whole)) {
                chunk.ends(i, whole == 0 ? nothingArose : Cell.UNKNOWN);
            } else if (part * floorWhole < floorPart * whole) {
                chunk.points[i] = 0;
            } else {
                long rounded = Arithmetic.divide(part * numerator, whole * denominator, mode);
                chunk.points[i] = Math.min(rounded, most) * step;
            }
        }
    }

    private boolean isAboveTop(long part, long whole) {
        return topPart != Long.MAX_VALUE && part * topWhole > topPart * whole;
    }
}
