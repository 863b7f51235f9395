package vn.chiso.papi.provincial;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.papi.provincial.Known.NAMES;
import static vn.chiso.papi.provincial.Known.PAPI;
import static vn.chiso.papi.provincial.Known.READER;
import static vn.chiso.papi.provincial.Known.province;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.ranking.TiePolicy;
import vn.chiso.core.score.Rational;

class TableReaderTest {
    private static final String AN_GIANG_2016 = """
            province,year,1.1,1.2,1.3,1.4,2.1,2.2,2.3,3.1,3.2,3.3,4.1,4.2,4.3,4.4,5.1,5.2,5.3,5.4,6.1,6.2,6.3,6.4
            An Giang,2016,0.874013543,1.551769853,1.145341992,0.909552932,2.292091608,1.449881196,1.859399438,2.138604403,1.788679600,\
            1.112112761,1.471348286,1.852654099,1.034730315,1.405485034,1.771098018,1.875392079,1.654526353,1.906766653,1.914387584,\
            1.804117084,2.148325443,1.673602343
            """;

    private static List<String> problems(String text) {
        return READER.check("t.csv", text).stream().map(Problem::toString).toList();
    }

    /** A sum at full precision. */
    private static void close(Rational sum, String published) {
        assertThat(sum.minus(Rational.parse(published)).round(vn.chiso.core.score.Rounding.halfUp(5)))
                .isEqualTo(Rational.ZERO);
    }

    @Test
    void an_giang_2016_adds_up_to_what_was_published() {
        YearResults year = READER.read("t.csv", AN_GIANG_2016).year(2016);
        Province anGiang = province("An Giang");
        close(year.dimension(anGiang, 1).orElseThrow(), "4.480678");
        close(year.dimension(anGiang, 2).orElseThrow(), "5.601372");
        close(year.dimension(anGiang, 3).orElseThrow(), "5.039397");
        close(year.dimension(anGiang, 4).orElseThrow(), "5.764218");
        close(year.dimension(anGiang, 5).orElseThrow(), "7.207783");
        close(year.dimension(anGiang, 6).orElseThrow(), "7.540432");
        close(year.total(anGiang).orElseThrow(), "35.633881");
    }

    @Test
    void table_3_6_of_the_report_of_2023_is_read_as_printed() {
        // printed parts need not add up to the printed sum: those of Bac Ninh give 8.2567
        YearResults year = READER.read("table-3.6.csv", """
                        province,year,D6,6.1,6.2,6.3,6.4
                        Ha Noi,2023,7.8486,1.7029,1.9570,2.2548,1.9339
                        Ha Giang,2023,7.1704,2.0531,1.4387,1.7372,1.9414
                        Tuyen Quang,2023,6.9125,1.9475,1.2585,1.7667,1.9398
                        Thai Nguyen,2023,8.0022,1.9684,2.0428,2.0251,1.9659
                        Quang Ninh*,2023,,,,,
                        Bac Ninh,2023,8.2568,2.0065,2.0623,2.2201,1.9678
                        """).year(2023);
        assertThat(year.dimension(province("Bắc Ninh"), 6)).contains(Rational.parse("8.2568"));
        assertThat(year.dimension(province("Quảng Ninh"), 6)).isEmpty();
        assertThat(year.provinces()).hasSize(6);
        assertThat(year.dimensionScores(6)).hasSize(5);
        assertThat(READER.tolerating(Rational.parse("0.00009")).check("table-3.6.csv", """
                        province,year,D6,6.1,6.2,6.3,6.4
                        Bac Ninh,2023,8.2568,2.0065,2.0623,2.2201,1.9678
                        """))
                .hasSize(1);
    }

    @Test
    void ha_tinh_2019_stands_on_the_floor_and_ha_noi_2018_has_two_parts() {
        YearResults floor = READER.read(
                        "t.csv", "province,year,8.1,8.2,8.3\nHà Tĩnh,2019,0.380497396,1.758657575,0.333999991\n")
                .year(2019);
        close(floor.dimension(province("Hà Tĩnh"), 8).orElseThrow(), "2.473155");
        YearResults two = READER.read("t.csv", "province,year,8.1,8.2\nHà Nội,2018,0.599759102,2.719765663\n")
                .year(2018);
        close(two.dimension(province("Hà Nội"), 8).orElseThrow(), "3.319525");
    }

