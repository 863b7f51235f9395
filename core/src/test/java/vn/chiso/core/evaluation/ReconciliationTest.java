package vn.chiso.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.core.TestIndex.assess;
import static vn.chiso.core.TestIndex.base;
import static vn.chiso.core.TestIndex.index;
import static vn.chiso.core.TestIndex.leaf;
import static vn.chiso.core.TestIndex.part;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.assessment.PublishedResult;
import vn.chiso.core.evaluation.Reconciliation.Verdict;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.Part;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Period;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.PrintedScore;
import vn.chiso.core.score.VietnameseNumbers;

class ReconciliationTest {
    private static final List<String> CCHC = List.of(
            "11.00/15.00",
            "11.00/13.00",
            "16.22/18.00",
            "5.00/5.00",
            "11.00/11.00",
            "10.00/10.00",
            "7.44/12.00",
            "9,69/12.00",
            "1.0/4.0");

    private static PrintedScore printed(String text) {
        return PrintedScore.parse(text, VietnameseNumbers.mixed(), Points.of(100));
    }

    /** Lines such as 3/5 against a published total such as 8/10; the second part is not assessed. */
    private static Reconciliation reconcile(String total, String notItemised, List<String> lines) {
        Criterion[] leaves = new Criterion[lines.size()];
        Points max = Points.ZERO;
        PublishedResult.Builder published = PublishedResult.builder();
        for (int i = 0; i < leaves.length; i++) {
            PrintedScore line = printed(lines.get(i));
            leaves[i] = leaf("1." + (i + 1), line.max().toString());
            max = max.plus(line.max());
            published.putLine(CriterionCode.of("1." + (i + 1)), line);
        }
        Points rest = Points.parse(notItemised);
        Part itemised = base(max.toString(), leaves);
        Index index = rest.signum() == 0
                ? index(max.toString(), itemised)
                : index(
                        max.plus(rest).toString(),
                        itemised,
                        part("survey", Part.Kind.SURVEY, notItemised, true, leaf("s", notItemised)));
        Assessment.Builder assessment = assess(index);
        for (int i = 0; i < leaves.length; i++) {
            assessment.measure(
                    "1." + (i + 1), Measurement.awarded(printed(lines.get(i)).points()));
        }
        if (rest.signum() > 0) {
            assessment.measure("s", Measurement.notAssessed());
        }
        return Reconciliation.of(
                IndexEvaluator.of(index).evaluate(assessment.build()),
                published.total(printed(total)).build());
    }

