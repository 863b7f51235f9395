package vn.chiso.core.progress;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.chiso.core.gap.SharedMeasure.Use;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/** What a follow-up must be to make sense, apart from any plan. */
final class FollowUpChecks {
    private final FollowUp followUp;
    private final List<Problem> problems = new ArrayList<>();

    private FollowUpChecks(FollowUp followUp) {
        this.followUp = followUp;
    }

    /** Everything that contradicts itself. The log is only read where its subjects make sense. */
    static ImmutableList<Problem> problems(FollowUp followUp) {
        FollowUpChecks checks = new FollowUpChecks(followUp);
        checks.frame();
        checks.codes();
        checks.measures();
        checks.findings();
        followUp.undertakings().forEach(checks::undertaking);
        RequirementCycles.problems(followUp).forEach(checks.problems::add);
        if (checks.problems.isEmpty()) {
            checks.problems.addAll(new LogFold(followUp).all().problems());
        }
        return ImmutableList.copyOf(checks.problems);
    }

    private void frame() {
        if (followUp.isAssumed() && followUp.note().isEmpty()) {
            add(ProblemCode.MISSING_KEY, "note", "what is assumed and why", "nothing", "Say it in the note.");
        }
        if (followUp.reviewDays() < 1) {
            add(
                    ProblemCode.OUT_OF_BOUNDS,
                    "review-days",
                    "one day or more",
                    Integer.toString(followUp.reviewDays()),
                    "Say how many days lie between two reviews.");
        }
        followUp.probabilities().forEach((status, chance) -> probability("probability of " + status, chance));
        followUp.capacities().forEach((post, days) -> {
            if (days.signum() < 0) {
                add(
                        ProblemCode.OUT_OF_BOUNDS,
                        "capacity of " + post,
                        "zero person-days a month or more",
                        days.toString(),
                        "Correct it, or leave out what is unknown.");
            }
        });
    }

    private void probability(String place, Rational chance) {
        if (chance.signum() < 0 || chance.compareTo(Rational.ONE) > 0) {
            add(ProblemCode.OUT_OF_BOUNDS, place, "a probability from 0 to 1", chance.toString(), "Correct it.");
        }
    }

    private void codes() {
        once("rule set", followUp.ruleSets().stream().map(RuleSet::index));
        once("measure", followUp.measures().stream().map(Measure::code));
        once("finding", followUp.findings().stream().map(Finding::code));
        once("cause", followUp.causes().stream().map(Cause::code));
        once("evidence", followUp.evidence().stream().map(Proof::code));
        Map<String, Undertaking> seen = new LinkedHashMap<>();
        followUp.undertakings().forEach(undertaking -> {
            Undertaking first = seen.putIfAbsent(undertaking.action(), undertaking);
            if (first != null) {
                boolean twoLeads = !first.lead().equals(undertaking.lead());
                add(
                        ProblemCode.DUPLICATE,
                        "action " + undertaking.action(),
                        twoLeads ? "exactly one lead" : "one entry for each action",
                        twoLeads ? first.lead() + " and " + undertaking.lead() : "another one",
                        twoLeads ? "Keep one lead and list the other as coordinator." : "Remove one of the two.");
            }
        });
    }

    private void once(String what, Stream<String> codes) {
        Set<String> seen = new HashSet<>();
        codes.filter(code -> !seen.add(code))
                .forEach(code -> add(
                        ProblemCode.DUPLICATE,
                        what + " " + code,
                        "a code of its own",
                        code,
                        "Give one of the two another."));
    }

    private void measures() {
        ImmutableSet<String> editions =
                followUp.ruleSets().stream().map(RuleSet::edition).collect(ImmutableSet.toImmutableSet());
        Set<Use> fed = new HashSet<>();
        for (Measure measure : followUp.measures()) {
            measure.feeds().forEach(use -> {
                reference("measure " + measure.code(), "an edition of the rule sets", editions, use.edition());
                if (!fed.add(use)) {
                    add(
                            ProblemCode.DUPLICATE,
                            "measure " + measure.code(),
                            "an input that no other measure feeds",
                            use.toString(),
                            "Feed each input from one measure.");
                }
            });
        }
        int line = 0;
        for (Observation observation : followUp.observations()) {
            String place = "observation " + ++line + ", " + observation.measure();
            if (reference(place, "a measure", codes(Measure::code, followUp.measures()), observation.measure())) {
                value(place, followUp.measure(observation.measure()), observation.value());
            }
            observation.evidence().forEach(code -> reference(place, "evidence", papers(), code));
        }
        followUp.toCome().forEach(cases -> {
            String place = "to-come, " + cases.measure();
            if (reference(place, "a measure", codes(Measure::code, followUp.measures()), cases.measure())
                    && followUp.measure(cases.measure()).kind() != Measure.Kind.RATE
                    && followUp.measure(cases.measure()).kind() != Measure.Kind.COUNT) {
                add(
                        ProblemCode.NOT_ALLOWED,
                        place,
                        "a measure of kind RATE or COUNT, of which cases can come",
                        followUp.measure(cases.measure()).kind().toString(),
                        "Leave it out.");
            }
        });
    }

