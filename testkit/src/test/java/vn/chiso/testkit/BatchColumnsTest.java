package vn.chiso.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.core.batch.BatchColumns;
import vn.chiso.core.batch.BatchInputs;
import vn.chiso.core.batch.BatchResult;
import vn.chiso.core.batch.CompiledIndex;
import vn.chiso.core.definition.IndexFiles;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.rule.Proportional;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.unit.Unit;

/** Inputs put together from whole columns, in every type, and what is said of columns that are wrong. */
class BatchColumnsTest {
    private static final Index INDEX = IndexFiles.read("types.yaml", """
            chiso: index/1
            index: T
            name: {vi: Mọi kiểu số liệu}
            edition: types-2026
            period: 2026
            documents: {guide: {type: Hướng dẫn}}
            max: 16
            source: {document: guide, provenance: printed}
            rounding: {leaf: 2 HALF_UP, total: 2 HALF_UP, source: {document: guide, provenance: printed}}
            parts:
              - part: base
                kind: base
                name: {vi: Phần chung}
                max: 16
                source: {document: guide, provenance: printed}
                criteria:
                  - {code: "1", name: {vi: Tỷ lệ}, max: 4, not-applicable: rescale-total, source: {document: guide, provenance: printed},
                     rule: {kind: proportional}}
                  - {code: "2", name: {vi: Số lượt}, max: 2, source: {document: guide, provenance: printed},
                     rule: {kind: per-unit, terms: [{name: sáng kiến, of: initiatives, each: 0.5}]}}
                  - {code: "3", name: {vi: Chấm điểm}, max: 3, source: {document: guide, provenance: printed},
                     rule: {kind: awarded, reason-required: true}}
                  - {code: "4", name: {vi: Có không}, max: 1, source: {document: guide, provenance: printed}, rule: {kind: yes-no}}
                  - {code: "5", name: {vi: Đúng hạn}, max: 2, source: {document: guide, provenance: printed},
                     rule: {kind: deadline, due: 2026-06-15, days: calendar, per-day: 0.5}}
                  - {code: "6", name: {vi: Một mức}, max: 1, source: {document: guide, provenance: printed},
                     rule: {kind: choice, options: {tốt: 100%, khá: 60%, yếu: 0}}}
                  - {code: "7", name: {vi: Nhiều ý}, max: 3, source: {document: guide, provenance: printed},
                     rule: {kind: options, options: {a: 1, b: 1, c: 1}}}
            """);

    private static final List<Unit> UNITS = List.of(new Unit("a", "Xã A", "xã"), new Unit("b", "Xã B", "xã"));
    private static final long DUE = LocalDate.of(2026, 6, 15).toEpochDay();

    /** Unit a: 3/4, 3 initiatives, 2.25, yes, two days late, the second option, the first and third. Unit b: the other way round. */
    private static BatchColumns columns() {
        return BatchColumns.of(INDEX, UNITS)
                .shares("1", "share", new long[] {3, 0}, new long[] {4, 1})
                .counts("2", "initiatives", new long[] {3, 0})
                .numbers("3", "points", new long[] {2_250_000, 0})
                .texts("3", "reason", List.of("theo biên bản", "chưa có"))
                .flags("4", "done", new boolean[] {true, false})
                .days("5", "submitted", new long[] {DUE + 2, DUE})
                .choices("6", "choice", new long[] {1, 0})
                .options("7", "items", new long[] {0b101, 0});
    }

    @Test
    void columns_of_every_type_are_what_assessments_say() {
        BatchInputs inputs = columns()
                .state("1", 1, Measurement.notApplicable("không phát sinh"))
                .build();
        Map<String, Measurement> first = ImmutableMap.of(
                "1", Measurement.share(new Ratio(3, 4)),
                "2", Measurement.observed("initiatives", Value.of(3)),
                "3",
                        Measurement.observed(ImmutableMap.of(
                                "points", Value.of(Points.parse("2.25")), "reason", Value.of("theo biên bản"))),
                "4", Measurement.observed("done", Value.of(true)),
                "5", Measurement.observed("submitted", Value.of(LocalDate.of(2026, 6, 17))),
                "6", Measurement.observed("choice", Value.of("khá")),
                "7", Measurement.observed("items", Value.of(List.of("a", "c"))));
        first.forEach((code, measurement) ->
                assertThat(inputs.measurement(0, CriterionCode.of(code))).isEqualTo(measurement));
        assertThat(inputs.measurement(1, CriterionCode.of("1")))
                .isEqualTo(Measurement.notApplicable("không phát sinh"));
        assertThat(inputs.measurement(1, CriterionCode.of("7")))
                .isEqualTo(Measurement.observed("items", Value.of(List.of())));
        assertThat(inputs.size()).isEqualTo(2);
        assertThat(inputs.cells()).isEqualTo(14);
    }

