package vn.chiso.core.assessment;

import com.google.common.collect.ImmutableMap;
import org.immutables.value.Value;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Period;
import vn.chiso.core.unit.Unit;

/**
 * The inputs of one unit for one period under one edition: a measurement for every leaf, and nothing else. Points, maxima and totals
 * are computed; they are never an input.
 */
@Value.Immutable
@HouseStyle
public abstract class Assessment {
    Assessment() {}

    public abstract Unit unit();

    public abstract Period period();

    /** The id of the edition that it answers. */
    public abstract String edition();

    /**
     * The content hash of that edition, as {@link vn.chiso.core.definition.ContentHash} computes it: the same id with another content is
     * another edition.
     */
    public abstract String contentHash();

    /** What was observed, by leaf. A leaf that nobody assessed yet says so; it is not left out. */
    public abstract ImmutableMap<CriterionCode, Measurement> measurements();

    public static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Assessment}: unit, period, edition and contentHash are required. */
    public static final class Builder extends ImmutableAssessment.Builder {
        Builder() {}

        /** One leaf's measurement. */
        public Builder measure(String code, Measurement measurement) {
            return putMeasurement(CriterionCode.of(code), measurement);
        }
    }
}
