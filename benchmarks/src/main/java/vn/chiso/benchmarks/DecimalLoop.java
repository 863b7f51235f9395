package vn.chiso.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The loop that one would write first: a unit after the other, in decimals. */
final class DecimalLoop extends UnitByUnit {

    DecimalLoop(Plain plain, Numbers numbers) {
        super(plain, numbers);
    }

    @Override
    void score(int unit, long[][] leaves) {
        for (int i = 0; i < leaves.length; i++) {
            leaves[i][unit] = numbers.applies(i, unit)
                    ? points(plain.leaves().get(i), numbers.first(i, unit), numbers.second(i, unit))
                            .unscaledValue()
                            .longValueExact()
                    : Results.NOT_APPLICABLE;
        }
    }

    private static BigDecimal points(Plain.Leaf leaf, long first, long second) {
        BigDecimal max = points(leaf.max());
        if (leaf.rule() instanceof Plain.ShareBands bands) {
            BigDecimal part = BigDecimal.valueOf(first);
            BigDecimal whole = BigDecimal.valueOf(second);
            int band = 0;
            while (band < bands.bounds().length()
                    && part.compareTo(whole.multiply(
                                    BigDecimal.valueOf(bands.bounds().get(band), 2)))
                            >= 0) {
                band++;
            }
            return points(bands.points().get(band));
        }
        if (leaf.rule() instanceof Plain.CountBands bands) {
            int band = 0;
            while (band < bands.bounds().length() && first >= bands.bounds().get(band)) {
                band++;
            }
            return points(bands.points().get(band));
        }
        if (leaf.rule() instanceof Plain.OfTarget of) {
            BigDecimal part = BigDecimal.valueOf(first);
            BigDecimal whole = BigDecimal.valueOf(second);
            if (part.compareTo(whole.multiply(BigDecimal.valueOf(of.floor(), 2))) < 0) {
                return points(0);
            }
            return max.multiply(part)
                    .divide(whole.multiply(BigDecimal.valueOf(of.target(), 2)), 2, RoundingMode.HALF_UP)
                    .min(max);
        }
        if (leaf.rule() instanceof Plain.Due due) {
            long late = Math.max(0, first - second - due.free());
            return late > due.last()
                    ? points(0)
                    : max.subtract(points(due.perDay()).multiply(BigDecimal.valueOf(late)))
                            .max(points(0));
        }
        if (leaf.rule() instanceof Plain.Taken taken) {
            BigDecimal all = points(taken.each()).multiply(BigDecimal.valueOf(first));
            return max.subtract(all.min(points(taken.cap()))).max(points(0));
        }
        if (leaf.rule() instanceof Plain.Mean mean) {
            BigDecimal above = BigDecimal.valueOf(first - mean.lowest(), 6);
            BigDecimal width = BigDecimal.valueOf(mean.highest() - mean.lowest(), 6);
            return max.multiply(above).divide(width, 2, RoundingMode.HALF_UP);
        }
        return first == 1 ? max : points(0);
    }

    private static BigDecimal points(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }
}
