package vn.chiso.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.chiso.core.TestIndex.SOURCE;
import static vn.chiso.core.TestIndex.base;
import static vn.chiso.core.TestIndex.index;
import static vn.chiso.core.TestIndex.leaf;
import static vn.chiso.core.TestIndex.proportional;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Period;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.rule.Amount;
import vn.chiso.core.rule.Options;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.VietnameseNumbers;

class CsvTest {
    private static final Index INDEX = index(
            "12",
            base(
                    "12",
                    leaf("1", "4"),
                    leaf("2", "4", proportional(), Optional.of(NotApplicablePolicy.RESCALE_TOTAL)),
                    leaf(
                            "3",
                            "4",
                            ScoringRule.of(
                                    new Options(
                                            "items",
                                            ImmutableMap.of("a", Amount.parse("1"), "b", Amount.parse("3")),
                                            Optional.empty()),
                                    SOURCE))));
    private static final EditionLibrary LIBRARY = EditionLibrary.of(INDEX);
    private static final CsvSheet SHEET = CsvSheet.vietnamese("test-2024", Period.ofYear(2024));

    private static final String TABLE = """
            unit;unit-name;unit-kind;criterion;state;ground;points;share;items
            an-binh;xã An Bình;xã;1;;;2,5;;
            an-binh;xã An Bình;xã;2;;;;7/8;
            an-binh;xã An Bình;xã;3;;;;;a, b
            yen-my;"thị trấn ""Yên Mỹ"" mới";thị trấn;1;not-assessed;;;;
            yen-my;"thị trấn ""Yên Mỹ"" mới";thị trấn;2;not-applicable;không phát sinh;;;
            yen-my;"thị trấn ""Yên Mỹ"" mới";thị trấn;3;;;;;a
            """;

    private static List<String> problems(String text) {
        return catchThrowableOfType(
                        InvalidDataException.class, () -> AssessmentFiles.readCsv("t.csv", text, SHEET, LIBRARY))
                .problems()
                .stream()
                .map(Problem::toString)
                .toList();
    }

    private static Measurement measured(Assessment assessment, String code) {
        return assessment.measurements().get(CriterionCode.of(code));
    }

    @Test
    void a_table_has_one_row_for_each_leaf_and_unit() {
        List<Assessment> units = AssessmentFiles.readCsv("t.csv", TABLE, SHEET, LIBRARY);

        assertThat(units)
                .extracting(unit -> unit.unit().name())
                .containsExactly("xã An Bình", "thị trấn \"Yên Mỹ\" mới");
        assertThat(measured(units.get(0), "1")).isEqualTo(Measurement.awarded(Points.parse("2.5")));
        assertThat(measured(units.get(0), "2")).isEqualTo(Measurement.share(new Ratio(7, 8)));
        assertThat(measured(units.get(0), "3")).isEqualTo(Measurement.observed("items", Value.of(List.of("a", "b"))));
        assertThat(measured(units.get(1), "1")).isEqualTo(Measurement.notAssessed());
        assertThat(measured(units.get(1), "2")).isEqualTo(Measurement.notApplicable("không phát sinh"));
    }

    @Test
    void a_byte_order_mark_carriage_returns_and_decomposed_letters_change_nothing() {
        String saved = "\uFEFF"
                + java.text.Normalizer.normalize(TABLE, java.text.Normalizer.Form.NFD)
                        .replace("\n", "\r\n");
        assertThat(AssessmentFiles.readCsv("t.csv", saved, SHEET, LIBRARY))
                .isEqualTo(AssessmentFiles.readCsv("t.csv", TABLE, SHEET, LIBRARY));
    }

    @Test
    void the_sheet_declares_separator_and_numbers() {
        String english = TABLE.replace("2,5", "2.5").replace("a, b", "a|b").replace(';', ',');
        CsvSheet sheet = new CsvSheet("test-2024", Period.ofYear(2024), VietnameseNumbers.point(), ',');
        assertThat(AssessmentFiles.readCsv("t.csv", english, sheet, LIBRARY))
                .isEqualTo(AssessmentFiles.readCsv("t.csv", TABLE, SHEET, LIBRARY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "criterion;state|criteria;state|t.csv:1:1 (criterion): expected the columns unit, unit-name, unit-kind, criterion, separated by ';', but got",
                "points;share|share;share|t.csv:1:8 (share): expected each column once",
                "xã;1;;;2,5;;|xã;1;;;5;;|t.csv:2:7 (unit an-binh, criterion 1, points): expected points from 0 to 4, but got 5",
                "xã;1;;;2,5;;|xã;1;;;2,5đ;;|t.csv:2:7 (unit an-binh, criterion 1, points): expected a number, but got '2,5đ'",
                "xã;1;;;2,5;;|xã;9;;;2,5;;|(unit an-binh, criterion 9): expected a leaf of test-2024: 1, 2, 3, but got 9",
                "xã;2;;;;7/8;|xã;1;;;;7/8;|t.csv:3:1 (unit an-binh, criterion 1): expected one row for each leaf and unit",
                ";không phát sinh;|;;|expected a text, but got ''",
                "not-assessed;;;;|not-assessed;;3;;|expected either a state or inputs, but got not-assessed and [points]",
                "not-assessed|unknown|expected one of not-assessed, not-performed, but got 'unknown'",
                "xã;3;;;;;a, b|xã;3;;;;;a, c|t.csv:4:9 (unit an-binh, criterion 3, items): expected a list of options of [a, b], but got a, c",
                "xã;3;;;;;a, b|xã;3;;;;;a, b;x|t.csv:4:10: expected at most 9 cells, but got x",
                "an-binh;xã An Bình;xã;3|;xã An Bình;xã;3|t.csv:4:1: expected a value for unit, but got nothing",
            })
    void every_mistake_is_named_with_its_cell(String from, String to, String message) {
        String broken = TABLE.replace(from, to);
        assertThat(broken).isNotEqualTo(TABLE);
        assertThat(problems(broken)).anyMatch(problem -> problem.contains(message));
    }

    @Test
    void a_unit_is_called_the_same_in_every_row() {
        assertThat(problems(TABLE.replace("an-binh;xã An Bình;xã;3", "an-binh;xã Yên Bình;xã;3")))
                .containsExactly(
                        "t.csv:4:1 (unit an-binh): expected the same name and kind in every row: xã An Bình, xã,"
                                + " but got xã Yên Bình, xã. Correct one of them.");
    }

    @Test
    void a_leaf_without_a_row_is_missing_and_not_zero() {
        assertThat(problems(TABLE.replace("an-binh;xã An Bình;xã;2;;;;7/8;\n", "")))
                .containsExactly("t.csv:2:1 (unit an-binh, criterion 2): expected a measurement, but got nothing."
                        + " Enter it, or say 'not-assessed'; what is left out never counts as zero.");
    }

    @Test
    void an_empty_file_and_an_unknown_edition_are_named() {
        assertThat(problems(""))
                .containsExactly("t.csv:1:1: expected a header and rows, but got an empty file. Fill it in.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssessmentFiles.readCsv(
                        "t.csv", TABLE, CsvSheet.vietnamese("other", Period.ofYear(2024)), LIBRARY))
                .withMessage("There is no edition other, only [test-2024]");
    }
}
