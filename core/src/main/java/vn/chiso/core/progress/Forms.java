package vn.chiso.core.progress;

import static vn.chiso.core.internal.yaml.Common.all;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.Fields;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.internal.yaml.YamlWriter.Plain;
import vn.chiso.core.measure.Value;
import vn.chiso.core.measure.WorkingCalendar;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;

/** The small forms of a follow-up file, in and out: numbers, lists of codes, values of measures. */
final class Forms {
    private static final Pattern COUNT = Pattern.compile("\\d{1,18}");
    private static final Map<String, Boolean> FLAGS = ImmutableMap.of("yes", true, "no", false);

    private Forms() {}

    /** A set of codes, each once. */
    static ImmutableSet<String> codes(Fields fields, String key) {
        ImmutableSet.Builder<String> codes = ImmutableSet.builder();
        java.util.Set<String> seen = new java.util.HashSet<>();
        fields.list(key).forEach(item -> item.text().ifPresent(code -> {
            if (!seen.add(code)) {
                item.problem(ProblemCode.DUPLICATE, "each code once", "Remove one of the two.");
            }
            codes.add(code);
        }));
        return codes.build();
    }

    static ImmutableList<String> texts(Fields fields, String key) {
        return Common.each(fields.list(key), Item::text).collect(ImmutableList.toImmutableList());
    }

    /** A decimal or a fraction such as {@code 2/3}. */
    static Optional<Rational> number(Item item) {
        return item.as("a number such as 2, 0.5 or 2/3, with a decimal dot", Forms::rational);
    }

    private static Rational rational(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Rational.parse(text)
                : Rational.of(count(text.substring(0, slash)), count(text.substring(slash + 1)));
    }

    static Optional<Long> count(Item item) {
        return item.as("a whole number, zero or more", Forms::count);
    }

    private static long count(String text) {
        if (!COUNT.matcher(text).matches()) {
            throw new IllegalArgumentException("Write digits only, without grouping marks");
        }
        return Long.parseLong(text);
    }

    static ImmutableSortedMap<String, Rational> numbers(Item item) {
        ImmutableSortedMap.Builder<String, Rational> numbers = ImmutableSortedMap.naturalOrder();
        item.entries().forEach((key, value) -> number(value).ifPresent(number -> numbers.put(key, number)));
        return numbers.build();
    }

    static Optional<IndexLine> line(Item item) {
        return item.as("a line of an index such as CCHC/1.7", IndexLine::parse);
    }

    /** A value of the measure's kind. */
    static Optional<Value> value(Measure.Kind kind, Item item) {
        return switch (kind) {
            case COUNT -> count(item).map(Value::of);
            case RATE -> item.as(kind.type().description(), Forms::ratio).map(Value::of);
            case BOOLEAN -> item.oneOf(FLAGS).map(Value::of);
            case DATE -> Common.date(item).map(Value::of);
            case LEVEL -> item.text().map(Value::of);
            case SURVEY -> number(item).map(Value::of);
        };
    }

    private static Ratio ratio(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("Write two counts with a slash, without grouping marks");
        }
        return new Ratio(count(text.substring(0, slash)), count(text.substring(slash + 1)));
    }

    /** The entries of a mapping whose keys are codes. */
    static <T> ImmutableList<T> entries(
            Fields fields, String key, String what, BiFunction<String, Fields, Optional<T>> read) {
        Map<String, Item> entries = fields.find(key).map(Item::entries).orElseGet(LinkedHashMap::new);
        return entries.entrySet().stream()
                .flatMap(entry -> closed(entry.getValue(), what + " " + entry.getKey(), read, entry.getKey()).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private static <T> Optional<T> closed(
            Item item, String subject, BiFunction<String, Fields, Optional<T>> read, String key) {
        item.locate(subject);
        return item.fields().flatMap(fields -> {
            Optional<T> value = read.apply(key, fields);
            fields.close();
            return value;
        });
    }

    /** Each item of a list, with its number from 1 as its subject. */
    static <T> ImmutableList<T> numbered(
            Fields fields, String key, Function<Fields, String> subject, Function<Fields, Optional<T>> read) {
        ImmutableList.Builder<T> values = ImmutableList.builder();
        int number = 0;
        for (Item item : fields.list(key)) {
            String place = Integer.toString(++number);
            item.fields().ifPresent(entry -> {
                item.locate(subject.apply(entry).replace("#", place));
                read.apply(entry).ifPresent(values::add);
                entry.close();
            });
        }
        return values.build();
    }

    static Optional<WorkingCalendar> calendar(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<java.time.LocalDate> from = fields.need("from").flatMap(Common::date);
            Optional<java.time.LocalDate> to = fields.need("to").flatMap(Common::date);
            List<java.time.LocalDate> off =
                    Common.each(fields.list("holidays"), Common::date).toList();
            List<java.time.LocalDate> worked =
                    Common.each(fields.list("worked-instead"), Common::date).toList();
            fields.close();
            return all(from, to)
                    ? item.findings()
                            .attempt(
                                    item,
                                    "a consistent calendar",
                                    () -> WorkingCalendar.of(from.get(), to.get(), off, worked))
                    : Optional.empty();
        });
    }

    static Map<String, Object> write(WorkingCalendar calendar) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("from", calendar.from().toString());
        out.put("to", calendar.to().toString());
        put(out, "holidays", calendar.holidays());
        put(out, "worked-instead", calendar.workedInstead());
        return out;
    }

    static Plain write(Rational number) {
        return new Plain(number.toString());
    }

    static Plain write(long number) {
        return new Plain(Long.toString(number));
    }

    static Object write(Value value) {
        return value instanceof Value.Quantity number ? write(number.value()) : value.toString();
    }

    static Map<String, Object> write(Map<String, Rational> numbers) {
        Map<String, Object> out = new LinkedHashMap<>();
        numbers.forEach((key, number) -> out.put(key, write(number)));
        return out;
    }

    static void put(Map<String, Object> out, String key, Optional<?> value) {
        value.ifPresent(known -> out.put(key, known.toString()));
    }

    static void put(Map<String, Object> out, String key, Iterable<?> values) {
        List<String> texts = StreamSupport.stream(values.spliterator(), false)
                .map(Object::toString)
                .collect(Collectors.toList());
        if (!texts.isEmpty()) {
            out.put(key, texts);
        }
    }
}
