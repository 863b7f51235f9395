package vn.chiso.core.index;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.immutables.value.Value;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.rule.Amount;
import vn.chiso.core.score.Points;
import vn.chiso.core.source.SourceRef;

/**
 * The grades (xếp loại) of an index, best first, each from its lower bound up to but not including the bound of the next better
 * one. A bound may be unknown, and the list itself may be incomplete; what is known then is said by published examples, and a grade
 * that does not follow from bounds and examples is unknown, never guessed.
 */
@Value.Immutable
@HouseStyle
public abstract class GradeScale {
    GradeScale() {}

    /**
     * One grade.
     *
     * @param id short and stable, such as {@code fair}
     * @param name the official name, such as Khá
     * @param from the least points that earn it, itself included; empty if unknown, or if it takes everything below
     * @param requires what must hold beside the total; who reaches the bound and not this is graded lower
     * @param source the text that the bound rests on
     */
    public record Grade(
            String id, Name name, Optional<Points> from, ImmutableList<Requirement> requires, SourceRef source) {
        /** A grade that asks for nothing but the total. */
        public Grade(String id, Name name, Optional<Points> from, SourceRef source) {
            this(id, name, from, ImmutableList.of(), source);
        }
    }

    /**
     * What a grade asks of a single line, such as half of the points in every field.
     *
     * @param line the code of a criterion, or the id of a part
     * @param atLeast points, or a share of the line's maximum that applies
     */
    public record Requirement(String line, Amount atLeast) {}

    /**
     * A published result that shows one point of the scale.
     *
     * @param points the published total
     * @param grade the id of the grade that was published for it
     * @param source where
     */
    public record Example(Points points, String grade, SourceRef source) {}

    /**
     * What can be said about a total's grade.
     *
     * @param possible every listed grade that bounds and examples leave open, best first
     * @param unlistedPossible whether it may be a grade that the list does not have
     */
    public record Finding(ImmutableList<Grade> possible, boolean unlistedPossible) {
        /** The grade, if only one is possible. */
        public Optional<Grade> grade() {
            return possible.size() == 1 && !unlistedPossible ? Optional.of(possible.get(0)) : Optional.empty();
        }
    }

    /** Best first. */
    public abstract ImmutableList<Grade> grades();

    /** Published totals with their grades. */
    public abstract ImmutableList<Example> examples();

    /** Whether the list has all grades of the scale, the last of them taking everything below the others. */
    public abstract boolean complete();

    /** Says what {@code total} is graded; exact, both edges included as bounds and examples say. */
    public Finding classify(Points total) {
        return classify(total, grade -> true);
    }

    /**
     * The same for a result of which more is known than the total.
     *
     * @param meets whether what a grade {@link Grade#requires requires} beside the total holds
     */
    public Finding classify(Points total, Predicate<Grade> meets) {
        List<Grade> possible = new ArrayList<>();
        boolean fixed = false;
        for (int i = 0; i < grades().size(); i++) {
            if (mayBe(i, total, meets)) {
                possible.add(grades().get(i));
            }
            fixed |= isSurely(i, total);
        }
        return new Finding(ImmutableList.copyOf(possible), !complete() && !fixed);
    }

    private boolean mayBe(int rank, Points total, Predicate<Grade> meets) {
        for (int i = 0; i < grades().size(); i++) {
            if (!meets.test(grades().get(i))) {
                if (rank == i) {
                    return false;
                }
                continue;
            }
            Optional<Points> from = grades().get(i).from();
            if (from.isPresent()) {
                boolean reached = total.compareTo(from.get()) >= 0;
                if (reached ? rank > i : rank <= i) {
                    return false;
                }
            }
        }
        for (Example example : examples()) {
            int shown = rankOf(example.grade());
            int order = total.compareTo(example.points());
            if ((order >= 0 && rank > shown) || (order <= 0 && rank < shown)) {
                return false;
            }
        }
        return true;
    }

    /** In an incomplete list: whether nothing unlisted fits between what is known of this grade. */
    private boolean isSurely(int rank, Points total) {
        boolean fromBelow = grades().get(rank)
                .from()
                .filter(from -> total.compareTo(from) >= 0)
                .isPresent();
        boolean fromAbove = false;
        for (Example example : examples()) {
            if (rankOf(example.grade()) == rank) {
                fromBelow |= total.compareTo(example.points()) >= 0;
                fromAbove |= total.compareTo(example.points()) <= 0;
            }
        }
        return fromBelow && fromAbove;
    }

    private int rankOf(String id) {
        for (int i = 0; i < grades().size(); i++) {
            if (grades().get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("There is no grade " + id);
    }

    @Value.Check
    void check() {
        Set<String> ids = new HashSet<>();
        for (Grade grade : grades()) {
            if (!ids.add(grade.id())) {
                throw new IllegalArgumentException("There are two grades " + grade.id());
            }
        }
        if (complete()
                && (grades().isEmpty()
                        || grades().get(grades().size() - 1).from().isPresent())) {
            throw new IllegalArgumentException(
                    "A complete scale needs a last grade that takes everything below the others, so without a bound of its own");
        }
        examples().forEach(example -> rankOf(example.grade()));
        Optional<Points> above = Optional.empty();
        for (Grade grade : grades()) {
            if (grade.from().isPresent()) {
                if (above.isPresent() && grade.from().get().compareTo(above.get()) >= 0) {
                    throw new IllegalArgumentException("Grade " + grade.id() + " starts at "
                            + grade.from().get() + " points, not below the better grade's " + above.get());
                }
                above = grade.from();
            }
        }
        for (Example example : examples()) {
            if (!mayBe(rankOf(example.grade()), example.points(), grade -> true)) {
                throw new IllegalArgumentException("The example of " + example.points() + " points graded "
                        + example.grade() + " contradicts the bounds or another example");
            }
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link GradeScale}: complete is required. */
    public static final class Builder extends ImmutableGradeScale.Builder {
        Builder() {}
    }
}
