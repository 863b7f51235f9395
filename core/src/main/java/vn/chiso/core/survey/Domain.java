package vn.chiso.core.survey;

import java.util.function.IntPredicate;

/**
 * The respondents that a question is about, such as the women of one province. A domain is no sample of its own: the sampling units that it
 * leaves empty still count in the variance, which is why rows are never deleted.
 *
 * <pre>{@code
 * Domain women = data.factor("province").domain("P01").and(data.factor("sex").domain("F"));
 * }</pre>
 */
public final class Domain {
    private static final int ANY = -1;
    private static final Domain EVERYONE = new Domain("all", ANY, row -> true);

    private final String name;
    private final int size;
    private final IntPredicate rows;

    private Domain(String name, int size, IntPredicate rows) {
        this.name = name;
        this.size = size;
        this.rows = rows;
    }

    /** All respondents of any data. */
    public static Domain everyone() {
        return EVERYONE;
    }

    /** The rows where {@code members} is true. */
    public static Domain of(String name, boolean[] members) {
        boolean[] copy = members.clone();
        return new Domain(name, copy.length, row -> copy[row]);
    }

    static Domain of(String name, int size, IntPredicate rows) {
        return new Domain(name, size, rows);
    }

    /**
     * Those in both.
     *
     * @throws IllegalArgumentException if the two are of different data
     */
    public Domain and(Domain other) {
        if (size != ANY && other.size != ANY && size != other.size) {
            throw new IllegalArgumentException(
                    "The domains " + name + " and " + other.name + " are of " + size + " and " + other.size + " rows");
        }
        if (size == ANY) {
            return other;
        }
        return other.size == ANY ? this : new Domain(name + ";" + other.name, size, rows.and(other.rows));
    }

    public String name() {
        return name;
    }

    boolean contains(int row) {
        return rows.test(row);
    }

    void requireRows(int expected) {
        if (size != ANY && size != expected) {
            throw new IllegalArgumentException(
                    "The domain " + name + " is of " + size + " rows, but the design is of " + expected);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
