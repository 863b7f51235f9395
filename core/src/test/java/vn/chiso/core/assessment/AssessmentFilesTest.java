package vn.chiso.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.core.TestIndex.SOURCE;
import static vn.chiso.core.TestIndex.base;
import static vn.chiso.core.TestIndex.index;
import static vn.chiso.core.TestIndex.leaf;
import static vn.chiso.core.TestIndex.proportional;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.definition.ContentHash;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.rule.Amount;
import vn.chiso.core.rule.Awarded;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.rule.Stated;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;

class AssessmentFilesTest {
    private static final Index INDEX = index(
            "20",
            base(
                    "20",
                    leaf("1", "4"),
                    leaf("2", "4", proportional()),
                    leaf("3", "4", NotApplicablePolicy.RESCALE_TOTAL),
                    leaf(
                            "4",
                            "4",
                            ScoringRule.builder()
                                    .notPerformed(new Stated.Earns(Amount.ZERO))
                                    .scheme(new Awarded(
                                            "points", Points.ZERO, Optional.empty(), Optional.empty(), true))
                                    .source(SOURCE)
                                    .build()),
                    leaf("5", "4")));

    private static final String TEXT = """
      chiso: assessment/1
      edition: test-2024
      unit: {id: an-binh, name: xã An Bình, kind: xã}
      period: 2024
      numbers: mixed
      published:
        total: "14,5/20đ"
        rank: 3
        ranked-units: 40
        grade: khá
        change: {since: 2023, points: "-1,5"}
        document: {type: Quyết định, number: 1/QĐ-SNV, date: 2024-11-04}
      measurements:
        "1": {printed: "đạt 1.000/4.000 điểm (-3,00 điểm)"}
        "2": {share: 3/4}
        "3": {not-applicable: không phát sinh}
        "4": not-performed
        "5": not-assessed
      """;

    private static AssessmentFile read(String text) {
        return AssessmentFiles.read("a.yaml", text, EditionLibrary.of(INDEX));
    }

    private static List<String> problems(String text) {
        return AssessmentFiles.check("a.yaml", text, EditionLibrary.of(INDEX)).stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void every_form_of_measurement_is_read() {
        AssessmentFile file = read(TEXT);

        assertThat(file.assessment().measurements().values())
                .containsExactly(
                        Measurement.awarded(Points.of(1)),
                        Measurement.share(new Ratio(3, 4)),
                        Measurement.notApplicable("không phát sinh"),
                        Measurement.notPerformed(),
                        Measurement.notAssessed());
        assertThat(file.assessment().contentHash()).isEqualTo(ContentHash.of(INDEX));
    }

    @Test
    void what_was_published_stands_beside() {
        PublishedResult published = read(TEXT).published().orElseThrow();

        assertThat(published.total().points()).isEqualTo(Points.parse("14.5"));
        assertThat(published.rank()).contains(3);
        assertThat(published.rankedUnits()).contains(40);
        assertThat(published.grade()).contains("khá");
        assertThat(published.impliedPreviousTotal()).contains(Points.of(16));
        assertThat(published.lines()).containsOnlyKeys(CriterionCode.of("1"));
    }

    @Test
    void numbers_are_read_under_the_declared_convention() {
        String awarded = TEXT.replace("\"4\": not-performed", "\"4\": {points: \"1,25\", reason: biên bản}");
        assertThat(read(awarded).assessment().measurements())
                .containsEntry(
                        CriterionCode.of("4"),
                        Measurement.observed(
                                Map.of("points", Value.of(Points.parse("1.25")), "reason", Value.of("biên bản"))));
    }

    @Test
    void what_is_written_is_read_back() {
        AssessmentFile file =
                read(TEXT.replace("\"4\": not-performed", "\"4\": {points: \"1,125\", reason: biên bản}"));
        String written = AssessmentFiles.write(file);
        assertThat(read(written)).isEqualTo(file);
        assertThat(AssessmentFiles.write(read(written))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "edition: test-2024|edition: test-2025|a.yaml:2:10 (edition): expected one of the editions [test-2024], but got 'test-2025'",
                "{share: 3/4}|{share: 75%}|expected a ratio of counts such as 7368/8253, but got '75%'",
                "{share: 3/4}|{share: 4/3/2}|expected a ratio of counts such as 7368/8253, but got '4/3/2'",
                "{share: 3/4}|{shares: 3/4}|a.yaml:15:8 (criterion 2, share): expected a ratio of counts such as 7368/8253, but got nothing",
                "{share: 3/4}|{printed: 3/4}|expected the inputs of its rule, proportional, but got '3/4'",
                "{share: 3/4}|not-applicable|expected one of not-assessed, not-performed, but got 'not-applicable'",
                "{share: 3/4}|{not-applicable: vì}|(criterion 2): expected a measurement, but got 'not applicable'",
                "{share: 3/4}|not-performed|(criterion 2): expected a measurement, but got 'not performed'",
                "{share: 3/4}|{share: 3,5}|expected one of the inputs [share], but got ''. Within braces a comma ends the value: put a number with a comma in quotes, or write it with a dot.",
                "{share: 3/4}|{share: 0/0}|a.yaml:15:16 (criterion 2, share): expected at least one case to take a share of, but got nothing: share is zero",
                "1.000/4.000|9/4|a.yaml:14:8 (criterion 1, points): expected points from 0 to 4, but got 9",
                "\"5\": not-assessed|\"6\": not-assessed|(criterion 5): expected a measurement, but got nothing",
                "\"5\": not-assessed|\"6\": not-assessed|(criterion 6): expected a leaf of test-2024: 1, 2, 3, 4, 5, but got 6",
                "rank: 3|rank: 0|(published.rank): expected a whole number from 1, but got '0'",
                "numbers: mixed|numbers: roman|expected one of comma, point, mixed, but got 'roman'",
                "numbers: mixed|content-hash: abc|expected the content hash of test-2024 as it is here, ",
            })
    void every_mistake_is_named_with_its_place(String from, String to, String message) {
        String broken = TEXT.replace(from, to);
        assertThat(broken).isNotEqualTo(TEXT);
        assertThat(problems(broken)).anyMatch(problem -> problem.contains(message));
    }

    @Test
    void an_ambiguous_number_is_refused_with_both_readings() {
        String ambiguous =
                TEXT.replace("numbers: mixed", "numbers: comma").replace("points: \"-1,5\"", "points: \"1.500\"");
        assertThat(problems(ambiguous))
                .anyMatch(problem -> problem.contains("1.500") && problem.contains("1.5") && problem.contains("1500"));
    }
}
