package vn.chiso.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.definition.ContentHash;
import vn.chiso.core.definition.IndexFiles;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Period;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.VietnameseNumbers;
import vn.chiso.core.unit.Unit;

class InputsTest {
    private static final Unit UNIT = new Unit("an-binh", "xã An Bình", "xã");
    private static final Period YEAR = Period.ofYear(2025);
    private static final WorkbookFormat FORMAT = WorkbookFormat.vietnamese();

    /** 1 (4 = 2 + 1,5 + 0,5), 2 (6 = 4 + 2). */
    private static final Index INDEX = IndexFiles.read("test.yaml", """
            chiso: index/1
            index: CCHC
            name: {vi: Chỉ số thử}
            edition: test-2025
            period: 2025
            documents: {guide: {type: Hướng dẫn}}
            max: 10
            source: {document: guide, provenance: printed}
            rounding: {source: {document: guide, provenance: printed}}
            parts:
              - part: base
                kind: base
                name: {vi: Tự đánh giá}
                max: 10
                source: {document: guide, provenance: printed}
                criteria:
                  - code: "1"
                    name: {vi: Chỉ đạo điều hành}
                    max: 4
                    source: {document: guide, provenance: printed}
                    components:
                      - {code: "1.1", name: {vi: Kế hoạch}, max: 2, not-applicable: rescale-total,
                         source: {document: guide, provenance: printed}, rule: {kind: awarded}}
                      - {code: "1.2", name: {vi: Tuyên truyền}, max: 1.5, not-applicable: rescale-total,
                         source: {document: guide, provenance: printed}, rule: {kind: awarded, not-performed: 0}}
                      - {code: "1.10", name: {vi: Sáng kiến}, max: 0.5,
                         source: {document: guide, provenance: printed}, rule: {kind: awarded, reason-required: true}}
                  - code: "2"
                    name: {vi: Thủ tục hành chính}
                    max: 6
                    source: {document: guide, provenance: printed}
                    components:
                      - {code: "2.1", name: {vi: Hồ sơ đúng hạn}, max: 4,
                         source: {document: guide, provenance: printed}, rule: {kind: proportional}}
                      - {code: "2.2", name: {vi: Số hóa}, max: 2,
                         source: {document: guide, provenance: printed},
                         rule: {kind: proportional, inputs: {done: count, due: count}, of: done / due}}
            """);

    @TempDir
    Path temp;

