package vn.chiso.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.testkit.ChisoAssertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.assessment.AssessmentFile;
import vn.chiso.core.assessment.AssessmentFiles;
import vn.chiso.core.definition.ContentHash;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.definition.IndexFiles;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Value;
import vn.chiso.core.rule.Amount;
import vn.chiso.core.rule.Band;
import vn.chiso.core.rule.Bands;
import vn.chiso.core.rule.Facts;
import vn.chiso.core.rule.InputSpec;
import vn.chiso.core.rule.InverseEvaluation;
import vn.chiso.core.rule.InverseEvaluation.Loss;
import vn.chiso.core.rule.InverseEvaluation.Reach;
import vn.chiso.core.rule.InverseEvaluation.Slack;
import vn.chiso.core.rule.InverseEvaluation.Verdict;
import vn.chiso.core.rule.Lever;
import vn.chiso.core.rule.Operation;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.rule.Scheme;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.rule.Step;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;

/** What holds of every edition, every assessment and every rule. */
@Domain(ChisoDomain.class)
@Domain(DomainContext.Global.class)
abstract class EquivalenceProperties {
    private static final List<String> LOCALES = List.of("vi-VN", "tr-TR");

    // Editions

    @Property
    void what_is_written_reads_back_and_is_written_the_same(@ForAll Index index) {
        String written = IndexFiles.write(index);
        Index read = IndexFiles.read("generated.yaml", written);
        assertThat(read).isEqualTo(index);
        assertThat(IndexFiles.write(read)).isEqualTo(written);
    }

    @Property
    void the_order_of_keys_does_not_matter(@ForAll Index index, @ForAll long seed) {
        String shuffled = YamlKeys.shuffled(IndexFiles.write(index), new Random(seed));
        Index read = IndexFiles.read("shuffled.yaml", shuffled);
        assertThat(read).isEqualTo(index);
        assertThat(ContentHash.of(read)).isEqualTo(ContentHash.of(index));
    }

    // Assessments

    @Property
    void what_can_be_assessed_is_scored(@ForAll AssessedEdition sample) {
        assertThat(IndexEvaluator.of(sample.index()).check(sample.assessment(), sample.context()))
                .isEmpty();
        assertThat(sample.scorecard().leaves())
                .hasSameSizeAs(sample.index().leaves().toList());
    }

    @Property
    void an_assessment_reads_back(@ForAll AssessedEdition sample) {
        AssessmentFile file = new AssessmentFile(sample.assessment(), Optional.empty());
        String written = AssessmentFiles.write(file);
        assertThat(AssessmentFiles.read("input.yaml", written, EditionLibrary.of(sample.index())))
                .isEqualTo(file);
    }

    @Property
    void every_line_part_and_total_is_the_sum_of_its_steps(@ForAll AssessedEdition sample) {
        assertThat(Recount.of(sample.scorecard())).isEqualTo(Recount.of(sample));
    }

    @Property
    void each_step_leads_to_the_points_of_its_score(@ForAll AssessedEdition sample) {
        sample.scorecard().total().withDescendants().forEach(score -> {
            assertThat(score.points()).isEqualTo(score.step().points());
            score.points().ifPresent(points -> assertThat(score.step()
                            .workings()
                            .get(score.step().workings().size() - 1)
                            .result())
                    .isEqualTo(Value.of(points)));
        });
    }

    @Property
    void what_is_assessed_in_full_is_out_of_all_that_it_carries(@ForAll AssessedEdition sample) {
        sample.scorecard()
                .total()
                .withDescendants()
                .filter(score -> score.leaves().noneMatch(leaf -> leaf.outcome() == Outcome.NOT_ASSESSED))
                .forEach(score -> assertThat(score.assessedMax()).as(score.id()).isEqualTo(score.carriedMax()));
    }

