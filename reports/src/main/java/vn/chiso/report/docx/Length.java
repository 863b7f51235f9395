package vn.chiso.report.docx;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Lengths as Word counts them. */
public final class Length {
    private static final BigDecimal TWIPS_PER_MM =
            new BigDecimal(1440).divide(new BigDecimal("25.4"), MathContext.DECIMAL64);
    private static final BigDecimal TWIPS_PER_POINT = BigDecimal.valueOf(20);

    private Length() {}

    /** Millimetres in twentieths of a point. */
    public static BigInteger ofMillimetres(BigDecimal millimetres) {
        return whole(millimetres.multiply(TWIPS_PER_MM));
    }

    /** Points in twentieths of a point. */
    public static BigInteger ofPoints(BigDecimal points) {
        return whole(points.multiply(TWIPS_PER_POINT));
    }

    /** Twentieths of a point in millimetres, to a tenth. */
    public static BigDecimal toMillimetres(BigInteger twips) {
        return new BigDecimal(twips).divide(TWIPS_PER_MM, 1, RoundingMode.HALF_UP);
    }

    private static BigInteger whole(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_UP).toBigIntegerExact();
    }
}
