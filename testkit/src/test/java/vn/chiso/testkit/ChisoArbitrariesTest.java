package vn.chiso.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.testkit.ChisoAssertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import vn.chiso.core.definition.IndexFiles;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.index.Part;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.rule.Facts;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;

class ChisoArbitrariesTest {
    private static final Set<String> KINDS = Set.of(
            "awarded",
            "yes-no",
            "choice",
            "options",
            "all-of",
            "any-of",
            "at-least",
            "bands",
            "proportional",
            "interpolated",
            "per-unit",
            "deduction",
            "deadline",
            "branch",
            "survey",
            "formula",
            "sum-of",
            "best-of",
            "lowest-of",
            "mean-of",
            "informational");

    /** Rules are tried on small, odd and no maxima. */
    @Provide
    Arbitrary<Tuple2<Points, ScoringRule>> rules() {
        return Arbitraries.of("1", "0.1", "17.5", "0").map(Points::parse).flatMap(max -> ChisoArbitraries.rules(max)
                .map(rule -> Tuple.of(max, rule)));
    }

    @Property(tries = 500)
    void rules_have_no_problems(@ForAll("rules") Tuple2<Points, ScoringRule> rule) {
        assertThat(rule.get2().problems(rule.get1())).isEmpty();
    }

    @Property(tries = 500)
    void observations_are_scored(@ForAll("rules") Tuple2<Points, ScoringRule> rule, @ForAll Random random) {
        Measurement measurement = ChisoArbitraries.observations(rule.get2(), rule.get1())
                .generator(100)
                .next(random)
                .value();
        assertThat(measurement).isInstanceOf(Measurement.Observed.class);
        assertThat(rule.get2().answer(Facts.of(((Measurement.Observed) measurement).values(), rule.get1())))
                .isInstanceOf(ScoringRule.Answer.Scored.class);
    }

    @Property(tries = 200)
    void editions_have_no_problems(@ForAll("editions") Index index) {
        assertThat(IndexFiles.check("generated.yaml", IndexFiles.write(index))).isEmpty();
    }

    @Provide
    Arbitrary<Index> editions() {
        return ChisoArbitraries.editions();
    }

    @Property(tries = 200)
    void points_and_ratios_are_in_their_bounds(@ForAll("points") Points points, @ForAll("ratios") Ratio ratio) {
        assertThat(points).isBetween(Points.parse("-2.5"), Points.parse("3.25"));
        assertThat(ratio.whole()).isBetween(0L, 1_000_000_000_000L);
    }

    @Provide
    Arbitrary<Points> points() {
        return ChisoArbitraries.points(Points.parse("-2.5"), Points.parse("3.25"));
    }

    @Provide
    Arbitrary<Ratio> ratios() {
        return ChisoArbitraries.ratios();
    }

