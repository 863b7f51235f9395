package vn.chiso.core.progress;

import java.time.LocalDate;

/**
 * How many cases of a rate, or how many more of a count, can still come until the period ends, as somebody expected on a day.
 *
 * @param measure the code of the measure
 * @param cases zero or more
 * @param statedOn since when it is expected; the latest statement counts
 * @param by who says so
 */
public record CasesToCome(String measure, long cases, LocalDate statedOn, String by) {
    public CasesToCome {
        if (cases < 0) {
            throw new IllegalArgumentException("A number of cases is zero or more, but was " + cases);
        }
    }
}
