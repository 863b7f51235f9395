package vn.chiso.core.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.core.TestIndex.SOURCE;
import static vn.chiso.core.TestIndex.base;
import static vn.chiso.core.TestIndex.leaf;
import static vn.chiso.core.TestIndex.part;
import static vn.chiso.core.benchmark.Communes.scored;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.chiso.core.TestIndex;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.index.GradeScale.Grade;
import vn.chiso.core.index.GradeScale.Requirement;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.Name;
import vn.chiso.core.index.Part;
import vn.chiso.core.index.RoundingPolicy;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.rule.Amount;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;

class GradeNeedTest {
    private static final Basis CENTS = new Basis(Rounding.halfUp(2), Basis.Order.ROUNDED_FIRST);
    private static final Basis EXACT = new Basis(Rounding.halfUp(2), Basis.Order.EXACT);

    private static Grade grade(String id, String from, Requirement... requires) {
        return new Grade(
                id,
                Name.of(id),
                from.isEmpty() ? Optional.empty() : Optional.of(Points.parse(from)),
                ImmutableList.copyOf(requires),
                SOURCE);
    }

    private static GradeScale scale(boolean complete, Grade... grades) {
        return GradeScale.builder().complete(complete).addGrades(grades).build();
    }

    /** Excellent from 90, good from 80, fair from 65, weak below. */
    private static final GradeScale FOUR =
            scale(true, grade("excellent", "90"), grade("good", "80"), grade("fair", "65"), grade("weak", ""));

    private static Index index(GradeScale grades, Part... parts) {
        return TestIndex.index("100", RoundingPolicy.none(SOURCE), Optional.of(grades), parts);
    }

    private static Scorecard card(GradeScale grades, String points) {
        return card(grades, Points.parse(points));
    }

    private static Scorecard card(GradeScale grades, Points points) {
        return scored(index(grades, base("100", leaf("c1", "100"))), "own", List.of(Measurement.awarded(points)));
    }

    @Test
    void the_next_grade_takes_what_lacks_to_its_bound() {
        GradeNeed need = GradeNeed.next(card(FOUR, "78.75"), CENTS);
        assertThat(need.present().map(Grade::id)).contains("fair");
        assertThat(need.target().map(Grade::id)).contains("good");
        assertThat(need.need()).isEqualTo(new Need.Known(Points.parse("1.25")));
        assertThat(need.need().points()).contains(Points.parse("1.25"));
        assertThat(need.total()).contains(Points.parse("78.75"));
        assertThat(GradeNeed.of(card(FOUR, "78.75"), "excellent", CENTS).need())
                .isEqualTo(new Need.Known(Points.parse("11.25")));
        assertThat(GradeNeed.of(card(FOUR, "78.75"), "fair", CENTS).need()).isEqualTo(new Need.Reached());
        assertThat(GradeNeed.of(card(FOUR, "78.75"), "weak", CENTS).need()).isEqualTo(new Need.Reached());
    }

    @Test
    void whether_rounding_comes_first_can_decide_a_grade() {
        // 79.996 is 80.00 once it is rounded
        Scorecard close = card(FOUR, "79.996");
        assertThat(GradeNeed.of(close, "good", CENTS).need()).isEqualTo(new Need.Reached());
        assertThat(GradeNeed.next(close, CENTS).target().map(Grade::id)).contains("excellent");
        assertThat(GradeNeed.next(close, EXACT).need()).isEqualTo(new Need.Known(Points.parse("0.01")));
        // 79.984 + 0.01 = 79.994 is 79.99; + 0.02 = 80.004
        assertThat(GradeNeed.next(card(FOUR, "79.984"), CENTS).need()).isEqualTo(new Need.Known(Points.parse("0.02")));
        // cut off, 79.996 + 0.01 = 80.006 is 80.00
        Basis down = new Basis(new Rounding(2, RoundingMode.DOWN), Basis.Order.ROUNDED_FIRST);
        assertThat(GradeNeed.next(card(FOUR, "79.996"), down).need()).isEqualTo(new Need.Known(Points.parse("0.01")));
    }

