package vn.chiso.core.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.chiso.core.expression.Arithmetic.Operator;
import vn.chiso.core.expression.Comparison.Relation;
import vn.chiso.core.expression.Token.Kind;
import vn.chiso.core.score.Rational;

/** Operators, by recursive descent; chains are read in a loop, so only nesting, which is limited, takes stack. */
final class Parser {
    private final Words words;
    private final Functions functions;
    private int nesting;

    private Parser(String text) {
        this.words = new Words(text);
        this.functions = new Functions(words, () -> nested(this::any));
    }

    static Node parse(String text) {
        Parser parser = new Parser(text);
        Node root = parser.any();
        parser.words.requireEnd();
        return root;
    }

    private Node any() {
        return logic("or", () -> logic("and", this::not));
    }

    private Node logic(String word, Supplier<Node> operand) {
        List<Node> operands = new ArrayList<>();
        operands.add(operand.get());
        while (words.takeWord(word)) {
            operands.add(operand.get());
        }
        return operands.size() == 1 ? operands.get(0) : Logic.of(word.equals("and"), operands);
    }

    private Node not() {
        int column = words.column();
        return words.takeWord("not") ? nested(() -> new Not(column, not())) : comparison();
    }

    private Node comparison() {
        int column = words.column();
        Node left = chain(Node.SUM);
        Optional<Relation> relation = relation();
        if (relation.isEmpty()) {
            return left;
        }
        Node whole = new Comparison(column, left, relation.get(), chain(Node.SUM));
        Token after = words.peek();
        if (relation().isPresent()) {
            throw words.unexpected(after, "one comparison", "Join two with and, as in a <= x and x < b.");
        }
        return whole;
    }

    private Optional<Relation> relation() {
        return Arrays.stream(Relation.values())
                .filter(relation -> words.take(relation.symbol()))
                .findFirst();
    }

    private Node chain(int precedence) {
        Supplier<Node> operand = precedence == Node.SUM ? () -> chain(Node.PRODUCT) : this::unary;
        Node first = operand.get();
        List<Arithmetic.Term> rest = new ArrayList<>();
        for (Optional<Operator> next = operator(precedence); next.isPresent(); next = operator(precedence)) {
            rest.add(new Arithmetic.Term(next.get(), operand.get()));
        }
        return rest.isEmpty() ? first : Arithmetic.of(first, rest);
    }

    private Optional<Operator> operator(int precedence) {
        return Arrays.stream(Operator.values())
                .filter(operator -> operator.precedence() == precedence && words.take(operator.symbol()))
                .findFirst();
    }

    private Node unary() {
        int column = words.column();
        return words.take("-") ? nested(() -> new Negation(column, unary())) : primary();
    }

    private Node primary() {
        Token token = words.peek();
        int column = words.column();
        if (token.kind() == Kind.NUMBER) {
            words.next();
            Rational value = Rational.parse(token.text());
            return words.take("%") ? Literal.percent(column, value) : Literal.number(column, value);
        }
        if (token.kind() == Kind.STRING) {
            words.next();
            return Literal.text(column, token.text());
        }
        if (words.take("(")) {
            Node inner = nested(this::any);
            words.require(")", "an operator or the closing ')'");
            return inner;
        }
        if (token.isWord("true") || token.isWord("false")) {
            words.next();
            return Literal.truth(column, token.isWord("true"));
        }
        if (token.kind() == Kind.NAME && (token.isWord("if") || !Names.isReserved(token.text()))) {
            return functions.read();
        }
        throw words.unexpected(token, "a value", valueRemedy(token));
    }

    private static String valueRemedy(Token token) {
        return token.isWord("not")
                ? "Put it in parentheses: (not …)."
                : Words.remedy(
                        token, "Write a number, a name, a text in quotes, a function or something in parentheses.");
    }

    private <T> T nested(Supplier<T> inner) {
        if (nesting == Expression.MAX_NESTING) {
            throw words.tooDeep();
        }
        nesting++;
        T result = inner.get();
        nesting--;
        return result;
    }
}
