package vn.chiso.core.survey;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/** The answers of the respondents of one survey with its design, in columns. */
public final class SurveyData {
    private final SurveyDesign design;
    private final ImmutableList<String> respondents;
    private final ImmutableMap<String, Factor> factors;
    private final ImmutableMap<String, Answers> answers;

    SurveyData(
            SurveyDesign design,
            ImmutableList<String> respondents,
            ImmutableMap<String, Factor> factors,
            ImmutableMap<String, Answers> answers) {
        this.design = design;
        this.respondents = respondents;
        this.factors = factors;
        this.answers = answers;
    }

    public SurveyDesign design() {
        return design;
    }

    /** Their ids, in the order of all columns. */
    public ImmutableList<String> respondents() {
        return respondents;
    }

    /**
     * A column of named options: a group, or a question with such answers.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Factor factor(String name) {
        return named(factors, name);
    }

    /**
     * A question answered by numbers.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Answers answers(String name) {
        return named(answers, name);
    }

    /** By name, in the order of the declaration. */
    public ImmutableMap<String, Factor> factors() {
        return factors;
    }

    /** By name, in the order of the declaration. */
    public ImmutableMap<String, Answers> answers() {
        return answers;
    }

    private static <T> T named(ImmutableMap<String, T> columns, String name) {
        T column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException(
                    "There is no column " + name + " of that kind, only " + columns.keySet());
        }
        return column;
    }
}
