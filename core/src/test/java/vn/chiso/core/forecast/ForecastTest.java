package vn.chiso.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static vn.chiso.core.TestIndex.SOURCE;
import static vn.chiso.core.TestIndex.assess;
import static vn.chiso.core.TestIndex.base;
import static vn.chiso.core.TestIndex.index;
import static vn.chiso.core.TestIndex.leaf;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import vn.chiso.core.TestIndex;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.Name;
import vn.chiso.core.index.RoundingPolicy;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.rule.Amount;
import vn.chiso.core.rule.Band;
import vn.chiso.core.rule.Bands;
import vn.chiso.core.rule.Facts;
import vn.chiso.core.rule.Formula;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.score.PointGrid;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;

class ForecastTest {
    private static final PointGrid GRID = PointGrid.of(Rounding.halfUp(2));
    private static final LocalDate AS_OF = LocalDate.of(2025, 10, 1);
    private static final Simulation DRAWS = new Simulation(42, 10_000);

    /** Below 80 % nothing, from 80 % half, from 95 % all. */
    private static final ScoringRule BANDED = ScoringRule.of(
            new Bands(
                    Expression.parse("share"),
                    ImmutableList.of(
                            Band.below(Rational.of(80, 100), Amount.ZERO),
                            Band.of(Rational.of(80, 100), Rational.of(95, 100), Amount.parse("50%")),
                            Band.from(Rational.of(95, 100), Amount.FULL))),
            SOURCE);

    private static final Prospect RATE =
            Prospect.cases("rate", new Ratio(8, 10), 2, new Prior(new Ratio(1, 2), Rational.of(0)));
    private static final Prospect PAPER =
            Prospect.delivery("paper", 0.75, Value.of(Points.of(3)), Value.of(Points.ZERO));

    private static ProspectiveLeaf banded(String code, int max) {
        return new ProspectiveLeaf(
                CriterionCode.of(code), BANDED, Facts.of(Map.of(), Points.of(max)), ImmutableMap.of("share", "rate"));
    }

    private static ProspectiveLeaf paper(String code) {
        return new ProspectiveLeaf(
                CriterionCode.of(code),
                TestIndex.awarded(),
                Facts.of(Map.of(), Points.of(5)),
                ImmutableMap.of("points", "paper"));
    }

    /** Half a point for each of two inputs above zero, from two prospects. */
    private static ProspectiveLeaf both(String code) {
        return new ProspectiveLeaf(
                CriterionCode.of(code),
                ScoringRule.of(new Formula(Expression.parse("(a + b) / 2"), Optional.empty()), SOURCE),
                Facts.of(Map.of(), Points.of(5)),
                ImmutableMap.of("a", "paper", "b", "other"));
    }

    private static YearEnd.Builder yearEnd() {
        YearEnd.Builder builder = YearEnd.builder();
        return builder.ruleSet("hash").asOf(AS_OF).grid(GRID).certain(Points.parse("1.5"));
    }

    private static YearEnd.Builder offGrid() {
        YearEnd.Builder builder = YearEnd.builder();
        return builder.ruleSet("hash").asOf(AS_OF).grid(GRID).certain(Points.parse("0.001"));
    }

    @Test
    void every_outcome_goes_through_the_criterion_s_own_rule() {
        // 8/10 and two to come, Beta(8, 2): none 2*3/(10*11), one 2*8*2/(10*11), two 8*9/(10*11); 80 % needs 10 of 12
        Forecast forecast = Forecast.of(
                yearEnd().addProspects(RATE).addLeaves(banded("1", 4)).build(), DRAWS);
        assertThat(forecast.simulation()).isEmpty();
        assertThat(forecast.total().probabilities().keySet()).containsExactly(Points.parse("1.5"), Points.parse("3.5"));
        assertThat(forecast.total().probabilityOfAtLeast(Points.parse("3.5"))).isCloseTo(72 / 110.0, within(1e-12));
        assertThat(forecast.standardError(0.5)).isZero();
    }

    @Test
    void a_shared_measure_turns_out_the_same_for_all_its_criteria() {
        // together, or not at all: never 2 without 1
        Forecast forecast = Forecast.of(
                yearEnd()
                        .addProspects(RATE)
                        .addLeaves(banded("1", 4), banded("2", 2))
                        .build(),
                DRAWS);
        assertThat(forecast.total().probabilities().keySet()).containsExactly(Points.parse("1.5"), Points.parse("4.5"));
    }

