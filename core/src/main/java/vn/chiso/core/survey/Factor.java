package vn.chiso.core.survey;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What each respondent belongs to, in the order of the design: a province, an age group, or the answer to a question with named options.
 *
 * <pre>{@code
 * Factor province = data.factor("province");
 * province.domain("P01");             // the respondents of one
 * province.cross(data.factor("sex")); // P01;F, P01;M, P02;F ...
 * data.factor("q11").is("A");         // 1 for the answer A, 0 for another: its mean is a proportion
 * }</pre>
 */
public final class Factor {
    private final String name;
    private final ImmutableList<String> levels;
    private final int[] codes; // -1: none
    private final byte[] reasons;

    private Factor(String name, ImmutableList<String> levels, int[] codes, byte[] reasons) {
        this.name = name;
        this.levels = levels;
        this.codes = codes;
        this.reasons = reasons;
    }

    /** A level for each row; the levels are those that occur, sorted by their characters. */
    public static Factor of(String name, List<String> levels) {
        return of(name, ImmutableList.copyOf(new TreeSet<>(levels)), levels, Map.of());
    }

    /**
     * A level for each row, or why there is none.
     *
     * @param levels the possible levels, in their order
     * @param values a level for each row; anything, where there is a reason
     * @param reasons by row, why there is no level
     * @throws IllegalArgumentException if a row without a reason has no known level
     */
    public static Factor of(String name, List<String> levels, List<String> values, Map<Integer, NoAnswer> reasons) {
        Map<String, Integer> known = new LinkedHashMap<>();
        levels.forEach(level -> known.putIfAbsent(level, known.size()));
        int[] codes = new int[values.size()];
        byte[] without = new byte[codes.length];
        for (int row = 0; row < codes.length; row++) {
            NoAnswer reason = reasons.get(row);
            if (reason != null) {
                codes[row] = -1;
                without[row] = reason.code();
                continue;
            }
            Integer code = known.get(values.get(row));
            if (code == null) {
                throw new IllegalArgumentException("Row " + (row + 1) + " of " + name + " is one of " + known.keySet()
                        + ", but was " + values.get(row));
            }
            codes[row] = code;
        }
        return new Factor(name, ImmutableList.copyOf(known.keySet()), codes, without);
    }

    public String name() {
        return name;
    }

    /** In their order. */
    public ImmutableList<String> levels() {
        return levels;
    }

    public int size() {
        return codes.length;
    }

    /** Empty where the respondent has none. */
    public Optional<String> level(int row) {
        return codes[row] < 0 ? Optional.empty() : Optional.of(levels.get(codes[row]));
    }

    /**
     * The respondents with this level.
     *
     * @throws IllegalArgumentException if there is no such level
     */
    public Domain domain(String level) {
        int code = code(level);
        return Domain.of(name + "=" + level, codes.length, row -> codes[row] == code);
    }

    /**
     * 1 for this level and 0 for another; who has none keeps the reason.
     *
     * @throws IllegalArgumentException if there is no such level
     */
    public Answers is(String level) {
        int code = code(level);
        double[] values = new double[codes.length];
        Arrays.setAll(values, row -> codes[row] < 0 ? Double.NaN : codes[row] == code ? 1 : 0);
        return Answers.owned(name + level, values, reasons);
    }

    /**
     * The combinations of two, all of them, in the order of this one first; a row that lacks one of the two has none.
     *
     * @throws IllegalArgumentException if the two are of different data
     */
    public Factor cross(Factor other) {
        if (other.codes.length != codes.length) {
            throw new IllegalArgumentException(
                    name + " has " + codes.length + " rows, but " + other.name + " has " + other.codes.length);
        }
        List<String> pairs = new ArrayList<>();
        levels.forEach(own -> other.levels.forEach(another -> pairs.add(own + ";" + another)));
        int[] crossed = new int[codes.length];
        byte[] without = reasons.clone();
        for (int row = 0; row < crossed.length; row++) {
            boolean whole = codes[row] >= 0 && other.codes[row] >= 0;
            crossed[row] = whole ? codes[row] * other.levels.size() + other.codes[row] : -1;
            without[row] = reasons[row] == 0 ? other.reasons[row] : reasons[row];
        }
        return new Factor(name + ";" + other.name, ImmutableList.copyOf(pairs), crossed, without);
    }

    int code(int row) {
        return codes[row];
    }

    private int code(String level) {
        int code = levels.indexOf(level);
        if (code < 0) {
            throw new IllegalArgumentException(name + " has the levels " + levels + ", but not " + level);
        }
        return code;
    }

    @Override
    public String toString() {
        return name;
    }
}
