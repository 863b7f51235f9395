package vn.chiso.core.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.core.TestIndex.assess;
import static vn.chiso.core.TestIndex.base;
import static vn.chiso.core.TestIndex.group;
import static vn.chiso.core.TestIndex.index;
import static vn.chiso.core.TestIndex.leaf;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.gap.GapAnalysis.Sharing;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.score.Points;

class GapAnalysisTest {
    /** Leaves 1.1, 1.2 ... with their maxima and points. */
    private static GapAnalysis analysis(String[] maxima, String[] points) {
        Criterion[] leaves = new Criterion[maxima.length];
        Points sum = Points.ZERO;
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = leaf("1." + (i + 1), maxima[i]);
            sum = sum.plus(Points.parse(maxima[i]));
        }
        Index index = index(sum.toString(), base(sum.toString(), leaves));
        Assessment.Builder assessment = assess(index);
        for (int i = 0; i < leaves.length; i++) {
            assessment.measure("1." + (i + 1), Measurement.awarded(Points.parse(points[i])));
        }
        return GapAnalysis.of(IndexEvaluator.of(index).evaluate(assessment.build()));
    }

    private static GapAnalysis cchc() {
        return analysis(
                new String[] {"15", "13", "18", "5", "11", "10", "12", "12", "4"},
                new String[] {"11", "11", "16.22", "5", "11", "10", "7.44", "9.69", "1"});
    }

    @Test
    void the_losses_of_nhu_quynh_stand_largest_first_with_shares_that_make_one_hundred() {
        assertThat(cchc().byLeaf().rows())
                .extracting(row -> row.key().id() + " " + row.lost() + " "
                        + row.sharePercent().orElseThrow())
                .containsExactly(
                        "1.7 4.56 25.84",
                        "1.1 4 22.66",
                        "1.9 3 17.00",
                        "1.8 2.31 13.09",
                        "1.2 2 11.33",
                        "1.3 1.78 10.08",
                        "1.4 0 0.00",
                        "1.5 0 0.00",
                        "1.6 0 0.00");
        assertThat(cchc().lost()).contains(Points.parse("17.65"));
        assertThat(cchc().aboveLeaves()).contains(Points.ZERO);
        assertThat(cchc().byLeaf().lossy()).isEqualTo(6);
    }

    @Test
    void a_leaf_of_two_owners_is_split_or_carried_in_full_by_both() {
        GapAnalysis analysis = analysis(new String[] {"4", "2"}, new String[] {"1", "2"});
        GapTable<String> split = analysis.by(leaf -> ImmutableSet.of("a", leaf.id()), Sharing.SPLIT);
        GapTable<String> full = analysis.by(leaf -> ImmutableSet.of("a", leaf.id()), Sharing.FULL);

        assertThat(split.row("a").orElseThrow().lost()).isEqualTo(Points.parse("1.5"));
        assertThat(split.lost()).isEqualTo(Points.of(3));
        assertThat(split.additive()).isTrue();
        assertThat(full.row("a").orElseThrow().lost()).isEqualTo(Points.of(3));
        assertThat(full.additive()).isFalse();
        assertThat(full.rows()).allMatch(row -> row.sharePercent().isEmpty());
    }

    @Test
    void without_a_loss_there_are_no_shares_of_it() {
        assertThat(analysis(new String[] {"4"}, new String[] {"4"})
                        .byLeaf()
                        .rows()
                        .get(0)
                        .sharePercent())
                .isEqualTo(Optional.empty());
    }

    @Test
    void a_leaf_without_a_group_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cchc().by(leaf -> ImmutableSet.<String>of(), Sharing.SPLIT))
                .withMessage("Leaf 1.1 was scored but belongs to no group");
    }

    @Test
    void fields_and_parts_add_up_their_leaves_and_leave_out_what_nobody_assessed() {
        Index index = index("10", base("10", group("1", "7", leaf("1.1", "3"), leaf("1.2", "4")), leaf("2", "3")));
        GapAnalysis analysis = GapAnalysis.of(IndexEvaluator.of(index)
                .evaluate(assess(index)
                        .measure("1.1", Measurement.awarded(Points.of(1)))
                        .measure("1.2", Measurement.notAssessed())
                        .measure("2", Measurement.awarded(Points.of(2)))
                        .build()));

        assertThat(analysis.byField().rows())
                .extracting(row -> row.key().id() + " " + row.assessedMax() + " " + row.points() + " " + row.lost())
                .containsExactly("1 3 1 2", "2 3 2 1");
        assertThat(analysis.byPart().rows()).singleElement().satisfies(row -> assertThat(row.lost())
                .isEqualTo(Points.of(3)));
    }

    @Property
    void shares_make_exactly_one_hundred_and_groups_add_up(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 1000) Integer> losses) {
        String[] maxima = losses.stream().map(loss -> "10").toArray(String[]::new);
        String[] points = losses.stream()
                .map(loss -> Points.of(10)
                        .minus(Points.of(vn.chiso.core.score.Rational.of(loss, 100)))
                        .toString())
                .toArray(String[]::new);
        GapTable<vn.chiso.core.evaluation.Score> table =
                analysis(maxima, points).byLeaf();
        Points lost = Points.of(
                vn.chiso.core.score.Rational.of(losses.stream().mapToInt(i -> i).sum(), 100));

        assertThat(table.lost()).isEqualTo(lost);
        if (lost.signum() > 0) {
            assertThat(table.rows().stream()
                            .map(row -> row.sharePercent().orElseThrow())
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualTo(new BigDecimal("100.00"));
        }
        assertThat(analysis(maxima, points).by(leaf -> leaf.id().length()).lost())
                .isEqualTo(lost);
    }
}
