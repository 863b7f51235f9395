package vn.chiso.core.campaign;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.immutables.value.Value;
import vn.chiso.core.campaign.lifecycle.LifeCycle;
import vn.chiso.core.index.Name;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.measure.Period;
import vn.chiso.core.problem.InvalidDataException;

/**
 * One run of assessments (đợt đánh giá): for which period, by which editions, whom, when, and who sees what.
 *
 * <p>It cannot exist with a contradiction inside: units that are there twice, stages without dates, switches for rounds that there are not, are
 * all named in one {@link InvalidDataException} when it is built.
 */
@Value.Immutable
@HouseStyle
public abstract class Campaign {
    Campaign() {}

    /** Short and stable, such as {@code cchc-2026}. */
    public abstract String id();

    public abstract Name name();

    /** What the assessments are about; the period of every edition. */
    public abstract Period period();

    public abstract LifeCycle lifeCycle();

    /** The one body that leads: it assigns, extends, decides last and publishes. */
    public abstract String coordinator();

    public abstract ImmutableList<Group> groups();

    /** The dates by stage: one for every stage that has a deadline, unless every move into it brings one. */
    public abstract ImmutableMap<String, Window> windows();

    /** Who sees which round when; what none of them shows is hidden. See {@link Visibility#usual}. */
    public abstract ImmutableList<Visibility> switches();

    @Value.Default
    public Caps caps() {
        return Caps.NONE;
    }

    /** The name of a unit's log: {@code cchc-2026/an-binh}. */
    public String assessment(String unit) {
        return id() + "/" + unit;
    }

    @Value.Check
    void check() {
        InvalidDataException.throwIfAny(CampaignChecks.problems(this));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Campaign}: all but caps are required. */
    public static final class Builder extends ImmutableCampaign.Builder {
        Builder() {}
    }
}
