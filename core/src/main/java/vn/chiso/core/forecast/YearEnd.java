package vn.chiso.core.forecast;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.Index;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.score.PointGrid;
import vn.chiso.core.score.Points;

/**
 * What the score at the end of the year depends on: points that are certain, and leaves that read prospects. The total is their sum.
 *
 * <pre>{@code
 * YearEnd.Builder builder = YearEnd.from(scorecard, Set.of(CriterionCode.of("1.2")));
 * YearEnd yearEnd = builder.asOf(day).addProspects(rate).addLeaves(leaf).build();
 * Forecast.of(yearEnd, new Simulation(1, 10_000)).total();   // P10, P50, P90 ...
 * }</pre>
 */
@Value.Immutable
@HouseStyle
public abstract class YearEnd {
    YearEnd() {}

    /** The content hash of the edition that it is scored by. */
    public abstract String ruleSet();

    /** The day as of which it is told. */
    public abstract LocalDate asOf();

    /** The steps in which the edition counts the points of its leaves. */
    public abstract PointGrid grid();

    /** The sum of what is certain. */
    public abstract Points certain();

    public abstract ImmutableList<Prospect> prospects();

    public abstract ImmutableList<ProspectiveLeaf> leaves();

    /**
     * Everything but these leaves taken as certain, at the points that they have.
     *
     * @throws InvalidDataException if a leaf that is to be certain was not scored, the edition does not round its leaves (there is no grid
     *     then), or its total is more than the sum of its leaves (converted, capped, rounded, or carrying what does not apply)
     */
    public static Builder from(Scorecard scorecard, Set<CriterionCode> uncertain) {
        List<Problem> problems = new ArrayList<>();
        Index index = scorecard.index();
        uncertain.stream()
                .filter(code ->
                        index.criterion(code).filter(line -> line.isLeaf()).isEmpty())
                .forEach(code -> problems.add(problem(
                        ProblemCode.UNKNOWN_REFERENCE,
                        "criterion " + code,
                        "a leaf of " + index.edition().id(),
                        "none of that code",
                        "Correct the code.")));
        if (!isPlainSum(scorecard)) {
            problems.add(problem(
                    ProblemCode.NOT_ALLOWED,
                    "edition " + index.edition().id(),
                    "a total that is the sum of its leaves",
                    "one that is converted, capped, rounded or carried over above them",
                    "Forecast the lines below that step, each for itself."));
        }
        if (index.rounding().leaf().isEmpty()) {
            problems.add(problem(
                    ProblemCode.NOT_ALLOWED,
                    "edition " + index.edition().id(),
                    "a rounding of the leaves, which gives the grid",
                    "none",
                    "Build the case by hand, with a grid that holds every leaf's points."));
        }
        Points certain = Points.ZERO;
        for (Score leaf : scorecard.leaves()) {
            if (uncertain.contains(leaf.code().orElseThrow())) {
                continue;
            }
            if (leaf.outcome() == Outcome.NOT_ASSESSED || leaf.outcome() == Outcome.PARTLY_SCORED) {
                problems.add(problem(
                        ProblemCode.MISSING_INPUT,
                        "criterion " + leaf.id(),
                        "points, or a prospect of them",
                        "neither: it is not assessed",
                        "Say what is likely of it; unknown is not zero."));
            }
            certain = certain.plus(leaf.points().orElse(Points.ZERO));
        }
        InvalidDataException.throwIfAny(problems);
        Builder builder = builder();
        builder.ruleSet(scorecard.contentHash());
        builder.grid(PointGrid.of(index.rounding().leaf().orElseThrow()));
        return builder.certain(certain);
    }

    /** Whether nothing but adding up happens above the leaves. */
    private static boolean isPlainSum(Scorecard scorecard) {
        Index index = scorecard.index();
        boolean plain = index.totalSteps().isEmpty()
                && index.rounding().component().isEmpty()
                && index.rounding().total().isEmpty()
                && index.criteria()
                        .noneMatch(line -> line.capped() || line.componentsMax().isPresent())
                && scorecard.leaves().stream().noneMatch(leaf -> leaf.outcome() == Outcome.NOT_APPLICABLE);
        Points leaves = Points.sum(scorecard.leaves().stream()
                .flatMap(leaf -> leaf.points().stream())
                .toList());
        return plain && scorecard.total().points().orElse(Points.ZERO).equals(leaves);
    }

    /** Whether no leaf reads two prospects, so that the total is a sum of independent numbers. */
    public boolean isIndependent() {
        return leaves().stream()
                .allMatch(leaf -> Set.copyOf(leaf.inputs().values()).size() == 1);
    }

    /** The assumptions that everything rests on, one for each prospect. */
    public ImmutableList<String> assumptions() {
        return prospects().stream()
                .map(prospect -> prospect.name() + ": " + prospect.assumption())
                .collect(ImmutableList.toImmutableList());
    }

    @Value.Lazy
    ImmutableMap<String, Prospect> byName() {
        return prospects().stream().collect(ImmutableMap.toImmutableMap(Prospect::name, prospect -> prospect));
    }

    Prospect prospect(String name) {
        return Optional.ofNullable(byName().get(name)).orElseThrow();
    }

    @Value.Check
    void check() {
        List<Problem> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Prospect prospect : prospects()) {
            if (!names.add(prospect.name())) {
                problems.add(problem(
                        ProblemCode.DUPLICATE,
                        "prospect " + prospect.name(),
                        "one of this name",
                        "a second one",
                        "What two leaves share is one prospect; list it once."));
            }
        }
        Set<CriterionCode> codes = new HashSet<>();
        for (ProspectiveLeaf leaf : leaves()) {
            if (!codes.add(leaf.code())) {
                problems.add(problem(
                        ProblemCode.DUPLICATE,
                        "criterion " + leaf.code(),
                        "one leaf of this code",
                        "a second one",
                        "Name all its prospects in one leaf."));
            }
            leaf.inputs().values().stream()
                    .filter(name -> !names.contains(name))
                    .forEach(name -> problems.add(problem(
                            ProblemCode.UNKNOWN_REFERENCE,
                            "criterion " + leaf.code(),
                            "one of the prospects " + names.stream().sorted().toList(),
                            name,
                            "List the prospect, or correct the name.")));
        }
        if (!grid().holds(certain())) {
            problems.add(problem(
                    ProblemCode.BAD_VALUE,
                    "certain points",
                    "a multiple of " + grid().step(),
                    certain().toString(),
                    "Use a grid that holds every leaf's points."));
        }
        InvalidDataException.throwIfAny(problems);
    }

    private static Problem problem(ProblemCode code, String place, String expected, String got, String remedy) {
        return new Problem(code, Place.of(place), expected, got, remedy);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link YearEnd}: ruleSet, asOf, grid and certain are required. */
    public static final class Builder extends ImmutableYearEnd.Builder {
        Builder() {}
    }
}
