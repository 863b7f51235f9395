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
import static vn.chiso.core.rule.Scoring.rule;
import static vn.chiso.core.rule.Scoring.share;
import static vn.chiso.core.rule.Scoring.step;
import static vn.chiso.core.rule.Scoring.workings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.measure.Value;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

class BandsTest {
    /** Below 80 % nothing, from 80 % 60 % of the points, from 95 % all. */
    private static final Bands RULE = bands(
            "share",
            Band.below(number("0.8"), Amount.ZERO),
            Band.of(number("0.8"), number("0.95"), amount("60%")),
            Band.from(number("0.95"), Amount.FULL));

    private static Bands bands(String of, Band... bands) {
        return new Bands(expression(of), ImmutableList.copyOf(bands));
    }

    private static Band band(Range<Rational> range, String stated) {
        return new Band(range, Stated.parse(stated), Optional.empty());
    }

    private static Band formula(Range<Rational> range, String formula) {
        return new Band(range, new Stated.Earns(Amount.ZERO), Optional.of(expression(formula)));
    }

    private static Rational at(long value) {
        return Rational.of(value);
    }

    private static Facts measured(String max, String value) {
        return facts(max, "x", quantity(value));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0",
        "7999, 10000, 0",
        "799999999999, 1000000000000, 0",
        "8, 10, 1.2",
        "800000000001, 1000000000000, 1.2",
        "9499, 10000, 1.2",
        "949999999999, 1000000000000, 1.2",
        "95, 100, 2",
        "1, 1, 2",
        "108, 100, 2"
    })
    void the_edge_belongs_to_the_band_above_it(long part, long whole, String points) {
        assertThat(earned(RULE, share("2", part, whole))).isEqualTo(points);
    }

    @Test
    void the_band_that_was_hit_is_shown() {
        Step step = step(RULE, share("2", 85, 100));
        assertThat(workings(step))
                .containsExactly("MEASURED share = 0.85", "BAND 0.8 <= x < 0.95 = 60%", "EXACT = 1.2");
        assertThat(step.rule()).isEqualTo("bands");
        assertThat(step.inputs()).isEqualTo(Map.of("share", Scoring.ratio(85, 100)));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 0", "0.01, 1", "4.99, 1", "5, 1", "5.01, 2", "9, 2", "10, 3", "11, 4"})
    void either_end_may_be_in_or_out(String value, String points) {
        Bands rule = bands(
                "x",
                band(Range.atMost(at(0)), "0"),
                band(Range.openClosed(at(0), at(5)), "1"),
                band(Range.open(at(5), at(10)), "2"),
                band(Range.singleton(at(10)), "3"),
                band(Range.greaterThan(at(10)), "4"));
        assertThat(problems(rule, "4")).isEmpty();
        assertThat(earned(rule, measured("4", value))).isEqualTo(points);
    }

    @Test
    void the_order_of_the_bands_does_not_matter() {
        Bands rule = bands(
                "share",
                Band.from(number("0.95"), Amount.FULL),
                Band.below(number("0.8"), Amount.ZERO),
                Band.of(number("0.8"), number("0.95"), amount("60%")));
        assertThat(problems(rule, "2")).isEmpty();
        assertThat(earned(rule, share("2", 8, 10))).isEqualTo("1.2");
    }

    @Test
    void a_number_that_no_band_has_is_refused_and_never_zero() {
        Bands rule = bands("x", band(Range.closedOpen(at(0), at(5)), "1"), band(Range.closed(at(5), at(10)), "2"));
        assertThat(earned(rule, measured("2", "10"))).isEqualTo("2");
        assertThat(refusal(rule, measured("2", "10.01")))
                .isEqualTo("x: expected a number in one of the bands 0 <= x < 5; 5 <= x <= 10, but got 10.01."
                        + " Correct the input, or check that this is the right edition.");
        assertThat(refusal(rule, measured("2", "-0.01"))).contains("but got -0.01.");
    }

    @Test
    void a_band_may_end_without_points() {
        Bands rule = bands(
                "x",
                band(Range.lessThan(at(1)), "not-applicable"),
                band(Range.closedOpen(at(1), at(5)), "full"),
                band(Range.atLeast(at(5)), "not-accepted"));
        assertThat(problems(rule, "2")).isEmpty();
        assertThat(earned(rule, measured("2", "0"))).isEqualTo("NOT_APPLICABLE");
        assertThat(earned(rule, measured("2", "1"))).isEqualTo("2");
        assertThat(workings(rule, measured("2", "5"))).containsExactly("MEASURED x = 5", "BAND 5 <= x = not-accepted");
        assertThat(rule.stated())
                .containsExactly(Stated.parse("not-applicable"), Stated.parse("full"), Stated.parse("not-accepted"));
    }

    @Test
    void a_band_may_have_a_formula_of_its_own() {
        Bands rule = bands(
                "share",
                Band.below(number("0.5"), Amount.ZERO),
                formula(Range.atLeast(number("0.5")), "max * (share - 0.5) / 0.5"));
        assertThat(problems(rule, "2")).isEmpty();
        // 2 x 0.25/0.5 = 1
        assertThat(workings(rule, share("2", 3, 4)))
                .containsExactly("MEASURED share = 0.75", "BAND 0.5 <= x = max * (share - 0.5) / 0.5", "EXACT = 1");
        assertThat(earned(rule, share("2", 1, 2))).isEqualTo("0");
        assertThat(earned(rule, share("2", 3, 2))).isEqualTo("2"); // 4, capped
        assertThat(rule.stated()).containsExactly(new Stated.Earns(Amount.ZERO));
    }

    @Test
    void a_formula_without_its_input_is_refused() {
        Bands rule = bands("x", formula(Range.all(), "bonus"));
        assertThat(refusal(rule, measured("2", "1")))
                .isEqualTo("bonus: expected a value, but got nothing. Enter it; in this case the rule reads it.");
    }

    @Test
    void nothing_to_measure_is_no_band() {
        assertThat(refusal(RULE, share("2", 0, 0))).startsWith("share: expected at least one case");
        assertThat(earned(rule(RULE, Stated.parse("not-applicable")), share("2", 0, 0)))
                .isEqualTo("NOT_APPLICABLE");
    }

    @Test
    void points_below_nothing_are_stated_and_not_raised() {
        Bands rule = bands("x", band(Range.lessThan(at(1)), "2"), band(Range.atLeast(at(1)), "-1"));
        assertThat(earned(rule, measured("2", "3"))).isEqualTo("-1");
        assertThat(rule.least(points("2"))).contains(points("-1"));
    }

    @Test
    void it_reads_a_share_unless_it_measures_something_else() {
        assertThat(RULE.usualInputs()).containsExactly(InputSpec.required("share", InputType.RATIO));
        assertThat(bands("x", band(Range.all(), "full")).usualInputs()).isEmpty();
        assertThat(bands("x", formula(Range.all(), "max * share")).usualInputs())
                .containsExactly(InputSpec.required("share", InputType.RATIO));
        assertThat(bands("share", formula(Range.all(), "max * share")).usualInputs())
                .hasSize(1);
        assertThat(bands("x", formula(Range.all(), "max * y")).expressions())
                .containsExactly(
                        new Scheme.Use("of", expression("x"), false),
                        new Scheme.Use("bands", expression("max * y"), false));
    }

    @Test
    void bands_leave_no_gap() {
        assertThat(problems(bands("x", band(Range.lessThan(at(5)), "0"), band(Range.atLeast(at(6)), "2")), "2"))
                .containsExactly("bands: expected bands without a gap, but got x < 5 and then 6 <= x."
                        + " Let one end where the other begins.");
        assertThat(problems(bands("x", band(Range.lessThan(at(5)), "0"), band(Range.greaterThan(at(5)), "2")), "2"))
                .containsExactly("bands: expected bands without a gap, but got x < 5 and then 5 < x."
                        + " Let one end where the other begins.");
        assertThat(problems(bands("x", band(Range.lessThan(at(5)), "0"), band(Range.atLeast(at(5)), "2")), "2"))
                .isEmpty();
    }

    @Test
    void bands_do_not_overlap() {
        assertThat(problems(bands("x", band(Range.lessThan(at(5)), "0"), band(Range.atLeast(at(4)), "2")), "2"))
                .containsExactly("bands: expected bands that do not overlap, but got x < 5 and 4 <= x."
                        + " Let one end where the other begins.");
        assertThat(problems(bands("x", band(Range.atMost(at(5)), "0"), band(Range.atLeast(at(5)), "2")), "2"))
                .containsExactly("bands: expected bands that do not overlap, but got x <= 5 and 5 <= x."
                        + " Let one end where the other begins.");
        assertThat(problems(bands("x", band(Range.all(), "2"), band(Range.singleton(at(5)), "0")), "2"))
                .containsExactly("bands: expected bands that do not overlap, but got x and x = 5."
                        + " Let one end where the other begins.");
        assertThat(problems(bands("x", band(Range.lessThan(at(5)), "0"), band(Range.lessThan(at(7)), "2")), "2"))
                .contains("bands: expected bands that do not overlap, but got x < 5 and x < 7."
                        + " Let one end where the other begins.");
    }

    @Test
    void bands_begin_at_zero_or_below() {
        assertThat(problems(bands("x", band(Range.atLeast(at(0)), "2")), "2")).isEmpty();
        assertThat(problems(
                        bands("x", band(Range.closedOpen(at(-5), at(-3)), "2"), band(Range.atLeast(at(-3)), "0")), "2"))
                .isEmpty();
        assertThat(problems(bands("x", band(Range.singleton(at(0)), "0"), band(Range.greaterThan(at(0)), "2")), "2"))
                .isEmpty();
        assertThat(problems(bands("x", band(Range.atLeast(number("0.01")), "2")), "2"))
                .containsExactly("bands: expected bands that begin at 0 or below, but got the lowest band 0.01 <= x."
                        + " Add the band below, even if it earns nothing.");
        assertThat(problems(bands("x", band(Range.greaterThan(at(0)), "2")), "2"))
                .containsExactly("bands: expected bands that begin at 0 or below, but got the lowest band 0 < x."
                        + " Add the band below, even if it earns nothing.");
    }

    @Test
    void what_may_come_out_below_zero_needs_a_lowest_band_without_an_end() {
        assertThat(problems(bands("a - b", band(Range.atMost(at(0)), "0"), band(Range.greaterThan(at(0)), "2")), "2"))
                .isEmpty();
        assertThat(problems(bands("a - b", band(Range.atLeast(at(0)), "2")), "2"))
                .containsExactly(
                        "bands: expected a lowest band without a lower end, as there is a subtraction, but got the"
                                + " lowest band 0 <= x. Add the band below, even if it earns nothing.");
    }

    @Test
    void the_highest_band_has_no_end_or_one_that_is_meant() {
        assertThat(problems(bands("x", band(Range.closed(at(0), at(5)), "2")), "2"))
                .isEmpty();
        assertThat(problems(bands("x", band(Range.closedOpen(at(0), at(5)), "2")), "2"))
                .containsExactly(
                        "bands: expected a highest band without an upper end, but got the highest band 0 <= x < 5."
                                + " Leave its upper end out, or include it with up-to or exactly.");
    }

    @Test
    void there_are_bands() {
        assertThat(problems(bands("x"), "0"))
                .containsExactly("bands: expected at least one band, but got none. Add the bands.");
    }

    @Test
    void the_best_band_earns_the_maximum() {
        assertThat(problems(RULE, "2")).isEmpty();
        assertThat(problems(bands("x", band(Range.all(), "1.99")), "2"))
                .containsExactly("bands: expected a best case that earns the maximum of 2, but got 1.99."
                        + " Correct the points, or the maximum of the criterion.");
        assertThat(problems(bands("x", band(Range.all(), "2.01")), "2"))
                .containsExactly("bands: expected a best case that earns the maximum of 2, but got 2.01."
                        + " Correct the points, or the maximum of the criterion.");
        assertThat(problems(bands("x", band(Range.all(), "not-applicable")), "2"))
                .hasSize(1);
    }

    @Test
    void a_range_is_shown_in_words_of_mathematics() {
        assertThat(List.of(
                        Range.<Rational>all(),
                        Range.lessThan(at(5)),
                        Range.atMost(at(5)),
                        Range.greaterThan(at(5)),
                        Range.atLeast(number("1/3")),
                        Range.openClosed(at(0), number("0.5")),
                        Range.singleton(at(7))))
                .extracting(Band::shown)
                .containsExactly("x", "x < 5", "x <= 5", "5 < x", "1/3 <= x", "0 < x <= 0.5", "x = 7");
    }

    @Test
    void its_bands_are_its_levels() {
        assertThat(levels(RULE, "2")).containsExactly("0", "1.2", "2");
    }

    @Test
    void the_trend_is_that_of_the_table() {
        assertThat(RULE.trend("share", Points.of(10))).contains(Scheme.Trend.RISING);
        assertThat(RULE.trend("other", Points.of(10))).isEmpty();
        Bands falling = bands("x", band(Range.lessThan(at(3)), "full"), band(Range.atLeast(at(3)), "0"));
        assertThat(falling.trend("x", Points.of(10))).contains(Scheme.Trend.FALLING);
        Bands bothWays = bands(
                "x",
                band(Range.lessThan(at(3)), "0"),
                band(Range.closedOpen(at(3), at(5)), "full"),
                band(Range.atLeast(at(5)), "0"));
        assertThat(bothWays.trend("x", Points.of(10))).isEmpty();
        assertThat(bands("x", band(Range.lessThan(at(3)), "not-applicable"), band(Range.atLeast(at(3)), "full"))
                        .trend("x", Points.of(10)))
                .isEmpty();
    }

    @Property(tries = 2000)
    void an_edge_is_decided_on_the_counts(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long whole,
            @ForAll @IntRange(min = 1, max = 1000) int numerator,
            @ForAll @IntRange(min = 1, max = 1000) int denominator,
            @ForAll @IntRange(min = -1, max = 1) int aside) {
        BigInteger wholes = BigInteger.valueOf(whole);
        BigInteger upper = BigInteger.valueOf(Math.min(numerator, denominator));
        BigInteger lower = BigInteger.valueOf(Math.max(numerator, denominator));
        Rational edge = Rational.of(upper, lower);
        // the count nearest to the edge, the one before and the one after
        BigInteger part = upper.multiply(wholes)
                .divide(lower)
                .add(BigInteger.valueOf(aside))
                .max(BigInteger.ZERO);
        boolean reached = part.multiply(lower).compareTo(upper.multiply(wholes)) >= 0;
        boolean above = part.multiply(lower).compareTo(upper.multiply(wholes)) > 0;
        Facts facts = share("1", part.longValueExact(), whole);

        assertThat(earned(bands("share", Band.below(edge, Amount.ZERO), Band.from(edge, Amount.FULL)), facts))
                .isEqualTo(reached ? "1" : "0");
        assertThat(earned(bands("share", band(Range.atMost(edge), "0"), band(Range.greaterThan(edge), "full")), facts))
                .isEqualTo(above ? "1" : "0");
    }

    /** Different edges in rising order. */
    @Provide
    Arbitrary<List<Integer>> edges() {
        return Arbitraries.integers()
                .between(1, 40)
                .set()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(set -> set.stream().sorted().toList());
    }

    /** Bands between these edges, of 0, 1, 2, … points, that are closed above where {@code closed} has a bit. */
    private static List<Band> table(List<Integer> edges, int closed) {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i <= edges.size(); i++) {
            Range<Rational> range = Range.all();
            if (i > 0) {
                Rational from = Rational.of(edges.get(i - 1));
                range = range.intersection(
                        (closed >> (i - 1) & 1) == 1 ? Range.greaterThan(from) : Range.atLeast(from));
            }
            if (i < edges.size()) {
                Rational to = Rational.of(edges.get(i));
                range = range.intersection((closed >> i & 1) == 1 ? Range.atMost(to) : Range.lessThan(to));
            }
            bands.add(band(range, Integer.toString(i)));
        }
        return bands;
    }

    @Property
    void every_number_is_in_one_band_and_more_never_earns_less(
            @ForAll("edges") List<Integer> edges,
            @ForAll @IntRange(max = 31) int closed,
            @ForAll long seed,
            @ForAll @IntRange(max = 84) int halves) {
        List<Band> table = table(edges, closed);
        Collections.shuffle(table, new Random(seed));
        Bands rule = new Bands(expression("x"), ImmutableList.copyOf(table));
        String max = Integer.toString(edges.size());
        Points less = step(rule, facts(max, "x", Value.of(Rational.of(halves, 2))))
                .points()
                .orElseThrow();
        Points more = step(rule, facts(max, "x", Value.of(Rational.of(halves + 1, 2))))
                .points()
                .orElseThrow();

        assertThat(rule.problems(Points.of(edges.size()))).isEmpty();
        assertThat(rule.trend("x", Points.of(10))).contains(Scheme.Trend.RISING);
        long below = edges.stream().filter(edge -> edge * 2 < halves).count();
        long upTo = edges.stream().filter(edge -> edge * 2 <= halves).count();
        assertThat(less).isBetween(Points.of(below), Points.of(upTo));
        assertThat(more).isGreaterThanOrEqualTo(less);
    }

    @Property
    void a_band_that_is_taken_out_is_missed(
            @ForAll("edges") List<Integer> edges,
            @ForAll @IntRange(max = 31) int closed,
            @ForAll @IntRange(max = 5) int out) {
        List<Band> table = new ArrayList<>(table(edges, closed));
        table.remove(out % table.size());
        Bands rule = new Bands(expression("x"), ImmutableList.copyOf(table));
        // with the highest band the maximum goes too; that alone would be a problem of the points
        assertThat(rule.problems(Points.of(edges.size())))
                .extracting(problem -> problem.expected())
                .anyMatch(expected -> List.of(
                                "bands without a gap",
                                "bands that begin at 0 or below",
                                "a best case that earns the maximum of " + edges.size())
                        .contains(expected));
    }
}
