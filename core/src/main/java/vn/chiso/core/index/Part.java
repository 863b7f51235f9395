package vn.chiso.core.index;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.score.Points;
import vn.chiso.core.source.SourceRef;

/**
 * One of the parts that a total is made of: what is scored from documents, what is surveyed, bonus, penalty. A part has its own
 * maximum; whether that belongs to the scale of 100 or comes on top of it is the edition's to say.
 */
@Value.Immutable
@HouseStyle
public abstract class Part {
    Part() {}

    /** Where its points come from. */
    public enum Kind {
        /** Self-assessed and appraised on documents. */
        BASE,
        /** Sociological survey. */
        SURVEY,
        /** Points for more than was asked. */
        BONUS,
        /** Points taken away. */
        PENALTY
    }

    /** Short and stable, such as {@code base}. */
    public abstract String id();

    public abstract Kind kind();

    public abstract Name name();

    /**
     * The most it can earn: the sum of its criteria, or a cap below that for a bonus or where {@link #capped()} says so; zero for a
     * penalty. Zero or more.
     */
    public abstract Points maxPoints();

    /** The least it can earn, such as -5 for a capped penalty; without it nothing limits a deduction. */
    public abstract Optional<Points> minPoints();

    /** What its criteria's maxima add up to, if that is not {@link #maxPoints()}: their sum is then converted. */
    public abstract Optional<Points> criteriaMax();

    /** Whether its criteria's maxima may add up to more than {@link #maxPoints()}, to which their sum is then cut; a bonus always may. */
    @Value.Default
    public boolean capped() {
        return kind() == Kind.BONUS;
    }

    /** Whether its maximum is part of the index's maximum; if not, its points come on top, and what is not earned is not lost. */
    @Value.Default
    public boolean withinScale() {
        return true;
    }

    /** Its top criteria, in their official order. */
    public abstract ImmutableList<Criterion> criteria();

    /** The text that its maximum rests on. */
    public abstract SourceRef source();

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Part}: id, kind, name, maxPoints and source are required. */
    public static final class Builder extends ImmutablePart.Builder {
        Builder() {}
    }
}