    @Test
    void a_table_as_offices_fill_it_in_is_read_with_what_to_look_at() {
        Book book = new Book()
                .sheet("Biểu 2")
                .row("UBND XÃ AN BÌNH")
                .row("BẢNG TỰ ĐÁNH GIÁ, CHẤM ĐIỂM NĂM 2025")
                .row("")
                .row("TT", "Nội dung", "Điểm", "", "", "Kết quả thực hiện", "Số hóa", "", "Ghi chú", "Phụ trách")
                .row("", "", "Tối\nđa", "Tự chấm (năm 2025)", "Thẩm định", "", "Đã làm", "Phải làm", "", "")
                .row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)")
                .row("1.", "Chỉ đạo điều hành", 4, 2.75, "", "", "", "", "", "")
                .row("1.1", "Kế hoạch", "2", "1,25", "1", "", "", "", "", "An")
                .row(1.2, "Tuyên truyền", "1,5", "=3/2", "", "", "", "", "", "")
                .row("", "- Có hội nghị", "", "", "", "", "", "", "", "")
                .row("Tiêu chí 1.10", "Sáng kiến mới", 0.5, "0,50/0,50 điểm", "", "", "", "", "Quyết định\n số 5", "")
                .row("2", "Thủ tục hành chính", 6, "", "", "", "", "", "", "")
                .row("2.1", "Hồ sơ đúng hạn", 4, "", "", "95/100", "", "", "", "")
                .row("2.2", "Số hóa", 2, "", "", "", 30, "40", "", "")
                .row("Tổng cộng", "", 10, 3.2, "", "", "", "", "", "")
                .row("")
                .row("", "NGƯỜI LẬP", "", "CHỦ TỊCH")
                .merge("A1:J1", "A4:A5", "B4:B5", "C4:E4", "F4:F5", "G4:H4", "I4:I5", "J4:J5", "A15:B15")
                .hideRow(9)
                .sheet("Nháp")
                .row("TT", "Điểm tự chấm")
                .row("1.1", 1)
                .hideSheet();
        Reading<Assessment> reading = read(
                book, FORMAT.points(Column.SELF).input("done", "Số hóa đã làm").input("due", "Số hóa phải làm"));
        assertThat(reading.value())
                .isEqualTo(Assessment.builder()
                        .measure("1.1", points("1.25"))
                        .measure("1.2", points("1.5"))
                        .measure(
                                "1.10",
                                Measurement.observed(Map.of(
                                        "points", Value.of(Points.parse("0.5")),
                                        "reason", Value.of("Quyết định số 5"))))
                        .measure("2.1", Measurement.share(new Ratio(95, 100)))
                        .measure(
                                "2.2",
                                Measurement.observed(Map.of(
                                        "done", Value.of(30),
                                        "due", Value.of(40))))
                        .unit(UNIT)
                        .period(YEAR)
                        .edition("test-2025")
                        .contentHash(ContentHash.of(INDEX))
                        .build());
        // 1.25 + 1.5 + 0.5 = 3.25, as the formula of group 1 has it without 0.5; the total says 3.2
        assertThat(reading.notes().stream().map(Reading.Note::toString))
                .containsExactly(
                        "a.xlsx: hidden sheets are not read: Nháp",
                        "a.xlsx:5:10 ('Biểu 2'!J5): columns that are not read: J5",
                        "a.xlsx:7:4 ('Biểu 2'!D7): states 2.75, but its lines add up to 3.25; only the lines are read",
                        "a.xlsx:9:1 ('Biểu 2'!A9): read, although hidden: A9",
                        "a.xlsx:9:4 ('Biểu 2'!D9): worked out by a formula, read as last saved: D9",
                        "a.xlsx:10:2 ('Biểu 2'!B10): not read, as no line of the table begins there: B10, B17",
                        "a.xlsx:11:1 ('Biểu 2'!A11, criterion 1.10): is 'Sáng kiến mới' here and 'Sáng kiến' in the edition");
    }

    @Test
    void everything_that_is_wrong_is_named_at_its_cell_at_once() {
        Book book = new Book()
                .row("TT", "Nội dung", "Điểm tối đa", "Điểm tự chấm", "Kết quả")
                .row("1.1", "Kế hoạch", 3, "0.5")
                .row("1.2", "Tuyên truyền", 1.5, 1.75)
                .row("1.10", "Sáng kiến", 0.5, LocalDate.of(2025, 5, 1))
                .row("2.1", "Hồ sơ đúng hạn", 4, 3.5)
                .row(LocalDate.of(2025, 2, 2), "Số hóa", 2, 1)
                .row("2.9", "Lạ", 2, 1)
                .row("1.1", "Kế hoạch", 2, "=1/0")
                .row("", "Không đánh số", "", 1);
        assertThat(problems(book, FORMAT).stream().map(Problem::toString))
                .containsExactly(
                        "a.xlsx:1:1 (Bảng!A1, criterion 2.2): expected a line 2.2, but got none. Add the line; or say with"
                                + " leavesWithoutRowAreNotAssessed() that such leaves were not assessed.",
                        "a.xlsx:2:3 (Bảng!C2, criterion 1.1, max): expected the maximum of the edition, 2, but got 3."
                                + " Check that this is the right edition; correct whichever is wrong.",
                        "a.xlsx:2:4 (Bảng!D2, criterion 1.1, points): expected points, but got '0.5'."
                                + " A number must look like '7,5', '-1,78' or '1.234,5' (decimal comma), but was '0.5';"
                                + " it would be 0.5 (decimal point): declare point() or mixed() if that is how the source writes.",
                        "a.xlsx:3:4 (Bảng!D3, criterion 1.2): expected points from 0 to 1.5, but got 1.75."
                                + " Correct the points, or check that this is the right edition.",
                        "a.xlsx:4:4 (Bảng!D4, criterion 1.10, points): expected a number, but got a date or time."
                                + " Excel makes dates of what looks like one, such as 1.5 or 1-2: format the cell as text and type it again.",
                        "a.xlsx:5:5 (Bảng!E5, criterion 2.1): expected the inputs of its rule, [share], but got points, which the rule"
                                + " works out itself. Give what was measured in a column 'Kết quả', or in one column for each input"
                                + " (WorkbookFormat.input).",
                        "a.xlsx:6:1 (Bảng!A6): expected the number of a line, but got a date."
                                + " Excel makes dates of numbers such as 1-2 or 1.2: format the column as text and type them again.",
                        "a.xlsx:7:1 (Bảng!A7): expected a line of test-2025, but got '2.9 Lạ'."
                                + " Correct its number, or check that this is the right edition.",
                        "a.xlsx:8:1 (Bảng!A8, criterion 1.1): expected one line 1.1, but got another one in row 2."
                                + " Remove one of the two, or correct its number.",
                        "a.xlsx:9:1 (Bảng!A9): expected the number of a line, such as 1.2.3, beside the points in D9, but got nothing."
                                + " Number the line as the criteria set does, or clear the points.");
    }

    /** One line 1.2 with something in its cell of points. */
    private Book one(Object points) {
        return new Book().row("TT", "Điểm tự chấm", "Ghi chú").row("1.2", points);
    }

    private Measurement measured(Book book, WorkbookFormat format) {
        return Objects.requireNonNull(read(book, format.leavesWithoutRowAreNotAssessed())
                .value()
                .measurements()
                .get(CriterionCode.of("1.2")));
    }

    @ParameterizedTest
    @CsvSource({
        "'1,25', 1.25",
        "' 1,25\u00A0', 1.25",
        "'1', 1",
        "'0', 0",
        "'1,000', 1",
        "'1,25/1,5', 1.25",
    })
    void texts_are_read_with_a_decimal_comma(String text, String points) {
        assertThat(measured(one(text), FORMAT)).isEqualTo(points(points));
    }

    @Test
    void a_number_is_taken_as_excel_shows_it_to_15_digits_and_12_places() {
        assertThat(measured(one(0.1 + 0.2), FORMAT)).isEqualTo(points("0.3")); // stored as 0.30000000000000004
        assertThat(measured(one(1.219999999999999), FORMAT))
                .isEqualTo(points("1.22")); // 1.219999999999999 has 16 digits
        assertThat(measured(one("=2/3"), FORMAT)).isEqualTo(points("0.666666666667"));
        assertThat(measured(one(1e-13), FORMAT)).isEqualTo(points("0"));
        assertThat(Amounts.decimal("1E+400")).isEmpty();
        assertThat(Amounts.decimal("1E+999")).isEmpty();
        assertThat(Amounts.decimal("999999999999999")).contains(new BigDecimal("999999999999999"));
        assertThat(Amounts.decimal("9999999999999990")).isEmpty();
        assertThat(Amounts.decimal("NaN")).isEmpty();
        assertThat(Amounts.decimal("-0.0")).contains(BigDecimal.ZERO);
    }

    @Test
    void a_text_with_two_readings_is_refused_unless_the_maximum_leaves_one() {
        assertThat(measured(one("1.000"), FORMAT)).isEqualTo(points("1")); // a thousand is above 1.5
        assertThat(measured(one("0.5"), FORMAT.numbers(VietnameseNumbers.mixed())))
                .isEqualTo(points("0.5"));
        assertThat(measured(one("0.5"), FORMAT.numbers(VietnameseNumbers.point())))
                .isEqualTo(points("0.5"));
        assertProblem(one("1.234,5"), FORMAT).contains("expected points from 0 to 1.5, but got 1234.5.");
        assertProblem(one("1,2,3"), FORMAT)
                .contains("A number must look like '7,5', '-1,78' or '1.234,5' (decimal comma)");
        assertProblem(one("1,25/2"), FORMAT)
                .contains("It is printed as of 2 points, but the maximum of the edition is 1.5.");
    }

    @Test
    void not_assessed_not_performed_not_applicable_and_zero_stay_four_things() {
        assertThat(measured(one("KĐG"), FORMAT)).isEqualTo(Measurement.notAssessed());
        assertThat(measured(one("Chưa  đánh giá."), FORMAT)).isEqualTo(Measurement.notAssessed());
        assertThat(measured(one("không thực hiện"), FORMAT)).isEqualTo(Measurement.notPerformed());
        assertThat(measured(one("Không áp dụng (Không có đối tượng)"), FORMAT))
                .isEqualTo(Measurement.notApplicable("Không có đối tượng"));
        assertThat(measured(
                        new Book().row("TT", "Điểm tự chấm", "Ghi chú").row("1.2", "KAD", "không phát sinh"), FORMAT))
                .isEqualTo(Measurement.notApplicable("không phát sinh"));
        assertThat(measured(one(0), FORMAT)).isEqualTo(points("0"));
        Reading<Assessment> bare = read(one("không áp dụng"), FORMAT.leavesWithoutRowAreNotAssessed());
        assertThat(bare.value().measurements().get(CriterionCode.of("1.2")))
                .isEqualTo(Measurement.notApplicable("không áp dụng (Bảng!B2, criterion 1.2)"));
        assertThat(bare.notes().stream().map(Reading.Note::toString))
                .contains(
                        "a.xlsx:2:2 (Bảng!B2, criterion 1.2): not applicable without a ground; write it in the column 'Ghi chú'");
    }

    @ParameterizedTest
    @CsvSource({"-", "–", "x", "X", "...", "✓", "/"})
    void a_sign_says_nothing_until_it_is_declared(String sign) {
        assertProblem(one(sign), FORMAT)
                .isEqualTo(
                        "a.xlsx:2:2 (Bảng!B2, criterion 1.2, points): expected points, or a word why there are none, but got '"
                                + sign
                                + "', which may mean any of them. Write the points, 0 included, or one of the words for 'not assessed'"
                                + " (chưa đánh giá), 'not performed' (không thực hiện), 'not applicable' (không áp dụng)."
                                + " Or declare what the sign means with WorkbookFormat.word.");
        assertThat(measured(one(sign), FORMAT.word(Absence.NOT_ASSESSED, sign))).isEqualTo(Measurement.notAssessed());
    }

    /** One line 2.1, whose rule reads a share. */
    private Book share(Object points, Object result) {
        return new Book().row("TT", "Điểm tự chấm", "Kết quả").row("2.1", points, result);
    }

    @Test
    void of_a_rule_that_works_out_points_only_what_was_measured_is_read() {
        WorkbookFormat partial = FORMAT.leavesWithoutRowAreNotAssessed();
        Reading<Assessment> both = read(share(3.8, "95/100"), partial);
        assertThat(both.value().measurements().get(CriterionCode.of("2.1")))
                .isEqualTo(Measurement.share(new Ratio(95, 100)));
        assertThat(both.notes().stream().map(Reading.Note::toString))
                .contains("a.xlsx:2:2 (Bảng!B2): points that the rules work out themselves are not read: B2");
        assertThat(read(share("", "KĐG"), partial).value().measurements().get(CriterionCode.of("2.1")))
                .isEqualTo(Measurement.notAssessed());
        assertThat(read(share("chưa đánh giá", ""), partial)
                        .value()
                        .measurements()
                        .get(CriterionCode.of("2.1")))
                .isEqualTo(Measurement.notAssessed());
        assertProblem(share("chưa đánh giá", "95/100"), FORMAT)
                .isEqualTo(
                        "a.xlsx:2:3 (Bảng!C2, criterion 2.1): expected nothing, as the line says NOT_ASSESSED, but got '95/100'."
                                + " Remove one of the two.");
        assertProblem(share("", 0.95), FORMAT)
                .startsWith(
                        "a.xlsx:2:3 (Bảng!C2, criterion 2.1, share): expected a ratio of counts such as 7368/8253, but got '0,95'.");
        assertProblem(share("", "0/0"), FORMAT).startsWith("a.xlsx:2:3 (Bảng!C2, criterion 2.1): expected ");
    }

    @Test
    void an_empty_cell_is_not_zero() {
        Book book = new Book().row("TT", "Nội dung", "Điểm tự chấm").row("1.2", "Tuyên truyền");
        assertProblem(book, FORMAT)
                .startsWith(
                        "a.xlsx:2:3 (Bảng!C2, criterion 1.2): expected points, but got nothing. Write the points, 0 included,")
                .endsWith(" An empty cell is none of them.");
    }

    @Test
    void a_cell_merged_over_two_lines_belongs_to_none_of_them_alone() {
        Book book = new Book()
                .row("TT", "Điểm tự chấm")
                .row("1.1", 1)
                .row("1.2", "")
                .merge("B2:B3");
        assertProblem(book, FORMAT)
                .startsWith(
                        "a.xlsx:3:2 (Bảng!B3, criterion 1.2, points): expected a cell of its own, but got one merged with B2."
                                + " Unmerge the cells and give each line its own value.");
    }

    @Test
    void formulas_without_a_value_or_with_an_error_are_problems() {
        assertProblem(one("=1/0"), FORMAT)
                .isEqualTo("a.xlsx:2:2 (Bảng!B2, criterion 1.2, points): expected a value, but got the error #DIV/0!."
                        + " Mend the formula, or type the value instead of it.");
    }

    @Test
    void a_number_cannot_tell_1_10_from_1_1_but_a_name_can() {
        Book named = new Book().row("TT", "Tiêu chí", "Điểm tự chấm", "Ghi chú").row(1.1, "Sáng kiến", 0.5, "QĐ 5");
        Map<CriterionCode, Measurement> measured =
                read(named, FORMAT.leavesWithoutRowAreNotAssessed()).value().measurements();
        assertThat(measured.get(CriterionCode.of("1.1"))).isEqualTo(Measurement.notAssessed());
        assertThat(measured.get(CriterionCode.of("1.10")))
                .isEqualTo(Measurement.observed(
                        Map.of("points", Value.of(Points.parse("0.5")), "reason", Value.of("QĐ 5"))));
        Book unnamed = new Book().row("TT", "Tiêu chí", "Điểm tự chấm").row(1.1, "Việc khác", 0.5);
        assertProblem(unnamed, FORMAT)
                .isEqualTo(
                        "a.xlsx:2:1 (Bảng!A2): expected a line that is surely one of the edition, but got the number 1.1, which may"
                                + " have been 1.10. Format the column as text and type the numbers again, or give the line its official name.");
        Book text = new Book().row("TT", "Điểm tự chấm").row("1,1", 0.5);
        assertThat(read(text, FORMAT.leavesWithoutRowAreNotAssessed())
                        .value()
                        .measurements()
                        .get(CriterionCode.of("1.1")))
                .isEqualTo(points("0.5"));
    }

    @Test
    void of_several_columns_of_points_the_caller_chooses() {
        Book book = new Book().row("TT", "Điểm tự chấm", "Điểm thẩm định").row("1.2", 1, 0.75);
        assertProblem(book, FORMAT)
                .isEqualTo("a.xlsx:1:1 (Bảng!A1): expected one column of points, but got the columns [SELF, APPRAISED]."
                        + " Say with WorkbookFormat.points which of them to read.");
        Book again = new Book().row("TT", "Điểm tự chấm", "Điểm thẩm định").row("1.2", 1, 0.75);
        assertThat(measured(again, FORMAT.points(Column.APPRAISED))).isEqualTo(points("0.75"));
        Book third = new Book().row("TT", "Điểm tự chấm", "Điểm thẩm định").row("1.2", 1, 0.75);
        assertProblem(third, FORMAT.points(Column.REVIEWED))
                .contains("expected a column REVIEWED, but got the columns [SELF, APPRAISED].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FORMAT.points(Column.MAX))
                .withMessage("Points are in SELF, APPRAISED, REVIEWED or POINTS, but was MAX");
    }

    @Test
    void of_several_sheets_the_caller_chooses() {
        assertProblem(twoSheets(), FORMAT)
                .isEqualTo("a.xlsx: expected one sheet with such a table, but got Xã, 'Thẩm định'."
                        + " Say with WorkbookFormat.sheet which of them to read.");
        assertThat(measured(twoSheets(), FORMAT.sheet("Thẩm định"))).isEqualTo(points("0.5"));
        assertProblem(twoSheets(), FORMAT.sheet("Tỉnh"))
                .isEqualTo("a.xlsx: expected a sheet Tỉnh, but got the sheets Xã, 'Thẩm định'. Correct the name.");
        assertProblem(new Book().row("Họ tên", "Điểm"), FORMAT)
                .isEqualTo(
                        "a.xlsx: expected a sheet with a head that names a code column (TT, STT, Mã) and points or results, but got"
                                + " none in Bảng. Name the columns so, or declare their headings with WorkbookFormat.heading.");
    }

    private static Book twoSheets() {
        return new Book()
                .sheet("Xã")
                .row("TT", "Điểm đạt")
                .row("1.2", 1)
                .sheet("Thẩm định")
                .row("TT", "Điểm đạt")
                .row("1.2", 0.5);
    }

    @Test
    void headings_of_ones_own_are_declared() {
        Book book = new Book()
                .row("Số hiệu", "Xã chấm")
                .row("1.2", 1)
                .row("Số hiệu", "Xã chấm")
                .row("1.1", 2);
        assertThat(measured(book, FORMAT.heading(Column.CODE, "SỐ HIỆU").heading(Column.SELF, "Xã  chấm")))
                .isEqualTo(points("1"));
        Book twice = new Book().row("TT", "Điểm tự chấm", "Tự đánh giá").row("1.2", 1, 1);
        assertProblem(twice, FORMAT)
                .isEqualTo("a.xlsx:1:3 (Bảng!C1, SELF): expected one column SELF, but got columns B, C."
                        + " Rename or remove what is not meant.");
    }

    @Test
    void a_file_that_is_not_there_is_a_problem_too() {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> WorkbookReader.of(FORMAT).inputs(temp.resolve("b.xlsx"), INDEX, UNIT, YEAR))
                .withMessageStartingWith(
                        "b.xlsx: expected a file that can be read, but got java.nio.file.NoSuchFileException")
                .withMessageEndingWith("Check its path and that it may be read.");
    }

    @Test
    void a_table_that_is_wrong_from_top_to_bottom_names_a_thousand_problems_and_counts_the_rest() {
        Book book = new Book().row("TT", "Điểm tự chấm");
        for (int i = 1; i <= 1_005; i++) {
            book.row("9." + i, 1);
        }
        List<Problem> problems = problems(book, FORMAT.leavesWithoutRowAreNotAssessed());
        assertThat(problems).hasSize(1_001);
        assertThat(problems.get(1_000).toString())
                .isEqualTo("a.xlsx: expected at most 1000 problems, but got 5 more."
                        + " Mend the first ones; most likely it is not the table that was meant.");
    }

    private AbstractStringAssert<?> assertProblem(Book book, WorkbookFormat format) {
        List<Problem> problems = problems(book, format.leavesWithoutRowAreNotAssessed());
        assertThat(problems).hasSize(1);
        return assertThat(problems.get(0).toString());
    }

    private List<Problem> problems(Book book, WorkbookFormat format) {
        try {
            Reading<Assessment> reading = read(book, format);
            throw new AssertionError("Read as " + reading);
        } catch (InvalidDataException e) {
            assertThat(e.problems())
                    .extracting(Problem::place)
                    .extracting(Place::source)
                    .containsOnly("a.xlsx");
            return e.problems();
        }
    }

    private Reading<Assessment> read(Book book, WorkbookFormat format) {
        return WorkbookReader.of(format).inputs(book.write(temp.resolve("a.xlsx")), INDEX, UNIT, YEAR);
    }

    private static Measurement points(String points) {
        return Measurement.awarded(Points.parse(points));
    }
}
