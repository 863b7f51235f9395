package vn.chiso.core.remediation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import vn.chiso.core.internal.HouseStyle;

/**
 * Who answers for a criterion: who leads (chủ trì) and who coordinates (phối hợp). One lead is right; none, several or all at once are
 * kept as the paper has them and reported by {@link PlanLint}. Parties are named by their ids.
 */
@Value.Immutable
@HouseStyle
public abstract class Responsibility {
    Responsibility() {}

    /** How the paper gives the lead. */
    public enum Basis {
        /** With the word <em>chủ trì</em>. */
        EXPLICIT,
        /** The work is assigned, without the word. */
        ASSIGNED,
        /** To all at once, so that nobody leads. */
        COLLECTIVE,
        /** Not at all. */
        NONE
    }

    public abstract Basis basis();

    /** Who leads; for {@link Basis#COLLECTIVE} everybody who is named. */
    public abstract ImmutableSet<String> leads();

    public abstract ImmutableSet<String> coordinate();

    /** Who is guided or inspected by the lead. */
    public abstract ImmutableSet<String> directs();

    /** To whom results are sent. */
    public abstract ImmutableSet<String> reportTo();

    public abstract Optional<Passage> printed();

    /** How often it is reviewed, as printed, such as <em>hằng tháng</em>. */
    public abstract Optional<String> reviewCycle();

    /** The ids of the documents that the assignment rests on. */
    public abstract ImmutableSet<String> legalBasis();

    /** Targets that stand in the assignment. */
    public abstract ImmutableList<Target> targets();

    /** What a reader should know about how it was read. */
    public abstract Optional<String> note();

    /** Nobody is named. */
    public static Responsibility none() {
        return builder().basis(Basis.NONE).build();
    }

    @Value.Check
    void check() {
        if ((basis() == Basis.NONE) != leads().isEmpty()) {
            throw new IllegalArgumentException(
                    "A responsibility of basis NONE has no lead and any other has one, but was " + basis()
                            + " with leads " + leads());
        }
        if (basis() == Basis.NONE && !isEmpty()) {
            throw new IllegalArgumentException(
                    "Where nobody leads there is no assignment to print, to coordinate or to measure; name the lead, or leave it all out");
        }
    }

    private boolean isEmpty() {
        return coordinate().isEmpty()
                && directs().isEmpty()
                && reportTo().isEmpty()
                && printed().isEmpty()
                && reviewCycle().isEmpty()
                && legalBasis().isEmpty()
                && targets().isEmpty();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Responsibility}: the basis is required, and a lead unless it is {@link Basis#NONE}. */
    public static final class Builder extends ImmutableResponsibility.Builder {
        Builder() {}
    }
}
