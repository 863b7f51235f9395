package vn.chiso.core.remediation;

/** How a number is held against a threshold. */
public enum Comparison {
    EQ("="),
    GE("≥"),
    GT(">"),
    LE("≤"),
    LT("<");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** Whether {@code value} stands in this relation to {@code threshold}; exact. */
    public <T extends Comparable<T>> boolean holds(T value, T threshold) {
        int order = value.compareTo(threshold);
        return switch (this) {
            case EQ -> order == 0;
            case GE -> order >= 0;
            case GT -> order > 0;
            case LE -> order <= 0;
            case LT -> order < 0;
        };
    }

    /** {@code ≥}. */
    @Override
    public String toString() {
        return sign;
    }
}