    @Test
    void the_grid_is_that_of_the_edition_or_of_the_caller() {
        Basis thousandths = new Basis(Rounding.halfUp(3), Basis.Order.EXACT);
        assertThat(GradeNeed.next(card(FOUR, "79.9985"), thousandths).need())
                .isEqualTo(new Need.Known(Points.parse("0.002")));
        assertThat(Basis.of(index(FOUR, base("100", leaf("c1", "100"))))).isEmpty();
        RoundingPolicy tenths =
                new RoundingPolicy(Optional.empty(), Optional.empty(), Optional.of(Rounding.halfUp(1)), SOURCE);
        assertThat(Basis.of(TestIndex.index("100", tenths, Optional.of(FOUR), base("100", leaf("c1", "100")))))
                .contains(new Basis(Rounding.halfUp(1), Basis.Order.ROUNDED_FIRST));
    }

    @Test
    void the_best_grade_has_nothing_above_it_if_the_scale_is_complete() {
        assertThat(GradeNeed.next(card(FOUR, "95"), CENTS).need()).isEqualTo(new Need.Reached());
        GradeScale known = GradeScale.builder()
                .complete(false)
                .addGrades(grade("good", "80"))
                .addExamples(new GradeScale.Example(Points.of(90), "good", SOURCE))
                .build();
        // good for sure from 80 to 90; whether there is a better one is in no text
        GradeNeed need = GradeNeed.next(card(known, "85"), CENTS);
        assertThat(need.present().map(Grade::id)).contains("good");
        assertThat(need.need()).isEqualTo(new Need.Unknown(Need.Reason.UNKNOWN_BOUNDS));
    }

    @Test
    void bounds_that_no_text_has_are_unknown_and_not_guessed() {
        // all that is known of Như Quỳnh's scale for 2024: 83.60 was graded fair
        GradeScale seed = GradeScale.builder()
                .complete(false)
                .addGrades(grade("fair", ""))
                .addExamples(new GradeScale.Example(Points.parse("83.60"), "fair", SOURCE))
                .build();
        GradeNeed need = GradeNeed.next(card(seed, "82.35"), CENTS);
        assertThat(need.present()).isEmpty();
        assertThat(need.target()).isEmpty();
        assertThat(need.need()).isEqualTo(new Need.Unknown(Need.Reason.UNKNOWN_BOUNDS));
        assertThat(need.need().points()).isEmpty();

        GradeScale gap =
                scale(true, grade("excellent", "90"), grade("good", ""), grade("fair", "65"), grade("weak", ""));
        assertThat(GradeNeed.of(card(gap, "70"), "good", CENTS).need())
                .isEqualTo(new Need.Unknown(Need.Reason.UNKNOWN_BOUNDS));
        assertThat(GradeNeed.next(card(gap, "70"), CENTS).need()) // fair or good: which is next?
                .isEqualTo(new Need.Unknown(Need.Reason.UNKNOWN_BOUNDS));
        assertThat(GradeNeed.of(card(gap, "70"), "excellent", CENTS).need()).isEqualTo(new Need.Known(Points.of(20)));
    }

