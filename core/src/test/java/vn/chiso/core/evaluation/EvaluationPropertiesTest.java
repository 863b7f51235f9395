package vn.chiso.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.core.TestIndex.assess;
import static vn.chiso.core.TestIndex.base;
import static vn.chiso.core.TestIndex.group;
import static vn.chiso.core.TestIndex.index;
import static vn.chiso.core.TestIndex.leaf;
import static vn.chiso.core.TestIndex.part;
import static vn.chiso.core.TestIndex.proportional;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.index.Part;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;

class EvaluationPropertiesTest {
    /** One leaf and what was observed; policy empty: it cannot be not applicable. */
    record Line(int max, Optional<NotApplicablePolicy> policy, int done, int of, State state) {}

    enum State {
        OBSERVED,
        NOT_ASSESSED,
        NOT_APPLICABLE
    }

    @Provide
    Arbitrary<Line> lines() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.of(NotApplicablePolicy.class).optional(),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(1, 7),
                        Arbitraries.of(State.class))
                .as((max, policy, done, of, state) -> new Line(
                        max,
                        policy,
                        Math.min(done, of),
                        of,
                        state == State.NOT_APPLICABLE && policy.isEmpty() ? State.OBSERVED : state));
    }

    private static Measurement measurement(Line line) {
        return switch (line.state()) {
            case OBSERVED -> Measurement.share(new Ratio(line.done(), line.of()));
            case NOT_ASSESSED -> Measurement.notAssessed();
            case NOT_APPLICABLE -> Measurement.notApplicable("nothing arose");
        };
    }

    /** The first half in a group of the base part, the rest beside it; the last one is the survey. */
    private static Index build(List<Line> lines, List<Integer> order) {
        Criterion[] leaves = order.stream()
                .map(i -> leaf(
                        "c" + i,
                        Integer.toString(lines.get(i).max()),
                        proportional(),
                        lines.get(i).policy()))
                .toArray(Criterion[]::new);
        int last = lines.size() - 1;
        List<Criterion> grouped = new ArrayList<>();
        List<Criterion> beside = new ArrayList<>();
        for (int position = 0; position < leaves.length; position++) {
            int i = order.get(position);
            if (i != last) {
                (i < lines.size() / 2 ? grouped : beside).add(leaves[position]);
            }
        }
        List<Criterion> top = new ArrayList<>(beside);
        if (!grouped.isEmpty()) {
            top.add(group("g", max(grouped), grouped.toArray(Criterion[]::new)));
        }
        Criterion survey = leaves[order.indexOf(last)];
        return index(
                Integer.toString(lines.stream().mapToInt(Line::max).sum()),
                base(max(top), top.toArray(Criterion[]::new)),
                part("survey", Part.Kind.SURVEY, survey.maxPoints().toString(), true, survey));
    }

    private static String max(List<Criterion> criteria) {
        return Points.sum(criteria.stream().map(Criterion::maxPoints).toList()).toString();
    }

    private static Scorecard evaluate(List<Line> lines, List<Integer> order) {
        Index index = build(lines, order);
        Assessment.Builder assessment = assess(index);
        for (int i = 0; i < lines.size(); i++) {
            assessment.measure("c" + i, measurement(lines.get(i)));
        }
        return IndexEvaluator.of(index).evaluate(assessment.build());
    }

    private static List<Integer> inOrder(List<Line> lines) {
        return IntStream.range(0, lines.size()).boxed().toList();
    }

    @Property
    void what_was_earned_and_what_was_lost_are_all_that_was_assessed(@ForAll("editions") List<Line> lines) {
        evaluate(lines, inOrder(lines)).total().withDescendants().forEach(score -> score.points()
                .ifPresent(points ->
                        assertThat(points.plus(score.lost().orElseThrow())).isEqualTo(score.assessedMax())));
    }

    @Property
    void no_maximum_is_above_the_wider_one_and_no_points_are_out_of_bounds(@ForAll("editions") List<Line> lines) {
        evaluate(lines, inOrder(lines)).total().withDescendants().forEach(score -> {
            assertThat(score.applicableMax()).isLessThanOrEqualTo(score.maxPoints());
            assertThat(score.applicableMax()).isLessThanOrEqualTo(score.carriedMax());
            assertThat(score.assessedMax()).isBetween(Points.ZERO, score.carriedMax());
            score.points().ifPresent(points -> assertThat(points).isBetween(Points.ZERO, score.assessedMax()));
        });
    }

    @Property
    void the_order_of_components_is_irrelevant(@ForAll("editions") List<Line> lines, @ForAll long seed) {
        List<Integer> shuffled = new ArrayList<>(inOrder(lines));
        Collections.shuffle(shuffled, new Random(seed));
        Score one = evaluate(lines, inOrder(lines)).total();
        Score other = evaluate(lines, shuffled).total();
        assertThat(other.points()).isEqualTo(one.points());
        assertThat(other.lost()).isEqualTo(one.lost());
        assertThat(other.carriedMax()).isEqualTo(one.carriedMax());
    }

    @Property
    void a_total_that_is_carried_in_full_stands_on_the_full_scale(@ForAll("editions") List<Line> lines) {
        List<Line> rescaled = lines.stream()
                .map(line -> new Line(
                        line.max(),
                        line.policy().map(any -> NotApplicablePolicy.RESCALE_TOTAL),
                        line.done(),
                        line.of(),
                        line.state()))
                .toList();
        Score total = evaluate(rescaled, inOrder(rescaled)).total();
        if (total.applicableMax().signum() > 0) {
            assertThat(total.carriedMax()).isEqualTo(total.maxPoints());
        }
    }

    @Property(tries = 20)
    void the_locale_and_the_thread_make_no_difference(@ForAll("editions") List<Line> lines) {
        Scorecard here = evaluate(lines, inOrder(lines));
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("tr-TR", "vi-VN")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(IntStream.range(0, 8)
                                .parallel()
                                .mapToObj(i -> evaluate(lines, inOrder(lines)))
                                .toList())
                        .allMatch(here::equals);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Provide
    Arbitrary<List<Line>> editions() {
        return lines().list().ofMinSize(2).ofMaxSize(8);
    }
}
