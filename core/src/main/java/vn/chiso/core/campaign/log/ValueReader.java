package vn.chiso.core.campaign.log;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.Fields;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Value;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;

/** Reads measurements whose values carry their types, as a log has them. */
final class ValueReader {
    private static final Pattern FRACTION = Pattern.compile("(-?\\d{1,400})/(\\d{1,400})");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,400}(\\.\\d{1,400})?");
    private static final ImmutableMap<String, Boolean> FLAGS = ImmutableMap.of("yes", true, "no", false);
    private static final Map<String, Function<Item, Optional<Value>>> TYPES = ImmutableMap.of(
            "number", item -> item.as("an exact number", ValueReader::number).map(Value::of),
            "ratio", item -> item.as("a ratio such as 2/3", ValueReader::ratio).map(Value::of),
            "flag", item -> item.oneOf(FLAGS).map(Value::of),
            "date", item -> Common.date(item).map(Value::of),
            "options",
                    item -> Optional.of(
                            Value.of(Common.each(item.list(), Item::text).toList())),
            "text", item -> item.text().map(Value::of));

    private ValueReader() {}

    static Optional<Measurement> measurement(Item item) {
        if (item.isText()) {
            return item.oneOf(ImmutableMap.of(
                    "not-assessed", Measurement.notAssessed(), "not-performed", Measurement.notPerformed()));
        }
        return item.fields().flatMap(fields -> {
            Optional<Measurement> measurement = fields.find("not-applicable")
                    .map(ground -> ground.text().map(Measurement::notApplicable))
                    .orElseGet(() -> fields.need("observed").flatMap(ValueReader::observed));
            fields.close();
            return measurement;
        });
    }

    private static Optional<Measurement> observed(Item item) {
        Map<String, Value> values = new TreeMap<>();
        item.entries()
                .forEach((input, value) ->
                        value.fields().flatMap(ValueReader::value).ifPresent(known -> values.put(input, known)));
        return item.findings().attempt(item, "at least one value", () -> Measurement.observed(values));
    }

    private static Optional<Value> value(Fields fields) {
        Optional<Value> value = TYPES.entrySet().stream()
                .flatMap(type -> fields.find(type.getKey()).flatMap(type.getValue()).stream())
                .findFirst();
        fields.close();
        return value;
    }

    private static Rational number(String text) {
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            return Rational.of(new BigInteger(fraction.group(1)), new BigInteger(fraction.group(2)));
        }
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("Write a decimal or a fraction");
        }
        return Rational.of(new BigDecimal(text));
    }

    private static Ratio ratio(String text) {
        Matcher fraction = FRACTION.matcher(text);
        if (!fraction.matches()) {
            throw new IllegalArgumentException("Write two counts with a slash");
        }
        return new Ratio(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2)));
    }
}
