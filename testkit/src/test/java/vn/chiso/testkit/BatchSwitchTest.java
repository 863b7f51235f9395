package vn.chiso.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.batch.BatchContext;
import vn.chiso.core.batch.BatchInputs;
import vn.chiso.core.batch.BatchResult;
import vn.chiso.core.batch.CompiledIndex;
import vn.chiso.core.definition.IndexFiles;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.ranking.BatchRanks;
import vn.chiso.core.ranking.TiePolicy;
import vn.chiso.core.rule.Awarded;
import vn.chiso.core.rule.Proportional;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;

/** Where the columns hand over to the explaining evaluator, on both sides of the edge. */
class BatchSwitchTest {
    /** One point, rounded to hundredths: counts are multiplied by 100, and 2^62 / 100 is 46116860184273879.04. */
    private static final long LARGEST = 46_116_860_184_273_879L;

    private static final Index ROUNDED = TestEditions.index("rounded")
            .base(Leaves.leaf("1", "1", Proportional.ofShare()))
            .roundLeaves(2)
            .build();

    private static final Index AWARDED =
            TestEditions.index("awarded").base(Leaves.leaf("1", "1")).build();

    private static BatchResult scored(Index index, Measurement measurement) {
        Assessment assessment = Assessments.of(index).measure("1", measurement).build();
        BatchResult result = CompiledIndex.of(index).score(BatchInputs.of(index, List.of(assessment)));
        assertThat(result.total(0).points())
                .isEqualTo(result.scorecard(0).total().points());
        return result;
    }

    @Test
    void counts_that_provably_fit_stay_in_columns() {
        BatchResult result = scored(ROUNDED, Measurement.share(new Ratio(LARGEST / 2, LARGEST)));
        assertThat(result.total(0).points()).contains(Points.parse("0.5"));
        assertThat(result.scoredOneByOne()).isZero();
    }

    @Test
    void a_threshold_that_no_long_holds_is_left_to_the_rule_and_rounded_once() {
        Index index = index("""
                max: 0.5
                rounding: {leaf: 2 HALF_UP, source: {document: guide, provenance: printed}}
                """, """
                      - code: "A"
                        name: {vi: Nhóm}
                        max: 0.5
                        source: {document: guide, provenance: printed}
                        components:
                          - {code: "1", name: {vi: Thu ngân sách}, max: 0.25, source: {document: guide, provenance: printed},
                             rule: {kind: bands, of: revenue, inputs: {revenue: number},
                                    bands: [{to: 10000000000000, points: 50%}, {from: 10000000000000, points: full}]}}
                          - {code: "2", name: {vi: Có không}, max: 0.25, not-applicable: hand-to-siblings,
                             source: {document: guide, provenance: printed}, rule: {kind: yes-no}}
                """);
        Assessment assessment = Assessments.of(index)
                .measure("1", Measurement.observed("revenue", Value.of(5)))
                .measure("2", Measurement.notApplicable("không phát sinh"))
                .build();
        BatchResult result = CompiledIndex.of(index).score(BatchInputs.of(index, List.of(assessment)));
        // 0.25 * 50% = 0.125, and twice that for the neighbour: 0.25; rounded to 0.13 first it would be 0.26
        assertThat(result.total(0).points()).contains(Points.parse("0.25"));
        assertThat(result.scorecard(0).total().points()).contains(Points.parse("0.25"));
    }

    @Test
    void a_cap_far_above_a_converted_scale_does_not_overflow() {
        Index index = index("""
                max: 1000
                rounding: {leaf: 2 HALF_UP, total: 2 HALF_UP, source: {document: guide, provenance: printed}}
                total: [{convert: {from: 1000, to: 1}}, {cap: 999}]
                """, """
                      - {code: "1", name: {vi: Chấm}, max: 950, source: {document: guide, provenance: printed}, rule: {kind: awarded}}
                      - {code: "2", name: {vi: Có không}, max: 50, not-applicable: rescale-total,
                         source: {document: guide, provenance: printed}, rule: {kind: yes-no}}
                """);
        Assessment assessment = Assessments.of(index)
                .measure("1", Measurement.awarded(Points.of(500)))
                .measure("2", Measurement.notApplicable("không phát sinh"))
                .build();
        BatchResult result = CompiledIndex.of(index).score(BatchInputs.of(index, List.of(assessment)));
        // 500 * 1000 / 950 / 1000 = 0.526...
        assertThat(result.total(0).points()).contains(Points.parse("0.53"));
        assertThat(result.scorecard(0).total().points()).contains(Points.parse("0.53"));
    }

