package vn.chiso.core.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.YamlWriter;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Measurement.NotApplicable;
import vn.chiso.core.measure.Measurement.NotAssessed;
import vn.chiso.core.measure.Measurement.NotPerformed;
import vn.chiso.core.measure.Measurement.Observed;
import vn.chiso.core.measure.Value;
import vn.chiso.core.score.PrintedScore;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.VietnameseNumbers;

/** An assessment in the one canonical order of its keys. Printed forms are kept, and read again under the mixed convention. */
final class AssessmentWriter {
    private static final VietnameseNumbers NUMBERS = VietnameseNumbers.comma();

    private AssessmentWriter() {}

    static String write(AssessmentFile file) {
        Assessment assessment = file.assessment();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("chiso", AssessmentReader.FORMAT);
        out.put("edition", assessment.edition());
        out.put("content-hash", assessment.contentHash());
        out.put("unit", Common.write(assessment.unit()));
        out.put("period", assessment.period().toString());
        if (file.published().isPresent()) {
            out.put("numbers", "mixed");
        }
        file.published().ifPresent(published -> out.put("published", published(published)));
        Map<String, Object> measurements = new LinkedHashMap<>();
        assessment
                .measurements()
                .forEach((code, measurement) -> measurements.put(
                        code.text(), measurement(measurement, file.published().map(published -> published
                                .lines()
                                .get(code)))));
        out.put("measurements", measurements);
        return YamlWriter.write(out);
    }

    private static Map<String, Object> published(PublishedResult published) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("total", published.total().text());
        published.rank().ifPresent(rank -> out.put("rank", new YamlWriter.Plain(rank.toString())));
        published.rankedUnits().ifPresent(units -> out.put("ranked-units", new YamlWriter.Plain(units.toString())));
        published.grade().ifPresent(grade -> out.put("grade", grade));
        published.change().ifPresent(change -> {
            Map<String, Object> moved = new LinkedHashMap<>();
            moved.put("since", change.since().toString());
            moved.put("points", number(change.points().value()));
            out.put("change", moved);
        });
        published.document().ifPresent(document -> out.put("document", Common.write(document)));
        return out;
    }

    private static Object measurement(Measurement measurement, Optional<PrintedScore> printed) {
        if (printed.isPresent()) {
            return Map.of("printed", printed.get().text());
        }
        if (measurement instanceof Observed observed) {
            Map<String, Object> values = new LinkedHashMap<>();
            observed.values().forEach((name, value) -> values.put(name, value(value)));
            return values;
        }
        if (measurement instanceof NotApplicable notApplicable) {
            return Map.of("not-applicable", notApplicable.ground());
        }
        if (measurement instanceof NotAssessed) {
            return "not-assessed";
        }
        if (measurement instanceof NotPerformed) {
            return "not-performed";
        }
        throw new IllegalStateException("An unknown measurement: " + measurement);
    }

    /** Three decimals could be a group of thousands to the mixed convention; a fourth says that they are not. */
    private static String number(Rational number) {
        String exact = NUMBERS.formatExact(number);
        return exact.matches("-?\\d+,\\d{3}") ? exact + "0" : exact;
    }

    private static Object value(Value value) {
        if (value instanceof Value.Quantity number) {
            return number(number.value());
        }
        return value instanceof Value.Options options ? options.names() : value.toString();
    }
}
