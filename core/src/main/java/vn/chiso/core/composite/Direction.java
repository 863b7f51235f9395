package vn.chiso.core.composite;

/** Which way an indicator points. */
public enum Direction {
    HIGHER_IS_BETTER(1),
    LOWER_IS_BETTER(-1);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    /** What values and bounds are multiplied by, so that higher is better. */
    int sign() {
        return sign;
    }
}
