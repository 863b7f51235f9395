package vn.chiso.core.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.core.benchmark.Communes.edition;
import static vn.chiso.core.benchmark.Communes.scored;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.chiso.core.benchmark.SystemicLosses.Row;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

class SystemicLossesTest {
    private static final Rational MOST = Rational.of(60, 100);
    private static final Index INDEX = edition("10", "10");

    @Test
    void a_loss_is_everybody_s_middle_and_a_rest_of_one_s_own() {
        SystemicLosses losses = SystemicLosses.of(
                List.of(
                        scored(INDEX, "a", "6", "10"),
                        scored(INDEX, "b", "8", "10"),
                        scored(INDEX, "c", "10", "3"),
                        scored(INDEX, "d", "7", "10"),
                        scored(INDEX, "e", "10", "-")),
                MOST);
        Row first = losses.row(CriterionCode.of("c1")).orElseThrow();
        // lost 0 0 2 3 4: the middle is 2, and three of five are 60 %
        assertThat(first.median()).isEqualTo(Points.of(2));
        assertThat(first.losing()).isEqualTo(3);
        assertThat(first.isSystemic()).isTrue();
        assertThat(first.local("a")).contains(Points.of(2));
        assertThat(first.local("c")).contains(Points.of(-2));
        Row second = losses.row(CriterionCode.of("c2")).orElseThrow();
        // one of the four that are known
        assertThat(second.isSystemic()).isFalse();
        assertThat(second.median()).isEqualTo(Points.ZERO);
        assertThat(second.local("c")).contains(Points.of(7));
        assertThat(second.unknown()).containsExactly("e");
        assertThat(second.local("e")).isEmpty();
        assertThat(losses.systemic()).containsExactly(first);
    }

    @Test
    void from_where_a_loss_is_systemic_is_the_caller_s() {
        List<Scorecard> two = List.of(scored(INDEX, "a", "6", "10"), scored(INDEX, "b", "10", "10"));
        assertThat(SystemicLosses.of(two, Rational.of(1, 2)).systemic()).hasSize(1);
        assertThat(SystemicLosses.of(two, Rational.of(51, 100)).systemic()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SystemicLosses.of(two, Rational.ZERO))
                .withMessage("A loss is systemic from a share of the units above 0 and up to 1, but was 0");
        assertThat(SystemicLosses.of(List.of(), MOST).rows()).isEmpty();
        assertThat(SystemicLosses.of(List.of(scored(INDEX, "a", "-", "-")), MOST)
                        .rows())
                .isEmpty();
    }

    @Test
    void units_under_other_editions_are_refused() {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> SystemicLosses.of(
                        List.of(scored(INDEX, "a", "6", "10"), scored(edition("20"), "b", "6")), MOST))
                .withMessageContaining("unit b: expected a result under test-2024 for 2024");
    }

    @Property
    void what_everybody_loses_more_changes_only_the_middle(
            @ForAll @Size(min = 1, max = 7) List<@IntRange(max = 6) Integer> losses,
            @ForAll @IntRange(max = 4) int more) {
        Row before = row(losses);
        Row after = row(losses.stream().map(loss -> loss + more).toList());
        assertThat(after.median()).isEqualTo(before.median().plus(Points.of(more)));
        for (int i = 0; i < losses.size(); i++) {
            assertThat(after.local("u" + i)).isEqualTo(before.local("u" + i));
            assertThat(before.median().plus(before.local("u" + i).orElseThrow()))
                    .isEqualTo(Points.of(losses.get(i)));
        }
    }

    private static Row row(List<Integer> losses) {
        Index index = edition("10");
        return SystemicLosses.of(
                        IntStream.range(0, losses.size())
                                .mapToObj(i -> scored(index, "u" + i, String.valueOf(10 - losses.get(i))))
                                .toList(),
                        MOST)
                .rows()
                .get(0);
    }
}
