package vn.chiso.country;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Value;
import vn.chiso.core.rule.InputSpec;
import vn.chiso.core.rule.InputType;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;

/**
 * What many units measured for one leaf, in columns in the order of its inputs: two for a ratio, its part and its whole; else one.
 * Numbers other than counts are in millionths, dates in days of the epoch, yes is 1.
 */
public final class LeafAnswers {
    /** Why a leaf is not applicable. */
    public static final String GROUND = "không phát sinh (số liệu giả lập)";

    private static final long MILLION = 1_000_000;

    private final Criterion leaf;
    private final long[][] columns;
    private final boolean[] applies;

    LeafAnswers(Criterion leaf, long[][] columns, boolean[] applies) {
        this.leaf = leaf;
        this.columns = columns;
        this.applies = applies;
    }

    static int width(InputSpec input) {
        return input.type() == InputType.RATIO ? 2 : 1;
    }

    public Criterion leaf() {
        return leaf;
    }

    /** The numbers of one column; not to be changed. */
    public long[] column(int number) {
        return columns[number];
    }

    /** In which units it applies; not to be changed. */
    public boolean[] applies() {
        return applies;
    }

    Measurement measurement(int unit) {
        if (!applies[unit]) {
            return Measurement.notApplicable(GROUND);
        }
        ImmutableMap.Builder<String, Value> values = ImmutableMap.builder();
        int column = 0;
        for (InputSpec input : leaf.rule().orElseThrow().inputs()) {
            values.put(input.name(), value(input, column, unit));
            column += width(input);
        }
        return Measurement.observed(values.buildOrThrow());
    }

    private Value value(InputSpec input, int column, int unit) {
        long number = columns[column][unit];
        return switch (input.type()) {
            case RATIO -> Value.of(new Ratio(number, columns[column + 1][unit]));
            case COUNT -> Value.of(number);
            case NUMBER -> Value.of(Rational.of(number, MILLION));
            case FLAG -> Value.of(number == 1);
            case DATE -> Value.of(LocalDate.ofEpochDay(number));
            default -> throw new IllegalStateException("The made-up edition has no input of type " + input.type());
        };
    }
}
