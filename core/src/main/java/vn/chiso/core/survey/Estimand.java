package vn.chiso.core.survey;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What is to be estimated: a total, a ratio (a mean is one), or a smooth function of such. A whole index is one estimand, a tree of functions
 * over the means of its questions, and gets its variance like any other.
 *
 * <pre>{@code
 * Estimand women = Estimand.mean(data.answers("q02"), data.factor("sex").domain("F"));
 * Estimand men = Estimand.mean(data.answers("q02"), data.factor("sex").domain("M"));
 * Estimand gap = Estimand.difference(women, men);   // knows that the same villages were asked
 * }</pre>
 */
public sealed interface Estimand {
    /** For tables and messages, such as {@code q02 (sex=F)}. */
    String name();

    /** How much there is of it in the domain. Who has no answer is not counted, so that missing answers make it too small. */
    record Total(Answers answers, Domain domain) implements Estimand {
        @Override
        public String name() {
            return "total " + answers + " (" + domain + ")";
        }
    }

    /** The mean of those in the domain who have an answer. */
    record Mean(Answers answers, Domain domain) implements Estimand {
        @Override
        public String name() {
            return answers + " (" + domain + ")";
        }
    }

    /** The total of one over the total of another, of those in the domain who have both answers. */
    record Ratio(Answers numerator, Answers denominator, Domain domain) implements Estimand {
        @Override
        public String name() {
            return numerator + "/" + denominator + " (" + domain + ")";
        }
    }

    /**
     * A smooth function of others. Where a part has no estimate, the function says whether it can do without ({@link SmoothFunction#of(int[])}).
     *
     * @param parts at least one
     */
    record Combined(String name, SmoothFunction function, ImmutableList<Estimand> parts) implements Estimand {
        public Combined {
            if (parts.isEmpty()) {
                throw new IllegalArgumentException(name + " needs at least one part");
            }
        }
    }

    static Estimand mean(Answers answers, Domain domain) {
        return new Mean(answers, domain);
    }

    /** The share of those who gave this answer among those who gave one. */
    static Estimand proportion(Factor factor, String level, Domain domain) {
        return new Mean(factor.is(level), domain);
    }

    static Estimand total(Answers answers, Domain domain) {
        return new Total(answers, domain);
    }

    static Estimand ratio(Answers numerator, Answers denominator, Domain domain) {
        return new Ratio(numerator, denominator, domain);
    }

    /** The first less the second. */
    static Estimand difference(Estimand first, Estimand second) {
        return combined(first.name() + " - " + second.name(), SmoothFunction.linear(1, -1), List.of(first, second));
    }

    static Estimand combined(String name, SmoothFunction function, List<? extends Estimand> parts) {
        return new Combined(name, function, ImmutableList.copyOf(parts));
    }
}