    @Property
    void without_rounding_no_line_earns_more_than_was_assessed(@ForAll AssessedEdition sample) {
        Score total = sample.scorecard().total();
        if (total.withDescendants().map(Score::step).anyMatch(EquivalenceProperties::isRounded)) {
            return;
        }
        total.withDescendants()
                .filter(score -> score.level() != Score.Level.TOTAL && score.withinScale())
                .forEach(score -> score.points()
                        .ifPresent(
                                points -> assertThat(points).as(score.id()).isLessThanOrEqualTo(score.assessedMax())));
    }

    private static boolean isRounded(Step step) {
        return step.workings().stream().anyMatch(working -> working.operation() == Operation.ROUNDED)
                || step.parts().stream().anyMatch(EquivalenceProperties::isRounded);
    }

    @Property
    void no_maximum_is_above_the_wider_one(@ForAll AssessedEdition sample) {
        sample.scorecard().total().withDescendants().forEach(score -> {
            assertThat(score.applicableMax()).isLessThanOrEqualTo(score.maxPoints());
            assertThat(score.applicableMax()).isLessThanOrEqualTo(score.carriedMax());
            assertThat(score.assessedMax()).isBetween(Points.ZERO, score.carriedMax());
        });
        assertThat(sample.scorecard().total().carriedMax())
                .isLessThanOrEqualTo(sample.scorecard().total().maxPoints());
    }

    @Property
    void the_order_of_measurements_does_not_matter(@ForAll AssessedEdition sample, @ForAll long seed) {
        List<Map.Entry<CriterionCode, Measurement>> entries =
                new ArrayList<>(sample.assessment().measurements().entrySet());
        Collections.shuffle(entries, new Random(seed));
        Assessment.Builder shuffled = Assessment.builder();
        shuffled.unit(sample.assessment().unit())
                .period(sample.assessment().period())
                .edition(sample.assessment().edition())
                .contentHash(sample.assessment().contentHash())
                .putAllMeasurements(ImmutableMap.copyOf(entries));
        AssessedEdition other = new AssessedEdition(sample.index(), shuffled.build(), sample.context());
        assertThat(other.scorecard()).isEqualTo(sample.scorecard());
    }

