package vn.chiso.core.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.core.TestIndex.assess;
import static vn.chiso.core.TestIndex.base;
import static vn.chiso.core.TestIndex.index;
import static vn.chiso.core.TestIndex.leaf;
import static vn.chiso.core.TestIndex.part;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.Part;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

class ParetoClassesTest {
    /** A table of one leaf for each loss, of 20 points each. */
    private static GapAnalysis lost(List<Rational> losses) {
        Criterion[] leaves = IntStream.rangeClosed(1, losses.size())
                .mapToObj(code -> leaf(Integer.toString(code), "20"))
                .toArray(Criterion[]::new);
        String max = Integer.toString(20 * losses.size());
        Index index = index(max, base(max, leaves));
        Assessment.Builder assessment = assess(index);
        for (int i = 0; i < losses.size(); i++) {
            assessment.measure(
                    Integer.toString(i + 1), Measurement.awarded(Points.of(20).minus(Points.of(losses.get(i)))));
        }
        return GapAnalysis.of(IndexEvaluator.of(index).evaluate(assessment.build()));
    }

    private static ParetoClasses<String> classes(String... losses) {
        GapTable<vn.chiso.core.evaluation.Score> table = lost(java.util.Arrays.stream(losses)
                        .map(Rational::parse)
                        .toList())
                .byLeaf();
        return new ParetoClasses<>(ParetoClasses.of(table).classes().entrySet().stream()
                .collect(com.google.common.collect.ImmutableMap.toImmutableMap(
                        entry -> entry.getKey().id(), java.util.Map.Entry::getValue)));
    }

    @Test
    void the_losses_of_nhu_quynh_2024_have_five_in_class_a() {
        // 1.1 -4, 1.2 -2, 1.3 -1.78, 1.4 0, 1.5 0, 1.6 0, 1.7 -4.56, 1.8 -2.31, 1.9 -3: the first four make 78.58 %,
        // not yet 80
        ParetoClasses<String> classes = classes("4", "2", "1.78", "0", "0", "0", "4.56", "2.31", "3");
        assertThat(classes.of(ParetoClasses.Grade.A)).containsExactly("7", "1", "9", "8", "2");
        assertThat(classes.of(ParetoClasses.Grade.B)).containsExactly("3");
        assertThat(classes.of(ParetoClasses.Grade.C)).containsExactlyInAnyOrder("4", "5", "6");
    }

    @Test
    void the_row_that_crosses_the_line_still_belongs_to_it() {
        assertThat(classes("8", "1.5", "0.5").of(ParetoClasses.Grade.A)).containsExactly("1"); // exactly 80 %
        assertThat(classes("7.9", "1.6", "0.5").of(ParetoClasses.Grade.A)).containsExactly("1", "2");
    }

    @Test
    void equal_losses_stay_together() {
        assertThat(classes("4", "2", "2", "2").of(ParetoClasses.Grade.A)).containsExactly("1", "2", "3", "4");
    }

    @Test
    void a_bonus_on_top_of_the_scale_makes_no_loss_smaller() {
        Index index = index(
                "20",
                base("20", leaf("1", "10"), leaf("2", "10")),
                part("bonus", Part.Kind.BONUS, "5", false, leaf("3", "5")));
        GapTable<Score> table = GapAnalysis.of(IndexEvaluator.of(index)
                        .evaluate(assess(index)
                                .measure("1", Measurement.awarded(Points.of(6)))
                                .measure("2", Measurement.awarded(Points.of(9)))
                                .measure("3", Measurement.awarded(Points.of(5)))
                                .build()))
                .byLeaf();
        // 4 and 1 are lost, 80 % and 20 % of 5; the 5 on top would leave nothing to take a share of
        assertThat(ParetoClasses.of(table).classes().entrySet())
                .extracting(entry -> entry.getKey().id() + " " + entry.getValue())
                .containsExactly("1 A", "2 B", "3 C");
    }

    @Test
    void rows_that_share_losses_have_no_classes() {
        GapTable<String> shared = lost(List.of(Rational.ONE)).by(leaf -> Set.of("a", "b"), GapAnalysis.Sharing.FULL);
        assertThatIllegalArgumentException().isThrownBy(() -> ParetoClasses.of(shared));
    }

    @Property
    void class_a_is_the_shortest_prefix_that_reaches_four_fifths_up_to_ties(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 20) Integer> losses) {
        GapTable<vn.chiso.core.evaluation.Score> table =
                lost(losses.stream().map(Rational::of).toList()).byLeaf();
        ParetoClasses<vn.chiso.core.evaluation.Score> classes = ParetoClasses.of(table);

        assertThat(classes.classes().keySet())
                .containsExactlyElementsOf(
                        table.rows().stream().map(GapRow::key).toList());
        Points a = sum(table, classes.of(ParetoClasses.Grade.A));
        Points fourFifths = table.lost().times(Rational.of(4, 5));
        assertThat(a).isGreaterThanOrEqualTo(fourFifths);
        List<vn.chiso.core.evaluation.Score> inA = classes.of(ParetoClasses.Grade.A);
        if (!inA.isEmpty()) {
            Points last = inA.get(inA.size() - 1).lost().orElseThrow();
            Points above = Points.sum(inA.stream()
                    .map(leaf -> leaf.lost().orElseThrow())
                    .filter(loss -> loss.compareTo(last) > 0)
                    .toList());
            assertThat(above).isLessThan(fourFifths);
        }
    }

    private static Points sum(GapTable<?> table, List<?> keys) {
        return Points.sum(table.rows().stream()
                .filter(row -> keys.contains(row.key()))
                .map(GapRow::lost)
                .toList());
    }
}
