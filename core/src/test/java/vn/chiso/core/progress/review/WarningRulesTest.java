package vn.chiso.core.progress.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.core.progress.TestFollowUp.day;
import static vn.chiso.core.progress.TestFollowUp.entry;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.chiso.core.progress.Change;
import vn.chiso.core.progress.Disposition;
import vn.chiso.core.progress.FollowUp;
import vn.chiso.core.progress.FollowUpFiles;
import vn.chiso.core.progress.TestFollowUp;
import vn.chiso.core.progress.TestPaper;
import vn.chiso.core.progress.review.Warning.Code;
import vn.chiso.core.remediation.Comparison;
import vn.chiso.core.remediation.RemediationPlan;
import vn.chiso.core.remediation.Target;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/** Each rule warns exactly if its condition holds, whatever day and thresholds. */
class WarningRulesTest {
    private static final FollowUp START = TestFollowUp.followUp();

    private static FollowUp with(String from, String to) {
        assertThat(TestFollowUp.TEXT).contains(from);
        return FollowUpFiles.read("f.yaml", TestFollowUp.TEXT.replace(from, to));
    }

    private static List<Warning> warnings(
            FollowUp followUp, LocalDate day, Thresholds thresholds, Optional<RemediationPlan> plan, Rational likely) {
        return Warnings.of(TestFollowUp.gains(followUp), day, thresholds, plan, Map.of("TEST", likely));
    }

    private static boolean warns(FollowUp followUp, LocalDate day, Thresholds thresholds, Code code, String subject) {
        return warnings(followUp, day, thresholds, Optional.empty(), Rational.ONE).stream()
                .anyMatch(warning -> warning.code() == code && warning.subject().equals(subject));
    }

    private static Thresholds thresholds(int days) {
        return new Thresholds(days, days, days, 0, Rational.ZERO);
    }

    @Property(tries = 40)
    void an_open_action_is_due_soon_or_overdue_by_the_days_left_to_its_date(
            @ForAll @IntRange(max = 200) int later, @ForAll @IntRange(max = 60) int dueDays) {
        LocalDate today = day(1, 1).plusDays(later);
        long left = today.until(day(3, 31), ChronoUnit.DAYS);
        assertThat(warns(START, today, thresholds(dueDays), Code.DUE_SOON, "a1"))
                .isEqualTo(left <= dueDays);
        assertThat(warns(START, today, thresholds(dueDays), Code.OVERDUE, "a1")).isEqualTo(left < 0);
        FollowUp claimed = START.append(List.of(entry(day(1, 7), "tu-phap", "a1", new Change.ClaimDone())));
        if (later >= 6) {
            assertThat(warns(claimed, today, thresholds(dueDays), Code.DUE_SOON, "a1"))
                    .isFalse();
            assertThat(warns(claimed, today, thresholds(dueDays), Code.OVERDUE, "a1"))
                    .isFalse();
        }
    }

    @Property(tries = 40)
    void an_action_is_stale_after_more_reviews_than_the_threshold_without_an_entry(
            @ForAll @IntRange(max = 300) int silent, @ForAll @IntRange(max = 6) int reviews) {
        LocalDate today = day(1, 6).plusDays(silent); // the last entry of a1 is of that day
        assertThat(warns(START, today, thresholds(reviews), Code.STALE, "a1")).isEqualTo(silent > 30 * reviews);
        FollowUp spoken = START.append(
                List.of(entry(today, "tu-phap", "a1", new Change.Remark()).because("đang làm")));
        assertThat(warns(spoken, today, thresholds(reviews), Code.STALE, "a1")).isFalse();
    }

    @Property(tries = 40)
    void the_time_to_explain_closes_for_what_papers_could_win_back_and_nobody_decided(
            @ForAll @IntRange(max = 120) int later, @ForAll @IntRange(max = 40) int explanationDays) {
        LocalDate today = day(1, 1).plusDays(later);
        boolean closing = !today.plusDays(explanationDays).isBefore(day(3, 10));
        assertThat(warns(START, today, thresholds(explanationDays), Code.EXPLANATION_CLOSING, "F2"))
                .isEqualTo(closing);
        assertThat(warns(START, today, thresholds(explanationDays), Code.EXPLANATION_CLOSING, "F1"))
                .isFalse(); // a shortfall is not won back by papers
        FollowUp contested = START.append(List.of(
                entry(day(1, 6), "chu-tich", "F2", new Change.Dispose(Disposition.CONTESTED, "Công văn 12", "chu-tich"))
                        .because("có văn bản")));
        assertThat(warns(contested, today, thresholds(explanationDays), Code.EXPLANATION_CLOSING, "F2"))
                .isEqualTo(closing && today.isBefore(day(1, 6)));
    }

