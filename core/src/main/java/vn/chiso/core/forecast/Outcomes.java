package vn.chiso.core.forecast;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.Facts;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.rule.Step;
import vn.chiso.core.score.Points;

/**
 * What every possibility comes to in grid units: for each prospect the sum of the leaves that read it alone, and for the leaves that read
 * several what each combination earns.
 */
final class Outcomes {
    private final YearEnd given;
    private final List<long[]> alone = new ArrayList<>();
    private final List<Joint> joint = new ArrayList<>();

    private record Joint(ProspectiveLeaf leaf, List<Integer> prospects, Map<List<Integer>, Long> earned) {}

    /**
     * Scores what can be scored once and for all.
     *
     * @throws InvalidDataException if a possibility cannot be scored, or earns points off the grid, with every leaf that it happens to
     */
    Outcomes(YearEnd given) {
        this.given = given;
        List<Problem> problems = new ArrayList<>();
        List<String> names = given.prospects().stream().map(Prospect::name).toList();
        given.prospects()
                .forEach(prospect -> alone.add(new long[prospect.possibilities().size()]));
        for (ProspectiveLeaf leaf : given.leaves()) {
            List<Integer> read = leaf.inputs().values().stream()
                    .distinct()
                    .map(names::indexOf)
                    .toList();
            if (read.size() > 1) {
                joint.add(new Joint(leaf, read, new ConcurrentHashMap<>()));
                continue;
            }
            long[] units = alone.get(read.get(0));
            for (int i = 0; i < units.length; i++) {
                try {
                    units[i] += score(leaf, read, ImmutableList.of(i));
                } catch (InvalidDataException e) {
                    problems.addAll(e.problems());
                    break;
                }
            }
        }
        InvalidDataException.throwIfAny(problems);
    }

    /** What the leaves that read this prospect alone earn for each of its possibilities, in grid units. */
    long[] alone(int prospect) {
        return alone.get(prospect);
    }

    /** What all leaves earn if each prospect turns out as its possibility of this number. */
    long total(int[] turnedOut) {
        long total = 0;
        for (int i = 0; i < turnedOut.length; i++) {
            total += alone.get(i)[turnedOut[i]];
        }
        for (Joint leaf : joint) {
            List<Integer> combination = new ArrayList<>(leaf.prospects().size());
            for (int prospect : leaf.prospects()) {
                combination.add(turnedOut[prospect]);
            }
            total += leaf.earned().computeIfAbsent(combination, chosen -> score(leaf.leaf(), leaf.prospects(), chosen));
        }
        return total;
    }

    private long score(ProspectiveLeaf leaf, List<Integer> read, List<Integer> turnedOut) {
        Facts facts = leaf.facts();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            Prospect prospect = given.prospects().get(read.get(i));
            Value value = prospect.possibilities().get(turnedOut.get(i)).value();
            values.add(prospect.name() + " " + value);
            for (Map.Entry<String, String> input : leaf.inputs().entrySet()) {
                facts = input.getValue().equals(prospect.name()) ? facts.with(input.getKey(), value) : facts;
            }
        }
        String place = "criterion " + leaf.code() + ", " + String.join(", ", values);
        Points points = points(leaf.rule().answer(facts), place);
        if (!given.grid().holds(points)) {
            throw new InvalidDataException(List.of(new Problem(
                    ProblemCode.BAD_VALUE,
                    Place.of(place),
                    "points that are a multiple of " + given.grid().step(),
                    points.toString(),
                    "Use a grid that holds every leaf's points.")));
        }
        return given.grid().units(points);
    }

    private static Points points(ScoringRule.Answer answer, String place) {
        if (answer instanceof ScoringRule.Answer.Refusal refusal) {
            throw new InvalidDataException(List.of(refusal.problem()
                    .at(Place.of(place + ", " + refusal.problem().place().path()))));
        }
        Step step = ((ScoringRule.Answer.Scored) answer).step();
        if (step.outcome() == Outcome.NOT_ACCEPTED) {
            return Points.ZERO;
        }
        return step.points()
                .orElseThrow(() -> new InvalidDataException(List.of(new Problem(
                        ProblemCode.NOT_ALLOWED,
                        Place.of(place),
                        "points",
                        step.outcome().toString(),
                        "Leave out possibilities that are not scored."))));
    }
}
