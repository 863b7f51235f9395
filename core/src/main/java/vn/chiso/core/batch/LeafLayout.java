package vn.chiso.core.batch;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Optional;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Value;
import vn.chiso.core.rule.InputSpec;
import vn.chiso.core.rule.InputType;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;

/**
 * How the inputs of a leaf lie in columns: a ratio in two, anything else in one. Editions whose leaves are laid out alike can be scored on
 * the same columns.
 *
 * @param code the leaf
 * @param inputs its inputs
 */
record LeafLayout(CriterionCode code, ImmutableList<InputSpec> inputs) {
    /** Numbers that are no counts are kept in millionths. */
    static final long MILLION = 1_000_000;

    static ImmutableList<LeafLayout> of(Index index) {
        return index.leaves()
                .map(leaf -> new LeafLayout(leaf.code(), inputs(leaf)))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<InputSpec> inputs(Criterion leaf) {
        return leaf.rule().orElseThrow().inputs();
    }

    int columns() {
        return inputs.stream().mapToInt(LeafLayout::width).sum();
    }

    static int width(InputSpec input) {
        return input.type() == InputType.RATIO ? 2 : 1;
    }

    /** The first column of an input; empty if there is no such input. */
    Optional<Integer> column(String name) {
        int column = 0;
        for (InputSpec input : inputs) {
            if (input.name().equals(name)) {
                return Optional.of(column);
            }
            column += width(input);
        }
        return Optional.empty();
    }

    /** The numbers that stand for {@code value}; empty if columns cannot hold it. */
    static Optional<long[]> encode(InputSpec input, Value value, Dictionary words) {
        if (!input.type().accepts(value)) {
            return Optional.empty();
        }
        return switch (input.type()) {
            case COUNT -> whole(((Value.Quantity) value).value());
            case NUMBER -> whole(((Value.Quantity) value).value().times(Rational.of(MILLION)));
            case RATIO -> {
                Ratio ratio = ((Value.Share) value).ratio();
                yield Optional.of(new long[] {ratio.part(), ratio.whole()});
            }
            case FLAG -> one(((Value.Flag) value).isTrue() ? 1 : 0);
            case DATE -> one(((Value.Day) value).date().toEpochDay());
            case OPTION -> {
                int place = input.options().asList().indexOf(((Value.Text) value).text());
                yield place < 0 ? Optional.empty() : one(place);
            }
            case OPTIONS -> options(input, (Value.Options) value);
            case TEXT -> one(words.number(((Value.Text) value).text()));
        };
    }

    private static Optional<long[]> options(InputSpec input, Value.Options value) {
        ImmutableList<String> names = input.options().asList();
        if (names.size() > 62 || !names.containsAll(value.names())) {
            return Optional.empty();
        }
        return one(value.names().stream()
                .mapToLong(name -> 1L << names.indexOf(name))
                .sum());
    }

    private static Optional<long[]> whole(Rational number) {
        BigInteger value = number.numerator();
        return number.isWhole() && value.bitLength() < 63 ? one(value.longValueExact()) : Optional.empty();
    }

    private static Optional<long[]> one(long value) {
        return Optional.of(new long[] {value});
    }

    /** What lies in the columns of a leaf that was not observed: never read as a measurement, and no case of its own for a rule. */
    long[] unobserved() {
        long[] row = new long[columns()];
        int column = 0;
        for (InputSpec input : inputs) {
            if (input.type() == InputType.RATIO) {
                row[column + 1] = 1;
            }
            column += width(input);
        }
        return row;
    }

    /** What stands for an input that was left out; no value of its type is encoded so. */
    static long absent(InputSpec input) {
        return input.type() == InputType.NUMBER || input.type() == InputType.DATE ? Column.ABSENT : -1;
    }

    /** What the numbers stand for; the second counts for a ratio only. */
    static Value decode(InputSpec input, long first, long second, Dictionary words) {
        return switch (input.type()) {
            case COUNT -> Value.of(first);
            case NUMBER -> Value.of(Rational.of(first, MILLION));
            case RATIO -> Value.of(new Ratio(first, second));
            case FLAG -> Value.of(first == 1);
            case DATE -> Value.of(java.time.LocalDate.ofEpochDay(first));
            case OPTION -> Value.of(input.options().asList().get((int) first));
            case OPTIONS ->
                Value.of(input.options().stream()
                        .filter(name -> ((first >>> input.options().asList().indexOf(name)) & 1) == 1)
                        .toList());
            case TEXT -> Value.of(words.word((int) first));
        };
    }
}