    @Test
    void zero_an_asterisk_and_an_empty_cell_all_mean_that_nothing_is_published() {
        YearResults year = READER.read("t.csv", """
                        province,year,D1,D2,D3,total_official
                        Vĩnh Phúc,2024,0,0.0,*,0
                        Tiền Giang,2024,5,,4,
                        """).year(2024);
        Province vinhPhuc = province("Vĩnh Phúc");
        assertThat(year.dimension(vinhPhuc, 1)).isEmpty();
        assertThat(year.dimension(vinhPhuc, 2)).isEmpty();
        assertThat(year.dimension(vinhPhuc, 3)).isEmpty();
        assertThat(year.publishedTotal(vinhPhuc)).isEmpty();
        // no total and no rank, and still counted where it has a score
        Province tienGiang = province("Tiền Giang");
        assertThat(year.total(tienGiang)).isEmpty();
        assertThat(year.rank(tienGiang, TiePolicy.STANDARD)).isEmpty();
        assertThat(year.dimensionScores(1)).containsOnlyKeys(tienGiang);
    }

    @Test
    void a_row_of_the_highest_scores_is_no_province() {
        assertThat(problems("province,year,D1\nHà Nội,2016,5\nĐiểm cao nhất,2016,6\n"))
                .containsExactly(
                        "t.csv:3:1: expected a province of vn-63, but got Điểm cao nhất. Correct the name; remove rows that are no"
                                + " province, such as that of the highest scores.");
    }

    @Test
    void provinces_in_columns_and_unknown_labels_are_named() {
        assertThat(problems("indicator,Hà Nội,Hà Giang\nD1,5,5\n"))
                .containsExactly(
                        "t.csv:1:1: expected the columns province and year, but got [indicator, Hà Nội, Hà Giang]. Workbooks since"
                                + " 2018 have provinces in columns: turn the table.");
        assertThat(problems("province,year,Un-weighted2015PAPI\nHà Nội,2016,35\n"))
                .containsExactly(
                        "t.csv:1:3: expected columns such as 1.1, D1, province_id, tinhid, region, province, year, total_official,"
                                + " rank, but got Un-weighted2015PAPI. Remove the column, or name it by its number; workbooks label every total"
                                + " as that of 2015.");
    }

    @Test
    void a_year_that_is_repeated_is_named_with_the_line_of_the_other() {
        assertThat(problems("province,year,D1\nHà Nội,2020,5\nHa Noi,2020,5\n"))
                .containsExactly(
                        "t.csv:3:1 (Hà Nội (vn-63 01) 2020): expected each province once a year, but got it again, after line 2."
                                + " Newer workbooks repeat older years: take one file for each year.");
        assertThat(problems("province,year,D1\nHà Nội,2010,5\n"))
                .containsExactly("t.csv:2:2: expected a year from 2011 on, but got 2010. Correct the year.");
    }

    @Test
    void a_code_that_the_year_does_not_have_is_named() {
        assertThat(problems("province,year,5.2\nHà Nội,2021,1.9\n"))
                .containsExactly(
                        "t.csv:2:3 (Hà Nội (vn-63 01) 2021, 5.2): expected only what 2021 has, but got 5.2 = 1.9. Codes mean other"
                                + " things in other years: check the year of the row.");
        assertThat(problems("province,year,5.2\nHà Nội,2021,\nHà Nội,2020,1.9\n"))
                .isEmpty();
    }

