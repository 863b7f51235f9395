package vn.chiso.core.expression;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.text.Normalizer;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.chiso.core.measure.Value;

/**
 * A formula of an edition: a typed expression over named inputs, worked out in exact fractions. It is data and no program: it
 * ends, reads nothing but its {@link Scope}, and gives the same for the same. Immutable.
 *
 * <pre>{@code
 * Expression payment = Expression.parse("6 * paid + min(2, 2 * b / procedures / 80%) + 2 * c / procedures / 80%");
 * payment.check(types);                  // unknown names and wrong types, each with its column; empty if all is well
 * Result result = payment.evaluate(Scope.ofInputs(inputs));
 * result.number();                       // the exact points, or empty for ...
 * result instanceof Result.DivisionByZero   // ... 0 of 0, or ...
 * result instanceof Result.Missing          // ... an input that nobody gave
 * }</pre>
 *
 * <p>Written are, from the tightest to the loosest: values and functions; {@code -x}; {@code * /}; {@code + -}; one of
 * {@code = != < <= > >=}; {@code not}; {@code and}; {@code or}. {@code ×}, {@code ≤}, {@code ≥} and {@code ≠} are understood.
 * Values are numbers with a decimal dot ({@code 0.75}), percentages ({@code 80%}), texts ({@code "commune"}, a quote inside
 * written twice), {@code true}, {@code false}, {@code date("2024-11-04")} and references, see {@link Reference}.
 *
 * <ul>
 *   <li>{@code if(condition, then, otherwise)}, works out only the branch it takes; {@code and} and {@code or} stop early too
 *   <li>{@code min(a, b, …)}, {@code max(a, b, …)}, {@code sum(a, b, …)}, {@code abs(x)}, {@code floor(x)}, {@code ceil(x)}
 *   <li>{@code round(x, places)}, halves away from zero, or {@code round(x, places, "HALF_EVEN")} with any mode that {@link
 *       java.math.RoundingMode} names, except UNNECESSARY
 *   <li>{@code count_true(a, b, …)}; {@code has(options, "name")}; {@code given(input)}, whether it is there
 *   <li>{@code part(ratio)} and {@code whole(ratio)}, the two counts, also of {@code 0/0}
 *   <li>{@code date - date}, in days
 * </ul>
 */
public final class Expression {
    /** How many characters an expression may have, as it is written and in canonical form. */
    public static final int MAX_LENGTH = 2_000;

    /** How deep parentheses, functions, {@code not} and {@code -} may be nested. */
    public static final int MAX_NESTING = 50;

    private final Node root;
    private final String canonical;

    private Expression(Node root, String canonical) {
        this.root = root;
        this.canonical = canonical;
    }

    /**
     * Reads an expression.
     *
     * @throws ExpressionException if it is none, with the column, what was expected, what came and how to mend it
     */
    public static Expression parse(String text) {
        requireLength(text, text, "");
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        Node root = Parser.parse(normal);
        String canonical = root.text();
        requireLength(normal, canonical, " in canonical form, with spaces around operators");
        return new Expression(root, canonical);
    }

    private static void requireLength(String text, String written, String how) {
        if (written.length() > MAX_LENGTH) {
            throw new ExpressionException(
                    text,
                    Math.min(text.length(), MAX_LENGTH),
                    "at most " + MAX_LENGTH + " characters",
                    written.length() + how,
                    "Shorten it, or divide it among several rules.");
        }
    }

    /** What it refers to, in the order in which the names first appear. */
    public ImmutableSet<Reference> references() {
        ImmutableSet.Builder<Reference> references = ImmutableSet.builder();
        walk(root, node -> {
            if (node instanceof Read read) {
                references.add(read.reference());
            }
        });
        return references.build();
    }

    /**
     * The texts with which each reference is compared, and the options it is asked for. One that the input does not have is a
     * typing error that would only ever score as <em>no</em>; whoever knows the options can refuse it.
     */
    public ImmutableSetMultimap<Reference, String> options() {
        ImmutableSetMultimap.Builder<Reference, String> options = ImmutableSetMultimap.builder();
        walk(root, node -> {
            if (node instanceof Has has && has.list() instanceof Read read) {
                options.put(read.reference(), has.name());
            } else if (node instanceof Comparison comparison) {
                addOption(options, comparison.left(), comparison.right());
                addOption(options, comparison.right(), comparison.left());
            }
        });
        return options.build();
    }

    private static void addOption(ImmutableSetMultimap.Builder<Reference, String> options, Node input, Node with) {
        if (input instanceof Read read
                && with instanceof Literal literal
                && literal.value() instanceof Value.Text text) {
            options.put(read.reference(), text.text());
        }
    }

    private static void walk(Node node, Consumer<Node> visitor) {
        visitor.accept(node);
        node.children().forEach(child -> walk(child, visitor));
    }

    /**
     * Unknown names and wrong types, in the order of the text; empty if it can be worked out.
     *
     * @param types the type that each reference has where the expression stands; empty for one that leads nowhere. A cohort
     *     statistic is asked for as such, not as the input under it, and is a {@link Type#NUMBER}; the kind of unit is a {@link
     *     Type#TEXT}
     */
    public ImmutableList<Finding> check(Function<Reference, Optional<Type>> types) {
        Checking checking = new Checking(types);
        checking.of(root);
        return checking.findings();
    }

    /** The same, and that what comes out is a {@code wanted}: the points of a formula a number, a condition yes or no. */
    public ImmutableList<Finding> check(Type wanted, Function<Reference, Optional<Type>> types) {
        Checking checking = new Checking(types);
        checking.expect(wanted, root);
        return checking.findings();
    }

    /** The type of what comes out, never {@link Type#RATIO}; empty if {@link #check(Function)} finds anything. */
    public Optional<Type> type(Function<Reference, Optional<Type>> types) {
        Checking checking = new Checking(types);
        Optional<Type> type = checking.of(root);
        return checking.findings().isEmpty() ? type : Optional.empty();
    }

    /**
     * Works it out. Of several reasons for there being no value, the first from the left is given.
     *
     * @throws IllegalArgumentException if the scope gives a value of a type with which {@link #check(Function)} would have found
     *     fault; never for a value that is missing or zero
     */
    public Result evaluate(Scope scope) {
        return new Evaluation(scope).of(root);
    }

    /**
     * Works it out and tells how; the result is that of {@link #evaluate}.
     *
     * @throws IllegalArgumentException as {@link #evaluate}
     */
    public Trace trace(Scope scope) {
        return Trace.of(root, scope);
    }

    /** Two expressions are equal if they have the same structure: spaces and needless parentheses do not count. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Expression that && canonical.equals(that.canonical);
    }

    @Override
    public int hashCode() {
        return canonical.hashCode();
    }

    /** Canonical text, which reads back as an equal expression. */
    @Override
    public String toString() {
        return canonical;
    }
}