    @Test
    void spread_comes_from_what_is_uncertain_and_the_shares_add_up() {
        Prospect sure = Prospect.delivery("sure", 1, Value.of(Points.of(1)), Value.of(Points.ZERO));
        ProspectiveLeaf certain = new ProspectiveLeaf(
                CriterionCode.of("3"),
                TestIndex.awarded(),
                Facts.of(Map.of(), Points.of(5)),
                ImmutableMap.of("points", "sure"));
        Forecast forecast = Forecast.of(
                yearEnd()
                        .addProspects(RATE, PAPER, sure)
                        .addLeaves(banded("1", 4), paper("2"), certain)
                        .build(),
                DRAWS);
        Map<String, Double> shares = forecast.varianceShares();
        // 4 * (72/110)(38/110) against 9 * 0.75 * 0.25
        double rate = 4 * 72 * 38 / 12100.0;
        assertThat(shares.get("rate")).isCloseTo(rate / (rate + 1.6875), within(1e-9));
        assertThat(shares.get("sure")).isZero();
        assertThat(shares.values().stream().mapToDouble(share -> share).sum()).isCloseTo(1, within(1e-9));
        assertThat(forecast.given().assumptions().get(1)).isEqualTo("paper: 3 with probability 0.75, else 0");
    }

    @Test
    void a_leaf_that_reads_two_prospects_is_simulated_and_says_so() {
        Prospect other = Prospect.delivery("other", 0.5, Value.of(Points.of(1)), Value.of(Points.ZERO));
        YearEnd yearEnd = yearEnd()
                .addProspects(PAPER, other)
                .addLeaves(both("1"), paper("2"))
                .build();
        Forecast forecast = Forecast.of(yearEnd, DRAWS);
        assertThat(forecast.simulation()).contains(DRAWS);
        // paper 3 and other 1: 1.5 + 2 + 3 with 0.375
        assertThat(forecast.total().probabilityOfAtLeast(Points.parse("6.5")))
                .isCloseTo(0.375, within(4 * forecast.standardError(0.375)));
        assertThat(forecast.standardError(0.5)).isCloseTo(0.005, within(1e-12));
        assertThat(forecast.total().probabilities().keySet())
                .containsExactly(Points.parse("1.5"), Points.of(2), Points.of(6), Points.parse("6.5"));
        // paper alone moves the total by 4.5 and has a variance of 20.25 * 0.1875, other one of 0.25 * 0.25
        assertThat(forecast.varianceShares().get("other")).isCloseTo(0.0625 / 3.859375, within(0.01));
        assertThat(forecast.varianceShares().get("paper")).isCloseTo(3.796875 / 3.859375, within(0.01));
    }

    @Property(tries = 20)
    void simulation_is_within_four_standard_errors_of_the_exact_result(
            @ForAll @LongRange(min = 1, max = 1000) long seed, @ForAll @IntRange(max = 60) int remaining) {
        Prospect rate =
                Prospect.cases("rate", new Ratio(8, 10), remaining, new Prior(new Ratio(9, 10), Rational.of(5)));
        YearEnd yearEnd = yearEnd()
                .addProspects(rate, PAPER)
                .addLeaves(banded("1", 4), banded("2", 2), paper("3"))
                .build();
        Forecast exact = Forecast.of(yearEnd, DRAWS);
        Forecast simulated = Forecast.simulated(yearEnd, new Simulation(seed, 20_000));
        assertThat(exact.simulation()).isEmpty();
        exact.total().probabilities().keySet().forEach(points -> {
            double probability = exact.total().probabilityOfAtLeast(points);
            assertThat(simulated.total().probabilityOfAtLeast(points))
                    .isCloseTo(probability, within(4 * simulated.standardError(probability) + 1e-9));
        });
        assertThat(simulated.total().mean())
                .isCloseTo(exact.total().mean(), within(4 * simulated.standardErrorOfMean() + 1e-9));
    }

    @Test
    void the_same_seed_gives_the_same_result_on_any_number_of_threads() throws Exception {
        YearEnd yearEnd = yearEnd()
                .addProspects(RATE, PAPER)
                .addLeaves(banded("1", 4), paper("2"))
                .build();
        Simulation simulation = new Simulation(7, 12_345);
        Map<Points, Double> one =
                on(1, () -> Forecast.simulated(yearEnd, simulation).total().probabilities());
        for (int threads : new int[] {2, 3, 8}) {
            assertThat(on(threads, () -> Forecast.simulated(yearEnd, simulation)
                            .total()
                            .probabilities()))
                    .isEqualTo(one);
        }
        assertThat(Forecast.simulated(yearEnd, new Simulation(8, 12_345))
                        .total()
                        .probabilities())
                .isNotEqualTo(one);
    }

