package vn.chiso.core.planning;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import vn.chiso.core.internal.HouseStyle;

/**
 * Something that may be chosen: one level of improvement of a criterion, or an enabler (a scanner, a course) that several options need and
 * that earns nothing by itself. The options of one criterion are alternatives: at most one of them is chosen.
 */
@Value.Immutable
@HouseStyle
public abstract class PlanOption {
    PlanOption() {}

    /** Unique in its case, such as {@code 1.7-b}. Where two options are equally good, the one whose code comes first is preferred. */
    public abstract String code();

    /** What it improves, such as {@code CCHC/1.7}; empty for an enabler. */
    public abstract Optional<String> criterion();

    @Value.Default
    public Gain gain() {
        return Gain.NONE;
    }

    public abstract Effort effort();

    /** The codes of the options without which it cannot be chosen. */
    public abstract ImmutableSet<String> requires();

    /** The codes of the options with which it cannot be chosen. */
    public abstract ImmutableSet<String> excludes();

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PlanOption}: code and effort are required. */
    public static final class Builder extends ImmutablePlanOption.Builder {
        Builder() {}
    }
}
