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
    private final long[][] alone;
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
        this.alone = given.prospects().stream()
                .map(prospect -> new long[prospect.possibilities().size()])
                .toArray(long[][]::new);
        for (ProspectiveLeaf leaf : given.leaves()) {
            List<Integer> read = leaf.inputs().values().stream()
                    .distinct()
                    .map(names::indexOf)
                    .toList();
            if (read.size() > 1) {
                joint.add(new Joint(leaf, read, new ConcurrentHashMap<>()));
                continue;
            }
            long[] units = alone[read.get(0)];
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
        return alone[prospect];
    }

    /** What all leaves earn if each prospect turns out as its possibility of this number. */
    long total(int[] turnedOut) {
        long total = 0;
        for (int i = 0; i < turnedOut.length; i++) {
            total += alone[i][turnedOut[i]];
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
        for (int i = 0; i < read.size(); i++) {
            Prospect prospect = given.prospects().get(read.get(i));
            Value value = prospect.possibilities().get(turnedOut.get(i)).value();
            for (Map.Entry<String, String> input : leaf.inputs().entrySet()) {
                facts = input.getValue().equals(prospect.name()) ? facts.with(input.getKey(), value) : facts;
            }
        }
        ScoringRule.Answer answer = leaf.rule().answer(facts);
        if (answer instanceof ScoringRule.Answer.Refusal refusal) {
            String place = place(leaf, read, turnedOut);
            throw new InvalidDataException(List.of(refusal.problem()
                    .at(Place.of(place + ", " + refusal.problem().place().path()))));
        }
        Step step = ((ScoringRule.Answer.Scored) answer).step();
        if (step.outcome() == Outcome.NOT_ACCEPTED) {
            return 0;
        }
        Points points = step.points()
                .orElseThrow(() -> problem(
                        ProblemCode.NOT_ALLOWED,
                        place(leaf, read, turnedOut),
                        "points",
                        step.outcome().toString(),
                        "Leave out possibilities that are not scored."));
        if (!given.grid().holds(points)) {
            throw problem(
                    ProblemCode.BAD_VALUE,
                    place(leaf, read, turnedOut),
                    "points that are a multiple of " + given.grid().step(),
                    points.toString(),
                    "Use a grid that holds every leaf's points.");
        }
        return given.grid().units(points);
    }

    private String place(ProspectiveLeaf leaf, List<Integer> read, List<Integer> turnedOut) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            Prospect prospect = given.prospects().get(read.get(i));
            values.add(prospect.name() + " "
                    + prospect.possibilities().get(turnedOut.get(i)).value());
        }
        return "criterion " + leaf.code() + ", " + String.join(", ", values);
    }

    private static InvalidDataException problem(
            ProblemCode code, String place, String expected, String got, String remedy) {
        return new InvalidDataException(List.of(new Problem(code, Place.of(place), expected, got, remedy)));
    }
}
