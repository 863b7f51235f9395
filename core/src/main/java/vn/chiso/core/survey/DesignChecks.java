package vn.chiso.core.survey;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

/** Makes a design of what was given, or says all that is wrong with it. One use. */
final class DesignChecks {
    private final SurveyDesign.Builder given;
    private final int rows;
    private final List<Problem> problems = new ArrayList<>();

    DesignChecks(SurveyDesign.Builder given) {
        this.given = given;
        this.rows = given.weights.length;
    }

    SurveyDesign design() {
        length("strata", given.strata.size());
        length("psus", given.psus.size());
        if (rows == 0) {
            problem(ProblemCode.MISSING_KEY, "weights", "a weight for each respondent", "none", "Give equal weights.");
        }
        InvalidDataException.throwIfAny(problems);
        for (int row = 0; row < rows; row++) {
            weight(given.weights[row]).ifPresentAt(problems, "row " + (row + 1));
        }
        List<String> strata = given.strata.isEmpty() ? java.util.Collections.nCopies(rows, "all") : given.strata;
        List<String> psus = given.psus.isEmpty() ? respondentNames(rows) : given.psus;
        oneStratumEach(strata, psus);
        InvalidDataException.throwIfAny(problems);
        Numbering numbering = Numbering.of(strata, psus);
        double[] first = firstFractions(numbering);
        double[] second = secondFractions(numbering);
        InvalidDataException.throwIfAny(problems);
        return new SurveyDesign(given.weights.clone(), numbering, first, second, given.rule);
    }

    /** What is wrong with a weight, if anything. */
    static Finding weight(double weight) {
        return weight >= 0 && weight < Double.POSITIVE_INFINITY
                ? Finding.NONE
                : new Finding(
                        ProblemCode.OUT_OF_BOUNDS,
                        "a weight of 0 or more",
                        Double.toString(weight),
                        "Correct the weight; 0 leaves the respondent out of the estimates.");
    }

    /** What is wrong with the stratum of a unit that was seen in another one, if anything. */
    static Finding stratum(String psu, String seen, String stratum) {
        return seen.equals(stratum)
                ? Finding.NONE
                : new Finding(
                        ProblemCode.DUPLICATE,
                        "sampling unit " + psu + " in one stratum, " + seen,
                        stratum,
                        "Correct the stratum, or name units after their strata.");
    }

    /** A problem that does not know its place yet. */
    record Finding(ProblemCode code, String expected, String got, String remedy) {
        static final Finding NONE = new Finding(ProblemCode.BAD_VALUE, "", "", "");

        void ifPresentAt(List<Problem> problems, String path) {
            ifPresentAt(problems, Place.of(path));
        }

        void ifPresentAt(List<Problem> problems, Place place) {
            if (!expected.isEmpty()) {
                problems.add(new Problem(code, place, expected, got, remedy));
            }
        }
    }

    /** Numbers as names, of one width, so that they sort as numbers. */
    private static List<String> respondentNames(int rows) {
        int width = Integer.toString(rows).length();
        return IntStream.rangeClosed(1, rows)
                .mapToObj(row -> Strings.padStart(Integer.toString(row), width, '0'))
                .toList();
    }

    private void oneStratumEach(List<String> strata, List<String> psus) {
        Map<String, String> seen = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            String psu = psus.get(row);
            String first = seen.merge(psu, strata.get(row), (old, other) -> old);
            stratum(psu, first, strata.get(row)).ifPresentAt(problems, "row " + (row + 1));
        }
    }

    private double[] firstFractions(Numbering numbering) {
        ImmutableList<String> strata = numbering.strata();
        known("certain strata", given.certain, strata);
        int[] sampled = IntStream.range(0, strata.size())
                .map(h -> numbering.firstPsu()[h + 1] - numbering.firstPsu()[h])
                .toArray();
        double[] fractions = fractions("stratum", strata, sampled, given.populationOfPsus);
        if (fractions.length == 0) {
            fractions = new double[strata.size()];
        }
        for (String certain : given.certain) {
            if (strata.contains(certain)) {
                fractions[strata.indexOf(certain)] = 1;
            }
        }
        return fractions;
    }

    private double[] secondFractions(Numbering numbering) {
        if (!given.populationOfRespondents.isEmpty() && given.populationOfPsus.isEmpty()) {
            problem(
                    ProblemCode.MISSING_KEY,
                    "population of respondents",
                    "the population of units too",
                    "none",
                    "Give both, or neither: without the first stage's sizes the second stage has no say.");
        }
        return fractions("unit", numbering.psus(), numbering.respondents(), given.populationOfRespondents);
    }

    private double[] fractions(
            String kind, ImmutableList<String> names, int[] sampled, ImmutableMap<String, Long> population) {
        if (population.isEmpty()) {
            return new double[0];
        }
        known("population", population.keySet(), names);
        double[] fractions = new double[sampled.length];
        for (int i = 0; i < sampled.length; i++) {
            Long size = population.get(names.get(i));
            if (size == null || size < sampled[i]) {
                problem(
                        size == null ? ProblemCode.MISSING_KEY : ProblemCode.OUT_OF_BOUNDS,
                        kind + " " + names.get(i),
                        "a population of at least the " + sampled[i] + " that were sampled",
                        size == null ? "none" : size.toString(),
                        "Correct the size of the population.");
            } else {
                fractions[i] = (double) sampled[i] / size;
            }
        }
        return fractions;
    }

    private void known(String where, Iterable<String> names, ImmutableList<String> known) {
        for (String name : names) {
            if (!known.contains(name)) {
                problem(ProblemCode.UNKNOWN_REFERENCE, where, "a name of the sample", name, "Correct or remove it.");
            }
        }
    }

    private void length(String what, int size) {
        if (size != 0 && size != rows) {
            problem(
                    ProblemCode.SUM_MISMATCH,
                    what,
                    "one for each of the " + rows + " weights",
                    size + "",
                    "Give one for each respondent, in one order.");
        }
    }

    private void problem(ProblemCode code, String path, String expected, String got, String remedy) {
        problems.add(new Problem(code, Place.of(path), expected, got, remedy));
    }
}