    private static <T> T on(int threads, Callable<T> work) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(work).get();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void grades_have_chances_and_what_bounds_leave_open_stays_open() {
        GradeScale.Builder scale = GradeScale.builder();
        GradeScale grades = scale.complete(true)
                .addGrades(
                        new GradeScale.Grade("good", Name.of("Tốt"), Optional.of(Points.of(3)), SOURCE),
                        new GradeScale.Grade("weak", Name.of("Yếu"), Optional.empty(), SOURCE))
                .build();
        Forecast forecast =
                Forecast.of(yearEnd().addProspects(PAPER).addLeaves(paper("1")).build(), DRAWS);
        assertThat(forecast.grades(grades))
                .isEqualTo(new Forecast.GradeChances(ImmutableMap.of("good", 0.75, "weak", 0.25), 0));

        GradeScale.Builder open = GradeScale.builder();
        GradeScale unknown = open.complete(false)
                .addGrades(new GradeScale.Grade("good", Name.of("Tốt"), Optional.empty(), SOURCE))
                .build();
        assertThat(forecast.grades(unknown).undecided()).isEqualTo(1);
        assertThat(forecast.probabilityOfMoreThan(Points.parse("1.5"))).isEqualTo(0.75);
    }

    @Test
    void what_a_scorecard_knows_is_certain() {
        Index index = index(
                "9",
                new RoundingPolicy(Optional.of(Rounding.halfUp(2)), Optional.empty(), Optional.empty(), SOURCE),
                Optional.empty(),
                base("9", leaf("1", "4"), leaf("2", "5")));
        Assessment.Builder assessment = assess(index);
        assessment.measure("1", Measurement.awarded(Points.parse("2.5")));
        assessment.measure("2", Measurement.awarded(Points.of(5)));
        Scorecard scorecard = IndexEvaluator.of(index).evaluate(assessment.build());
        YearEnd.Builder builder = YearEnd.from(scorecard, Set.of(CriterionCode.of("2")));
        YearEnd yearEnd =
                builder.asOf(AS_OF).addProspects(PAPER).addLeaves(paper("2")).build();
        assertThat(yearEnd.certain()).isEqualTo(Points.parse("2.5"));
        assertThat(yearEnd.ruleSet()).isEqualTo(scorecard.contentHash());
        assertThat(yearEnd.grid()).isEqualTo(GRID);
    }

    @Test
    void a_leaf_that_nobody_assessed_and_an_edition_without_a_grid_are_named() {
        Index index = index("9", base("9", leaf("1", "4"), leaf("2", "5")));
        Assessment.Builder assessment = assess(index);
        assessment.measure("1", Measurement.notAssessed());
        assessment.measure("2", Measurement.awarded(Points.of(5)));
        Scorecard scorecard = IndexEvaluator.of(index).evaluate(assessment.build());
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> YearEnd.from(scorecard, Set.of(CriterionCode.of("7"))))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::toString)
                        .containsExactly(
                                "criterion 7: expected a leaf of test-2024, but got none of that code. Correct the code.",
                                "edition test-2024: expected a rounding of the leaves, which gives the grid, but got none."
                                        + " Build the case by hand, with a grid that holds every leaf's points.",
                                "criterion 1: expected points, or a prospect of them, but got neither: it is not assessed."
                                        + " Say what is likely of it; unknown is not zero."));
    }

    @Test
    void names_that_lead_nowhere_and_points_off_the_grid_are_named() {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> offGrid()
                        .addProspects(PAPER, PAPER)
                        .addLeaves(banded("1", 4), banded("1", 4))
                        .build())
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::toString)
                        .containsExactly(
                                "prospect paper: expected one of this name, but got a second one."
                                        + " What two leaves share is one prospect; list it once.",
                                "criterion 1: expected one of the prospects [paper], but got rate."
                                        + " List the prospect, or correct the name.",
                                "criterion 1: expected one leaf of this code, but got a second one."
                                        + " Name all its prospects in one leaf.",
                                "criterion 1: expected one of the prospects [paper], but got rate."
                                        + " List the prospect, or correct the name.",
                                "certain points: expected a multiple of 0.01, but got 0.001."
                                        + " Use a grid that holds every leaf's points."));
        YearEnd third = yearEnd()
                .addProspects(Prospect.delivery("rate", 0.5, Value.of(new Ratio(1, 3)), Value.of(new Ratio(1, 1))))
                .addLeaves(new ProspectiveLeaf(
                        CriterionCode.of("1"),
                        TestIndex.proportional(),
                        Facts.of(Map.of(), Points.of(1)),
                        ImmutableMap.of("share", "rate")))
                .build();
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> Forecast.of(third, DRAWS))
                .withMessage("criterion 1, rate 1/3: expected points that are a multiple of 0.01, but got 1/3."
                        + " Use a grid that holds every leaf's points.");
    }

    @Test
    void nothing_uncertain_is_certain() {
        Forecast forecast = Forecast.of(yearEnd().build(), DRAWS);
        assertThat(forecast.total().probabilities()).isEqualTo(Map.of(Points.parse("1.5"), 1.0));
        assertThat(forecast.varianceShares()).isEmpty();
        assertThat(List.of(forecast.total().quantile(0.1), forecast.total().quantile(0.9)))
                .containsOnly(Points.parse("1.5"));
    }
}
