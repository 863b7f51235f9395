package vn.chiso.core.survey;

/**
 * What the variance does with a stratum of which only one sampling unit was drawn: one unit says nothing about the differences between
 * units, so somebody has to decide. A stratum that was taken as a whole ({@link SurveyDesign.Builder#populationOfPsus}) is never concerned.
 *
 * @param choice what to do
 * @param alsoInDomains whether a stratum with several units of which only one has answers of the domain is treated so, too; matters for
 *     {@link Choice#ADJUST} and {@link Choice#AVERAGE} only
 */
public record SinglePsuRule(Choice choice, boolean alsoInDomains) {
    /** The choices, as R's {@code survey.lonely.psu} has them. */
    public enum Choice {
        /** The estimate is refused; the problem names the strata. */
        FAIL,
        /** The stratum contributes nothing: too small a variance. */
        REMOVE,
        /** The unit is declared to have been certain of its place, so that the stratum contributes nothing. Stata: certainty. */
        CERTAINTY,
        /** The unit is compared with the mean of all strata: a cautious choice. Stata: centered. */
        ADJUST,
        /** The stratum counts as the average of the others. Stata: scaled. */
        AVERAGE
    }

    /** The default. */
    public static SinglePsuRule fail() {
        return of(Choice.FAIL);
    }

    /** By strata of the design only, as other programs do by default. */
    public static SinglePsuRule of(Choice choice) {
        return new SinglePsuRule(choice, false);
    }
}
