package vn.chiso.core.unit.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.core.unit.registry.Registries.day;
import static vn.chiso.core.unit.registry.Registries.ids;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.source.Provenance;

class VietnamProvincesTest {
    private static final UnitRegistry PROVINCES = UnitRegistry.packaged("vn-provinces");
    private static final LocalDate EVE = day("2025-06-30");
    private static final LocalDate THEN = day("2025-07-01");

    @Test
    void sixty_three_became_thirty_four_of_which_eleven_are_unchanged() {
        assertThat(PROVINCES.asOf(EVE)).hasSize(63);
        List<UnitVersion> now = PROVINCES.asOf(THEN);
        assertThat(now).hasSize(34);
        assertThat(now.stream()
                        .filter(version -> version.unit().kind().equals("tỉnh"))
                        .count())
                .isEqualTo(28);
        assertThat(now.stream()
                        .filter(version -> PROVINCES
                                .originsOf(version.unit().id(), THEN, EVE)
                                .isUnbroken())
                        .map(version -> version.unit().name()))
                .containsExactlyInAnyOrder(
                        "thành phố Hà Nội",
                        "thành phố Huế",
                        "tỉnh Lai Châu",
                        "tỉnh Điện Biên",
                        "tỉnh Sơn La",
                        "tỉnh Lạng Sơn",
                        "tỉnh Quảng Ninh",
                        "tỉnh Thanh Hóa",
                        "tỉnh Nghệ An",
                        "tỉnh Hà Tĩnh",
                        "tỉnh Cao Bằng");
    }

    @ParameterizedTest
    @CsvSource({
        "Hà Giang,            tuyen-quang-2025",
        "Bà Rịa-Vũng Tàu,     ho-chi-minh-2025",
        "Bà Rịa - Vũng Tàu,   ho-chi-minh-2025",
        "Thái Bình,           hung-yen-2025",
        "Hưng Yên,            hung-yen-2025",
        "Thừa Thiên Huế,      thua-thien-hue",
        "Kiên Giang,          an-giang-2025",
    })
    void what_became_of_a_province(String name, String successor) {
        UnitVersion before = PROVINCES.named(name, day("2024-12-31")).unit().orElseThrow();
        assertThat(ids(PROVINCES
                        .whatBecameOf(before.unit().id(), day("2024-12-31"), THEN)
                        .units()))
                .containsExactly(successor);
    }

    @Test
    void every_old_province_is_in_exactly_one_new_one() {
        assertThat(PROVINCES.asOf(THEN).stream()
                        .flatMap(version -> PROVINCES.originsOf(version.unit().id(), THEN, EVE).units().stream())
                        .map(version -> version.unit().id()))
                .containsExactlyInAnyOrderElementsOf(ids(PROVINCES.asOf(EVE)));
    }

    @Test
    void a_name_that_was_kept_is_another_unit_after_the_merger() {
        assertThat(PROVINCES
                        .named("Tuyên Quang", EVE)
                        .unit()
                        .orElseThrow()
                        .unit()
                        .id())
                .isEqualTo("tuyen-quang");
        assertThat(PROVINCES
                        .named("Tuyên Quang", THEN)
                        .unit()
                        .orElseThrow()
                        .unit()
                        .id())
                .isEqualTo("tuyen-quang-2025");
        assertThat(ids(PROVINCES.everNamed("Tuyên Quang"))).containsExactly("tuyen-quang", "tuyen-quang-2025");
    }

    @Test
    void what_was_not_read_in_print_says_that_it_is_assumed() {
        List<UnitEvent> mergers = PROVINCES.events().stream()
                .filter(UnitEvent.Merge.class::isInstance)
                .toList();
        assertThat(mergers).hasSize(23);
        assertThat(mergers.stream().filter(event -> event.source().provenance() == Provenance.PRINTED))
                .hasSize(16);
        assertThat(mergers.stream()
                        .filter(event -> event.source().isAssumed())
                        .flatMap(event -> event.results().stream()))
                .containsExactly(
                        "dong-nai-2025",
                        "tay-ninh-2025",
                        "can-tho-2025",
                        "vinh-long-2025",
                        "dong-thap-2025",
                        "ca-mau-2025",
                        "an-giang-2025");
        assertThat(PROVINCES.events().stream().filter(event -> !(event instanceof UnitEvent.Merge)))
                .allMatch(event -> event.source().isAssumed());
    }

    @Test
    void it_knows_nothing_before_its_first_source_and_no_other_registry_is_packaged() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PROVINCES.asOf(day("2010-12-31")))
                .withMessageContaining("vn-provinces knows nothing before 2011-01-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitRegistry.packaged("communes"))
                .withMessage("There is no packaged resource communes.yaml");
    }

    @Test
    void it_is_written_and_read_back() {
        assertThat(UnitFiles.read("again.yaml", UnitFiles.write(PROVINCES))).isEqualTo(PROVINCES);
    }
}