    /** 3 + 1.5 + 2.25 + 1 + 1 + 0.6 + 2 = 11.35; and 0 + 0 + 0 + 2 + 1 + 0 = 3 of the 12 that apply is 4 of 16. */
    @Test
    void they_are_scored_like_assessments() {
        BatchInputs inputs = columns()
                .state("1", 1, Measurement.notApplicable("không phát sinh"))
                .build();
        BatchResult result = CompiledIndex.of(INDEX).score(inputs);
        assertThat(result.total(0).points()).contains(Points.parse("11.35"));
        assertThat(result.total(1).points()).contains(Points.of(4));
        assertThat(result.scoredOneByOne()).isZero();
        assertThat(result.scorecard(0).total().points()).contains(Points.parse("11.35"));
        assertThat(result.scorecard(1).total().points()).contains(Points.of(4));
    }

    @Test
    void the_last_state_counts_and_what_is_under_it_is_not_read() {
        BatchInputs inputs = columns()
                .shares("1", "share", new long[] {-1, 1}, new long[] {-1, 1})
                .state("1", 0, Measurement.notApplicable("không phát sinh"))
                .state("1", 0, Measurement.notAssessed())
                .build();
        assertThat(inputs.measurement(0, CriterionCode.of("1"))).isEqualTo(Measurement.notAssessed());
    }

    @Test
    void a_state_of_every_unit_makes_a_column_unnecessary() {
        Index index = TestEditions.index("one")
                .base(Leaves.leaf("1", "1", Proportional.ofShare()))
                .build();
        BatchInputs inputs = BatchColumns.of(index, UNITS)
                .state("1", 0, Measurement.notPerformed())
                .state("1", 1, Measurement.notAssessed())
                .build();
        assertThat(inputs.measurement(0, CriterionCode.of("1"))).isEqualTo(Measurement.notPerformed());
        assertThat(inputs.measurement(1, CriterionCode.of("1"))).isEqualTo(Measurement.notAssessed());
        assertThat(problems(BatchColumns.of(index, UNITS).state("1", 0, Measurement.notPerformed())))
                .containsExactly(
                        "criterion 1, share: expected a column of "
                                + "a ratio of counts such as 7368/8253, but got nothing. Give the column, or the state of every unit.");
    }