    @Test
    void scores_outside_their_scale_are_named() {
        assertThat(problems("province,year,8.1,D1\nHà Nội,2018,0.49,10.1\n"))
                .containsExactly(
                        "t.csv:2:4 (Hà Nội (vn-63 01) 2018, D1): expected a score from 1 to 10, but got 10.1. Correct the number, or the"
                                + " year of the row: the scale depends on the number of parts.",
                        "t.csv:2:3 (Hà Nội (vn-63 01) 2018, 8.1): expected a score from 0.5 to 5, but got 0.49. Correct the number, or the"
                                + " year of the row: the scale depends on the number of parts.");
        assertThat(problems("province,year,8.1\nHà Nội,2019,0.33174\n")).isEmpty();
    }

    @Test
    void a_decimal_comma_is_named() {
        assertThat(problems("province,year,D1\nHà Nội,2021,\"4,81\"\n"))
                .containsExactly(
                        "t.csv:2:3 (Hà Nội (vn-63 01) 2021, D1): expected a score such as 4.25, or nothing, but got 4,81. Vietnamese"
                                + " reports print a decimal comma: write a point.");
    }

    @Test
    void a_total_that_is_not_the_sum_and_a_wrong_rank_are_named() {
        String head = "province,year,D1,D2,D3,D4,D5,D6,D7,D8,total_official,rank\n";
        // the press printed 48.881 for 48.811
        assertThat(problems(head + "Quảng Ninh,2020,6,6,6,6,6,6,6,6.811,48.881,1\n"))
                .containsExactly(
                        "t.csv:2:11 (Quảng Ninh (vn-63 22) 2020, total_official): expected the sum of the dimensions, 48.811, but got"
                                + " 48.881. Look the figures up: press reports mistype and truncate.");
        assertThat(problems(head + "Quảng Ninh,2020,6,6,6,6,6,6,6,6.811,48.81109,1\n"))
                .isEmpty();
        assertThat(problems(head + "Quảng Ninh,2020,6,6,6,6,6,6,6,6,48,2\nHà Nội,2020,5,5,5,5,5,5,5,5,40,1\n"))
                .containsExactly(
                        "t.csv:2:12 (Quảng Ninh (vn-63 22) 2020, rank): expected 1, by the totals at full precision, but got 2. Correct the"
                                + " rank, or the total.",
                        "t.csv:3:12 (Hà Nội (vn-63 01) 2020, rank): expected 2, by the totals at full precision, but got 1. Correct the"
                                + " rank, or the total.");
        assertThat(problems(head + "Quảng Ninh,2020,6,6,6,6,6,6,6,,42,1\n"))
                .containsExactly(
                        "t.csv:2:11 (Quảng Ninh (vn-63 22) 2020, total_official): expected no total where a dimension is missing, but got 42."
                                + " Add the dimension, or remove the total.",
                        "t.csv:2:12 (Quảng Ninh (vn-63 22) 2020, rank): expected no rank without a total, but got 1. Correct the rank, or"
                                + " the total.");
    }

    @Test
    void a_name_of_another_system_is_named_with_what_it_is_there() {
        assertThat(TableReader.of(PAPI, NAMES, "vn-34").check("t.csv", "province,year,D1\nHà Giang,2025,5\n"))
                .extracting(Problem::toString)
                .containsExactly(
                        "t.csv:2:1: expected a province of vn-34, but got Hà Giang, which is [Hà Giang (vn-63 02)]. Read the table"
                                + " with the system of units that it is of.");
        // the same name, another province
        assertThat(TableReader.of(PAPI, NAMES, "vn-34")
                        .read("t.csv", "province,year,D1\nBắc Ninh,2025,5\n")
                        .year(2025)
                        .provinces())
                .extracting(Province::toString)
                .containsExactly("Bắc Ninh (vn-34 24)");
    }

    @Test
    void all_problems_come_at_once() {
        assertThat(problems("province,year,D1\n,2016,5\nHà Nội,x,5\nHà Tây,2016,5\nHà Giang,2016,a\n"))
                .hasSize(4);
        assertThat(problems(""))
                .containsExactly("t.csv:1:1: expected a head and rows, but got an empty file. Fill it in.");
        assertThat(problems("province,province,year\n")).hasSize(1);
        assertThat(problems("province,year\nHà Nội,2016,5\n")).hasSize(1);
    }
}
