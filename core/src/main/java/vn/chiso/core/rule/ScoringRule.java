package vn.chiso.core.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.immutables.value.Value;
import vn.chiso.core.expression.Reference;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rounding;
import vn.chiso.core.source.SourceRef;

/**
 * How a leaf earns points: a {@link Scheme}, what is stated for the cases in which there is nothing to measure, one rounding of its own,
 * and the text it rests on. Pure: same facts, same step; no clock, locale or I/O.
 *
 * <pre>{@code
 * ScoringRule rule = ScoringRule.of(Proportional.ofShare(), source);
 * rule.answer(Facts.of(Map.of("share", Value.of(new Ratio(3, 5))), Points.of(20)));   // Scored: 12 points, and why
 * }</pre>
 *
 * <p>What comes out lies between {@link Scheme#least} and the leaf's maximum; limits come before the rule's rounding.
 */
@Value.Immutable
@HouseStyle
public abstract class ScoringRule {
    /** The name of the input with the words that go with a judgement. */
    public static final String REASON = "reason";

    ScoringRule() {}

    /** How facts become points. */
    public abstract Scheme scheme();

    /** The inputs that the edition declares; what the scheme needs beside them it declares itself. */
    public abstract ImmutableList<InputSpec> declaredInputs();

    /** The text that it rests on. */
    public abstract SourceRef source();

    /** What it earns if it should have been done and was not; empty if the text does not say, and then it cannot be entered. */
    public abstract Optional<Stated> notPerformed();

    /** What it earns if there was nothing to divide by, such as 0 of 0; empty if the text does not say, and then it cannot be entered. */
    public abstract Optional<Stated> nothingArose();

    /** What it earns if it compares with the previous period and there is none. */
    public abstract Optional<Stated> withoutPrevious();

    /** What it earns if it compares with the other units and there are none. */
    public abstract Optional<Stated> withoutCohort();

    /** The rule's own rounding, before any of the index. */
    public abstract Optional<Rounding> rounding();

    /** A rule that states nothing beyond its scheme. */
    public static ScoringRule of(Scheme scheme, SourceRef source) {
        return builder().scheme(scheme).source(source).build();
    }

    /** The same rule, and every rule within it, resting on another text. */
    public ScoringRule restingOn(SourceRef other) {
        return with(scheme().restingOn(other), other, rounding());
    }

    /** The same rule with the rounding that its edition has for leaves; itself if it has one of its own. */
    public ScoringRule roundedBy(Rounding ofEdition) {
        return with(scheme(), source(), rounding().or(() -> Optional.of(ofEdition)));
    }

    private ScoringRule with(Scheme scheme, SourceRef source, Optional<Rounding> rounding) {
        ScoringRule.Builder rule = builder();
        return rule.scheme(scheme)
                .addAllDeclaredInputs(declaredInputs())
                .source(source)
                .notPerformed(notPerformed())
                .nothingArose(nothingArose())
                .withoutPrevious(withoutPrevious())
                .withoutCohort(withoutCohort())
                .rounding(rounding)
                .build();
    }

    /** What comes of facts. */
    public sealed interface Answer {
        /** The step; it may be one without points, such as <em>not accepted</em>. */
        record Scored(Step step) implements Answer {}

        /** The facts cannot be scored; the place names the input. */
        record Refusal(Problem problem) implements Answer {}
    }

    /** Its kind as written in definition files. */
    @Value.Lazy
    public String kind() {
        return scheme().kind();
    }

    /** What it reads of its leaf's observation, declared inputs first. */
    @Value.Lazy
    public ImmutableList<InputSpec> inputs() {
        Map<String, InputSpec> inputs = new LinkedHashMap<>();
        declaredInputs().forEach(input -> inputs.put(input.name(), input));
        scheme().usualInputs().forEach(input -> inputs.putIfAbsent(input.name(), input));
        return ImmutableList.copyOf(inputs.values());
    }