    @Property
    void threads_and_locales_make_no_difference(@ForAll AssessedEdition sample) {
        Scorecard here = sample.scorecard();
        IndexEvaluator shared = IndexEvaluator.of(sample.index());
        String written = IndexFiles.write(sample.index());
        Locale before = Locale.getDefault();
        try {
            for (String tag : LOCALES) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(IndexFiles.write(IndexFiles.read("generated.yaml", written)))
                        .isEqualTo(written);
                assertThat(IntStream.range(0, 6)
                                .parallel()
                                .mapToObj(i -> shared.evaluate(sample.assessment(), sample.context()))
                                .toList())
                        .allSatisfy(there -> {
                            assertThat(there).isEqualTo(here);
                            assertThat(there.toString()).isEqualTo(here.toString());
                        });
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    // Rules

    /** A rule, its maximum, and what was observed. */
    record Case(ScoringRule rule, Points max, Facts facts) {
        Optional<Points> points(String input, Value value) {
            return step(input, value).flatMap(Step::points);
        }

        Optional<Step> step(String input, Value value) {
            return rule.answer(facts.with(input, value)) instanceof ScoringRule.Answer.Scored scored
                    ? Optional.of(scored.step())
                    : Optional.empty();
        }

        List<InputSpec> measured() {
            return rule.inputs().stream()
                    .filter(input -> facts.input(input.name()).isPresent())
                    .toList();
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.of("2", "3", "0.7", "10", "0").flatMap(max -> ChisoArbitraries.rules(Points.parse(max))
                .flatMap(rule -> ChisoArbitraries.observations(rule, Points.parse(max))
                        .map(observed -> new Case(
                                rule,
                                Points.parse(max),
                                Facts.of(
                                        observed instanceof Measurement.Observed values ? values.values() : Map.of(),
                                        Points.parse(max))))));
    }

    @Property
    void more_is_never_less_where_the_rule_says_so(
            @ForAll("cases") Case one,
            @ForAll @IntRange(max = 30) int low,
            @ForAll @IntRange(max = 30) int more,
            @ForAll @IntRange(min = 1, max = 30) int whole) {
        for (InputSpec input : one.measured()) {
            Optional<Scheme.Trend> trend = one.rule().scheme().trend(input.name(), one.max());
            if (trend.isEmpty()) {
                continue;
            }
            for (List<Value> pair : pairs(input, low, more, whole)) {
                Optional<Points> less = one.points(input.name(), pair.get(0));
                Optional<Points> greater = one.points(input.name(), pair.get(1));
                if (less.isPresent() && greater.isPresent()) {
                    int order = greater.get().compareTo(less.get());
                    assertThat(trend.get() == Scheme.Trend.RISING ? order : -order)
                            .as("%s of %s: %s then %s", input.name(), pair, less, greater)
                            .isNotNegative();
                }
            }
        }
    }

    private static List<List<Value>> pairs(InputSpec input, int low, int more, int whole) {
        return switch (input.type()) {
            case RATIO ->
                List.of(List.of(Value.of(new Ratio(low, whole)), Value.of(new Ratio((long) low + more, whole))));
            case COUNT -> List.of(List.of(Value.of(low), Value.of((long) low + more)));
            case NUMBER ->
                List.of(List.of(Value.of(Rational.of(low, whole)), Value.of(Rational.of((long) low + more, whole))));
            default -> List.of();
        };
    }

    @Property
    void the_least_number_of_cases_is_what_trying_each_finds(
            @ForAll("cases") Case one,
            @ForAll @IntRange(max = 25) int part,
            @ForAll @IntRange(max = 25) int whole,
            @ForAll @IntRange(max = 30) int limit) {
        for (InputSpec input : one.measured()) {
            Value now =
                    switch (input.type()) {
                        case RATIO -> Value.of(whole == 0 ? new Ratio(0, 0) : new Ratio(part, whole));
                        default -> Value.of(part);
                    };
            Facts facts = one.facts().with(input.name(), now);
            for (Lever lever : levers(input, limit)) {
                InverseEvaluation.of(one.rule(), facts, lever).forEach(reach -> same(one, now, lever, reach));
                if (!(lever instanceof Lever.Future)) {
                    one.points(lever.input(), now).ifPresent(points -> slack(one, facts, now, lever, points));
                }
            }
        }
    }

    private static List<Lever> levers(InputSpec input, int limit) {
        String name = input.name();
        return switch (input.type()) {
            case RATIO ->
                List.of(
                        new Lever.Convert(name),
                        new Lever.Future(name, limit),
                        new Lever.Add(name, limit),
                        new Lever.Lapse(name),
                        new Lever.Fail(name, limit));
            case COUNT, NUMBER -> List.of(new Lever.More(name, limit), new Lever.Fewer(name));
            default -> List.of();
        };
    }

    private static void same(Case one, Value now, Lever lever, Reach reach) {
        long most = lever.most(now);
        long[] enough = LongStream.rangeClosed(0, most)
                .filter(cases -> one.points(lever.input(), lever.after(now, cases))
                        .filter(points -> points.compareTo(reach.level()) >= 0)
                        .isPresent())
                .limit(1)
                .toArray();
        assertThat(reach.verdict())
                .as("%s from %s with %s: %s", reach.level(), now, lever, reach)
                .isEqualTo(enough.length == 0 ? Verdict.LOST : Verdict.REACHABLE);
        if (enough.length > 0) {
            assertThat(reach.cases()).isEqualTo(enough[0]);
            assertThat(reach.step()).isEqualTo(one.step(lever.input(), lever.after(now, enough[0])));
            assertThat(reach.rate())
                    .isEqualTo(most == 0 ? Optional.empty() : Optional.of(Rational.of(enough[0], most)));
        }
    }

    private static void slack(Case one, Facts facts, Value now, Lever lever, Points present) {
        long[] losing = LongStream.rangeClosed(0, lever.most(now))
                .filter(cases -> one.step(lever.input(), lever.after(now, cases))
                        .filter(step -> step.outcome() == Outcome.NOT_ACCEPTED
                                || step.points()
                                        .filter(points -> points.compareTo(present) < 0)
                                        .isPresent())
                        .isPresent())
                .limit(1)
                .toArray();
        Slack slack = InverseEvaluation.slack(one.rule(), facts, lever);
        assertThat(slack.points()).isEqualTo(present);
        assertThat(slack.loss()).as("%s with %s", now, lever).isEqualTo(losing.length == 0 ? Loss.NONE : Loss.POSSIBLE);
        assertThat(slack.cases()).isEqualTo(losing.length == 0 ? lever.most(now) : losing[0] - 1);
    }

    /** Below {@code t} nothing, from there on everything. */
    private static ScoringRule from(Rational t) {
        return ScoringRule.of(
                new Bands(
                        Expression.parse("share"),
                        ImmutableList.of(Band.below(t, Amount.ZERO), Band.from(t, Amount.FULL))),
                TestEditions.SOURCE);
    }

    @Property
    void the_least_number_of_cases_is_the_closed_form(
            @ForAll @IntRange(min = 1, max = 999) int permille,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long whole,
            @ForAll @IntRange(max = 999) int sharePermille,
            @ForAll @LongRange(max = 1_000_000_000L) long limit) {
        Rational t = Rational.of(permille, 1000);
        long part = Rational.of(whole)
                .times(Rational.of(sharePermille, 1000))
                .floor()
                .longValueExact();
        Facts facts = Facts.of(Map.of("share", Value.of(new Ratio(part, whole))), Points.of(1));
        Rational n = Rational.of(part);
        Rational all = Rational.of(whole);
        if (n.compareTo(t.times(all)) >= 0) {
            return;
        }
        // put right: ceil(tN) - n
        expect(t, facts, new Lever.Convert("share"), t.times(all).ceiling().subtract(n.floor()), whole - part);
        // of those to come: ceil(t(N + R)) - n, lost if it is more than R
        expect(
                t,
                facts,
                new Lever.Future("share", limit),
                t.times(all.plus(Rational.of(limit))).ceiling().subtract(n.floor()),
                limit);
        // on top: ceil((tN - n) / (1 - t))
        expect(
                t,
                facts,
                new Lever.Add("share", limit),
                t.times(all).minus(n).dividedBy(Rational.ONE.minus(t)).ceiling(),
                limit);
    }

    private static void expect(Rational t, Facts facts, Lever lever, BigInteger cases, long most) {
        Reach reach = InverseEvaluation.of(from(t), facts, lever).get(0);
        boolean lost = cases.compareTo(BigInteger.valueOf(most)) > 0;
        assertThat(reach.verdict()).isEqualTo(lost ? Verdict.LOST : Verdict.REACHABLE);
        assertThat(reach.cases()).isEqualTo(lost ? 0 : cases.longValueExact());
    }

    @Property
    void points_lie_between_the_least_and_the_maximum(@ForAll("cases") Case one) {
        if (one.rule().rounding().isPresent() || !one.rule().scheme().rules().isEmpty()) {
            return;
        }
        if (one.rule().answer(one.facts()) instanceof ScoringRule.Answer.Scored scored) {
            scored.step().points().ifPresent(points -> {
                assertThat(points).isLessThanOrEqualTo(one.max());
                one.rule().scheme().least(one.max()).ifPresent(least -> assertThat(points)
                        .isGreaterThanOrEqualTo(least.min(Points.ZERO)));
            });
        }
    }
}
