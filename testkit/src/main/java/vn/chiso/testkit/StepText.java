package vn.chiso.testkit;

import vn.chiso.core.rule.Step;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/** The words of failing assertions. */
final class StepText {
    private StepText() {}

    /** Why it came out so: what was read, the arithmetic, and the same of the rules within the rule. */
    static String why(Step step) {
        return "by " + lines(step, "\n  ");
    }

    private static String lines(Step step, String newLine) {
        StringBuilder why = new StringBuilder(
                "the rule '" + step.rule() + "' of " + step.source().document());
        step.inputs().forEach((name, value) -> why.append(newLine)
                .append("read ")
                .append(name)
                .append(" = ")
                .append(value));
        step.workings().forEach(working -> why.append(newLine)
                .append(working.operation())
                .append(working.subject().isEmpty() ? "" : " " + working.subject())
                .append(" = ")
                .append(working.result()));
        step.ground().ifPresent(ground -> why.append(newLine).append("because ").append(ground));
        step.parts()
                .forEach(part -> why.append(newLine).append("within it, by ").append(lines(part, newLine + "  ")));
        return why.toString();
    }

    /** {@code 16.22}, or {@code 4/3} where no decimal is exact. */
    static Points points(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Points.parse(text)
                : Points.of(
                        Rational.parse(text.substring(0, slash)).dividedBy(Rational.parse(text.substring(slash + 1))));
    }
}
