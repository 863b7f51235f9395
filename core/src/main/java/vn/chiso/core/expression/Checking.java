package vn.chiso.core.expression;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One check of types, with what it found so far. */
final class Checking {
    private final Function<Reference, Optional<Type>> types;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Reference> unknown = new HashSet<>();

    Checking(Function<Reference, Optional<Type>> types) {
        this.types = types;
    }

    /** The type of a part, after reporting what is wrong inside. */
    Optional<Type> of(Node node) {
        return node.type(this);
    }

    /** The declared type of a reference; an unknown one is reported where it stands first. */
    Optional<Type> declared(Read read) {
        Optional<Type> type = types.apply(read.reference());
        if (type.isEmpty() && unknown.add(read.reference())) {
            findings.add(new Finding(
                    Finding.Kind.UNKNOWN_NAME,
                    read.column(),
                    read.text(),
                    "the name of an input",
                    "a name that leads nowhere",
                    "Correct the name, or declare the input."));
        }
        return type;
    }

    /** Reports {@code node} if it has another type. */
    void expect(Type expected, Node node) {
        expect(expected, node, of(node));
    }

    /** The same, for a node whose type was asked for already. */
    void expect(Type expected, Node node, Optional<Type> type) {
        type.filter(found -> found != expected)
                .ifPresent(found -> report(node, expected, found, remedy(expected, found)));
    }

    void report(Node node, Type expected, Type got, String remedy) {
        report(node, expected.description(), got.description(), remedy);
    }

    void report(Node node, String expected, String got, String remedy) {
        findings.add(new Finding(Finding.Kind.WRONG_TYPE, node.column(), node.text(), expected, got, remedy));
    }

    /** In the order of the text. */
    ImmutableList<Finding> findings() {
        return ImmutableList.sortedCopyOf(Comparator.comparingInt(Finding::column), findings);
    }

    private static String remedy(Type expected, Type got) {
        return switch (expected) {
            case NUMBER, RATIO ->
                switch (got) {
                    case TRUTH -> "Make it a number with if(…, 1, 0), or count with count_true(…).";
                    case DATE -> "Compare dates, or subtract one from another, which gives days.";
                    default -> "Compare a text with =, ask a list with has(…), and choose a number with if(…, …, …).";
                };
            case TRUTH -> "Make it yes or no with a comparison such as = or >=.";
            case TEXT -> "Write a text in quotes, such as \"commune\", or name an input that is one.";
            case DATE -> "Write a date as date(\"2024-11-04\"), or name an input that is one.";
            case OPTIONS -> "Name an input that takes a list of options; a single option is compared with =.";
        };
    }
}
