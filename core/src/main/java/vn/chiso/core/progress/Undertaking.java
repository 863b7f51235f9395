package vn.chiso.core.progress;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import org.immutables.value.Value;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.score.Rational;

/**
 * What one action of the plan takes and is to bring about: who leads it, when, at what effort, to what effect. There is exactly one lead
 * (chủ trì); effort and cost that nobody stated are unknown, which is not zero.
 */
@Value.Immutable
@HouseStyle
public abstract class Undertaking {
    Undertaking() {}

    /** What an action is for. */
    public enum Kind {
        /** It mends what is wrong now. */
        CORRECTION,
        /** It removes the cause. */
        CORRECTIVE,
        /** It keeps something from going wrong. */
        PREVENTIVE,
        /** It keeps what is good. */
        MAINTAIN,
        /** It explains to the appraiser (giải trình). */
        EXPLAIN,
        /** It makes others possible and earns nothing itself. */
        ENABLER
    }

    /** Whether a service gets better, or only its file. */
    public enum Nature {
        SUBSTANTIVE,
        PAPER
    }

    /** The code of the plan's action, such as {@code 1.7-s1}, or one of its own if it was {@link #added()}. */
    public abstract String action();

    /** What it is, if it is no action of the paper but came later; empty if it is one. */
    public abstract Optional<String> added();

    public abstract Kind kind();

    public abstract Nature nature();

    /** The id of the one party that leads. */
    public abstract String lead();

    /** The ids of the parties that help (phối hợp). */
    public abstract ImmutableSet<String> coordinators();

    /** Who alone may verify it; empty if anybody may who did not claim it. */
    public abstract Optional<String> verifier();

    /** When; empty if nobody said. */
    public abstract Optional<Timing> timing();

    /** Person-days by post; empty if unknown. */
    public abstract Optional<ImmutableSortedMap<String, Rational>> effort();

    /** In đồng; empty if unknown. */
    public abstract Optional<Long> cost();

    /** The actions that must be done for this one to begin and to have its effect; see {@link Change}. */
    public abstract ImmutableSet<String> requires();

    /** The actions that cannot be done too. */
    public abstract ImmutableSet<String> excludes();

    /** What will be there to show. */
    public abstract ImmutableList<String> products();

    /** The codes of the findings that it remedies. */
    public abstract ImmutableSet<String> findings();

    /** The codes of the causes that it removes. */
    public abstract ImmutableSet<String> causes();

    public abstract ImmutableList<Effect> effects();

    /** How likely it works, if somebody judged it; empty to go by its status. */
    public abstract Optional<Rational> probability();

    @Value.Check
    void check() {
        cost().filter(amount -> amount < 0).ifPresent(amount -> {
            throw new IllegalArgumentException(
                    "Action " + action() + ": a cost is zero đồng or more, but was " + amount);
        });
        if (effort().stream().flatMap(posts -> posts.values().stream()).anyMatch(days -> days.signum() < 0)) {
            throw new IllegalArgumentException("Action " + action()
                    + ": an effort is zero person-days or more, but was " + effort().orElseThrow());
        }
        if (kind() == Kind.ENABLER && !effects().isEmpty()) {
            throw new IllegalArgumentException("Action " + action()
                    + ": an enabler has a cost and no effect of its own; give the effect to what it enables");
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Undertaking}: action, kind, nature and lead are required. */
    public static final class Builder extends ImmutableUndertaking.Builder {
        Builder() {}
    }
}
