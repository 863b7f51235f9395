package vn.chiso.testkit;

import static net.jqwik.api.Combinators.combine;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import vn.chiso.core.expression.Reference;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.Facts;
import vn.chiso.core.rule.InputSpec;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;

/**
 * What may be observed for a rule. Values come from dice that know nothing of the rule, so that an observation stays what it is while the
 * rule and everything around it shrinks.
 */
final class Observations {
    private static final long MOST = 1_000_000_000_000L;
    private static final int USUAL_INPUTS = 4;

    private final ScoringRule rule;
    private final Points max;
    private final LocalDate around;

    private Observations(ScoringRule rule, Points max, LocalDate around) {
        this.rule = rule;
        this.max = max;
        this.around = around;
    }

    /**
     * What one value is made of.
     *
     * @param kind from 0 to 9: most are anywhere, from 6 on an edge of the rule or beside it, 9 may be 0 of 0
     * @param large 0 to 10^12
     * @param small 0 to 120
     * @param beside -1, 0 or 1
     * @param given whether an input that may be left out is there
     */
    record Dice(int kind, long large, int small, int beside, boolean given) {
        boolean isAtEdge() {
            return kind >= 6;
        }
    }

    /**
     * What one leaf was observed as.
     *
     * @param state from 0 to 19: 0 is not assessed, a few others not applicable or not performed where the leaf allows it
     * @param dice for its inputs, as often as it takes
     */
    record Draft(int state, List<Dice> dice) {}

    static Arbitrary<Dice> dice() {
        return combine(
                        uniform(0, 9),
                        Arbitraries.longs().between(0, MOST),
                        uniform(0, 120),
                        uniform(-1, 1),
                        Arbitraries.of(false, true))
                .as(Dice::new);
    }

    static Arbitrary<Draft> drafts() {
        return combine(uniform(0, 19), dice().list().ofSize(USUAL_INPUTS)).as(Draft::new);
    }

    private static Arbitrary<Integer> uniform(int least, int most) {
        return Arbitraries.integers().between(least, most).withDistribution(RandomDistribution.uniform());
    }

    /**
     * Observations that the rule can score, as far as that rests on the leaf alone; empty if none was found.
     *
     * @param around the day about which dates lie
     */
    static Arbitrary<Optional<Measurement>> of(ScoringRule rule, Points max, LocalDate around) {
        return dice().list().ofSize(Math.max(1, rule.inputs().size())).map(dice -> new Observations(rule, max, around)
                .observed(dice));
    }

    /** Measurements of every state that the leaf allows. */
    static Arbitrary<Measurement> of(Criterion leaf, LocalDate around) {
        int inputs = leaf.rule().orElseThrow().inputs().size();
        return combine(uniform(0, 19), dice().list().ofSize(Math.max(1, inputs)))
                .as((state, dice) -> of(leaf, around, new Draft(state, dice)));
    }

    static Measurement of(Criterion leaf, LocalDate around, Draft draft) {
        ScoringRule rule = leaf.rule().orElseThrow();
        if (draft.state() >= 1 && draft.state() <= 3 && leaf.notApplicable().isPresent()) {
            return Measurement.notApplicable("không phát sinh");
        }
        if (draft.state() == 4 && rule.notPerformed().isPresent()) {
            return Measurement.notPerformed();
        }
        return draft.state() == 0
                ? Measurement.notAssessed()
                : new Observations(rule, leaf.maxPoints(), around)
                        .observed(draft.dice())
                        .orElseGet(Measurement::notAssessed);
    }

    /** As it fell; if the rule needs more than that, with all inputs; if there is nothing to divide by, with something. */
    private Optional<Measurement> observed(List<Dice> dice) {
        Map<String, Value> drafted = new LinkedHashMap<>();
        Map<String, Value> all = new LinkedHashMap<>();
        Map<String, Value> tame = new LinkedHashMap<>();
        List<InputSpec> inputs = rule.inputs();
        IntStream.range(0, inputs.size()).forEach(i -> {
            InputSpec input = inputs.get(i);
            Dice fallen = dice.get(i % dice.size());
            Value value = value(input, fallen);
            if (input.required() || fallen.given()) {
                drafted.put(input.name(), value);
            }
            all.put(input.name(), value);
            tame.put(input.name(), tame(value));
        });
        return Stream.of(drafted, all, tame)
                .filter(values -> !values.isEmpty() && canBeScored(values))
                .findFirst()
                .map(Measurement::observed);
    }

