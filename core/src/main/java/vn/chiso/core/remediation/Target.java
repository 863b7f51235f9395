package vn.chiso.core.remediation;

import java.util.Optional;
import org.immutables.value.Value;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.score.Rational;

/**
 * A measured target of an action or an assignment: <em>100 % of the dossiers on time</em>. A target whose number is not printed
 * (<em>theo quy định</em>) is one too; its {@link #value()} is empty, which is not zero.
 */
@Value.Immutable
@HouseStyle
public abstract class Target {
    Target() {}

    /** Unique in the plan, such as {@code 1.3-q1}. */
    public abstract String id();

    /** What is measured, in words. */
    public abstract String metric();

    /** The same for targets that speak of the same measure, such as {@code dossiers-digitised}. */
    public abstract String metricKey();

    public abstract Comparison comparison();

    /** The word that says how to compare, such as <em>vượt</em>; if none is printed the comparison is interpreted. */
    public abstract Optional<String> comparisonPrinted();

    /** The threshold, exact, in {@link #unit()}; empty if no number is printed. */
    public abstract Optional<Rational> value();

    /** What the number counts, such as {@code %} or {@code hồ sơ}. */
    public abstract String unit();

    /** The words that it was read from. */
    public abstract String printed();

    /** The time that it is for, as printed. */
    public abstract Optional<String> period();

    /** What does not count, as printed. */
    public abstract Optional<String> exclusion();

    /** What alone counts, as printed. */
    public abstract Optional<String> scope();

    /** Where the number would have to be looked up. */
    public abstract Optional<String> thresholdSource();

    @Value.Check
    void check() {
        value().ifPresent(number -> Rational.parse(number.toString()));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Target}: id, metric, metricKey, comparison, unit and printed are required; the value is a decimal. */
    public static final class Builder extends ImmutableTarget.Builder {
        Builder() {}
    }
}
