package vn.chiso.core.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.definition.EveryRule;
import vn.chiso.core.definition.IndexFiles;
import vn.chiso.core.problem.Problem;

class WorkedCasesTest {
    private static final EditionLibrary LIBRARY = EditionLibrary.of(EveryRule.index());

    @TestFactory
    Stream<DynamicTest> every_kind_of_rule_comes_to_what_was_worked_by_hand() {
        return WorkedCases.read("cases.yaml", EveryRule.cases(), LIBRARY).verify().stream()
                .map(result -> DynamicTest.dynamicTest(
                        result.name(),
                        () -> assertThat(result.passed()).as(result.toString()).isTrue()));
    }

    @Test
    void a_case_that_does_not_hold_says_what_came_and_why() {
        String wrong = EveryRule.cases().replace("\"12\": 1.25", "\"12\": 1.5").replace("grade: good", "grade: weak");

        List<CaseResult> results =
                WorkedCases.read("cases.yaml", wrong, LIBRARY).verify();

        assertThat(results.get(0)).hasToString("""
                        FAILS everything at once
                            criterion 12: expected 1.5, but got 1.25 (deduction)
                              read late_reports = 3
                              TERM 3 × báo cáo chậm = 0.75
                              EXACT = 1.25
                            grade: expected weak, but got good""");
        assertThat(results.get(1)).hasToString("ok    against last year and the best of the others");
    }

    @Test
    void a_case_whose_inputs_cannot_be_scored_fails_with_the_reason() {
        String wrong = EveryRule.cases().replace("{share: 60/100} ", "{share: -1/100}");
        assertThat(WorkedCases.check("cases.yaml", wrong, LIBRARY))
                .extracting(Problem::toString)
                .allMatch(problem -> problem.startsWith("cases.yaml:18:"))
                .isNotEmpty();

        String missing = EveryRule.cases().replace("{resolved: 5, received: 7}", "{resolved: 5}");
        assertThat(WorkedCases.read("cases.yaml", missing, LIBRARY)
                        .verify()
                        .get(0)
                        .toString())
                .startsWith(
                        "FAILS everything at once\n    criterion 16, received: expected a whole number, zero or more,"
                                + " but got nothing. Enter it, or say 'not-assessed'.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "edition: every-rule-2026|edition: other|cases.yaml:3:10 (edition): expected one of the editions [every-rule-2026], but got 'other'",
                "case: a ward|case: everything at once|expected each name once",
                "total: 72.79|totl: 72.79|expected only the keys points, outcomes, parts, total, grade, but got totl",
                "grade: good|grade: best|expected one of good, weak, but got 'best'",
                "survey: 3.2|surveys: 3.2|expected one of the parts [base, survey, bonus, penalty], and not surveys",
                "\"22\": 1,|\"99\": 1,|expected a criterion of the edition, and not 99",
                "\"21\": informational|\"21\": shown|expected one of scored, partly-scored",
                "document: guide, at: worked|document: paper, at: worked|expected a source among the edition's documents [guide, notice]",
                "unit: {id: an-binh, name: xã An Bình, kind: xã}|#|expected a unit of its own or of the file",
            })
    void every_mistake_in_a_file_of_cases_is_named(String from, String to, String message) {
        String broken = EveryRule.cases().replace(from, to);
        assertThat(broken).isNotEqualTo(EveryRule.cases());
        assertThat(WorkedCases.check("cases.yaml", broken, LIBRARY))
                .extracting(Problem::toString)
                .anyMatch(problem -> problem.contains(message));
    }

    @Test
    void changing_one_number_of_the_edition_breaks_the_case_that_shows_it() {
        EditionLibrary changed =
                EditionLibrary.of(IndexFiles.read("e.yaml", EveryRule.edition().replace("target: 80%", "target: 90%")));
        assertThat(WorkedCases.read("cases.yaml", EveryRule.cases(), changed)
                        .verify()
                        .get(0)
                        .differences())
                .extracting(CaseResult.Difference::what)
                .contains("criterion 9", "part base", "total");
    }
}
