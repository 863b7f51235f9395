package vn.chiso.papi.provincial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.papi.provincial.Known.PACKAGED;
import static vn.chiso.papi.provincial.Known.PAPI;
import static vn.chiso.papi.provincial.Known.READER;
import static vn.chiso.papi.provincial.Known.province;

import com.google.common.collect.ImmutableMap;
import org.junit.jupiter.api.Test;
import vn.chiso.core.score.Rational;
import vn.chiso.papi.provincial.Change.Kind;
import vn.chiso.papi.provincial.Change.Obstacle;

class ComparisonAndProfileTest {
    private final Province haNoi = province("Hà Nội");

    private YearComparison comparison(int earlier, int later, String head, String before, String after) {
        ProvincialTable table = READER.read(
                "t.csv",
                "province,year," + head + "\nHà Nội," + earlier + "," + before + "\nHà Nội," + later + "," + after
                        + "\n");
        return YearComparison.of(PAPI, table.year(earlier), table.year(later));
    }

    private Change part(YearComparison comparison, String code) {
        return comparison.parts(haNoi).stream()
                .filter(change -> change.line().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void within_an_era_scores_are_compared() {
        Change change =
                comparison(2023, 2024, "D1", "4.9", "5.2").dimensions(haNoi).get(0);
        assertThat(change.difference()).contains(Rational.parse("0.3"));
        assertThat(change.isComparable()).isTrue();
    }

    @Test
    void a_sub_dimension_is_followed_by_what_it_measures() {
        YearComparison moved = comparison(2017, 2018, "2.1,2.2", "1.5,1.4", "0.8,1.6");
        assertThat(part(moved, "2.1").obstacles()).containsExactly(new Obstacle(Kind.NOT_MEASURED, "2017", ""));
        // poverty lists were one of three parts and are one of four
        assertThat(part(moved, "2.2").earlier()).contains(Rational.parse("1.5"));
        assertThat(part(moved, "2.2").obstacles()).containsExactly(new Obstacle(Kind.OTHER_SCALE, "1/3 -> 1/4", ""));
        assertThat(part(moved, "2.2").difference()).isEmpty();
    }

    @Test
    void a_break_without_a_change_of_name_stands_against_it() {
        YearComparison broken = comparison(2020, 2021, "3.2,6.4,6.1", "1.6,1.5,1.7", "0.6,1.9,1.8");
        assertThat(part(broken, "6.4").obstacles())
                .containsExactly(new Obstacle(
                        Kind.SERIES_BREAK,
                        "law-and-order 2021",
                        "khoảng điểm 1,34-1,63 năm 2020 thành 1,78-2,06 năm 2021"));
        assertThat(part(broken, "6.1").difference()).contains(Rational.parse("0.1"));
        // the next pair of years is on one side of it
        assertThat(part(comparison(2021, 2022, "6.4", "1.9", "1.95"), "6.4").isComparable())
                .isTrue();
        assertThat(part(comparison(2019, 2020, "6.4", "1.4", "1.5"), "6.4").isComparable())
                .isTrue();
    }

    @Test
    void a_dimension_with_other_parts_is_another_measure() {
        YearComparison fewer = comparison(2020, 2021, "D5,D6", "7.2,7", "7.3,7");
        assertThat(fewer.dimensions(haNoi).get(4).obstacles())
                .containsExactly(new Obstacle(Kind.OTHER_PARTS, "D5", ""));
        assertThat(fewer.dimensions(haNoi).get(5).obstacles())
                .extracting(Obstacle::kind)
                .containsExactly(Kind.SERIES_BREAK); // law and order
    }

    @Test
    void the_total_of_2018_stands_apart_from_those_before() {
        Change total = comparison(2017, 2018, "D1", "5", "5").total(haNoi);
        assertThat(total.obstacles())
                .contains(
                        new Obstacle(Kind.OTHER_PARTS, "6 -> 8", ""),
                        new Obstacle(Kind.OTHER_PARTS, "D2", ""),
                        new Obstacle(
                                Kind.SERIES_BREAK,
                                "total 2018",
                                "PAPI khuyên không so sánh kết quả tổng hợp 2018 với các năm trước"),
                        new Obstacle(Kind.NO_SCORE, "2017", ""),
                        new Obstacle(Kind.NO_SCORE, "2018", ""));
    }

    @Test
    void a_year_without_a_score_is_named() {
        YearComparison packaged = YearComparison.of(PAPI, PACKAGED.year(2023), PACKAGED.year(2024));
        assertThat(packaged.total(province("Quảng Ninh")).obstacles())
                .containsExactly(new Obstacle(Kind.NO_SCORE, "2023", ""));
        assertThat(packaged.total(province("Vĩnh Phúc")).obstacles())
                .containsExactly(new Obstacle(Kind.NO_SCORE, "2024", ""));
        assertThat(packaged.total(haNoi).isComparable()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YearComparison.of(PAPI, PACKAGED.year(2024), PACKAGED.year(2023)))
                .withMessage("The earlier year comes first, but they were 2024 and 2023");
    }

    @Test
    void a_profile_has_strengths_weaknesses_and_the_way_to_the_next_group() {
        YearResults year = READER.read("t.csv", """
                        province,year,D1,D2,D3,D4,D5,D6,D7,D8
                        Hà Nội,2024,5,5,5,5,5,5,5,5
                        Hà Giang,2024,6,4,5,4,6,6,6,6
                        Cao Bằng,2024,7,3,5,3,7,7,7,7
                        Bắc Kạn,2024,8,2,5,2,4,4,4,
                        """).year(2024);
        ProvinceProfile profile = ProvinceProfile.byDimension(year, haNoi, GroupRule.legend());
        assertThat(profile.total()).contains(Rational.of(40));
        assertThat(profile.rank()).hasValue(3);
        assertThat(profile.ranked()).isEqualTo(3);
        assertThat(profile.group()).contains(QuartileGroup.LOWEST); // 46, 43, 40: quartiles 44.5, 43, 41.5
        assertThat(profile.gapToNextGroup()).contains(Rational.parse("1.5"));
        assertThat(profile.lines().get(0).percentile()).isEqualTo(Rational.of(1, 8)); // lowest of four, itself half
        assertThat(profile.strengths()).extracting(ProvinceProfile.Line::code).containsExactly("D2", "D4");
        // D3 is 5 everywhere: neither; the others by what is to gain, all 5, in their order
        assertThat(profile.weaknesses())
                .extracting(ProvinceProfile.Line::code)
                .containsExactly("D1", "D5", "D6", "D7", "D8");
        assertThat(profile.weaknesses().get(0).lost()).isEqualTo(Rational.of(5));
    }

    @Test
    void a_province_without_a_total_still_has_its_lines() {
        ProvinceProfile none =
                ProvinceProfile.byDimension(PACKAGED.year(2023), province("Quảng Ninh"), GroupRule.legend());
        assertThat(none.total()).isEmpty();
        assertThat(none.rank()).isEmpty();
        assertThat(none.group()).isEmpty();
        assertThat(none.lines()).isEmpty();
        YearResults some =
                READER.read("t.csv", "province,year,1.1,1.2\nHà Nội,2024,1,\n").year(2024);
        assertThat(ProvinceProfile.bySubDimension(some, haNoi, GroupRule.legend())
                        .lines())
                .extracting(ProvinceProfile.Line::code)
                .containsExactly("1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProvinceProfile.byDimension(some, province("Cà Mau"), GroupRule.legend()))
                .withMessage("The table of 2024 does not list Cà Mau (vn-63 96)");
    }

    @Test
    void the_bounds_of_an_indicator_are_given_and_reversed_where_lower_is_better() {
        Scale third = Scale.ofOneOf(3);
        IndicatorScale share = new IndicatorScale(Rational.ZERO, Rational.ONE, false);
        assertThat(share.score(Rational.ZERO, third)).isEqualTo(Rational.of(1, 3));
        assertThat(share.score(Rational.ONE, third)).isEqualTo(Rational.of(10, 3));
        assertThat(share.score(Rational.of(1, 2), third)).isEqualTo(Rational.of(11, 6));
        IndicatorScale days = new IndicatorScale(Rational.of(30), Rational.of(10), true);
        assertThat(days.score(Rational.of(15), Scale.ofDimension())).isEqualTo(Rational.parse("7.75")); // 1 + 9 * 15/20
        assertThat(days.score(Rational.of(40), Scale.ofDimension())).isEqualTo(Rational.ONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> share.score(Rational.of(2), third))
                .withMessage("An indicator from 0 to 1 had the value 2; clamp it or widen the bounds");
        assertThatIllegalArgumentException().isThrownBy(() -> new IndicatorScale(Rational.ONE, Rational.ONE, true));
    }

    @Test
    void a_weighted_total_keeps_the_range_of_the_unweighted_one() {
        DimensionWeights weights = new DimensionWeights(ImmutableMap.of(1, Rational.of(3), 2, Rational.of(1)));
        assertThat(weights.total(ImmutableMap.of(1, Rational.of(10), 2, Rational.of(10))))
                .isEqualTo(Rational.of(20));
        assertThat(weights.total(ImmutableMap.of(1, Rational.ONE, 2, Rational.ONE)))
                .isEqualTo(Rational.of(2));
        assertThat(weights.total(ImmutableMap.of(1, Rational.of(6), 2, Rational.of(2))))
                .isEqualTo(Rational.of(10)); // 20 * 2 / 4
        assertThatIllegalArgumentException()
                .isThrownBy(() -> weights.total(ImmutableMap.of(1, Rational.ONE)))
                .withMessage("Weights are for the dimensions [1, 2], but scores were of [1]");
        assertThatIllegalArgumentException().isThrownBy(() -> new DimensionWeights(ImmutableMap.of(1, Rational.ZERO)));
    }
}
