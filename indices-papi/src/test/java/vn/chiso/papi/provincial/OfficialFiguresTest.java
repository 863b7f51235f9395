package vn.chiso.papi.provincial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.chiso.papi.provincial.Known.PACKAGED;
import static vn.chiso.papi.provincial.Known.province;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.chiso.core.ranking.TiePolicy;
import vn.chiso.core.score.Rational;

/** Published sub-dimensions against published dimensions, totals and ranks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficialFiguresTest {
    private static final Rational TOLERANCE = Rational.of(1, 10_000);

    private Optional<ProvincialTable> parts = Optional.empty();

    @BeforeAll
    void read() throws IOException {
        parts = Known.subDimensions();
    }

    private ProvincialTable parts() {
        assumeTrue(
                parts.isPresent(),
                "skipped: papi-subdimensions.csv is not at ../shared/data beside the project; it is not ours to publish");
        return parts.orElseThrow();
    }

    private static void close(Optional<Rational> one, Optional<Rational> other) {
        assertThat(one.isPresent()).isEqualTo(other.isPresent());
        one.ifPresent(score -> assertThat(
                        score.minus(other.orElseThrow()).max(other.orElseThrow().minus(score)))
                .isLessThan(TOLERANCE));
    }

    @Test
    void published_totals_are_the_sums_of_the_dimensions_and_ranks_follow_from_them() {
        for (int year : List.of(2023, 2024)) {
            YearResults results = PACKAGED.year(year);
            assertThat(results.provinces()).hasSize(63);
            assertThat(results.totals()).hasSize(61);
            for (Province province : results.provinces()) {
                close(results.total(province), results.publishedTotal(province));
                assertThat(results.rank(province, TiePolicy.STANDARD)).isEqualTo(results.publishedRank(province));
            }
        }
        assertThat(PACKAGED.year(2023).rank(province("Hà Giang"), TiePolicy.STANDARD))
                .hasValue(11);
    }

    @Test
    void who_was_not_published_has_no_total_and_no_rank() {
        assertThat(missing(2023)).containsExactlyInAnyOrder(province("Quảng Ninh"), province("Bình Dương"));
        assertThat(missing(2024)).containsExactlyInAnyOrder(province("Vĩnh Phúc"), province("Tiền Giang"));
    }

    private static List<Province> missing(int year) {
        YearResults results = PACKAGED.year(year);
        return results.provinces().stream()
                .filter(province -> results.total(province).isEmpty())
                .toList();
    }

    @Test
    void sub_dimensions_add_up_to_dimensions_and_totals_with_the_same_gaps() {
        int complete = 0;
        for (int year : List.of(2023, 2024)) {
            YearResults own = parts().year(year);
            YearResults published = PACKAGED.year(year);
            assertThat(own.provinces()).containsExactlyInAnyOrderElementsOf(published.provinces());
            for (Province province : published.provinces()) {
                for (int dimension = 1; dimension <= 8; dimension++) {
                    close(own.dimension(province, dimension), published.dimension(province, dimension));
                }
                close(own.total(province), published.publishedTotal(province));
                assertThat(own.rank(province, TiePolicy.STANDARD)).isEqualTo(published.publishedRank(province));
                complete += own.total(province).isPresent() ? 1 : 0;
            }
        }
        assertThat(complete).isEqualTo(122);
    }

    @Test
    void all_years_are_within_their_scales_and_have_the_known_gaps() {
        assertThat(parts().years())
                .containsExactlyInAnyOrder(2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2023, 2024);
        assertThat(parts().year(2013).totals()).hasSize(63);
        assertThat(parts().year(2014).totals())
                .hasSize(61)
                .doesNotContainKeys(province("Bắc Giang"), province("Đồng Tháp"));
        YearResults year2018 = parts().year(2018);
        assertThat(year2018.totals()).hasSize(61).doesNotContainKeys(province("Quảng Ninh"), province("Đồng Tháp"));
        assertThat(year2018.dimensionScores(1)).hasSize(63);
        assertThat(year2018.dimensionScores(2)).hasSize(61);
        assertThat(year2018.dimensionScores(4)).hasSize(61);
        assertThat(year2018.dimensionScores(8)).hasSize(63);
    }

    @Test
    void the_groups_of_2019_and_2020_are_those_of_the_legend() {
        for (int year : List.of(2019, 2020)) {
            assertThat(GroupRule.legend().group(parts().year(year).totals()).sizes())
                    .containsExactly(16, 16, 15, 16);
        }
        // the top group of D1 in 2019, as the report prints it
        GroupRule.Groups first = GroupRule.legend().group(parts().year(2019).dimensionScores(1));
        assertThat(first.members().keySet().stream()
                        .filter(province -> first.members().get(province) == QuartileGroup.HIGHEST))
                .containsExactlyInAnyOrderElementsOf(List.of(
                                "Ba Ria-Vung Tau",
                                "Bac Giang",
                                "Ben Tre",
                                "Dak Nong",
                                "Dong Thap",
                                "Ha Nam",
                                "Ha Tinh",
                                "Hai Duong",
                                "Hoa Binh",
                                "Lao Cai",
                                "Nghe An",
                                "Ninh Thuan",
                                "Quang Binh",
                                "Quang Ninh",
                                "Thai Binh",
                                "Vinh Phuc")
                        .stream()
                        .map(Known::province)
                        .toList());
    }

    @Test
    void as_a_composite_index_the_totals_and_ranks_are_the_same() {
        YearResults results = parts().year(2024);
        var composite = results.structure().index().evaluate(results.table());
        var ranks = composite.ranks(new vn.chiso.core.composite.Grid(1e-9), TiePolicy.STANDARD);
        for (Province province : results.provinces()) {
            assertThat(ranks.of("vn-63 " + province.code())).isEqualTo(results.rank(province, TiePolicy.STANDARD));
        }
    }

    @Test
    void the_published_national_median_of_2023_is_dak_laks_total() {
        Rational median = GroupRule.legend()
                .group(PACKAGED.year(2023).totals())
                .quartiles()
                .get(1);
        assertThat(PACKAGED.year(2023).total(province("Đắk Lắk"))).contains(median);
        assertThat(median.round(vn.chiso.core.score.Rounding.halfUp(4))).isEqualTo(Rational.parse("42.3265"));
    }
}