    /** The same by name. */
    @Value.Lazy
    public ImmutableSortedMap<String, InputSpec> inputsByName() {
        return inputs().stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), InputSpec::name, input -> input));
    }

    /** The input of that name. */
    public Optional<InputSpec> input(String name) {
        return Optional.ofNullable(inputsByName().get(name));
    }

    /** Everything that it refers to. */
    public Stream<Reference> references() {
        return scheme().expressions()
                .flatMap(use -> use.expression().references().stream())
                .distinct();
    }

    /** What it reads that its leaf's own observation does not hold. */
    @Value.Lazy
    ImmutableList<Reference> readsBeyond() {
        return references()
                .filter(reference -> !(reference instanceof Reference.Own))
                .collect(ImmutableList.toImmutableList());
    }

    /** Scores an observation, or says why it cannot. */
    public Answer answer(Facts facts) {
        return settle(facts, Answer.Scored::new, open -> new Answer.Refusal(refusal(open)));
    }

    /** Scores what should have been done and was not, or says why it cannot. */
    public Answer answerNotPerformed(Points maxPoints) {
        Facts nothing = new Facts(ImmutableSortedMap.of(), maxPoints, Facts.Surroundings.NONE);
        return notPerformed()
                .<Answer>map(stated -> new Answer.Scored(stated(nothing, Operation.NOT_PERFORMED, "", stated)))
                .orElseGet(() -> new Answer.Refusal(new Problem(
                        ProblemCode.NOT_ALLOWED,
                        Place.of(""),
                        "a measurement",
                        "'not performed'",
                        "The rule does not say what that earns; enter what was observed.")));
    }

    /** {@code done} of its step, or {@code open} of what neither the scheme nor this rule says anything about. */
    <T> T settle(Facts facts, Function<Step, T> done, Function<Earning, T> open) {
        Earning earning = scheme().earn(facts);
        if (earning instanceof Earning.Earned earned) {
            return done.apply(limited(facts, earned));
        }
        if (earning instanceof Earning.Ended ended) {
            return done.apply(ended(facts, ended.stated(), ended.workings()));
        }
        if (earning instanceof Earning.NothingArose nothing && nothingArose().isPresent()) {
            return done.apply(stated(
                    facts,
                    Operation.NOTHING_AROSE,
                    nothing.divisor(),
                    nothingArose().get()));
        }
        if (earning instanceof Earning.Missing missing) {
            Reference reference = missing.reference();
            if (reference instanceof Reference.Previous && withoutPrevious().isPresent()) {
                return done.apply(stated(
                        facts,
                        Operation.WITHOUT_PREVIOUS,
                        reference.toString(),
                        withoutPrevious().get()));
            }
            if (reference instanceof Reference.Cohort && withoutCohort().isPresent()) {
                return done.apply(stated(
                        facts,
                        Operation.WITHOUT_COHORT,
                        reference.toString(),
                        withoutCohort().get()));
            }
            if (reference instanceof Reference.OfLeaf other
                    && facts.surroundings().leaves().get(other.leaf()) instanceof Measurement.NotAssessed) {
                return done.apply(ended(facts, new Stated.Without(Outcome.NOT_ASSESSED), ImmutableList.of()));
            }
        }
        return open.apply(earning);
    }

    private Step limited(Facts facts, Earning.Earned earned) {
        Points exact = earned.points();
        Points capped = exact.min(facts.maxPoints());
        Optional<Points> least = lowerLimit().of(facts.maxPoints());
        boolean isRaised = least.isPresent() && capped.compareTo(least.get()) < 0;
        Points points = isRaised ? least.get() : capped;
        ImmutableList.Builder<Working> workings = workings(earned.workings());
        workings.add(Working.of(Operation.EXACT, exact));
        if (!capped.equals(exact)) {
            workings.add(Working.of(Operation.CAPPED, capped));
        }
        if (isRaised) {
            workings.add(Working.of(Operation.RAISED, points));
        }
        return rounded(facts, workings, earned.parts(), points);
    }

    /** The first of the workings, with room for those that follow as a rule. */
    private ImmutableList.Builder<Working> workings(ImmutableList<Working> first) {
        return ImmutableList.<Working>builderWithExpectedSize(
                        first.size() + (rounding().isPresent() ? 2 : 1))
                .addAll(first);
    }

    private Step rounded(
            Facts facts, ImmutableList.Builder<Working> workings, ImmutableList<Step> parts, Points points) {
        Points rounded = rounding().map(points::round).orElse(points);
        if (rounding().isPresent()) {
            workings.add(Working.of(Operation.ROUNDED, rounded));
        }
        return step(facts, Outcome.SCORED, Optional.of(rounded), workings.build(), parts);
    }

    private Step stated(Facts facts, Operation why, String what, Stated stated) {
        if (stated instanceof Stated.Earns earns) {
            Points points = earns.amount().of(facts.maxPoints());
            return rounded(
                    facts, workings(ImmutableList.of(Working.of(why, what, points))), ImmutableList.of(), points);
        }
        return ended(facts, stated, ImmutableList.of(Working.of(why, what, stated.toString())));
    }

    private Step ended(Facts facts, Stated stated, ImmutableList<Working> workings) {
        return stated instanceof Stated.Without without
                ? step(facts, without.outcome(), Optional.empty(), workings, ImmutableList.of())
                : rounded(
                        facts,
                        workings(workings),
                        ImmutableList.of(),
                        ((Stated.Earns) stated).amount().of(facts.maxPoints()));
    }

    private Step step(
            Facts facts,
            Outcome outcome,
            Optional<Points> points,
            ImmutableList<Working> workings,
            ImmutableList<Step> parts) {
        Optional<String> reason = asksReason() ? facts.input(REASON).map(Object::toString) : Optional.empty();
        return Step.of(kind(), outcome, points, read(facts), workings, parts, reason, source());
    }

    @Value.Lazy
    boolean asksReason() {
        return input(REASON).isPresent();
    }

    /** What the observation holds, and what was read beyond it. */
    private ImmutableSortedMap<String, vn.chiso.core.measure.Value> read(Facts facts) {
        if (readsBeyond().isEmpty()) {
            return facts.values();
        }
        ImmutableSortedMap.Builder<String, vn.chiso.core.measure.Value> read = ImmutableSortedMap.naturalOrder();
        read.putAll(facts.values());
        readsBeyond()
                .forEach(reference -> facts.value(reference).ifPresent(value -> read.put(reference.toString(), value)));
        return read.build();
    }

    @Value.Lazy
    LowerLimit lowerLimit() {
        return new LowerLimit(scheme());
    }

    private static Problem refusal(Earning open) {
        if (open instanceof Earning.Refused refused) {
            return refused.problem();
        }
        if (open instanceof Earning.NothingArose nothing) {
            return new Problem(
                    ProblemCode.NOT_ALLOWED,
                    Place.of(nothing.divisor()),
                    "at least one case to take a share of",
                    "nothing: " + nothing.divisor() + " is zero",
                    "Enter it as not applicable if the edition allows that; its rule does not say what 0 of 0 earns.");
        }
        Reference missing = ((Earning.Missing) open).reference();
        return new Problem(
                ProblemCode.MISSING_INPUT,
                Place.of(missing.toString()),
                "a value",
                "nothing",
                missing instanceof Reference.Own
                        ? "Enter it; in this case the rule reads it."
                        : "Enter it where it belongs, or let the edition say what it earns without.");
    }

    /**
     * What is wrong with the rule on a leaf of {@code maxPoints}, leaving names that lead out of the leaf to the index; empty if nothing
     * is. The places name the rule's keys.
     */
    public ImmutableList<Problem> problems(Points maxPoints) {
        List<Problem> problems = new ArrayList<>();
        stated("not-performed", notPerformed(), maxPoints, problems);
        stated("nothing-arose", nothingArose(), maxPoints, problems);
        stated("without-previous", withoutPrevious(), maxPoints, problems);
        stated("without-cohort", withoutCohort(), maxPoints, problems);
        problems.addAll(scheme().problems(maxPoints));
        inputs().stream()
                .filter(input -> !Reference.isName(input.name()))
                .forEach(input -> problems.add(new Problem(
                        ProblemCode.BAD_VALUE,
                        Place.of("inputs, " + input.name()),
                        "the name of an input: letters, digits and underscores, as expressions read it",
                        input.name(),
                        "Rename it; where a hyphen stood, an underscore does.")));
        List<String> read = scheme().expressions()
                .flatMap(use -> use.expression().references().stream())
                .map(Reference::toString)
                .toList();
        scheme().usualInputs().stream()
                .filter(usual -> !read.contains(usual.name()))
                .forEach(usual -> input(usual.name())
                        .filter(declared -> declared.type() != usual.type())
                        .ifPresent(declared -> problems.add(new Problem(
                                ProblemCode.WRONG_TYPE,
                                Place.of("inputs, " + declared.name()),
                                usual.type().word() + ", which is what " + kind() + " reads",
                                declared.type().word(),
                                "Correct the type, or leave the input out."))));
        return ImmutableList.copyOf(problems);
    }

    private static void stated(String key, Optional<Stated> stated, Points maxPoints, List<Problem> problems) {
        if (stated.isPresent() && stated.get() instanceof Stated.Earns earns) {
            Points points = earns.amount().of(maxPoints);
            if (points.compareTo(maxPoints) > 0) {
                problems.add(Amounts.aboveMaximum(key, points, maxPoints));
            }
        }
    }

    /** Everything that it or a rule within it states for cases in which there is nothing to measure. */
    public Stream<Stated> stated() {
        return Stream.concat(
                Stream.of(notPerformed(), nothingArose(), withoutPrevious(), withoutCohort())
                        .flatMap(Optional::stream),
                scheme().stated());
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ScoringRule}: scheme and source are required. */
    public static final class Builder extends ImmutableScoringRule.Builder {
        Builder() {}
    }
}
