package vn.chiso.country;

import java.time.LocalDate;

/**
 * Numbers that look drawn at random, each from its own place only: leaf, year and unit. Mixed by the finalizer of SplitMix64.
 *
 * @param year the year of the measurements
 * @param leaf the number of the leaf
 */
record Draw(int year, long leaf) {
    private static final long SEED = 20_250_701;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** From 0 to before {@code bound}; each {@code purpose} draws anew. */
    long number(long unit, int purpose, long bound) {
        return number(mix(mix(mix(SEED + year) + leaf) + unit) + purpose, bound);
    }

    /** How well a unit does in percent: as its province and itself do elsewhere, a little better with each year of a decade, and by chance. */
    long quality(long province, long unit) {
        long ofProvince = number(SEED + province, 16);
        long ofUnit = number(SEED - unit, 21);
        return Math.min(100, 30 + ofProvince + ofUnit + year % 10 + number(unit, 1, 45));
    }

    /** A day in the second quarter of the year, from {@code first} on. */
    long day(long unit, int first, long within) {
        return LocalDate.of(year, 4, 1).toEpochDay() + first + number(unit, 3 + first, within);
    }

    private static long number(long seed, long bound) {
        return Math.floorMod(mix(seed), bound);
    }

    private static long mix(long number) {
        long z = number + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
