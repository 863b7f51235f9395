package vn.chiso.core.definition;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.internal.yaml.Fields;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.Amount;
import vn.chiso.core.rule.Band;
import vn.chiso.core.rule.Stated;
import vn.chiso.core.score.Rational;

/** One band of a table: {@code {from: 80%, to: 95%, points: 0.5}}. */
final class BandFormat {
    private BandFormat() {}

    static Optional<Band> read(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<Range<Rational>> range = range(item, fields);
            Optional<Stated> points = fields.find("points").flatMap(Texts::stated);
            Optional<Expression> formula = fields.find("formula").flatMap(Texts::expression);
            boolean both =
                    fields.find("points").isPresent() == fields.find("formula").isPresent();
            fields.close();
            if (both) {
                item.problem(ProblemCode.BAD_VALUE, "either points or a formula", "Give one of the two.");
                return Optional.empty();
            }
            return range.flatMap(where -> points.or(() -> formula.map(none -> new Stated.Earns(Amount.ZERO)))
                    .map(earns -> new Band(where, earns, formula)));
        });
    }

    private static Optional<Range<Rational>> range(Item item, Fields fields) {
        Map<String, Rational> ends = new LinkedHashMap<>();
        boolean readable = true;
        for (String key : List.of("from", "above", "to", "up-to", "exactly")) {
            Optional<Item> end = fields.find(key);
            Optional<Rational> number = end.flatMap(Texts::number);
            number.ifPresent(known -> ends.put(key, known));
            readable &= end.isPresent() == number.isPresent();
        }
        return readable
                ? item.findings().attempt(item, "a band from … to …, above … up-to …, or exactly …", () -> range(ends))
                : Optional.empty();
    }

    /** {@code from} and {@code up-to} are in the band, {@code above} and {@code to} are not. */
    private static Range<Rational> range(Map<String, Rational> ends) {
        String keys = String.join(" ", ends.keySet());
        if (keys.equals("exactly")) {
            return Range.singleton(end(ends, "exactly"));
        }
        List<Rational> order = List.copyOf(ends.values());
        if (order.size() == 2 && order.get(0).compareTo(order.get(1)) >= 0) {
            throw new IllegalArgumentException("Its lower end must be below its upper end");
        }
        return switch (keys) {
            case "from" -> Range.atLeast(end(ends, "from"));
            case "above" -> Range.greaterThan(end(ends, "above"));
            case "to" -> Range.lessThan(end(ends, "to"));
            case "up-to" -> Range.atMost(end(ends, "up-to"));
            case "from to" -> Range.closedOpen(end(ends, "from"), end(ends, "to"));
            case "from up-to" -> Range.closed(end(ends, "from"), end(ends, "up-to"));
            case "above to" -> Range.open(end(ends, "above"), end(ends, "to"));
            case "above up-to" -> Range.openClosed(end(ends, "above"), end(ends, "up-to"));
            default ->
                throw new IllegalArgumentException(
                        "Give one lower end (from, or above), one upper end (to, or up-to), both, or exactly");
        };
    }

    private static Rational end(Map<String, Rational> ends, String key) {
        return Optional.ofNullable(ends.get(key)).orElseThrow();
    }

    static Map<String, Object> write(Band band) {
        Map<String, Object> written = new LinkedHashMap<>();
        Range<Rational> range = band.range();
        if (range.hasLowerBound()
                && range.hasUpperBound()
                && range.lowerEndpoint().equals(range.upperEndpoint())) {
            written.put("exactly", RuleWriter.number(range.lowerEndpoint()));
        } else {
            if (range.hasLowerBound()) {
                boolean closed = range.lowerBoundType() == BoundType.CLOSED;
                written.put(closed ? "from" : "above", RuleWriter.number(range.lowerEndpoint()));
            }
            if (range.hasUpperBound()) {
                boolean closed = range.upperBoundType() == BoundType.CLOSED;
                written.put(closed ? "up-to" : "to", RuleWriter.number(range.upperEndpoint()));
            }
        }
        band.formula()
                .ifPresentOrElse(
                        formula -> written.put("formula", formula.toString()),
                        () -> written.put("points", RuleWriter.stated(band.earns())));
        return written;
    }
}
