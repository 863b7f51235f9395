package vn.chiso.core.forecast;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.score.Points;

/**
 * How likely each total at the end of the year is (E1), and what it is uncertain because of (E2). It carries what it was computed from; the
 * assumptions belong on every page that shows a figure of it.
 */
@Value.Immutable
@HouseStyle
public abstract class Forecast {
    Forecast() {}

    /**
     * How likely each grade is.
     *
     * @param byGrade by the grade's id, best first
     * @param undecided how likely a total is whose grade bounds and examples leave open, or that needs more than the total says
     */
    public record GradeChances(ImmutableMap<String, Double> byGrade, double undecided) {}

    public abstract YearEnd given();

    public abstract PointsDistribution total();

    /** How it was simulated; empty if it is exact. */
    public abstract Optional<Simulation> simulation();

    /**
     * Exact if no leaf reads two prospects, else simulated.
     *
     * @throws vn.chiso.core.problem.InvalidDataException if a possibility cannot be scored, or earns points off the grid
     */
    public static Forecast of(YearEnd given, Simulation otherwise) {
        Outcomes outcomes = new Outcomes(given);
        return given.isIndependent() ? exact(given, outcomes) : simulated(given, outcomes, otherwise);
    }

    /**
     * Simulated in any case.
     *
     * @throws vn.chiso.core.problem.InvalidDataException if a possibility cannot be scored, or earns points off the grid
     */
    public static Forecast simulated(YearEnd given, Simulation simulation) {
        return simulated(given, new Outcomes(given), simulation);
    }

    private static Forecast exact(YearEnd given, Outcomes outcomes) {
        List<PointsDistribution> parts = parts(given, outcomes);
        parts.add(PointsDistribution.certain(given.grid(), given.certain()));
        return new Builder()
                .given(given)
                .total(PointsDistribution.sum(given.grid(), parts))
                .build();
    }

    /** What each prospect adds through the leaves that read it alone, in their order. */
    private static List<PointsDistribution> parts(YearEnd given, Outcomes outcomes) {
        List<PointsDistribution> parts = new ArrayList<>();
        for (int i = 0; i < given.prospects().size(); i++) {
            Map<Long, Double> byUnits = new TreeMap<>();
            List<Prospect.Possibility> possibilities = given.prospects().get(i).possibilities();
            for (int at = 0; at < possibilities.size(); at++) {
                byUnits.merge(outcomes.alone(i)[at], possibilities.get(at).probability(), Double::sum);
            }
            parts.add(PointsDistribution.ofUnits(given.grid(), byUnits));
        }
        return parts;
    }

    private static Forecast simulated(YearEnd given, Outcomes outcomes, Simulation simulation) {
        long certain = given.grid().units(given.certain());
        Map<Long, Double> byUnits = new HashMap<>();
        simulation
                .run(given, outcomes)
                .forEach((units, times) -> byUnits.put(certain + units, (double) times / simulation.draws()));
        return new Builder()
                .given(given)
                .total(PointsDistribution.ofUnits(given.grid(), byUnits))
                .simulation(simulation)
                .build();
    }

    /** What each prospect adds through the leaves that read no other, by its name. */
    public ImmutableMap<String, PointsDistribution> byProspect() {
        List<PointsDistribution> parts = parts(given(), new Outcomes(given()));
        ImmutableMap.Builder<String, PointsDistribution> byName = ImmutableMap.builder();
        for (int i = 0; i < parts.size(); i++) {
            byName.put(given().prospects().get(i).name(), parts.get(i));
        }
        return byName.buildOrThrow();
    }

    /** How likely more points than last year are. */
    public double probabilityOfMoreThan(Points lastYear) {
        return total().probabilityOfMoreThan(lastYear);
    }

    /** The standard error of a probability of this forecast: 0 if it is exact. */
    public double standardError(double probability) {
        return simulation()
                .map(how -> StrictMath.sqrt(probability * (1 - probability) / how.draws()))
                .orElse(0.0);
    }

    /** The standard error of the mean of {@link #total}, in points: 0 if it is exact. */
    public double standardErrorOfMean() {
        return simulation()
                .map(how -> StrictMath.sqrt(total().variance() / how.draws()))
                .orElse(0.0);
    }

    /** How likely each grade of a scale for this total is. */
    public GradeChances grades(GradeScale scale) {
        Map<String, Double> byGrade = new LinkedHashMap<>();
        scale.grades().forEach(grade -> byGrade.put(grade.id(), 0.0));
        double undecided = 0;
        for (Map.Entry<Points, Double> possible : total().probabilities().entrySet()) {
            Optional<GradeScale.Grade> met = scale.classify(possible.getKey()).grade();
            Optional<GradeScale.Grade> notMet = scale.classify(
                            possible.getKey(), grade -> grade.requires().isEmpty())
                    .grade();
            if (met.isPresent() && met.equals(notMet)) {
                byGrade.merge(met.get().id(), possible.getValue(), Double::sum);
            } else {
                undecided += possible.getValue();
            }
        }
        return new GradeChances(ImmutableMap.copyOf(byGrade), undecided);
    }

    /**
     * What part of the variance of the total each prospect causes (E2), by its name: its own variance over that of the total if exact, and
     * then the shares add up to 1; if simulated, the part by which the variance drops when the prospect is fixed at its likeliest value, and
     * these need not. All are 0 if the total is certain.
     */
    @Value.Lazy
    public ImmutableMap<String, Double> varianceShares() {
        Outcomes outcomes = new Outcomes(given());
        ImmutableMap.Builder<String, Double> shares = ImmutableMap.builder();
        double all = total().variance();
        List<PointsDistribution> parts = parts(given(), outcomes);
        for (int i = 0; i < parts.size(); i++) {
            double own = simulation().isEmpty()
                    ? parts.get(i).variance()
                    : all - varianceWithFixed(simulation().get(), i);
            shares.put(given().prospects().get(i).name(), all == 0 ? 0.0 : own / all);
        }
        return shares.buildOrThrow();
    }

    private double varianceWithFixed(Simulation simulation, int which) {
        List<Prospect> prospects = new ArrayList<>(given().prospects());
        Prospect free = prospects.get(which);
        Prospect.Possibility likeliest =
                Collections.max(free.possibilities(), Comparator.comparingDouble(Prospect.Possibility::probability));
        prospects.set(
                which,
                new Prospect(
                        free.name(),
                        ImmutableList.of(new Prospect.Possibility(likeliest.value(), 1)),
                        free.assumption()));
        YearEnd.Builder fixed = YearEnd.builder();
        fixed.ruleSet(given().ruleSet())
                .asOf(given().asOf())
                .grid(given().grid())
                .certain(given().certain());
        return simulated(
                        fixed.addAllProspects(prospects)
                                .addAllLeaves(given().leaves())
                                .build(),
                        simulation)
                .total()
                .variance();
    }

    static final class Builder extends ImmutableForecast.Builder {
        Builder() {}
    }
}
