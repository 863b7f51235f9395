package vn.chiso.core.progress.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.core.progress.review.TestMeasure.COMPLAINTS;
import static vn.chiso.core.progress.review.TestMeasure.MEETINGS;
import static vn.chiso.core.progress.review.TestMeasure.SHARE_LATE;
import static vn.chiso.core.progress.review.TestMeasure.SHARE_ON_TIME;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.chiso.core.measure.Value;
import vn.chiso.core.progress.Measure.Direction;
import vn.chiso.core.progress.review.Warning.Code;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;

/** What the observed measures warn of, against trying out every number of cases. */
class MeasureWarningsTest {
    private static final Value NONE_LATE = share(0, 50);
    private static final Value ALL_ON_TIME = share(50, 50);

    private static Value share(long part, long whole) {
        return Value.of(new Ratio(part, whole));
    }

    private static boolean warns(TestMeasure measure, Code code, int part, int whole, int toCome) {
        Value atPlan = measure.direction() == Direction.HIGHER ? ALL_ON_TIME : NONE_LATE;
        return measure.warning(code, atPlan, share(part, whole), Optional.of((long) toCome))
                .isPresent();
    }

    private static Map<String, String> numbers(Optional<Warning> warning) {
        return warning.stream()
                .flatMap(found -> found.numbers().entrySet().stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toString()));
    }

    @Test
    void a_level_of_a_rate_can_need_more_than_was_observed_without_being_lost() {
        // 30/50 so far and 150 to come: 80 % of 200 are 130 more (of which 60 % are not enough), 95 % are 160 and lost
        assertThat(numbers(SHARE_ON_TIME.warning(Code.RATE_TOO_LOW, ALL_ON_TIME, share(30, 50), Optional.of(150L))))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("observed", "30/50", "to-come", "150", "level", "0.5", "needed", "130/150"));
        assertThat(numbers(SHARE_ON_TIME.warning(Code.BAND_LOST, ALL_ON_TIME, share(30, 50), Optional.of(150L))))
                .containsExactlyInAnyOrderEntriesOf(Map.of("observed", "30/50", "to-come", "150", "level", "1"));
        // 45/50 and 50 to come: 95 of 100 take all 50, not lost
        assertThat(SHARE_ON_TIME.warning(Code.BAND_LOST, ALL_ON_TIME, share(45, 50), Optional.of(50L)))
                .isEmpty();
        assertThat(numbers(SHARE_ON_TIME.warning(Code.RATE_TOO_LOW, ALL_ON_TIME, share(45, 50), Optional.of(50L))))
                .containsEntry("needed", "50/50");
        // 44/50: 94 of 100 at best
        assertThat(SHARE_ON_TIME.warning(Code.BAND_LOST, ALL_ON_TIME, share(44, 50), Optional.of(50L)))
                .isPresent();
    }

    @Test
    void where_a_low_rate_is_good_the_cases_to_come_must_not_count() {
        // 4/50 late and 50 to come: below 5 % of 100 are 4, so none of the 50 may be late
        assertThat(SHARE_LATE.warning(Code.BAND_LOST, NONE_LATE, share(4, 50), Optional.of(50L)))
                .isEmpty();
        assertThat(numbers(SHARE_LATE.warning(Code.RATE_TOO_LOW, NONE_LATE, share(4, 50), Optional.of(50L))))
                .containsEntry("level", "1")
                .containsEntry("needed", "0/50");
        assertThat(numbers(SHARE_LATE.warning(Code.BAND_LOST, NONE_LATE, share(5, 50), Optional.of(50L))))
                .containsEntry("level", "1");
    }

    @Test
    void a_count_is_lost_when_not_even_all_that_can_come_reach_the_level() {
        assertThat(MEETINGS.warning(Code.BAND_LOST, Value.of(10), Value.of(3), Optional.of(7L)))
                .isEmpty();
        assertThat(numbers(MEETINGS.warning(Code.BAND_LOST, Value.of(10), Value.of(3), Optional.of(6L))))
                .containsExactlyInAnyOrderEntriesOf(Map.of("observed", "3", "to-come", "6", "level", "1"));
        assertThat(MEETINGS.warning(Code.BAND_LOST, Value.of(10), Value.of(3), Optional.empty()))
                .isEmpty();
        assertThat(MEETINGS.warning(Code.RATE_TOO_LOW, Value.of(10), Value.of(3), Optional.of(6L)))
                .isEmpty();
    }

    @Test
    void complaints_that_were_made_do_not_go_away() {
        assertThat(COMPLAINTS.warning(Code.BAND_LOST, Value.of(0), Value.of(3), Optional.empty()))
                .isEmpty();
        assertThat(numbers(COMPLAINTS.warning(Code.BAND_LOST, Value.of(0), Value.of(4), Optional.empty())))
                .containsExactlyInAnyOrderEntriesOf(Map.of("observed", "4", "to-come", "0", "level", "1"));
    }

    @Test
    void slack_is_counted_in_cases_up_to_the_threshold_of_two() {
        // 95 of 100 are needed
        assertThat(numbers(SHARE_ON_TIME.warning(Code.SLIPPING, ALL_ON_TIME, share(97, 100), Optional.empty())))
                .containsEntry("slack", "2");
        assertThat(SHARE_ON_TIME.warning(Code.SLIPPING, ALL_ON_TIME, share(98, 100), Optional.empty()))
                .isEmpty();
        assertThat(numbers(SHARE_ON_TIME.warning(Code.SLIPPING, ALL_ON_TIME, share(94, 100), Optional.empty())))
                .containsEntry("slack", "none, it has fallen");
        assertThat(SHARE_ON_TIME.warning(Code.SLIPPING, share(40, 50), share(97, 100), Optional.empty()))
                .isEmpty(); // it was not at its maximum
    }

    @Property(tries = 150)
    void a_level_of_a_rate_is_lost_exactly_if_no_case_to_come_can_save_it(
            @ForAll boolean higher,
            @ForAll @IntRange(min = 1, max = 40) int whole,
            @ForAll @IntRange(max = 40) int part,
            @ForAll @IntRange(max = 30) int toCome) {
        TestMeasure measure = higher ? SHARE_ON_TIME : SHARE_LATE;
        int counted = Math.min(part, whole);
        Rational best = Rational.of(higher ? counted + toCome : counted, whole + toCome);
        assertThat(warns(measure, Code.BAND_LOST, counted, whole, toCome)).isEqualTo(measure.halves(best) < 2);
    }

    @Property(tries = 150)
    void a_rate_is_too_low_exactly_if_some_level_is_lost_or_takes_a_better_one(
            @ForAll boolean higher,
            @ForAll @IntRange(min = 1, max = 40) int whole,
            @ForAll @IntRange(max = 40) int part,
            @ForAll @IntRange(max = 30) int toCome) {
        TestMeasure measure = higher ? SHARE_ON_TIME : SHARE_LATE;
        int counted = Math.min(part, whole);
        boolean expected = IntStream.rangeClosed(1, 2).anyMatch(level -> {
            // how many of the cases to come count, the fewest first
            int[] enough = IntStream.rangeClosed(0, toCome)
                    .filter(more -> measure.halves(Rational.of(counted + more, whole + toCome)) >= level)
                    .toArray();
            boolean without = enough.length == toCome + 1;
            int needed = enough.length == 0 ? 0 : higher ? enough[0] : enough[enough.length - 1];
            long difference = (long) needed * whole - (long) counted * toCome;
            return !without && (enough.length == 0 || (higher ? difference > 0 : difference < 0));
        });
        assertThat(warns(measure, Code.RATE_TOO_LOW, counted, whole, toCome)).isEqualTo(expected);
    }

    @Property(tries = 100)
    void what_is_worse_never_silences_a_warning(
            @ForAll Code code,
            @ForAll boolean higher,
            @ForAll @IntRange(min = 1, max = 40) int whole,
            @ForAll @IntRange(max = 40) int part,
            @ForAll @IntRange(max = 30) int toCome) {
        TestMeasure measure = higher ? SHARE_ON_TIME : SHARE_LATE;
        int counted = Math.min(part, whole);
        int worse = higher ? Math.max(0, counted - 1) : Math.min(whole, counted + 1);
        if (warns(measure, code, counted, whole, toCome)) {
            assertThat(warns(measure, code, worse, whole, toCome)).isTrue();
        }
    }

    @Property(tries = 100)
    void a_count_is_lost_exactly_if_not_even_all_that_can_come_reach_the_maximum(
            @ForAll @IntRange(max = 15) int now, @ForAll @IntRange(max = 15) int toCome) {
        assertThat(MEETINGS.warning(Code.BAND_LOST, Value.of(10), Value.of(now), Optional.of((long) toCome))
                        .isPresent())
                .isEqualTo(now + toCome < 10);
        assertThat(COMPLAINTS
                        .warning(Code.BAND_LOST, Value.of(0), Value.of(now), Optional.of((long) toCome))
                        .isPresent())
                .isEqualTo(now >= 4);
    }

    @Property(tries = 150)
    void what_is_at_its_maximum_slips_exactly_if_three_cases_or_fewer_cost_points(
            @ForAll boolean higher,
            @ForAll @IntRange(min = 1, max = 200) int whole,
            @ForAll @IntRange(max = 12) int bad) {
        TestMeasure measure = higher ? SHARE_ON_TIME : SHARE_LATE;
        int failed = Math.min(bad, whole);
        boolean expected = IntStream.rangeClosed(0, 3)
                .filter(more -> failed + more <= whole)
                .anyMatch(
                        more -> measure.halves(Rational.of(higher ? whole - failed - more : failed + more, whole)) < 2);
        Value now = share(higher ? whole - failed : failed, whole);
        assertThat(measure.warning(Code.SLIPPING, higher ? ALL_ON_TIME : NONE_LATE, now, Optional.empty())
                        .isPresent())
                .isEqualTo(expected);
    }

    @Property(tries = 60)
    void a_count_at_its_maximum_slips_exactly_if_three_cases_or_fewer_cost_points(@ForAll @IntRange(max = 20) int now) {
        assertThat(MEETINGS.warning(Code.SLIPPING, Value.of(10), Value.of(now), Optional.empty())
                        .isPresent())
                .isEqualTo(now < 13);
        assertThat(COMPLAINTS
                        .warning(Code.SLIPPING, Value.of(0), Value.of(now), Optional.empty())
                        .isPresent())
                .isEqualTo(now >= 1);
    }
}