    private void value(String place, Measure measure, Value value) {
        if (!measure.kind().accepts(value)) {
            add(
                    ProblemCode.WRONG_TYPE,
                    place,
                    measure.kind().type().description(),
                    value.toString(),
                    "Give a value of the measure's kind.");
        }
    }

    private void findings() {
        for (Cause cause : followUp.causes()) {
            reference("cause " + cause.code(), "a finding", codes(Finding::code, followUp.findings()), cause.finding());
            cause.parent()
                    .ifPresent(parent -> reference(
                            "cause " + cause.code(), "a cause", codes(Cause::code, followUp.causes()), parent));
        }
    }

    private void undertaking(Undertaking undertaking) {
        String place = "action " + undertaking.action();
        undertaking
                .findings()
                .forEach(code -> reference(place, "a finding", codes(Finding::code, followUp.findings()), code));
        undertaking.causes().forEach(code -> reference(place, "a cause", codes(Cause::code, followUp.causes()), code));
        Stream.concat(undertaking.requires().stream(), undertaking.excludes().stream())
                .forEach(code ->
                        reference(place, "an action", codes(Undertaking::action, followUp.undertakings()), code));
        if (undertaking.requires().stream().anyMatch(undertaking.excludes()::contains)) {
            add(
                    ProblemCode.NOT_ALLOWED,
                    place,
                    "no action that it both requires and excludes",
                    undertaking.requires().toString(),
                    "Remove one of the two.");
        }
        if (undertaking.verifier().equals(Optional.of(undertaking.lead()))) {
            add(
                    ProblemCode.NOT_ALLOWED,
                    place,
                    "a verifier other than the lead",
                    undertaking.lead(),
                    "Nobody verifies what is their own; name another.");
        }
        undertaking.probability().ifPresent(chance -> probability(place, chance));
        undertaking.effects().forEach(effect -> effect(place, effect));
    }

    private void effect(String place, Effect effect) {
        if (effect instanceof Effect.Expected expected) {
            loss(expected.line())
                    .filter(loss -> expected.high().compareTo(loss) > 0)
                    .ifPresent(loss -> add(
                            ProblemCode.OUT_OF_BOUNDS,
                            place,
                            "an effect of at most " + loss + ", all that " + expected.line() + " lost",
                            expected.high().toString(),
                            "Nothing can win back more than was lost."));
        } else if (effect instanceof Effect.Measured measured) {
            if (!reference(place, "a measure", codes(Measure::code, followUp.measures()), measured.measure())) {
                return;
            }
            Measure measure = followUp.measure(measured.measure());
            if (measured.shift() instanceof Effect.Shift.To to) {
                value(place, measure, to.value());
            } else if (measure.kind() != Measure.Kind.RATE && measure.kind() != Measure.Kind.COUNT) {
                add(
                        ProblemCode.NOT_ALLOWED,
                        place,
                        "a measure of cases, of kind COUNT or RATE",
                        measure.code() + " of kind " + measure.kind(),
                        "Say to what value it changes.");
            }
        }
    }

    /** What the findings of a line lost together; empty if there is none, or one of unknown loss. */
    private Optional<Points> loss(IndexLine line) {
        List<Finding> found = followUp.findings().stream()
                .filter(finding -> finding.line().equals(line))
                .toList();
        return found.isEmpty()
                        || found.stream().anyMatch(finding -> finding.loss().isEmpty())
                ? Optional.empty()
                : Optional.of(Points.sum(found.stream()
                        .flatMap(finding -> finding.loss().stream())
                        .toList()));
    }

    private ImmutableSet<String> papers() {
        return codes(Proof::code, followUp.evidence());
    }

    private static <T> ImmutableSet<String> codes(java.util.function.Function<T, String> code, Collection<T> things) {
        return things.stream().map(code).collect(ImmutableSet.toImmutableSet());
    }

    private boolean reference(String place, String what, ImmutableSet<String> known, String code) {
        if (!known.contains(code)) {
            add(ProblemCode.UNKNOWN_REFERENCE, place, what + " among " + known, code, "List it, or correct the code.");
        }
        return known.contains(code);
    }

    private void add(ProblemCode code, String place, String expected, String got, String remedy) {
        problems.add(new Problem(code, Place.of(place), expected, got, remedy));
    }
}
