package vn.chiso.papi.provincial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.papi.provincial.Known.PAPI;

import com.google.common.collect.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.composite.CompositeIndex;
import vn.chiso.core.score.Rational;
import vn.chiso.core.source.Provenance;

class ProvincialPapiTest {
    @Test
    void eras_begin_where_the_structure_changes() {
        assertThat(PAPI.eras())
                .containsExactly(
                        Range.closed(2011, 2015),
                        Range.closed(2016, 2017),
                        Range.closed(2018, 2018),
                        Range.closed(2019, 2020),
                        Range.atLeast(2021));
    }

    @ParameterizedTest
    @CsvSource({
        "2011, 22, 4 3 3 4 4 4, 6, 60",
        "2015, 22, 4 3 3 4 4 4, 6, 60",
        "2017, 22, 4 3 3 4 4 4, 6, 60",
        "2018, 28, 4 4 3 4 4 4 3 2, 8, 80",
        "2020, 29, 4 4 3 4 4 4 3 3, 8, 80",
        "2021, 28, 4 4 3 4 3 4 3 3, 8, 80",
        "2024, 28, 4 4 3 4 3 4 3 3, 8, 80"
    })
    void each_year_has_its_parts(int year, int parts, String byDimension, long lowest, long highest) {
        Structure structure = PAPI.year(year);
        assertThat(structure.parts()).hasSize(parts);
        assertThat(String.join(
                        " ",
                        structure.dimensions().stream()
                                .map(dimension -> dimension.parts().size() + "")
                                .toList()))
                .isEqualTo(byDimension);
        assertThat(structure.totalScale()).isEqualTo(new Scale(Rational.of(lowest), Rational.of(highest)));
    }

    @Test
    void a_code_means_something_only_in_a_year() {
        assertThat(PAPI.year(2017).part("2.1").orElseThrow().concept()).isEqualTo("poverty-lists");
        assertThat(PAPI.year(2018).part("2.1").orElseThrow().concept()).isEqualTo("access-to-information");
        assertThat(PAPI.year(2018).part("2.2").orElseThrow().concept()).isEqualTo("poverty-lists");
        assertThat(PAPI.year(2015).part("3.2").orElseThrow().concept()).isEqualTo("inspection-boards");
        assertThat(PAPI.year(2016).part("3.3").orElseThrow().concept()).isEqualTo("inspection-boards");
        assertThat(PAPI.year(2021).part("5.2")).isEmpty();
        assertThat(PAPI.year(2018).part("8.3")).isEmpty();
    }

    @Test
    void names_are_vietnamese_and_english_and_say_how_sure_they_are() {
        SubDimension personal = PAPI.year(2024).part("5.4").orElseThrow();
        assertThat(personal.name().official()).isEqualTo("Thủ tục hành chính cấp xã/phường");
        assertThat(personal.name().english()).contains("Personal Procedures");
        assertThat(personal.source().provenance()).isEqualTo(Provenance.PRINTED);
        SubDimension portals = PAPI.year(2024).part("8.1").orElseThrow();
        assertThat(portals.source().isAssumed()).isTrue();
        assertThat(portals.source().note()).isEqualTo("tên tiếng Việt chưa thấy in");
        assertThat(portals.english()).isEqualTo(Provenance.PRINTED);
        assertThat(PAPI.year(2024).dimensions().get(1).name().official())
                .isEqualTo("Công khai, minh bạch trong việc ra quyết định ở địa phương");
        assertThat(PAPI.groupName(QuartileGroup.LOWEST).official()).isEqualTo("nhóm đạt điểm thấp nhất");
    }

    @Test
    void every_source_is_listed() {
        assertThat(PAPI.sources().keySet())
                .containsAll(PAPI.breaks().stream()
                        .map(known -> known.source().document())
                        .toList())
                .containsAll(PAPI.eras().stream()
                        .flatMap(era -> PAPI.year(era.lowerEndpoint()).parts())
                        .map(part -> part.source().document())
                        .toList())
                .containsAll(Known.NAMES.of("vn-34").stream()
                        .map(province -> province.source().document())
                        .toList());
    }

    @Test
    void a_scale_is_one_of_m_with_bounds_that_were_rounded() {
        Scale third = PAPI.year(2024).dimensions().get(6).partScale();
        assertThat(third).isEqualTo(new Scale(Rational.of(1, 3), Rational.of(10, 3)));
        assertThat(third.admits(Rational.parse("0.33"))).isTrue();
        assertThat(third.admits(Rational.parse("0.3299"))).isFalse();
        assertThat(third.admits(Rational.parse("3.34"))).isTrue();
        assertThat(third.admits(Rational.parse("3.341"))).isFalse();
        Scale half = PAPI.year(2018).dimensions().get(7).partScale();
        assertThat(half).isEqualTo(new Scale(Rational.parse("0.5"), Rational.of(5)));
        assertThat(half.admits(Rational.parse("0.4999"))).isFalse();
    }

    @Test
    void there_is_no_index_before_2011() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PAPI.year(2010))
                .withMessageStartingWith("There is no provincial PAPI of 2010; eras are [");
    }

    @Test
    void as_a_composite_index_dimensions_and_parts_weigh_the_same() {
        CompositeIndex index = PAPI.year(2024).index();
        assertThat(index.effectiveWeights().get("D5")).isEqualTo(1 / 8.0);
        assertThat(index.indicators()).hasSize(28);
    }
}
