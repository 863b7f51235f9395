package vn.chiso.core.expression;

/**
 * One thing that is wrong with an expression that could be read: a name nobody knows, or a value of the wrong type.
 *
 * @param kind which of the two
 * @param column where it stands, counted from 1
 * @param subject the part of the expression that it is about
 * @param expected what would have been right, such as {@code a number}
 * @param got what came, such as {@code yes or no}
 * @param remedy what to do about it
 */
public record Finding(Kind kind, int column, String subject, String expected, String got, String remedy) {
    /** The kinds of finding. */
    public enum Kind {
        /** A reference that leads nowhere. */
        UNKNOWN_NAME,
        /** A value that cannot be used where it stands. */
        WRONG_TYPE
    }

    /** {@code column 5, 'late': expected a number, but got yes or no. Use if(late, …, …) …}. */
    @Override
    public String toString() {
        return "column " + column + ", '" + subject + "': expected " + expected + ", but got " + got + ". " + remedy;
    }
}
