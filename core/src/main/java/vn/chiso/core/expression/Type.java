package vn.chiso.core.expression;

/** What kind of value an input or an expression has. */
public enum Type {
    /** An exact number: a count, an amount, a share, points, days. */
    NUMBER("a number"),
    /** A count of a count. Used like a number, its share; {@code part(x)} and {@code whole(x)} give the counts. */
    RATIO("a ratio of counts"),
    /** Yes or no. */
    TRUTH("yes or no"),
    /** One named option, or words. */
    TEXT("a text"),
    /** A local date. */
    DATE("a date"),
    /** Any number of named options. */
    OPTIONS("a list of options");

    private final String description;

    Type(String description) {
        this.description = description;
    }

    /** For messages: {@code a number}. */
    public String description() {
        return description;
    }
}
