package vn.chiso.core.progress.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.chiso.core.progress.TestFollowUp.confirm;
import static vn.chiso.core.progress.TestFollowUp.day;
import static vn.chiso.core.progress.TestFollowUp.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.progress.Change;
import vn.chiso.core.progress.Effect.Case;
import vn.chiso.core.progress.FollowUp;
import vn.chiso.core.progress.FollowUpFiles;
import vn.chiso.core.progress.TestFollowUp;
import vn.chiso.core.progress.review.Cell.Kind;
import vn.chiso.core.progress.review.Warning.Code;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

class ReviewTest {
    private static final FollowUp START = TestFollowUp.followUp();
    private static final Thresholds THRESHOLDS = new Thresholds(7, 2, 10, 3, Rational.of(1, 2));

    private static FollowUp with(String from, String to) {
        assertThat(TestFollowUp.TEXT).contains(from);
        return FollowUpFiles.read("f.yaml", TestFollowUp.TEXT.replace(from, to));
    }

    private static Points gain(Set<String> actions, Case which) {
        return TestFollowUp.gains(START).of(actions, which).total();
    }

    private static boolean warns(FollowUp followUp, LocalDate day, Code code, String subject) {
        return Warnings.of(
                        TestFollowUp.gains(followUp),
                        day,
                        THRESHOLDS,
                        Optional.empty(),
                        Map.of("TEST", Rational.of(1, 2)))
                .stream()
                .anyMatch(warning -> warning.code() == code && warning.subject().equals(subject));
    }

    @Test
    void a_change_of_a_measure_is_scored_again_and_a_range_waits_for_what_it_requires() {
        assertThat(gain(Set.of("a1"), Case.LOW)).isEqualTo(Points.of(1)); // 45/50 of 10 instead of 40/50
        assertThat(gain(Set.of("a2"), Case.HIGH)).isEqualTo(Points.ZERO);
        assertThat(gain(Set.of("a2", "a3"), Case.HIGH)).isEqualTo(Points.parse("1.5"));
        assertThat(gain(Set.of("a1", "a2", "a3"), Case.LIKELY)).isEqualTo(Points.of(2));
    }

    @Test
    void ranges_of_a_group_are_alternatives_and_others_add_up_to_the_loss() {
        String second =
                "products: [x]\n    effects:\n      - {criterion: TEST/2, low: 0, likely: 1.2, high: 2, basis: judged,"
                        + " decided-by: x, group: g}\n    kind: corrective";
        FollowUp sameGroup = with("added: Mua máy quét\n    kind: enabler", "added: Mua máy quét\n    " + second);
        assertThat(TestFollowUp.gains(sameGroup)
                        .of(Set.of("a2", "a3"), Case.LIKELY)
                        .total())
                .isEqualTo(Points.parse("1.2"));
        FollowUp apart = with(
                "added: Mua máy quét\n    kind: enabler",
                "added: Mua máy quét\n    " + second.replace(", group: g", ""));
        assertThat(TestFollowUp.gains(apart).of(Set.of("a2", "a3"), Case.LIKELY).total())
                .isEqualTo(Points.of(2)); // 1 + 1.2, but only 2 were lost
    }