    @ParameterizedTest
    @CsvSource({
        "8/10, 0, EXACT",
        "8.01/10, 0, ROUNDING", // two lines with two places: at most 2 x 0.005
        "7.99/10, 0, ROUNDING",
        "8.02/10, 0, UNEXPLAINED",
        "7.98/10, 0, UNEXPLAINED",
        "8.02/12, 2, PART_NOT_ITEMISED",
        "10/12, 2, PART_NOT_ITEMISED", // the part at its maximum
        "10.01/12, 2, IMPOSSIBLE",
        "7.98/12, 2, IMPOSSIBLE",
        "8.02/9, 0, OVERFULL"
    })
    void every_difference_has_one_verdict(String total, String notItemised, Verdict verdict) {
        assertThat(reconcile(total, notItemised, List.of("3.00/5.00", "5.00/5.00"))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void the_cchc_of_nhu_quynh_is_unexplained_by_one_and_a_quarter() {
        Reconciliation found = reconcile("83,60/100đ", "0", CCHC);

        assertThat(found.verdict()).isEqualTo(Verdict.UNEXPLAINED);
        assertThat(found.computed()).isEqualTo(Points.parse("82.35"));
        assertThat(found.difference()).isEqualTo(Points.parse("1.25"));
        assertThat(found.candidates())
                .extracting(candidate -> candidate.code() + " " + candidate.corrected())
                .containsExactly("1.1 12.25", "1.2 12.25", "1.3 17.47", "1.7 8.69", "1.8 10.94", "1.9 2.25");
    }

    @Test
    void the_papi_of_nhu_quynh_has_a_part_that_is_not_itemised() {
        Reconciliation found = reconcile(
                "83.81/100đ",
                "40",
                List.of(
                        "4.00/6.00",
                        "6.75/7.00",
                        "8.00/9.00",
                        "5.00/5.00",
                        "3.00/4.00",
                        "4.20/6.00",
                        "8.75/10.00",
                        "5.00/7.00",
                        "3.72/6.00"));

        assertThat(found.verdict()).isEqualTo(Verdict.PART_NOT_ITEMISED);
        assertThat(found.computed()).isEqualTo(Points.parse("48.42"));
        assertThat(found.notItemisedMax()).isEqualTo(Points.parse("40"));
        assertThat(found.difference()).isEqualTo(Points.parse("35.39"));
        assertThat(found.notItemisedLost()).isEqualTo(Points.parse("4.61"));
        assertThat(found.candidates()).isEmpty();
    }

    @Test
    void the_earlier_total_follows_from_the_printed_change() {
        PublishedResult.Builder risen = PublishedResult.builder();
        PublishedResult.Builder fallen = PublishedResult.builder();
        assertThat(risen.total(printed("83,60/100"))
                        .change(new PublishedResult.Change(Period.ofYear(2023), Points.parse("2.82")))
                        .build()
                        .impliedPreviousTotal())
                .contains(Points.parse("80.78"));
        assertThat(fallen.total(printed("83.81/100"))
                        .change(new PublishedResult.Change(Period.ofYear(2023), Points.parse("-3.88")))
                        .build()
                        .impliedPreviousTotal())
                .contains(Points.parse("87.69"));
    }

    @Test
    void a_deduction_that_is_not_the_difference_is_a_contradiction() {
        Reconciliation found =
                reconcile("8/10", "0", List.of("3.00/5.00 điểm (- 1 điểm)", "5.00/5.00 điểm (đạt điểm tối đa)"));

        assertThat(found.contradictions())
                .containsExactly(new Reconciliation.Contradiction(
                        CriterionCode.of("1.1"), "deduction", Points.of(1), Points.of(2)));
    }

    @Test
    void nothing_scored_cannot_be_reconciled() {
        Index index = index("5", base("5", leaf("1", "5")));
        Scorecard scorecard = IndexEvaluator.of(index)
                .evaluate(assess(index).measure("1", Measurement.notAssessed()).build());
        PublishedResult.Builder published = PublishedResult.builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reconciliation.of(
                        scorecard, published.total(printed("4/5")).build()))
                .withMessage("There is nothing to reconcile: no line of test-2024 is scored");
    }

    @Property
    void an_error_in_one_line_puts_that_line_among_the_candidates(
            @ForAll @IntRange(max = 8) int line, @ForAll @IntRange(min = 50, max = 400) int hundredths) {
        Points max = printed(CCHC.get(line)).max();
        Points points = printed(CCHC.get(line)).points();
        Points error =
                Points.of(vn.chiso.core.score.Rational.of(hundredths, 100)).min(points);
        if (error.compareTo(Points.parse("0.05")) < 0) {
            return; // what rounding can explain is no error
        }
        java.util.ArrayList<String> wrong = new java.util.ArrayList<>(CCHC);
        wrong.set(line, points.minus(error) + "/" + max);

        Reconciliation found = reconcile("82.35/100", "0", wrong);

        assertThat(found.verdict()).isIn(Verdict.UNEXPLAINED, Verdict.ROUNDING);
        if (found.verdict() == Verdict.UNEXPLAINED) {
            assertThat(found.candidates())
                    .contains(new Reconciliation.Candidate(
                            CriterionCode.of("1." + (line + 1)), points.minus(error), points));
        }
    }
}
