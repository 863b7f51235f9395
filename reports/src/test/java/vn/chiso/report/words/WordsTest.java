package vn.chiso.report.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.core.evaluation.Reconciliation;
import vn.chiso.core.index.Name;
import vn.chiso.core.measure.Value;
import vn.chiso.core.progress.WorkStatus;
import vn.chiso.core.progress.review.Cell.Kind;
import vn.chiso.core.ranking.Unranked;
import vn.chiso.core.rule.Operation;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.survey.NoEstimate;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Language;

class WordsTest {
    private static final Words VIETNAMESE = Words.in(Language.VIETNAMESE);
    private static final Words ENGLISH = Words.in(Language.ENGLISH);

    @Test
    void both_languages_have_the_same_labels_with_the_same_places() {
        assertThat(places(Language.ENGLISH)).isEqualTo(places(Language.VIETNAMESE));
    }

    private static java.util.Map<String, String> places(Language language) {
        Pattern place = Pattern.compile("\\{\\d}");
        return Labels.in(language).all().entrySet().stream()
                .collect(Collectors.toMap(java.util.Map.Entry::getKey, entry -> place.matcher(entry.getValue())
                        .results()
                        .map(found -> found.group())
                        .sorted()
                        .collect(Collectors.joining())));
    }

    @ParameterizedTest
    @EnumSource
    void every_constant_that_a_report_shows_has_words(Language language) {
        Words words = Words.in(language);
        assertThat(Stream.of(
                                Arrays.stream(Operation.values()).map(each -> words.of("operation", each)),
                                Arrays.stream(Outcome.values()).map(each -> words.of("outcome", each)),
                                Arrays.stream(Reconciliation.Verdict.values()).map(each -> words.of("verdict", each)),
                                Arrays.stream(Unranked.Reason.values()).map(each -> words.of("unranked", each)),
                                Arrays.stream(WorkStatus.values()).map(each -> words.of("status", each)),
                                Arrays.stream(Kind.values()).map(each -> words.of("cell", each)),
                                Arrays.stream(NoEstimate.Reason.values()).map(each -> words.of("no-estimate", each)),
                                Arrays.stream(Cell.Reason.values()).map(words::reason))
                        .flatMap(each -> each))
                .noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "awarded", "yes-no", "choice", "options", "all-of", "any-of", "at-least", "bands", "proportional",
                "interpolated", "per-unit", "deduction", "deadline", "branch", "survey", "formula", "sum-of", "best-of",
                "lowest-of", "mean-of", "informational", "sum", "not-applicable"
            })
    void every_kind_of_rule_has_words(String kind) {
        assertThat(VIETNAMESE.text("rule." + kind)).isNotBlank();
    }

    @Test
    void numbers_have_the_form_of_their_language() {
        assertThat(VIETNAMESE.points(Points.parse("83.6"))).isEqualTo("83,60");
        assertThat(ENGLISH.points(Points.parse("83.6"))).isEqualTo("83.60");
        assertThat(VIETNAMESE.signed(Points.parse("1.25"))).isEqualTo("+1,25");
        assertThat(VIETNAMESE.signed(Points.parse("-3.88"))).isEqualTo("-3,88");
        assertThat(VIETNAMESE.signed(Points.ZERO)).isEqualTo("0,00");
        assertThat(VIETNAMESE.share(Rational.of(2, 3), 2)).isEqualTo("66,67 %");
        assertThat(ENGLISH.share(Rational.of(1, 8), 1)).isEqualTo("12.5 %");
    }

    @Test
    void a_number_is_shown_rounded_half_up_once() {
        assertThat(VIETNAMESE.number(Rational.parse("2.4949996"), 2)).isEqualTo("2,49");
        assertThat(VIETNAMESE.number(Rational.parse("2.495"), 2)).isEqualTo("2,50");
    }

    @Test
    void values_are_shown_exactly() {
        assertThat(VIETNAMESE.value(Value.of(Rational.parse("7.125")))).isEqualTo("7,125");
        assertThat(VIETNAMESE.value(Value.of(Rational.of(2, 3)))).isEqualTo("2/3");
        assertThat(VIETNAMESE.value(Value.of(true))).isEqualTo("có");
        assertThat(ENGLISH.value(Value.of(false))).isEqualTo("no");
        assertThat(VIETNAMESE.value(Value.of(LocalDate.of(2025, 7, 1)))).isEqualTo("01/07/2025");
        assertThat(ENGLISH.value(Value.of(LocalDate.of(2025, 7, 1)))).isEqualTo("2025-07-01");
    }

    @Test
    void what_is_missing_is_a_word_and_never_a_zero() {
        assertThat(VIETNAMESE.cell(Cell.absent(Cell.Reason.NOT_ASSESSED))).isEqualTo("chưa đánh giá");
        assertThat(VIETNAMESE.cell(Cell.absent(Cell.Reason.NOT_APPLICABLE))).isEqualTo("không áp dụng");
        assertThat(VIETNAMESE.cell(Cell.absent(Cell.Reason.UNKNOWN))).isEqualTo("chưa biết");
        assertThat(VIETNAMESE.cell(new Cell.Noted(Cell.points(Points.ZERO), 1))).isEqualTo("0,00");
    }

    @Test
    void a_name_without_an_english_form_stays_official() {
        assertThat(ENGLISH.name(Name.of("Cải cách thể chế"))).isEqualTo("Cải cách thể chế");
        assertThat(ENGLISH.name(Name.of("Cải cách thể chế", "Institutional reform")))
                .isEqualTo("Institutional reform");
        assertThat(VIETNAMESE.name(Name.of("Cải cách thể chế", "Institutional reform")))
                .isEqualTo("Cải cách thể chế");
    }

    @Test
    void a_wrong_key_or_an_argument_without_a_place_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VIETNAMESE.text("column.nothing"))
                .withMessage("There is no label 'column.nothing' in VIETNAMESE");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VIETNAMESE.text("column.max", "x"))
                .withMessage("Label 'column.max' in VIETNAMESE has no place for argument 0");
    }

    @Test
    void what_an_assumption_is_about_is_said_in_words() {
        assertThat(VIETNAMESE.subject("criterion 1.9, rule")).isEqualTo("tiêu chí 1.9, cách chấm điểm");
        assertThat(VIETNAMESE.subject("part survey")).isEqualTo("phần survey");
        assertThat(VIETNAMESE.subject("rounding")).isEqualTo("làm tròn");
        assertThat(VIETNAMESE.subject("something else")).isEqualTo("something else");
    }
}