    @Test
    void an_effect_above_what_the_result_lost_is_named() {
        FollowUp tooMuch = with("F2: {criterion: TEST/2, loss: 2,", "F2: {criterion: TEST/2, loss: 3,");
        FollowUp high =
                FollowUpFiles.read("f.yaml", FollowUpFiles.write(tooMuch).replace("high: 1.5", "high: 2.5"));
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> TestFollowUp.gains(high))
                .withMessage("action a2: expected an effect of at most 2, all that TEST/2 lost, but got 2.5."
                        + " Nothing can win back more than was lost.");
    }

    @Test
    void the_four_cells_at_their_edges() {
        Optional<LocalDate> due = Optional.of(day(3, 31));
        assertThat(Cell.of(due, Optional.of(day(3, 31)), day(5, 1))).isEqualTo(new Cell(Kind.ON_TIME, 0));
        assertThat(Cell.of(due, Optional.of(day(4, 1)), day(5, 1))).isEqualTo(new Cell(Kind.LATE, 1));
        assertThat(Cell.of(due, Optional.empty(), day(3, 31))).isEqualTo(new Cell(Kind.WITHIN_TERM, 0));
        assertThat(Cell.of(due, Optional.empty(), day(4, 2))).isEqualTo(new Cell(Kind.OVERDUE, 2));
        assertThat(Cell.of(Optional.empty(), Optional.empty(), day(4, 2))).isEqualTo(new Cell(Kind.WITHIN_TERM, 0));
    }

    @Test
    void what_is_claimed_is_reported_and_only_what_is_verified_is_booked() {
        FollowUp claimed = START.append(List.of(
                entry(day(3, 1), "tu-phap", "a1", new Change.Extend(day(3, 31), day(5, 31), "chu-tich")),
                entry(day(4, 10), "tu-phap", "a1", new Change.ClaimDone())));
        Snapshot before = Snapshot.of(TestFollowUp.gains(claimed), day(4, 9));
        Snapshot paper = Snapshot.of(TestFollowUp.gains(claimed), day(4, 10));
        assertThat(paper.claimed()).isEqualTo(Points.of(1));
        assertThat(paper.verified()).isEqualTo(Points.ZERO);
        assertThat(paper.claimedCells()).isEqualTo(new Cells(1, 0, 1, 1)); // a1 in time, a3 by year end, a2 since 28/02
        assertThat(paper.verifiedCells()).isEqualTo(new Cells(0, 0, 2, 1));
        assertThat(paper.paperCount()).isEqualTo(1);
        assertThat(paper.actions().get(0).first()).isEqualTo(new Cell(Kind.LATE, 10)); // against 31/03, at first
        assertThat(paper.claimedByLead()).containsEntry("van-phong", new Cells(0, 0, 1, 1));
        assertThat(paper.since(before).completed()).isEqualTo(1);
        assertThat(paper.since(before).moved())
                .extracting(Snapshot.Move::action)
                .containsExactly("a1");
        FollowUp verified = claimed.append(List.of(entry(day(4, 20), "chu-tich", "a1", confirm("E1"))));
        assertThat(Snapshot.of(TestFollowUp.gains(verified), day(4, 20)).verified())
                .isEqualTo(Points.of(1));
        assertThat(Snapshot.of(TestFollowUp.gains(verified), day(4, 10))).isEqualTo(paper);
        BurnUp chart = BurnUp.of(TestFollowUp.gains(verified), List.of(day(3, 30), day(3, 31), day(4, 20)));
        assertThat(chart.points())
                .extracting(BurnUp.Point::planned)
                .containsExactly(Points.ZERO, Points.of(1), Points.of(1)); // a2 needs a3, which is due in December
        assertThat(chart.points().get(0).performance()).isEmpty();
        assertThat(chart.points().get(1).performance()).contains(Rational.ZERO);
        assertThat(chart.points().get(2).performance()).contains(Rational.ONE);
    }

    @Test
    void dates_warn_from_their_threshold_on_and_do_not_fall_silent() {
        assertThat(warns(START, day(3, 23), Code.DUE_SOON, "a1")).isFalse();
        assertThat(warns(START, day(3, 24), Code.DUE_SOON, "a1")).isTrue();
        assertThat(warns(START, day(4, 24), Code.DUE_SOON, "a1")).isTrue();
        assertThat(warns(START, day(3, 31), Code.OVERDUE, "a1")).isFalse();
        assertThat(warns(START, day(4, 1), Code.OVERDUE, "a1")).isTrue();
        assertThat(warns(START, day(3, 7), Code.STALE, "a1")).isFalse(); // 60 days after the last entry, 06/01
        assertThat(warns(START, day(3, 8), Code.STALE, "a1")).isTrue();
        assertThat(warns(START, day(2, 27), Code.EXPLANATION_CLOSING, "F2")).isFalse();
        assertThat(warns(START, day(2, 28), Code.EXPLANATION_CLOSING, "F2")).isTrue();
        assertThat(warns(START, day(6, 1), Code.EXPLANATION_CLOSING, "F2")).isTrue();
        assertThat(warns(START, day(6, 1), Code.EXPLANATION_CLOSING, "F1")).isFalse();
    }

    @Test
    void evidence_that_ends_before_the_appraisal_warns() {
        assertThat(warns(START, day(3, 1), Code.EVIDENCE_EXPIRES, "E2")).isFalse();
        assertThat(warns(with("2026-06-30", "2025-12-31"), day(3, 1), Code.EVIDENCE_EXPIRES, "E2"))
                .isFalse();
        assertThat(warns(with("2026-06-30", "2025-12-30"), day(3, 1), Code.EVIDENCE_EXPIRES, "E2"))
                .isTrue();
    }

    @Test
    void a_rate_that_no_longer_suffices_warns_and_what_is_lost_still_does() {
        // 26/30 so far and 30 to come: all ten points take 60 of 60 and are LOST
        assertThat(warns(START, day(3, 5), Code.BAND_LOST, "TEST/1")).isTrue();
        assertThat(warns(START, day(3, 5), Code.RATE_TOO_LOW, "TEST/1")).isTrue();
        FollowUp perfect = FollowUpFiles.read(
                "f.yaml",
                TestFollowUp.TEXT.replace("value: 9/10", "value: 10/10").replace("17/20", "20/20"));
        assertThat(warns(perfect, day(3, 5), Code.BAND_LOST, "TEST/1")).isFalse();
        assertThat(warns(perfect, day(3, 5), Code.RATE_TOO_LOW, "TEST/1")).isFalse();
        assertThat(warns(START, day(3, 4), Code.BAND_LOST, "TEST/1")).isFalse(); // nobody had said yet what is to come
    }

    @Test
    void what_was_at_its_maximum_warns_when_it_has_fallen_or_has_little_slack() {
        assertThat(warns(START, day(3, 5), Code.SLIPPING, "TEST/3")).isFalse(); // not observed
        String more =
                "observations:\n  - {measure: top, period: 2025-M02, value: %s, collected: 2025-03-01, method: test, by: x}";
        assertThat(warns(with("observations:", more.formatted("20/20")), day(3, 5), Code.SLIPPING, "TEST/3"))
                .isTrue(); // in proportion: one lapse costs points
        assertThat(warns(with("observations:", more.formatted("19/20")), day(3, 5), Code.SLIPPING, "TEST/3"))
                .isTrue();
    }

    @Test
    void a_goal_out_of_reach_an_unlikely_one_and_a_loss_without_an_action_warn() {
        // 8 + 3 + 2 = 13, and at best 1 and 1.5 more
        assertThat(warns(START, day(3, 5), Code.GOAL_OUT_OF_REACH, "TEST")).isTrue();
        assertThat(warns(with("TEST: 16", "TEST: 15.5"), day(3, 5), Code.GOAL_OUT_OF_REACH, "TEST"))
                .isFalse();
        assertThat(warns(START, day(3, 5), Code.GOAL_UNLIKELY, "TEST")).isFalse(); // one half is not below one half
        assertThat(Warnings.of(
                        TestFollowUp.gains(START),
                        day(3, 5),
                        THRESHOLDS,
                        Optional.empty(),
                        Map.of("TEST", Rational.of(49, 100))))
                .anyMatch(warning -> warning.code() == Code.GOAL_UNLIKELY);
        assertThat(warns(START, day(3, 5), Code.UNOWNED_LOSS, "TEST/2")).isFalse();
        FollowUp cancelled = START.append(
                List.of(entry(day(3, 1), "chu-tich", "a2", new Change.Cancel()).because("không còn cần")));
        assertThat(warns(cancelled, day(3, 5), Code.UNOWNED_LOSS, "TEST/2")).isTrue();
    }

    @Test
    void other_rules_and_another_unit_warn() {
        assertThat(warns(START, day(3, 5), Code.RULES_CHANGED, "TEST")).isFalse();
        assertThat(warns(START, day(3, 5), Code.UNIT_CHANGED, "TEST")).isFalse();
        assertThat(warns(with("content-hash: ", "content-hash: x"), day(3, 5), Code.RULES_CHANGED, "TEST"))
                .isTrue();
        assertThat(warns(with("id: an-binh", "id: yen-my"), day(3, 5), Code.UNIT_CHANGED, "TEST"))
                .isTrue();
    }
}
