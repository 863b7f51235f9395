package vn.chiso.core.expression;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** A part of an expression that has a value. Canonical text and structure are one to one, so text stands for equality. */
sealed interface Node
        permits Arithmetic,
                Call,
                Comparison,
                Conditional,
                Counted,
                Given,
                Has,
                Literal,
                Logic,
                Negation,
                Not,
                Read,
                Rounded {
    /** How tightly the outermost operator binds; a part that binds less than its place demands is put in parentheses. */
    int OR = 1;

    int AND = 2;
    int NOT = 3;
    int COMPARISON = 4;
    int SUM = 5;
    int PRODUCT = 6;
    int NEGATION = 7;
    int PRIMARY = 8;

    /** Where it stands in the text that it was read from. */
    int column();

    /** In the order in which they are written. */
    ImmutableList<Node> children();

    /** Works it out; asks {@code evaluation} for its parts, and only for those it needs. */
    Result evaluate(Evaluation evaluation);

    /** Its type, after reporting what is wrong with it; empty if it has none because of that. */
    Optional<Type> type(Checking checking);

    /** Canonical text. */
    String text();

    default int precedence() {
        return PRIMARY;
    }

    /** Canonical text for a place where something must bind at least as tightly as {@code least}. */
    default String text(int least) {
        return precedence() < least ? "(" + text() + ")" : text();
    }
}
