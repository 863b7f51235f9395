package vn.chiso.core.survey;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import vn.chiso.core.internal.HouseStyle;

/**
 * What the columns of a table of respondents mean: one row each, a header, and only these columns are read.
 *
 * <pre>{@code
 * MicrodataFormat format = MicrodataFormat.builder()
 *     .respondent("id").stratum("stratum").psu("psu").weight("weight")
 *     .addGroups("province", "sex")
 *     .addQuestions(MicrodataFormat.Question.number("q04", 0, 10).without("98", NoAnswer.DONT_KNOW))
 *     .addQuestions(MicrodataFormat.Question.options("q11", "A", "B", "C", "D"))
 *     .build();
 * SurveyData data = Microdata.read("papi.csv", text, format);
 * }</pre>
 */
@Value.Immutable
@HouseStyle
public abstract class MicrodataFormat {
    MicrodataFormat() {} // closed to outsiders

    /** The column of the respondent's id, which is there once. */
    public abstract String respondent();

    /** Without it there is one stratum. */
    public abstract Optional<String> stratum();

    /** Without it every respondent is a sampling unit. */
    public abstract Optional<String> psu();

    /** Numbers with a decimal dot. */
    public abstract String weight();

    /** Columns to group by; every respondent has a value. */
    public abstract ImmutableList<String> groups();

    public abstract ImmutableList<Question> questions();

    /** What stands between cells. */
    @Value.Default
    public char separator() {
        return ',';
    }

    /** What becomes of strata of one unit. */
    @Value.Default
    public SinglePsuRule singlePsu() {
        return SinglePsuRule.fail();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link MicrodataFormat}. */
    public static final class Builder extends ImmutableMicrodataFormat.Builder {
        Builder() {}
    }

    /**
     * A column of answers.
     *
     * @param column its header
     * @param options the named options; empty for a number
     * @param lowest the smallest number that is an answer
     * @param highest the largest
     * @param without the codes that are no answers, and why; an empty cell is {@link NoAnswer#MISSING} unless it is among them
     */
    public record Question(
            String column,
            ImmutableList<String> options,
            double lowest,
            double highest,
            ImmutableMap<String, NoAnswer> without) {
        private static final ImmutableMap<String, NoAnswer> EMPTY = ImmutableMap.of("", NoAnswer.MISSING);

        /** Answered by a number, ends included. */
        public static Question number(String column, double lowest, double highest) {
            return new Question(column, ImmutableList.of(), lowest, highest, EMPTY);
        }

        /** Answered by one of these codes. */
        public static Question options(String column, String... options) {
            return new Question(column, ImmutableList.copyOf(options), 0, 0, EMPTY);
        }

        /** The same with a code that is no answer; an empty one for empty cells. */
        public Question without(String code, NoAnswer reason) {
            ImmutableMap<String, NoAnswer> all = ImmutableMap.<String, NoAnswer>builder()
                    .putAll(without)
                    .putAll(Map.of(code, reason))
                    .buildKeepingLast();
            return new Question(column, options, lowest, highest, all);
        }
    }
}
