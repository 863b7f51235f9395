package vn.chiso.core.definition;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.rule.Amount;
import vn.chiso.core.rule.Stated;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;

/** The short texts of a definition file that are more than a word. */
final class Texts {
    private static final String MODES = Arrays.stream(RoundingMode.values())
            .filter(mode -> mode != RoundingMode.UNNECESSARY)
            .map(RoundingMode::name)
            .collect(Collectors.joining("|"));
    private static final Pattern ROUNDING = Pattern.compile("(\\d{1,2}) (" + MODES + ")");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,12})?");
    private static final Pattern FRACTION = Pattern.compile("(-?\\d{1,18}) ?/ ?([1-9]\\d{0,17})");
    private static final Pattern COUNT = Pattern.compile("\\d{1,6}");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,6}");
    private static final Rational HUNDRED = Rational.of(100);

    private Texts() {}

    /** {@code 2 HALF_UP}. */
    static Optional<Rounding> rounding(Item item) {
        return item.as("decimal places and a mode, such as 2 HALF_UP", text -> {
            Matcher matcher = ROUNDING.matcher(text);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("Write the places, a space and one of " + MODES.replace("|", ", "));
            }
            return new Rounding(Integer.parseInt(matcher.group(1)), RoundingMode.valueOf(matcher.group(2)));
        });
    }

    /** {@code 0.8}, {@code 80%} or {@code 4/5}: all the same number. */
    static Optional<Rational> number(Item item) {
        return item.as("a number such as 0.8, 80% or 4/5, with a decimal dot", Texts::parseNumber);
    }

    private static Rational parseNumber(String text) {
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            return Rational.of(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2)));
        }
        boolean percent = text.endsWith("%");
        String digits = percent ? text.substring(0, text.length() - 1).strip() : text;
        if (!NUMBER.matcher(digits).matches()) {
            throw new IllegalArgumentException("Write digits, with a dot before decimals");
        }
        Rational number = Rational.parse(digits);
        return percent ? number.dividedBy(HUNDRED) : number;
    }

    /** A whole number from 0. */
    static Optional<Integer> count(Item item) {
        return item.as("a whole number from 0", text -> parseWhole(COUNT, text));
    }

    /** A whole number, negative too. */
    static Optional<Integer> whole(Item item) {
        return item.as("a whole number", text -> parseWhole(WHOLE, text));
    }

    private static Integer parseWhole(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("Write digits only, at most 6");
        }
        return Integer.valueOf(text);
    }

    static Optional<Expression> expression(Item item) {
        return item.as("an expression such as on_time / received", Expression::parse);
    }

    static Optional<Amount> amount(Item item) {
        return item.as(
                "points such as 0.75, a share of the maximum such as 60%, or full",
                text -> text.equals("full") ? Amount.FULL : Amount.parse(text));
    }

    static Optional<Stated> stated(Item item) {
        return item.as(
                "points such as 0.75, a share of the maximum such as 60%, full, not-applicable, not-assessed or not-accepted",
                Stated::parse);
    }
}
