package vn.chiso.core.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.chiso.core.planning.Cases.GRID;
import static vn.chiso.core.planning.Cases.points;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.chiso.core.planning.TargetSetting.Line;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

class TargetSettingTest {
    private static Line line(String code, String attained, String ceiling, long weight) {
        return new Line(code, points(attained), points(ceiling), Rational.of(weight));
    }

    @Test
    void who_comes_to_the_ceiling_leaves_the_rest_to_the_others() {
        // 6 to gain, weights 1, 1, 2: a is full after 1; b and c share 5 as 1 : 2
        TargetSetting set = TargetSetting.of(
                List.of(line("a", "1", "2", 1), line("b", "0", "9", 1), line("c", "0", "9", 2)), points("7"), GRID);
        assertThat(set.factor()).isEqualTo(Rational.of(5, 3));
        assertThat(set.targets()).isEqualTo(Map.of("a", points("2"), "b", points("1.67"), "c", points("3.33")));
        assertThat(set.shortfall()).isEqualTo(Points.ZERO);
    }

    @Test
    void what_cannot_be_reached_is_a_shortfall_not_a_higher_ceiling() {
        TargetSetting set =
                TargetSetting.of(List.of(line("a", "1", "2", 1), line("b", "3", "5", 0)), points("6"), GRID);
        assertThat(set.targets()).isEqualTo(Map.of("a", points("2"), "b", points("3")));
        assertThat(set.shortfall()).isEqualTo(points("1"));
    }

    @Test
    void a_total_that_is_met_already_asks_for_nothing() {
        TargetSetting set = TargetSetting.of(List.of(line("a", "2", "3", 1)), points("1"), GRID);
        assertThat(set.targets()).isEqualTo(Map.of("a", points("2")));
        assertThat(set.factor()).isEqualTo(Rational.ZERO);
        assertThat(set.shortfall()).isEqualTo(Points.ZERO);
    }

    @Test
    void everything_that_is_wrong_is_named() {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> TargetSetting.of(
                        List.of(line("a", "2", "1", -1), line("a", "0.001", "1", 1)), points("3"), GRID))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::toString)
                        .containsExactly(
                                "criterion a, ceiling: expected at least the 2 points that it has, but got 1."
                                        + " Correct the ceiling; what is attained can be reached.",
                                "criterion a, weight: expected zero or more, but got -1."
                                        + " Use zero to leave the criterion where it is.",
                                "criterion a: expected one line of this code, but got a second one. Leave out one of them.",
                                "criterion a, attained: expected a multiple of 0.01, but got 0.001."
                                        + " Round it as the edition does."));
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 300);
        return Combinators.combine(small, small, Arbitraries.integers().between(0, 7))
                .as((attained, room, weight) ->
                        new Line("x", GRID.points(attained), GRID.points(attained + room), Rational.of(weight, 3)))
                .list()
                .ofMaxSize(8)
                .map(lines -> {
                    List<Line> coded = new ArrayList<>();
                    for (int i = 0; i < lines.size(); i++) {
                        Line line = lines.get(i);
                        coded.add(new Line("c" + i, line.attained(), line.ceiling(), line.weight()));
                    }
                    return coded;
                });
    }

    @Property
    void targets_add_up_to_the_total_between_what_is_attained_and_what_can_be(
            @ForAll("lines") List<Line> lines, @ForAll @IntRange(max = 5000) int hundredths) {
        Points total = GRID.points(hundredths);
        TargetSetting set = TargetSetting.of(lines, total, GRID);
        Points attained = Points.sum(lines.stream().map(Line::attained).toList());
        Points sum = Points.sum(set.targets().values());
        assertThat(sum.plus(set.shortfall())).isEqualTo(total.max(attained));
        for (Line line : lines) {
            Points target = set.targets().get(line.code());
            assertThat(target).isBetween(line.attained(), line.ceiling());
            if (line.weight().signum() > 0 && set.shortfall().signum() > 0) {
                assertThat(target).isEqualTo(line.ceiling());
            }
            Points exact = line.attained()
                    .plus(Points.of(line.weight().times(set.factor())))
                    .min(line.ceiling());
            assertThat(target.minus(exact).max(exact.minus(target))).isLessThan(GRID.step());
        }
    }
}
