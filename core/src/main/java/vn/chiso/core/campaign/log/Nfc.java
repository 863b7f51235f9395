package vn.chiso.core.campaign.log;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.text.Normalizer;
import java.util.Comparator;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Measurement.NotApplicable;
import vn.chiso.core.measure.Measurement.Observed;
import vn.chiso.core.measure.Value;

/** One form for each text, so that what is written reads back as it was, and its hash does not depend on a keyboard. */
final class Nfc {
    private Nfc() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    static ImmutableSortedMap<CriterionCode, Measurement> of(
            ImmutableSortedMap<CriterionCode, Measurement> measurements) {
        return ImmutableSortedMap.copyOfSorted(Maps.transformValues(measurements, Nfc::of));
    }

    static Measurement of(Measurement measurement) {
        if (measurement instanceof NotApplicable notApplicable) {
            return Measurement.notApplicable(of(notApplicable.ground()));
        }
        if (measurement instanceof Observed observed) {
            return new Observed(observed.values().entrySet().stream()
                    .collect(ImmutableSortedMap.toImmutableSortedMap(
                            Comparator.naturalOrder(), entry -> of(entry.getKey()), entry -> of(entry.getValue()))));
        }
        return measurement;
    }

    private static Value of(Value value) {
        if (value instanceof Value.Text text) {
            String normal = of(text.text());
            if (normal.isEmpty()) {
                throw new IllegalArgumentException("A text that is observed is not blank; leave the input out");
            }
            return Value.of(normal);
        }
        return value instanceof Value.Options options
                ? Value.of(options.names().stream().map(Nfc::of).toList())
                : value;
    }
}
