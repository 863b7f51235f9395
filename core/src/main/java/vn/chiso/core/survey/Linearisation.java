package vn.chiso.core.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

/**
 * Variances and covariances of estimates from their influence values, by ultimate clusters and, where the population's sizes are given, by
 * the second stage below them (Särndal, Swensson and Wretman 1992, chapter 4; Lumley 2010, chapter 2).
 */
final class Linearisation {
    private final SurveyDesign design;
    private final SinglePsuRule rule;
    private final List<Problem> lonely = new ArrayList<>();
    private final TwoSum sum = new TwoSum();
    private int strata;
    private int contributing;

    private Linearisation(SurveyDesign design) {
        this.design = design;
        this.rule = design.singlePsuRule();
    }

    /** Empty if no stratum can contribute under {@link SinglePsuRule.Choice#AVERAGE}. */
    static OptionalDouble variance(SurveyDesign design, Influence influence) {
        return new Linearisation(design).covariance(influence.psus(), influence, influence);
    }

    /** Empty as the variance is. */
    static OptionalDouble covariance(SurveyDesign design, Influence a, Influence b) {
        int[] psus = IntStream.concat(IntStream.of(a.psus()), IntStream.of(b.psus()))
                .sorted()
                .distinct()
                .toArray();
        return new Linearisation(design).covariance(psus, spread(psus, a), spread(psus, b));
    }

    /** The same with a 0 for each of the {@code psus} that it does not name. */
    private static Influence spread(int[] psus, Influence a) {
        double[] sums = new double[psus.length];
        int from = 0;
        for (int i = 0; i < psus.length; i++) {
            if (from < a.psus().length && a.psus()[from] == psus[i]) {
                sums[i] = a.sums()[from++];
            }
        }
        return new Influence(psus, sums, a.weighed(), a.rows(), a.single());
    }

    private OptionalDouble covariance(int[] psus, Influence a, Influence b) {
        for (int from = 0; from < psus.length; ) {
            int stratum = design.stratumOf(psus[from]);
            int to = from + 1;
            while (to < psus.length && design.stratumOf(psus[to]) == stratum) {
                to++;
            }
            stratum(stratum, from, to, a.sums(), b.sums());
            from = to;
        }
        InvalidDataException.throwIfAny(lonely);
        boolean average = rule.choice() == SinglePsuRule.Choice.AVERAGE;
        if (average && contributing == 0) {
            return OptionalDouble.empty();
        }
        double first = average ? sum.value() * strata / contributing : sum.value();
        return design.hasSecondStage() ? secondStage(first, a, b) : OptionalDouble.of(first);
    }

    private void stratum(int stratum, int from, int to, double[] a, double[] b) {
        strata++;
        int n = design.psusIn(stratum);
        double rest = 1 - design.firstFraction(stratum);
        boolean single = n == 1 || (to - from == 1 && rule.alsoInDomains());
        if (design.isCertain(stratum)) {
            contributing++;
        } else if (single && rule.choice() == SinglePsuRule.Choice.ADJUST) {
            contributing++;
            sum.add(rest * (n == 1 ? 1 : n / (n - 1.0)) * a[from] * b[from]);
        } else if (single && rule.choice() == SinglePsuRule.Choice.AVERAGE) {
            return;
        } else if (n == 1) {
            contributing++;
            failUnlessRemoved("stratum " + design.strata().get(stratum), "sampling units", rule.choice());
        } else {
            contributing++;
            sum.add(rest * n / (n - 1) * centred(from, to, n, a, b));
        }
    }

    /** Products of deviations from the means over {@code n} values, of which those outside the range are 0. */
    private static double centred(int from, int to, int n, double[] a, double[] b) {
        TwoSum sumA = new TwoSum();
        TwoSum sumB = new TwoSum();
        for (int i = from; i < to; i++) {
            sumA.add(a[i]);
            sumB.add(b[i]);
        }
        double meanA = sumA.value() / n;
        double meanB = sumB.value() / n;
        TwoSum products = new TwoSum();
        for (int i = from; i < to; i++) {
            products.add((a[i] - meanA) * (b[i] - meanB));
        }
        products.add((n - (to - from)) * meanA * meanB);
        return products.value();
    }

    private void failUnlessRemoved(String where, String of, SinglePsuRule.Choice choice) {
        if (choice == SinglePsuRule.Choice.FAIL) {
            lonely.add(new Problem(
                    ProblemCode.NOT_ALLOWED,
                    Place.of(where),
                    "two or more " + of + ", or a rule for one",
                    "one",
                    "Merge it with a neighbour, declare it certain, or choose a SinglePsuRule."));
        }
    }

    private OptionalDouble secondStage(double first, Influence a, Influence b) {
        double[] dense = new double[design.size()];
        for (int i = 0; i < b.rows().length; i++) {
            dense[b.rows()[i]] = b.single()[i];
        }
        int[] rows = a.rows();
        TwoSum total = new TwoSum();
        total.add(first);
        TwoSum[] products = sums();
        TwoSum[] ofA = sums();
        TwoSum[] ofB = sums();
        for (int i = 0; i < rows.length; i++) {
            int psu = design.psuOf(rows[i]);
            products[psu].add(a.single()[i] * dense[rows[i]]);
            ofA[psu].add(a.single()[i]);
        }
        for (int i = 0; i < b.rows().length; i++) {
            ofB[design.psuOf(b.rows()[i])].add(b.single()[i]);
        }
        for (int psu : a.psus()) {
            double fraction = design.firstFraction(design.stratumOf(psu));
            double rest = 1 - design.secondFraction(psu);
            int m = design.respondentsIn(psu);
            if (fraction == 0 || rest < 1e-7) {
                continue;
            }
            if (m > 1) {
                double centred = products[psu].value() - ofA[psu].value() * ofB[psu].value() / m;
                total.add(fraction * rest * m / (m - 1) * centred);
            } else if (rule.choice() == SinglePsuRule.Choice.AVERAGE) {
                return OptionalDouble.empty();
            } else if (rule.choice() == SinglePsuRule.Choice.ADJUST) {
                total.add(fraction * rest * products[psu].value());
            } else {
                failUnlessRemoved("sampling unit " + design.psus().get(psu), "respondents", rule.choice());
            }
        }
        InvalidDataException.throwIfAny(lonely);
        return OptionalDouble.of(total.value());
    }

    private TwoSum[] sums() {
        return IntStream.range(0, design.psus().size())
                .mapToObj(psu -> new TwoSum())
                .toArray(TwoSum[]::new);
    }
}
