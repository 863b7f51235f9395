package vn.chiso.core.batch;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.math.RoundingMode;
import vn.chiso.core.score.Rational;

/** Points that grow with a count or a number, on a stretch of it; beyond the stretch it is not sure. */
final class Linear implements Kernel {
    private final int column;
    private final long factor;
    private final long start;
    private final long divisor;
    private final long step;
    private final long least;
    private final long most;
    private final long from;
    private final long floor;
    private final long to;
    private final long grid;
    private final RoundingMode mode;

    /**
     * @param slope points for one unit of the column
     * @param origin points at zero
     * @param from the lowest number of which it is sure
     * @param floor below it nothing is earned
     * @param to the highest number of which it is sure
     * @param grid of which every number must be a multiple, else it is not sure
     */
    Linear(
            int column,
            Rational slope,
            Rational origin,
            Settling settling,
            long from,
            long floor,
            long to,
            long grid,
            BigInteger unit) {
        this.column = column;
        this.floor = floor;
        this.grid = grid;
        BigInteger places = settling.rounding()
                .map(rounding -> BigInteger.TEN.pow(rounding.scale()))
                .orElse(unit);
        mode = settling.rounding().map(rounding -> rounding.mode()).orElse(RoundingMode.UNNECESSARY);
        step = unit.divide(places).longValueExact();
        Rational scale = Rational.of(places, BigInteger.ONE);
        Rational by = slope.times(scale);
        Rational at = origin.times(scale);
        BigInteger common = Arithmetic.lcm(by.denominator(), at.denominator());
        divisor = common.longValueExact();
        factor = Arithmetic.scaled(by, common);
        start = Arithmetic.scaled(at, common);
        most = Arithmetic.scaled(settling.rounded(settling.max()).value(), places);
        least = settling.least()
                .map(settling::rounded)
                .map(points -> Arithmetic.scaled(points.value(), places))
                .orElse(Long.MIN_VALUE);
        if (Math.abs(start) >> 61 != 0) {
            throw new ArithmeticException("The points at zero do not fit: " + origin);
        }
        long largest = Arithmetic.room(BigInteger.valueOf(factor).shiftLeft(1));
        this.from = Math.max(from, -largest);
        this.to = Math.min(to, largest);
    }

    @Override
    public void score(Chunk chunk, ImmutableList<Column> columns) {
        long[] numbers = chunk.first;
        columns.get(column).read(chunk.from, chunk.count, numbers);
        for (int i = 0; i < chunk.count; i++) {
            long number = numbers[i];
            if (number < from || number > to || (grid > 1 && number % grid != 0)) {
                chunk.giveUp(i);
            } else if (number < floor) {
                chunk.points[i] = 0;
            } else {
                long exact = number * factor + start;
                long rounded = divisor == 1 ? exact : Arithmetic.divide(exact, divisor, mode);
                chunk.points[i] = Math.max(least, Math.min(most, rounded)) * step;
            }
        }
    }
}
