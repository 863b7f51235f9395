package vn.chiso.core.progress;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.chiso.core.measure.Period;
import vn.chiso.core.measure.Value;
import vn.chiso.core.score.Ratio;

/** The observations of one measure. */
record MeasureSeries(Measure measure, ImmutableList<Observation> observations) {
    private static final Comparator<Observation> BY_TIME =
            Comparator.comparing(Observation::period).thenComparing(Observation::collectedOn);

    static MeasureSeries of(FollowUp followUp, String measure) {
        return new MeasureSeries(
                followUp.measure(measure),
                followUp.observations().stream()
                        .filter(observation -> observation.measure().equals(measure))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** As was known at the end of a day. */
    Optional<Value> on(LocalDate day) {
        Map<Period, Observation> known = new TreeMap<>();
        observations.stream()
                .filter(observation -> !observation.collectedOn().isAfter(day))
                .sorted(Comparator.comparing(Observation::collectedOn))
                .forEach(observation -> known.put(observation.period(), observation));
        return measure.series() == Measure.Series.PER_PERIOD
                ? known.values().stream().map(Observation::value).reduce(MeasureSeries::sum)
                : known.values().stream()
                        .max(Comparator.comparing(Observation::collectedOn).thenComparing(BY_TIME))
                        .map(Observation::value);
    }

    private static Value sum(Value one, Value other) {
        return one instanceof Value.Share share && other instanceof Value.Share more
                ? Value.of(new Ratio(
                        Math.addExact(share.ratio().part(), more.ratio().part()),
                        Math.addExact(share.ratio().whole(), more.ratio().whole())))
                : Value.of(((Value.Quantity) one).value().plus(((Value.Quantity) other).value()));
    }
}