    @Test
    void nobody_is_scored_by_no_task() {
        BatchInputs inputs = BatchInputs.of(
                AWARDED,
                List.of(Assessments.of(AWARDED)
                        .measure("1", Measurement.awarded(Points.of(1)))
                        .build()));
        CompiledIndex compiled = CompiledIndex.of(AWARDED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compiled.score(inputs, BatchContext.NONE, Runnable::run, 0))
                .withMessage("Units are scored in 1 task or more, but got 0");
        assertThat(compiled.score(inputs, BatchContext.NONE, Runnable::run, 1)
                        .total(0)
                        .points())
                .contains(Points.of(1));
    }

    @Test
    void problems_are_listed_in_the_order_of_the_units_whatever_the_tasks() {
        List<Assessment> many = IntStream.range(0, 3_000)
                .mapToObj(unit -> Assessments.of(AWARDED)
                        .unit("u" + unit, "Xã " + unit, "xã")
                        .measure("1", Measurement.awarded(Points.of(unit == 1_000 || unit == 2_100 ? 2 : 1)))
                        .build())
                .toList();
        BatchInputs inputs = BatchInputs.of(AWARDED, many);
        CompiledIndex compiled = CompiledIndex.of(AWARDED);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            for (int tasks : new int[] {1, 2, 7}) {
                assertThatExceptionOfType(InvalidDataException.class)
                        .isThrownBy(() -> compiled.score(inputs, BatchContext.NONE, threads, tasks))
                        .satisfies(refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.place().path())
                                .containsExactly("unit u1000, criterion 1, points", "unit u2100, criterion 1, points"));
            }
        } finally {
            threads.shutdown();
        }
    }

    /**
     * An edition with one part.
     *
     * @param scale its keys from {@code max} on
     * @param criteria the lines of the part
     */
    private static Index index(String scale, String criteria) {
        String max = scale.lines().findFirst().orElseThrow();
        return IndexFiles.read("switch.yaml", """
                chiso: index/1
                index: S
                name: {vi: Chỗ chuyển}
                edition: switch-2026
                period: 2026
                documents: {guide: {type: Hướng dẫn}}
                source: {document: guide, provenance: printed}
                %sparts:
                  - part: base
                    kind: base
                    name: {vi: Phần chung}
                    %s
                    source: {document: guide, provenance: printed}
                    criteria:
                %s""".formatted(scale, max, criteria));
    }

    @Test
    void means_that_are_rounded_as_leaves_leave_room_for_a_rescaled_total() {
        Index index = index("""
                max: 10
                rounding: {leaf: 2 HALF_UP, total: 2 HALF_UP, source: {document: guide, provenance: printed}}
                """, """
                      - {code: "1", name: {vi: Mức hài lòng}, max: 7, source: {document: guide, provenance: printed},
                         rule: {kind: survey, of: mean, scale: {lowest: 1, highest: 5}}}
                      - {code: "2", name: {vi: Tỷ lệ}, max: 3, not-applicable: rescale-total,
                         source: {document: guide, provenance: printed}, rule: {kind: proportional}}
                """);
        Assessment assessment = Assessments.of(index)
                .measure("1", Measurement.observed("mean", Value.of(Rational.parse("3.33"))))
                .measure("2", Measurement.notApplicable("không phát sinh"))
                .build();
        BatchResult result = CompiledIndex.of(index).score(BatchInputs.of(index, List.of(assessment)));
        // 7 * (3.33 - 1) / 4 = 4.0775, rounded 4.08; 4.08 * 10 / 7 = 5.828..., rounded 5.83
        assertThat(result.total(0).points()).contains(Points.parse("5.83"));
        assertThat(result.scorecard(0).total().points()).contains(Points.parse("5.83"));
        assertThat(result.scoredOneByOne()).isZero();
    }

    @Test
    void one_more_is_scored_by_the_explaining_evaluator() {
        BatchResult result = scored(ROUNDED, Measurement.share(new Ratio(LARGEST / 2, LARGEST + 1)));
        assertThat(result.total(0).points()).contains(Points.parse("0.5"));
        assertThat(result.scoredOneByOne()).isOne();
    }

    @Test
    void a_millionth_fits_into_a_column_and_a_part_of_it_does_not() {
        BatchResult millionth = scored(AWARDED, Measurement.awarded(Points.parse("0.000001")));
        BatchResult less = scored(AWARDED, Measurement.awarded(Points.parse("0.0000005")));
        assertThat(millionth.total(0).points()).contains(Points.parse("0.000001"));
        assertThat(millionth.scoredOneByOne()).isZero();
        assertThat(less.total(0).points()).contains(Points.parse("0.0000005"));
        assertThat(less.scoredOneByOne()).isOne();
    }

    @Test
    void a_third_that_nothing_rounds_is_scored_by_the_explaining_evaluator() {
        Index exact = TestEditions.index("exact")
                .base(Leaves.leaf("1", "1", Proportional.ofShare()))
                .build();
        BatchResult third = scored(exact, Measurement.share(new Ratio(1, 3)));
        BatchResult whole = scored(exact, Measurement.share(new Ratio(3, 3)));
        assertThat(third.total(0).points()).contains(Points.of(Rational.of(1, 3)));
        assertThat(third.scoredOneByOne()).isOne();
        assertThat(whole.scoredOneByOne()).isZero();
    }

    @Test
    void an_edition_whose_numbers_have_no_common_unit_in_a_long_is_still_scored() {
        Awarded tiny = new Awarded("points", Points.parse("0.000000000001"), Optional.empty(), Optional.empty(), false);
        Index index = TestEditions.index("tiny")
                .base(Leaves.leaf("1", "999999", tiny))
                .total(new vn.chiso.core.index.TotalStep.Convert(
                        Points.parse("999999"), Points.parse("0.000000000007")))
                .build();
        assertThat(CompiledIndex.of(index).isColumnar()).isFalse();
        assertThat(scored(index, Measurement.awarded(Points.of(999_999)))
                        .total(0)
                        .points())
                .contains(Points.parse("0.000000000007"));
    }

    @Test
    void a_ground_is_kept_for_the_explanation() {
        Index index = TestEditions.index("ground")
                .base(
                        Leaves.leaf(
                                "1",
                                "1",
                                vn.chiso.core.rule.ScoringRule.of(Proportional.ofShare(), TestEditions.SOURCE),
                                vn.chiso.core.index.NotApplicablePolicy.RESCALE_TOTAL),
                        Leaves.leaf("2", "1"))
                .roundTotal(2)
                .build();
        Assessment assessment = Assessments.of(index)
                .measure("1", Measurement.notApplicable("không phát sinh"))
                .observe("2", "points", Value.of(Points.parse("0.6")))
                .build();
        BatchResult result = CompiledIndex.of(index).score(BatchInputs.of(index, List.of(assessment)));
        assertThat(result.scoredOneByOne()).isZero();
        assertThat(result.total(0).points()).contains(Points.parse("1.2"));
        assertThat(result.total(0).applicableMax()).isEqualTo(Points.of(1));
        assertThat(result.scorecard(0).criterion(CriterionCode.of("1")).step().ground())
                .contains("không phát sinh");
    }

    @Test
    void inputs_of_other_leaves_are_refused() {
        BatchInputs inputs = BatchInputs.of(AWARDED, List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompiledIndex.of(ROUNDED).score(inputs))
                .withMessage("The inputs were made for an edition with other leaves or inputs than rounded");
    }

    @Test
    void units_are_ranked_within_their_group() {
        List<Assessment> assessments = List.of(
                awarded("a1", "0.9"),
                awarded("a2", "0.8"),
                awarded("b1", "0.1"),
                awarded("a3", "0.8"),
                awarded("a4", "0.7"));
        BatchResult result = CompiledIndex.of(AWARDED).score(BatchInputs.of(AWARDED, assessments));
        assertThat(BatchRanks.of(result, unit -> unit.id().charAt(0), TiePolicy.STANDARD))
                .containsExactly(1, 2, 1, 2, 4);
        assertThat(BatchRanks.of(result, unit -> unit.id().charAt(0), TiePolicy.DENSE))
                .containsExactly(1, 2, 1, 2, 3);
        assertThat(BatchRanks.of(result, unit -> unit.id().charAt(0), TiePolicy.MODIFIED))
                .containsExactly(1, 3, 1, 3, 4);
    }

    private static Assessment awarded(String unit, String points) {
        return Assessments.of(AWARDED)
                .unit(unit, "Xã " + unit, "xã")
                .measure("1", Measurement.awarded(Points.parse(points)))
                .build();
    }
}
