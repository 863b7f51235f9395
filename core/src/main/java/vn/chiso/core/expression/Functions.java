package vn.chiso.core.expression;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.chiso.core.expression.Call.Builtin;
import vn.chiso.core.expression.Reference.Statistic;
import vn.chiso.core.expression.Token.Kind;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.score.Rounding;

/** What begins with a name: functions and references. */
final class Functions {
    private static final String KNOWN = "if, round, has, given, part, whole, date, leaf, "
            + Arrays.stream(Builtin.values()).map(Builtin::toString).collect(Collectors.joining(", "));

    private static final String ONLY_AN_INPUT = "This function takes an input, and no calculation.";

    private final Words words;
    private final Supplier<Node> any;

    /**
     * @param any reads the next argument
     */
    Functions(Words words, Supplier<Node> any) {
        this.words = words;
        this.any = any;
    }

    /** A function or reference whose name comes next. */
    Node read() {
        int column = words.column();
        Token name = words.next();
        if (words.take("(")) {
            return function(column, name);
        }
        if (words.peek().is(".")) {
            return new Read(column, qualified(name));
        }
        if (Names.isReserved(name.text())) {
            throw words.unexpected(words.peek(), "'(' after if", "Write if(condition, then, otherwise).");
        }
        return new Read(column, new Reference.Own(name.text()));
    }

    private Node function(int column, Token name) {
        return switch (name.text()) {
            case "if" -> conditional(column);
            case "round" -> rounded(column);
            case "has" -> has(column);
            case "given" -> new Given(column, argument(name));
            case "part" -> new Counted(column, false, argument(name));
            case "whole" -> new Counted(column, true, argument(name));
            case "date" -> date(column);
            case "leaf" -> leaf(column);
            default -> call(column, name);
        };
    }

    private Node conditional(int column) {
        Node condition = any.get();
        comma("if(condition, then, otherwise)");
        Node then = any.get();
        comma("if(condition, then, otherwise)");
        Node otherwise = any.get();
        close("if(condition, then, otherwise)");
        return new Conditional(column, condition, then, otherwise);
    }

    private Node rounded(int column) {
        Node operand = any.get();
        comma("round(x, places)");
        Token places = words.peek();
        words.require(Kind.NUMBER, "the number of decimal places", "Write it in digits, 0 to 12.");
        RoundingMode mode = RoundingMode.HALF_UP;
        if (words.take(",")) {
            Token text = words.peek();
            words.require(
                    Kind.STRING,
                    "a mode in quotes",
                    "Write round(x, places, \"HALF_EVEN\"), and decimals with a dot, as in 0.75.");
            mode = mode(text);
        }
        close("round(x, places, \"HALF_EVEN\")");
        if (!places.text().matches("\\d|1[0-2]")) {
            throw words.unexpected(places, "0 to 12 decimal places", "Correct the number of places.");
        }
        return new Rounded(column, operand, new Rounding(Integer.parseInt(places.text()), mode));
    }

    private RoundingMode mode(Token text) {
        return Arrays.stream(RoundingMode.values())
                .filter(mode -> mode != RoundingMode.UNNECESSARY && mode.name().equals(text.text()))
                .findFirst()
                .orElseThrow(() -> words.unexpected(
                        text, "one of UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN", "Choose one of them."));
    }

    private Node has(int column) {
        Node list = any.get();
        comma("has(options, \"name\")");
        String name = words.require(Kind.STRING, "the name of an option in quotes", "Write has(options, \"name\").");
        close("has(options, \"name\")");
        return new Has(column, list, name);
    }

    /** The one argument of a function that asks about an input itself. */
    private Read argument(Token name) {
        Token first = words.peek();
        if (first.kind() == Kind.NAME && read() instanceof Read read) {
            if (words.take(")")) {
                return read;
            }
            throw words.unexpected(words.peek(), "')' as in " + name.text() + "(input)", ONLY_AN_INPUT);
        }
        throw words.unexpected(first, "the name of an input", ONLY_AN_INPUT);
    }

