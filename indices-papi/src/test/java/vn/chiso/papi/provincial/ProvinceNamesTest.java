package vn.chiso.papi.provincial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.papi.provincial.Known.NAMES;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.problem.InvalidDataException;

class ProvinceNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ha Noi|01",
                "'Hà Nội '|01",
                "TP. Hồ Chí Minh|79",
                "TP.HCM|79",
                "Thành phố Hồ Chí Minh|79",
                "Ba Ria-Vung Tau|77",
                "Bà Rịa – Vũng Tàu|77",
                "Dak Lak|66",
                "Đắk Lắk|66",
                "Dak Nong|67",
                "Hoà Bình|17",
                "Hòa Bình|17",
                "Huế|46",
                "Thua Thien-Hue|46",
                "Quang Ninh*|22",
                "tỉnh Lâm Đồng|68",
                "Dong Thap|87"
            })
    void tables_write_names_in_many_ways(String name, String code) {
        assertThat(NAMES.find("vn-63", name)).map(Province::code).contains(code);
    }

    @Test
    void there_are_63_old_and_34_new_provinces_and_every_old_one_went_into_one_new_one() {
        assertThat(NAMES.systems()).containsExactly("vn-63", "vn-34");
        assertThat(NAMES.of("vn-63")).hasSize(63);
        assertThat(NAMES.of("vn-34")).hasSize(34);
        assertThat(NAMES.of("vn-34").stream().flatMap(province -> province.formedFrom().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        NAMES.of("vn-63").stream().map(Province::code).toList());
        assertThat(NAMES.of("vn-34"))
                .filteredOn(province -> province.formedFrom().size() == 1)
                .hasSize(11);
        assertThat(NAMES.of("vn-34"))
                .filteredOn(province -> province.source().isAssumed())
                .isNotEmpty();
    }

    @Test
    void within_a_system_no_name_means_two_provinces() {
        for (String system : NAMES.systems()) {
            for (Province province : NAMES.of(system)) {
                assertThat(Stream.concat(Stream.of(province.name()), province.aliases().stream()))
                        .allSatisfy(name -> assertThat(NAMES.find(system, name)).contains(province));
                assertThat(NAMES.readings(province.name()).stream()
                                .filter(other -> other.system().equals(system)))
                        .containsExactly(province);
            }
        }
    }

    @Test
    void a_name_that_two_systems_share_is_refused_with_both_readings() {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> NAMES.resolve("Bac Ninh"))
                .withMessage(
                        "province: expected the name of a province in one system of units, but got Bac Ninh, which can be Bắc Ninh"
                                + " (vn-63 27) or Bắc Ninh (vn-34 24). Say which system of units it belongs to.");
        assertThat(NAMES.resolve("Hà Giang")).hasToString("Hà Giang (vn-63 02)");
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> NAMES.resolve("Hà Tây"))
                .withMessage(
                        "province: expected the name of a province in one system of units, but got Hà Tây. Correct the name.");
    }

    @Test
    void systems_that_are_not_there_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NAMES.find("vn-64", "Hà Tây"))
                .withMessage("There is no system vn-64, only [vn-63, vn-34]");
    }
}
