package vn.chiso.core.progress.outlook;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.chiso.core.measure.Period;
import vn.chiso.core.progress.FollowUp;
import vn.chiso.core.score.Rational;

/** How many person-days the posts of a follow-up still have. */
public final class DaysLeft {
    private DaysLeft() {}

    /** The capacity of each post that has one, times the whole months left; a post without a capacity is not in it. */
    public static ImmutableSortedMap<String, Rational> of(FollowUp followUp, LocalDate day) {
        Rational months = Rational.of(months(followUp, day));
        ImmutableSortedMap.Builder<String, Rational> left = ImmutableSortedMap.naturalOrder();
        followUp.capacities().forEach((post, days) -> left.put(post, days.times(months)));
        return left.build();
    }

    /** The whole months from the day after until the period of the follow-up ends; zero once it has. */
    public static long months(FollowUp followUp, LocalDate day) {
        Period period = followUp.period();
        int months =
                switch (period.unit()) {
                    case YEAR -> 12;
                    case HALF -> 6;
                    case QUARTER -> 3;
                    case MONTH -> 1;
                };
        LocalDate end = LocalDate.of(period.year(), 1, 1).plusMonths((long) months * period.number());
        return Math.max(0, ChronoUnit.MONTHS.between(day.plusDays(1), end));
    }
}