    private static List<String> problems(BatchColumns columns) {
        return catchThrowableOfType(InvalidDataException.class, columns::build).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void columns_that_belong_nowhere_are_named_all_at_once() {
        assertThat(problems(columns()
                        .counts("8", "count", new long[2])
                        .counts("1", "share", new long[2])
                        .flags("4", "yes", new boolean[2])
                        .days("5", "submitted", new long[3])
                        .shares("1", "share", new long[2], new long[1])
                        .state("9", 0, Measurement.notAssessed())))
                .containsExactly(
                        "criterion 8, count: expected a leaf of the edition, but got count (count). Correct the code, the name or the type.",
                        "criterion 1, share: expected one of the inputs [share (ratio)], but got share (count). Correct the code, the name or the type.",
                        "criterion 4, yes: expected one of the inputs [done (flag)], but got yes (flag). Correct the code, the name or the type.",
                        "criterion 5, submitted: expected 2 entries, one for each unit, but got [3]. Give a column for all units.",
                        "criterion 1, share: expected 2 entries, one for each unit, but got [2, 1]. Give a column for all units.",
                        "criterion 9: expected a leaf of the edition, but got 9. Correct the code.");
    }

    @Test
    void entries_that_are_none_of_their_type_are_named_with_their_unit() {
        assertThat(problems(columns()
                        .shares("1", "share", new long[] {1, -1}, new long[] {0, 4})
                        .counts("2", "initiatives", new long[] {-1, 0})
                        .numbers("3", "points", new long[] {0, Long.MIN_VALUE})
                        .days("5", "submitted", new long[] {Long.MAX_VALUE, 0})
                        .choices("6", "choice", new long[] {3, -1})
                        .options("7", "items", new long[] {0b1000, -1})))
                .containsExactly(
                        "unit a, criterion 1, share: expected a ratio of counts such as 7368/8253, but got 1/0. Correct the entry.",
                        "unit b, criterion 1, share: expected a ratio of counts such as 7368/8253, but got -1/4. Correct the entry.",
                        "unit a, criterion 2, initiatives: expected a whole number, zero or more, but got -1. Correct the entry.",
                        "unit b, criterion 3, points: expected a number, but got -9223372036854775808. Correct the entry.",
                        "unit a, criterion 5, submitted: expected a date such as 2024-11-04, but got 9223372036854775807. Correct the entry.",
                        "unit a, criterion 6, choice: expected the name of one option, but got 3. Correct the entry.",
                        "unit b, criterion 6, choice: expected the name of one option, but got -1. Correct the entry.",
                        "unit a, criterion 7, items: expected a list of options, but got 8. Correct the entry.",
                        "unit b, criterion 7, items: expected a list of options, but got -1. Correct the entry.");
    }

    @Test
    void a_reason_that_is_asked_for_is_words() {
        assertThat(problems(columns().texts("3", "reason", List.of(" ", ""))))
                .containsExactly(
                        "unit a, criterion 3, reason: expected words, but got ' '. Correct the entry.",
                        "unit b, criterion 3, reason: expected words, but got nothing. Correct the entry.");
    }

    @Test
    void a_unit_comes_once() {
        assertThat(problems(BatchColumns.of(INDEX, List.of(UNITS.get(0), UNITS.get(0)))))
                .contains("unit a: expected one assessment for each unit, but got another one. Remove one of the two.");
    }

    @Test
    void entries_at_the_edge_of_their_type_are_taken() {
        BatchInputs inputs = columns()
                .shares("1", "share", new long[] {0, 5}, new long[] {0, 4})
                .choices("6", "choice", new long[] {2, 0})
                .options("7", "items", new long[] {0b111, 0})
                .build();
        assertThat(inputs.measurement(0, CriterionCode.of("1"))).isEqualTo(Measurement.share(new Ratio(0, 0)));
        assertThat(inputs.measurement(1, CriterionCode.of("1"))).isEqualTo(Measurement.share(new Ratio(5, 4)));
        assertThat(inputs.measurement(0, CriterionCode.of("6")))
                .isEqualTo(Measurement.observed("choice", Value.of("yếu")));
        assertThat(inputs.measurement(0, CriterionCode.of("7")))
                .isEqualTo(Measurement.observed("items", Value.of(List.of("a", "b", "c"))));
    }

    @Test
    void a_state_is_one_without_values_of_a_unit_that_there_is() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns().state("1", 2, Measurement.notAssessed()))
                .withMessage("Expected a state without values of a unit from 0 to 1, but got NotAssessed[] of unit 2");
        assertThatIllegalArgumentException().isThrownBy(() -> columns().state("1", -1, Measurement.notAssessed()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns().state("1", 0, Measurement.share(new Ratio(1, 2))))
                .withMessageContaining("but got Observed[values={share=1/2}] of unit 0");
    }

    @Test
    void what_cannot_be_scored_is_named_when_it_is_scored_in_the_evaluators_words() {
        BatchInputs inputs = columns()
                .numbers("3", "points", new long[] {3_000_001, 3_000_000})
                .state("4", 1, Measurement.notApplicable("không"))
                .build();
        List<String> expected = IndexEvaluator.of(INDEX)
                .check(Assessments.of(INDEX)
                        .unit("a", "Xã A", "xã")
                        .measure("1", inputs.measurement(0, CriterionCode.of("1")))
                        .measure("2", inputs.measurement(0, CriterionCode.of("2")))
                        .measure("3", inputs.measurement(0, CriterionCode.of("3")))
                        .measure("4", inputs.measurement(0, CriterionCode.of("4")))
                        .measure("5", inputs.measurement(0, CriterionCode.of("5")))
                        .measure("6", inputs.measurement(0, CriterionCode.of("6")))
                        .measure("7", inputs.measurement(0, CriterionCode.of("7")))
                        .build())
                .stream()
                .map(problem -> "unit a, " + problem)
                .toList();
        List<String> found =
                catchThrowableOfType(InvalidDataException.class, () -> CompiledIndex.of(INDEX)
                                .score(inputs))
                        .problems()
                        .stream()
                        .map(Problem::toString)
                        .toList();
        assertThat(expected).hasSize(1);
        assertThat(found).hasSize(2).startsWith(expected.get(0));
        assertThat(found.get(1)).startsWith("unit b, criterion 4");
    }
}