    private Node date(int column) {
        Token text = words.peek();
        String day = words.require(Kind.STRING, "a date in quotes", "Write it as date(\"2024-11-04\").");
        close("date(\"2024-11-04\")");
        try {
            return Literal.date(column, LocalDate.parse(day));
        } catch (DateTimeException e) {
            throw words.unexpected(
                    text, "a date such as \"2024-11-04\"", "Write year, month and day of a day that exists.");
        }
    }

    private Node leaf(int column) {
        Token code = words.peek();
        words.require(Kind.STRING, "the code of a leaf in quotes", "Write it as leaf(\"3.1\").input.");
        close("leaf(\"3.1\").input");
        words.require(".", "'.' and the name of an input");
        String input = input();
        try {
            return new Read(column, new Reference.OfLeaf(CriterionCode.of(code.text()), input));
        } catch (IllegalArgumentException e) {
            throw words.unexpected(code, "the code of a leaf such as \"3.1\"", "Correct the code.");
        }
    }

    private Node call(int column, Token name) {
        Optional<Builtin> builtin = Arrays.stream(Builtin.values())
                .filter(known -> known.toString().equals(name.text()))
                .findFirst();
        if (builtin.isEmpty()) {
            throw words.unexpected(
                    name,
                    "one of the functions " + KNOWN,
                    Words.remedy(name, "Correct the name, or write * to multiply."));
        }
        List<Node> arguments = new ArrayList<>();
        if (!words.peek().is(")")) {
            arguments.add(any.get());
            while (words.take(",")) {
                arguments.add(any.get());
            }
        }
        Builtin known = builtin.get();
        close(known.form());
        if (arguments.size() < known.least() || arguments.size() > known.most()) {
            throw words.unexpected(
                    name,
                    counted(known.least()) + (known.most() > known.least() ? " or more" : "") + " in " + known,
                    counted(arguments.size()),
                    arguments.size() < known.least()
                            ? "Write " + known.form() + "."
                            : "Write " + known.form() + ", and decimals with a dot, as in 0.75.");
        }
        return new Call(column, known, ImmutableList.copyOf(arguments));
    }

    private static String counted(int values) {
        return values == 1 ? "1 value" : values + " values";
    }

    private Reference qualified(Token name) {
        words.require(".", "'.'");
        return switch (name.text()) {
            case "previous" -> new Reference.Previous(input());
            case "unit" -> unit();
            case "cohort" -> cohort();
            default ->
                throw words.unexpected(
                        name,
                        "previous, cohort or unit before a dot",
                        "Write previous.x, cohort.max(x), unit.kind or leaf(\"3.1\").x; an input has no parts.");
        };
    }

    private Reference unit() {
        if (!words.takeWord("kind")) {
            throw words.unexpected(words.peek(), "'kind'", "Only unit.kind is known of a unit.");
        }
        return new Reference.UnitKind();
    }

    private Reference cohort() {
        Token name = words.peek();
        Statistic statistic = Arrays.stream(Statistic.values())
                .filter(known -> words.takeWord(known.toString()))
                .findFirst()
                .orElseThrow(() -> words.unexpected(
                        name, "one of max, min, mean, median, count", "Write cohort.max(x) with an input x."));
        words.require("(", "'(' and the name of an input");
        String input = input();
        close("cohort." + statistic + "(x)");
        return new Reference.Cohort(statistic, input);
    }

    private String input() {
        Token name = words.peek();
        if (name.kind() != Kind.NAME || Names.isReserved(name.text())) {
            throw words.unexpected(name, "the name of an input", "Write letters, digits and underscores.");
        }
        return words.next().text();
    }

    private void comma(String form) {
        if (!words.take(",")) {
            throw words.unexpected(words.peek(), "',' as in " + form, "Write " + form + ".");
        }
    }

    private void close(String form) {
        if (!words.take(")")) {
            throw words.unexpected(
                    words.peek(),
                    "')' as in " + form,
                    words.peek().is(",")
                            ? "Write " + form + ", and decimals with a dot, as in 0.75."
                            : Words.remedy(words.peek(), "Add ) there, or an operator before it."));
        }
    }
}