    @Test
    void a_total_that_is_not_known_and_an_edition_without_grades_say_so() {
        Scorecard open = scored(index(FOUR, base("100", leaf("c1", "60"), leaf("c2", "40"))), "own", "50", "-");
        assertThat(GradeNeed.next(open, CENTS).need()).isEqualTo(new Need.Unknown(Need.Reason.UNKNOWN_TOTAL));
        assertThat(GradeNeed.next(Communes.total("own", "50"), CENTS).need())
                .isEqualTo(new Need.Unknown(Need.Reason.NO_GRADES));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradeNeed.of(card(FOUR, "50"), "superb", CENTS))
                .withMessage("There is no grade superb in test-2024, only [excellent, good, fair, weak]");
    }

    @Test
    void more_than_can_be_had_is_unreachable() {
        assertThat(GradeNeed.next(card(FOUR, "78.75"), CENTS, Points.of(1)).need())
                .isEqualTo(new Need.Unreachable(Points.parse("1.25"), Points.of(1)));
        assertThat(GradeNeed.next(card(FOUR, "78.75"), CENTS, Points.parse("1.25"))
                        .need())
                .isEqualTo(new Need.Known(Points.parse("1.25")));
        // a grade from 102 with 5 to be had on top of 100: 97 lacks 5, and there are 3 + 5
        GradeScale above = scale(true, grade("superb", "102"), grade("weak", ""));
        Index bonus = index(
                above, base("100", leaf("c1", "100")), part("bonus", Part.Kind.BONUS, "5", false, leaf("c2", "5")));
        assertThat(GradeNeed.next(scored(bonus, "own", "97", "0"), CENTS).need())
                .isEqualTo(new Need.Known(Points.of(5)));
        GradeScale tooHigh = scale(true, grade("superb", "105.01"), grade("weak", ""));
        Index higher = index(
                tooHigh, base("100", leaf("c1", "100")), part("bonus", Part.Kind.BONUS, "5", false, leaf("c2", "5")));
        assertThat(GradeNeed.next(scored(higher, "own", "97", "2"), CENTS).need())
                .isEqualTo(new Need.Unreachable(Points.parse("6.01"), Points.of(6)));
    }

    @Test
    void what_a_grade_asks_beside_the_total_is_named() {
        GradeScale strict = scale(
                true,
                grade("good", "80", new Requirement("c2", Amount.parse("50%"))),
                grade("fair", "65"),
                grade("weak", ""));
        Index index = index(strict, base("100", leaf("c1", "80"), leaf("c2", "20")));
        GradeNeed need = GradeNeed.next(scored(index, "own", "76", "6"), CENTS);
        // 82 are enough, but 6 of 20 are not half
        assertThat(need.present().map(Grade::id)).contains("fair");
        assertThat(need.need()).isEqualTo(new Need.Reached());
        assertThat(need.unmet())
                .extracting(lacks ->
                        lacks.requirement().line() + " " + lacks.points().orElseThrow() + " of " + lacks.least())
                .containsExactly("c2 6 of 10");
    }

    /** Against trying every number of units with the scale's own classification. */
    @Property
    void so_much_reaches_it_and_one_unit_less_does_not(
            @ForAll @IntRange(max = 100_000) int thousandths,
            @ForAll @IntRange(min = 1, max = 3) int places,
            @ForAll RoundingMode mode,
            @ForAll Basis.Order order,
            @ForAll @IntRange(min = 1, max = 2) int bound) {
        if (mode == RoundingMode.UNNECESSARY) {
            return;
        }
        GradeScale scale = scale(true, grade("good", bound == 1 ? "80" : "80.005"), grade("weak", ""));
        Basis basis = new Basis(new Rounding(places, mode), order);
        Points total = Points.of(Rational.of(thousandths, 1_000));
        Need need = GradeNeed.of(card(scale, total), "good", basis).need();
        Points unit = basis.rounding().unit();
        Optional<Points> tried = Stream.iterate(Points.ZERO, gained -> gained.plus(unit))
                .skip(Math.max(0, (80_000 - thousandths) / 1_000 * pow(places) - 2 * pow(places)))
                .filter(gained -> scale.classify(basis.seen(total.plus(gained)))
                        .grade()
                        .orElseThrow()
                        .id()
                        .equals("good"))
                .findFirst();
        if (need instanceof Need.Unreachable unreachable) {
            assertThat(unreachable.amount()).isEqualTo(tried.orElseThrow()).isGreaterThan(unreachable.attainable());
        } else {
            assertThat(need.points()).isEqualTo(tried);
        }
    }

    private static int pow(int places) {
        return places == 1 ? 10 : places == 2 ? 100 : 1_000;
    }
}