    private static Value tame(Value value) {
        if (value instanceof Value.Share share && share.ratio().isOfNothing()) {
            return Value.of(new Ratio(1, 1));
        }
        return value instanceof Value.Quantity quantity && quantity.value().signum() == 0 ? Value.of(1) : value;
    }

    /** What is refused for something beyond the leaf may be accepted where there is more than the leaf. */
    private boolean canBeScored(Map<String, Value> values) {
        if (!(rule.answer(Facts.of(values, max)) instanceof ScoringRule.Answer.Refusal refusal)) {
            return true;
        }
        String place = refusal.problem().place().path();
        boolean needsCalendar = refusal.problem().expected().endsWith("it has none");
        return needsCalendar
                || (refusal.problem().code() == ProblemCode.MISSING_INPUT
                        && rule.references()
                                .filter(reference -> !(reference instanceof Reference.Own))
                                .anyMatch(reference -> reference.toString().equals(place)));
    }

    private Value value(InputSpec input, Dice dice) {
        InputRange range = InputRange.of(rule, max, input.name());
        return switch (input.type()) {
            case COUNT -> Value.of(count(range, dice));
            case NUMBER -> Value.of(number(range, dice));
            case RATIO -> Value.of(ratio(range, dice));
            case FLAG -> Value.of(dice.small() % 2 == 1);
            case DATE -> Value.of(range.due().orElse(around).plusDays(dice.small() / 2 - 15));
            case OPTION -> Value.of(pick(input.options().asList(), dice));
            case OPTIONS -> Value.of(some(input.options().asList(), dice));
            case TEXT -> Value.of(pick(List.of("theo biên bản", "Công văn số 12/CV-UBND: \"miễn\""), dice));
        };
    }

    private static <T> T pick(List<T> from, Dice dice) {
        return from.get(dice.small() % from.size());
    }

    private static List<String> some(List<String> from, Dice dice) {
        return IntStream.range(0, from.size())
                .filter(i -> (dice.small() >> (i % 6) & 1) == 1)
                .mapToObj(from::get)
                .toList();
    }

    private static long count(InputRange range, Dice dice) {
        Rational count;
        if (dice.isAtEdge() && !range.edges().isEmpty()) {
            count = Rational.of(pick(range.edges().asList(), dice).floor().longValueExact() + dice.beside());
        } else {
            count = Rational.of(dice.kind() == 5 ? dice.large() : dice.small() % 21);
        }
        return range.clamp(count).max(Rational.ZERO).floor().longValueExact();
    }

    private static Rational number(InputRange range, Dice dice) {
        if (dice.isAtEdge() && range.grid().isEmpty() && !range.edges().isEmpty()) {
            return pick(range.edges().asList(), dice);
        }
        Rational unit = range.grid().orElse(Rational.of(1, 100));
        BigInteger lowest = range.least().dividedBy(unit).ceiling();
        BigInteger highest = range.most()
                .map(most -> most.dividedBy(unit).floor())
                .orElse(lowest.add(BigInteger.valueOf(100_000)))
                .max(lowest);
        BigInteger steps = highest.subtract(lowest).add(BigInteger.ONE);
        BigInteger fallen = BigInteger.valueOf(dice.large()).mod(steps);
        return Rational.of(lowest.add(fallen), BigInteger.ONE).times(unit);
    }

    /** With the edges and their neighbours, of small and of large wholes. */
    static Ratio ratio(InputRange range, Dice dice) {
        if (dice.kind() == 9) {
            return new Ratio(0, 0);
        }
        if (dice.isAtEdge() && !range.edges().isEmpty()) {
            Rational edge = pick(range.edges().asList(), dice);
            long times = 1 + dice.large() % 1_000_000;
            long part = edge.numerator().longValueExact() * times + dice.beside();
            return within(range, Math.max(0, part), edge.denominator().longValueExact() * times);
        }
        long whole = Math.max(1, dice.large());
        return within(range, whole / 100 * dice.small() + whole % 100 * dice.small() / 100, whole);
    }

    private static Ratio within(InputRange range, long part, long whole) {
        Rational of = Rational.of(whole);
        BigInteger least = range.least().times(of).ceiling();
        BigInteger above = BigInteger.valueOf(part).max(least);
        BigInteger below =
                range.most().map(most -> above.min(most.times(of).floor())).orElse(above);
        return new Ratio(below.longValueExact(), whole);
    }

    /** One of each, for the leaves of an index. */
    static Arbitrary<ImmutableList<Measurement>> of(List<Criterion> leaves, LocalDate around) {
        return combine(leaves.stream().map(leaf -> of(leaf, around)).toList()).as(ImmutableList::copyOf);
    }
}
