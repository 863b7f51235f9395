package vn.chiso.core.survey;

/** Reads the answers of respondents from a table. */
public final class Microdata {
    private Microdata() {}

    /**
     * The survey that a CSV text holds.
     *
     * @param source its name, for messages
     * @throws vn.chiso.core.problem.InvalidDataException with everything that is wrong, each with its line and column: weights that are no
     *     weights, a unit in two strata, unknown codes, a respondent twice, columns that are not there ...
     */
    public static SurveyData read(String source, String text, MicrodataFormat format) {
        return new MicrodataReader(source, format).read(text);
    }
}
