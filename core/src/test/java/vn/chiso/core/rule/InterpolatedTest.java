package vn.chiso.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.core.rule.Scoring.amount;
import static vn.chiso.core.rule.Scoring.earned;
import static vn.chiso.core.rule.Scoring.expression;
import static vn.chiso.core.rule.Scoring.facts;
import static vn.chiso.core.rule.Scoring.levels;
import static vn.chiso.core.rule.Scoring.number;
import static vn.chiso.core.rule.Scoring.points;
import static vn.chiso.core.rule.Scoring.problems;
import static vn.chiso.core.rule.Scoring.quantity;
import static vn.chiso.core.rule.Scoring.refusal;
import static vn.chiso.core.rule.Scoring.share;
import static vn.chiso.core.rule.Scoring.step;
import static vn.chiso.core.rule.Scoring.workings;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.measure.Value;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

class InterpolatedTest {
    private static final Interpolated RISING = nodes("share", "0", "0", "0.5", "1.5", "1", "full");

    /** Best at 3, less on both sides. */
    private static final Interpolated PEAK = nodes("x", "1", "20%", "3", "full", "6", "-1");

    private static Interpolated nodes(String of, String... atAndAmounts) {
        SortedMap<Rational, Amount> nodes = new TreeMap<>();
        for (int i = 0; i < atAndAmounts.length; i += 2) {
            nodes.put(number(atAndAmounts[i]), amount(atAndAmounts[i + 1]));
        }
        return new Interpolated(expression(of), ImmutableSortedMap.copyOf(nodes));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0",
        "1, 4, 0.75", // half way from 0 to 1.5
        "1, 6, 0.5", // a third of the way
        "1, 2, 1.5",
        "3, 4, 1.75", // half way from 1.5 to 2
        "5, 6, 11/6", // 1.5 + 0.5 x 2/3
        "1, 1, 2",
        "3, 2, 2" // it stays as it is at the last node
    })
    void between_two_nodes_it_is_linear(long part, long whole, String points) {
        assertThat(earned(RISING, share("2", part, whole))).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.4", "1, 0.4", "2, 1.2", "3, 2", "4, 1", "5, 0", "6, -1", "7, -1"})
    void it_may_go_up_and_down_and_below_nothing(String value, String points) {
        // from 0.4 at 1 up to 2 at 3, down to -1 at 6
        assertThat(earned(PEAK, facts("2", "x", quantity(value)))).isEqualTo(points);
    }

    @Test
    void the_neighbours_and_the_way_between_them_are_shown() {
        assertThat(workings(RISING, share("2", 5, 8)))
                .containsExactly("MEASURED share = 0.625", "BETWEEN 0.5 and 1 = 0.25", "EXACT = 1.625");
        assertThat(workings(RISING, share("2", 1, 2))).containsExactly("MEASURED share = 0.5", "EXACT = 1.5");
        assertThat(workings(RISING, share("2", 9, 8))).containsExactly("MEASURED share = 1.125", "EXACT = 2");
        assertThat(step(RISING, share("2", 1, 2)).rule()).isEqualTo("interpolated");
    }

    @Test
    void nothing_to_measure_is_no_node() {
        assertThat(refusal(RISING, share("2", 0, 0))).startsWith("share: expected at least one case");
        assertThat(refusal(PEAK, share("2", 1, 2)))
                .isEqualTo("x: expected a value, but got nothing. Enter it; in this case the rule reads it.");
    }

    @Test
    void it_reads_a_share_unless_it_measures_something_else() {
        assertThat(RISING.usualInputs()).containsExactly(InputSpec.required("share", InputType.RATIO));
        assertThat(PEAK.usualInputs()).isEmpty();
        assertThat(PEAK.expressions()).containsExactly(new Scheme.Use("of", expression("x"), false));
    }

    @Test
    void there_are_two_nodes_or_more() {
        assertThat(problems(RISING, "2")).isEmpty();
        assertThat(problems(nodes("x", "0", "full"), "2"))
                .containsExactly("nodes: expected at least two nodes, but got 1. Add the nodes.");
        assertThat(problems(nodes("x"), "2"))
                .containsExactly("nodes: expected at least two nodes, but got 0. Add the nodes.");
    }

    @Test
    void the_best_node_earns_the_maximum() {
        assertThat(problems(PEAK, "2")).isEmpty();
        assertThat(problems(nodes("x", "0", "0", "1", "1.9"), "2"))
                .containsExactly("nodes: expected a best case that earns the maximum of 2, but got 1.9."
                        + " Correct the points, or the maximum of the criterion.");
        assertThat(problems(nodes("x", "0", "2.1", "1", "0"), "2"))
                .containsExactly("nodes: expected a best case that earns the maximum of 2, but got 2.1."
                        + " Correct the points, or the maximum of the criterion.");
    }

    @Test
    void its_nodes_are_its_levels_and_its_least() {
        assertThat(levels(PEAK, "2")).containsExactly("-1", "0", "0.4", "2");
        assertThat(PEAK.least(points("2"))).contains(points("-1"));
        assertThat(RISING.least(points("2"))).contains(Points.ZERO);
    }

    @Test
    void the_trend_is_that_of_the_nodes() {
        assertThat(RISING.trend("share", Points.of(10))).contains(Scheme.Trend.RISING);
        assertThat(RISING.trend("x", Points.of(10))).isEmpty();
        assertThat(PEAK.trend("x", Points.of(10))).isEmpty();
        assertThat(nodes("x", "0", "full", "9", "0").trend("x", Points.of(10))).contains(Scheme.Trend.FALLING);
    }

    @Property
    void with_rising_nodes_more_never_earns_less(
            @ForAll @Size(min = 2, max = 6) Map<@IntRange(max = 30) Integer, @IntRange(max = 12) Integer> nodes,
            @ForAll @IntRange(max = 93) int thirds) {
        SortedMap<Rational, Amount> rising = new TreeMap<>();
        int best = 0;
        for (Map.Entry<Integer, Integer> node : new TreeMap<>(nodes).entrySet()) {
            best += node.getValue();
            rising.put(Rational.of(node.getKey()), new Amount.Fixed(Points.of(best)));
        }
        Interpolated rule = new Interpolated(expression("x"), ImmutableSortedMap.copyOf(rising));
        Points max = Points.of(best);
        Points less = at(rule, max, Rational.of(thirds, 3));
        Points more = at(rule, max, Rational.of(thirds + 1, 3));
        assertThat(rule.problems(max)).isEmpty();
        assertThat(more).isGreaterThanOrEqualTo(less);
        assertThat(less).isBetween(rising.get(rising.firstKey()).of(max), max);
    }

    @Property
    void every_node_is_hit_exactly(
            @ForAll @Size(min = 2, max = 6) Map<@IntRange(max = 30) Integer, @IntRange(max = 12) Integer> nodes) {
        SortedMap<Rational, Amount> amounts = new TreeMap<>();
        nodes.forEach((at, points) -> amounts.put(Rational.of(at, 7), new Amount.Fixed(Points.of(points))));
        Interpolated rule = new Interpolated(expression("x"), ImmutableSortedMap.copyOf(amounts));
        amounts.forEach((at, amount) -> assertThat(at(rule, Points.of(12), at)).isEqualTo(amount.of(Points.of(12))));
    }

    private static Points at(Interpolated rule, Points max, Rational value) {
        return step(rule, Facts.of(Map.of("x", Value.of(value)), max)).points().orElseThrow();
    }
}