    @Property(tries = 30)
    void evidence_that_was_issued_expires_if_it_ends_before_the_appraisal(
            @ForAll @IntRange(max = 730) int until, @ForAll @IntRange(max = 90) int later) {
        LocalDate validUntil = day(2, 20).plusDays(until);
        LocalDate today = day(2, 1).plusDays(later);
        assertThat(warns(with("2026-06-30", validUntil.toString()), today, thresholds(0), Code.EVIDENCE_EXPIRES, "E2"))
                .isEqualTo(validUntil.isBefore(day(12, 31)) && !today.isBefore(day(2, 20)));
    }

    @Property(tries = 30)
    void a_goal_is_unlikely_below_the_threshold_and_out_of_reach_above_what_all_actions_earn(
            @ForAll @IntRange(max = 100) int likely,
            @ForAll @IntRange(max = 100) int least,
            @ForAll @IntRange(max = 170) int tenths) {
        Points goal = Points.of(Rational.of(tenths, 10));
        List<Warning> warnings = warnings(
                with("TEST: 16", "TEST: " + goal),
                day(1, 10),
                new Thresholds(0, 0, 0, 0, Rational.of(least, 100)),
                Optional.empty(),
                Rational.of(likely, 100));
        assertThat(warnings.stream().anyMatch(warning -> warning.code() == Code.GOAL_UNLIKELY))
                .isEqualTo(likely < least);
        // 8 + 3 + 2, and at best 1 and 1.5 more
        assertThat(warnings.stream().anyMatch(warning -> warning.code() == Code.GOAL_OUT_OF_REACH))
                .isEqualTo(goal.compareTo(Points.parse("15.5")) > 0);
    }

    @Property(tries = 40)
    void warnings_are_the_same_each_time_in_the_order_of_the_rules(@ForAll @IntRange(max = 400) int later) {
        LocalDate today = day(1, 1).plusDays(later);
        List<Warning> once = warnings(START, today, thresholds(10), Optional.of(plan(true)), Rational.ZERO);
        assertThat(once).isEqualTo(warnings(START, today, thresholds(10), Optional.of(plan(true)), Rational.ZERO));
        assertThat(once).extracting(Warning::code).isSorted();
    }

    private static RemediationPlan plan(boolean withoutNumber) {
        Target.Builder target = Target.builder();
        target.id("1-q")
                .metric("hồ sơ đúng hạn")
                .metricKey("files-on-time")
                .comparison(Comparison.GE)
                .unit("%")
                .printed("từ 90% trở lên");
        return TestPaper.with(
                withoutNumber ? target.build() : target.value(Rational.of(90)).build());
    }

    @Test
    void a_target_without_a_number_warns_while_its_action_is_open() {
        assertThat(warnings(START, day(1, 10), thresholds(0), Optional.of(plan(true)), Rational.ONE))
                .anyMatch(warning -> warning.code() == Code.NO_THRESHOLD
                        && warning.subject().equals("1-q")
                        && warning.numbers().isEmpty());
        assertThat(warnings(START, day(1, 10), thresholds(0), Optional.of(plan(false)), Rational.ONE))
                .noneMatch(warning -> warning.code() == Code.NO_THRESHOLD);
        assertThat(warnings(START, day(1, 10), thresholds(0), Optional.empty(), Rational.ONE))
                .noneMatch(warning -> warning.code() == Code.NO_THRESHOLD);
        FollowUp cancelled = START.append(
                List.of(entry(day(1, 9), "chu-tich", "a1", new Change.Cancel()).because("không cần")));
        assertThat(warnings(cancelled, day(1, 10), thresholds(0), Optional.of(plan(true)), Rational.ONE))
                .noneMatch(warning -> warning.code() == Code.NO_THRESHOLD);
    }
}
