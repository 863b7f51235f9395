package vn.chiso.core.remediation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.score.Points;

/** Something that is to be done about a criterion (giải pháp, nhiệm vụ). Who answers for it is the item's {@link Responsibility}. */
@Value.Immutable
@HouseStyle
public abstract class RemediationAction {
    RemediationAction() {}

    /** Stable and unique in the plan, such as {@code 1.3-s2}. */
    public abstract String code();

    public abstract Passage printed();

    /** The ids of the parties that its words name as doing it; often none. */
    public abstract ImmutableSet<String> actors();

    /** What will be there to show when it is done, such as a report or a decision. */
    public abstract ImmutableList<String> products();

    public abstract ImmutableList<Target> targets();

    /** The ids of the documents that it rests on or carries out. */
    public abstract ImmutableSet<String> legalBasis();

    public abstract Optional<LocalDate> due();

    /** The points that it is to win back, as the unit expects; zero or more, a decimal. Most papers do not say. */
    public abstract Optional<Points> plannedGain();

    /** The id of the party above to whom it is to be proposed. */
    public abstract Optional<String> proposeTo();

    /** Whether there will be something to see or to count: a product, or a target with a number. */
    public boolean isVerifiable() {
        return !products().isEmpty()
                || targets().stream().anyMatch(target -> target.value().isPresent());
    }

    @Value.Check
    void check() {
        plannedGain().ifPresent(gain -> {
            Points.parse(gain.toString());
            if (gain.signum() < 0) {
                throw new IllegalArgumentException(
                        "Action " + code() + " is to win back zero points or more, but was " + gain);
            }
        });
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RemediationAction}: code and printed are required. */
    public static final class Builder extends ImmutableRemediationAction.Builder {
        Builder() {}
    }
}
