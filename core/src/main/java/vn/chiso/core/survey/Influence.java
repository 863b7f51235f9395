package vn.chiso.core.survey;

import java.util.Arrays;
import java.util.BitSet;

/**
 * How an estimate moves with each respondent, to first order: sums over sampling units, which is all that the first stage reads, and single
 * respondents where there is a second one. Units that are not named have no answers in the estimate and sum to 0.
 *
 * @param psus ascending: the units with at least one row in the estimate
 * @param sums by {@code psus}
 * @param weighed the units among {@code psus} that have a row with a weight other than 0
 * @param rows the respondents, empty without a second stage
 * @param single by {@code rows}
 */
@SuppressWarnings("ArrayRecordComponent") // package-private and never compared
record Influence(int[] psus, double[] sums, BitSet weighed, int[] rows, double[] single) {

    /** The influence on a function of estimates, from its derivatives. */
    static Influence combined(SurveyDesign design, Influence[] parts, double[] derivatives) {
        double[] sums = new double[design.psus().size()];
        double[] single = new double[design.hasSecondStage() ? design.size() : 0];
        BitSet touched = new BitSet();
        BitSet touchedRows = new BitSet();
        BitSet weighed = new BitSet();
        for (int j = 0; j < parts.length; j++) {
            add(parts[j].psus, parts[j].sums, derivatives[j], sums, touched);
            add(parts[j].rows, parts[j].single, derivatives[j], single, touchedRows);
            weighed.or(parts[j].weighed);
        }
        int[] psus = touched.stream().toArray();
        int[] rows = touchedRows.stream().toArray();
        return new Influence(psus, at(sums, psus), weighed, rows, at(single, rows));
    }

    private static void add(int[] places, double[] values, double factor, double[] into, BitSet touched) {
        for (int i = 0; i < places.length; i++) {
            into[places[i]] += factor * values[i];
            touched.set(places[i]);
        }
    }

    private static double[] at(double[] values, int[] places) {
        return Arrays.stream(places).mapToDouble(place -> values[place]).toArray();
    }

    /** Units with a row that counts, less the strata that these are in. */
    int degreesOfFreedom(SurveyDesign design) {
        return weighed.cardinality() - strata(design);
    }

    /** The strata with a row that counts. */
    int strata(SurveyDesign design) {
        return (int) weighed.stream().map(design::stratumOf).distinct().count();
    }
}
