package vn.chiso.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.core.TestIndex.SOURCE;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.measure.Value;
import vn.chiso.core.measure.WorkingCalendar;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;

/** Short forms in which the tests of the rules put facts in and read steps out. */
final class Scoring {
    private Scoring() {}

    static Expression expression(String text) {
        return Expression.parse(text);
    }

    static Points points(String text) {
        return Points.parse(text);
    }

    static Amount amount(String text) {
        return text.equals("full") ? Amount.FULL : Amount.parse(text);
    }

    /** {@code 0.8} or {@code 2/3}. */
    static Rational number(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Rational.parse(text)
                : Rational.of(Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
    }

    static Value quantity(String text) {
        return Value.of(number(text));
    }

    static Value ratio(long part, long whole) {
        return Value.of(new Ratio(part, whole));
    }

    static Value day(String text) {
        return Value.of(LocalDate.parse(text));
    }

    static Facts facts(String max, Map<String, Value> values) {
        return Facts.of(values, points(max));
    }

    static Facts facts(String max, String input, Value value) {
        return facts(max, Map.of(input, value));
    }

    static Facts share(String max, long part, long whole) {
        return facts(max, "share", ratio(part, whole));
    }

    /** The same facts of a leaf with an earlier observation. */
    static Facts withPrevious(Facts facts, String input, Value value) {
        return new Facts(
                facts.values(),
                facts.maxPoints(),
                new Facts.Surroundings(
                        "xã",
                        ImmutableMap.of(),
                        ImmutableSortedMap.of(input, value),
                        ImmutableMap.of(),
                        Optional.empty()));
    }

    /** The same facts where working days are known. */
    static Facts withCalendar(Facts facts, WorkingCalendar calendar) {
        return new Facts(
                facts.values(),
                facts.maxPoints(),
                new Facts.Surroundings(
                        "xã", ImmutableMap.of(), ImmutableSortedMap.of(), ImmutableMap.of(), Optional.of(calendar)));
    }

    static ScoringRule rule(Scheme scheme) {
        return ScoringRule.of(scheme, SOURCE);
    }

    static ScoringRule rule(Scheme scheme, Stated nothingArose) {
        ScoringRule.Builder rule = ScoringRule.builder();
        return rule.scheme(scheme).source(SOURCE).nothingArose(nothingArose).build();
    }

    static Step step(ScoringRule rule, Facts facts) {
        ScoringRule.Answer answer = rule.answer(facts);
        assertThat(answer).isInstanceOf(ScoringRule.Answer.Scored.class);
        return ((ScoringRule.Answer.Scored) answer).step();
    }

    static Step step(Scheme scheme, Facts facts) {
        return step(rule(scheme), facts);
    }

    /** The points as a text, such as {@code 2/3}; the outcome if there are none. */
    static String earned(ScoringRule rule, Facts facts) {
        Step step = step(rule, facts);
        return step.points().map(Points::toString).orElseGet(() -> step.outcome()
                .toString());
    }

    static String earned(Scheme scheme, Facts facts) {
        return earned(rule(scheme), facts);
    }

    /** The lines of arithmetic: {@code MEASURED share = 0.6}. */
    static List<String> workings(Step step) {
        return step.workings().stream()
                .map(working -> (working.operation() + " " + working.subject()).strip() + " = " + working.result())
                .toList();
    }

    static List<String> workings(Scheme scheme, Facts facts) {
        return workings(step(scheme, facts));
    }

    static Problem refused(ScoringRule rule, Facts facts) {
        ScoringRule.Answer answer = rule.answer(facts);
        assertThat(answer).isInstanceOf(ScoringRule.Answer.Refusal.class);
        return ((ScoringRule.Answer.Refusal) answer).problem();
    }

    static String refusal(ScoringRule rule, Facts facts) {
        return refused(rule, facts).toString();
    }

    static String refusal(Scheme scheme, Facts facts) {
        return refusal(rule(scheme), facts);
    }

    static List<String> problems(Scheme scheme, String max) {
        return scheme.problems(points(max)).stream().map(Problem::toString).toList();
    }

    static List<String> levels(Scheme scheme, String max) {
        return scheme.levels(points(max)).stream().map(Points::toString).toList();
    }
}