    @Example
    void everything_comes_up() {
        Set<String> kinds = new HashSet<>();
        Set<Part.Kind> parts = EnumSet.noneOf(Part.Kind.class);
        Set<NotApplicablePolicy> policies = EnumSet.noneOf(NotApplicablePolicy.class);
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        int[] seen = new int[9];
        int[] leaves = new int[2];
        samples(ChisoArbitraries.assessedEditions(), 600).forEach(sample -> {
            Index index = sample.index();
            index.parts().forEach(part -> parts.add(part.kind()));
            index.leaves().forEach(leaf -> {
                kinds.add(leaf.rule().orElseThrow().kind());
                leaf.notApplicable().ifPresent(policies::add);
            });
            sample.scorecard().total().withDescendants().forEach(score -> outcomes.add(score.outcome()));
            seen[0] +=
                    index.parts().stream().anyMatch(part -> part.criteriaMax().isPresent()) ? 1 : 0;
            seen[1] += index.criteria().anyMatch(line -> line.componentsMax().isPresent()) ? 1 : 0;
            seen[2] += index.totalSteps().isEmpty() ? 0 : 1;
            seen[3] += index.grades().isPresent() ? 1 : 0;
            seen[4] += sample.context().previous().isPresent() ? 1 : 0;
            seen[5] += index.parts().stream().anyMatch(part -> !part.withinScale()) ? 1 : 0;
            seen[7] += index.criteria().anyMatch(vn.chiso.core.index.Criterion::capped) ? 1 : 0;
            seen[8] += index.grades().stream().anyMatch(scale -> scale.grades().stream()
                            .anyMatch(grade -> !grade.requires().isEmpty()))
                    ? 1
                    : 0;
            seen[6] +=
                    index.criteria().anyMatch(line -> line.components().stream().anyMatch(below -> !below.isLeaf()))
                            ? 1
                            : 0;
            sample.assessment().measurements().values().forEach(measurement -> {
                leaves[0]++;
                leaves[1] += measurement instanceof Measurement.NotAssessed ? 1 : 0;
            });
        });
        assertThat(kinds).containsAll(KINDS);
        assertThat(parts).containsExactlyInAnyOrder(Part.Kind.values());
        assertThat(policies).containsExactlyInAnyOrder(NotApplicablePolicy.values());
        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.values());
        assertThat(seen).doesNotContain(0);
        // most leaves are observed; 1 in 10 is meant to be open
        assertThat(leaves[1]).isLessThan(leaves[0] / 5);
    }

    @Example
    void a_failure_shrinks_to_little() {
        Optional<Shrinkable<Index>> found = shrinkables(ChisoArbitraries.editions(), 500)
                .filter(index -> hasCapOfPenalty(index.value()))
                .findFirst();
        Index least = shrunk(found.orElseThrow(), ChisoArbitrariesTest::hasCapOfPenalty);
        assertThat(least.leaves().count()).isEqualTo(2);
        assertThat(least.parts()).hasSize(2);
        assertThat(IndexFiles.write(least).lines().count()).isLessThan(100);

        Predicate<AssessedEdition> isNotAccepted =
                sample -> sample.scorecard().leaves().stream().anyMatch(leaf -> leaf.outcome() == Outcome.NOT_ACCEPTED);
        AssessedEdition sample = shrunk(
                shrinkables(ChisoArbitraries.assessedEditions(), 500)
                        .filter(candidate -> isNotAccepted.test(candidate.value()))
                        .findFirst()
                        .orElseThrow(),
                isNotAccepted);
        assertThat(sample.index().leaves().count()).isLessThanOrEqualTo(2);
        assertThat(sample.toString()).contains("chiso: index/1").contains("chiso: assessment/1");
    }

    private static boolean hasCapOfPenalty(Index index) {
        return index.parts().stream()
                .anyMatch(part ->
                        part.kind() == Part.Kind.PENALTY && part.minPoints().isPresent());
    }

    /** By taking the first smaller one that still fails, as long as there is one. */
    private static <T> T shrunk(Shrinkable<T> failing, Predicate<T> fails) {
        Shrinkable<T> least = failing;
        Optional<Shrinkable<T>> smaller = Optional.of(failing);
        while (smaller.isPresent()) {
            least = smaller.get();
            smaller = least.shrink().filter(one -> fails.test(one.value())).findFirst();
        }
        return least.value();
    }

    private static <T> Stream<Shrinkable<T>> shrinkables(Arbitrary<T> arbitrary, int size) {
        Random random = new Random(1);
        var generator = arbitrary.generator(1000, true);
        return Stream.generate(() -> generator.next(random)).limit(size);
    }

    private static <T> Stream<T> samples(Arbitrary<T> arbitrary, int size) {
        return shrinkables(arbitrary, size).map(Shrinkable::value);
    }

    @Example
    void an_edition_of_ones_own_can_be_assessed() {
        Index index = TestEditions.index("mine-2031")
                .base(Leaves.leaf("1", "5", vn.chiso.core.rule.Proportional.ofShare()), Leaves.leaf("2", "3"))
                .build();
        assertThat(samples(ChisoArbitraries.assessed(index), 50))
                .allSatisfy(sample -> assertThat(sample.scorecard().index()).isEqualTo(index));
        assertThat(samples(ChisoArbitraries.measurements(index.leaves().toList().get(0)), 50))
                .hasSize(50);
    }
}
