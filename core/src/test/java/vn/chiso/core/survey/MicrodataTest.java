package vn.chiso.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;

class MicrodataTest {
    private static MicrodataFormat format() {
        MicrodataFormat.Builder format = MicrodataFormat.builder();
        return format.respondent("id")
                .stratum("stratum")
                .psu("psu")
                .weight("weight")
                .addGroups("province")
                .addQuestions(
                        MicrodataFormat.Question.number("q1", 1, 5)
                                .without("8", NoAnswer.DONT_KNOW)
                                .without("9", NoAnswer.REFUSED),
                        MicrodataFormat.Question.options("q2", "A", "B").without("", NoAnswer.NOT_ASKED))
                .build();
    }

    private static final String HEADER = "id,province,stratum,psu,weight,q1,q2\n";

    @Test
    void reasons_for_no_answer_stay_apart() {
        SurveyData data = Microdata.read(
                "a.csv", HEADER + "1,P,S,p,2.5,4,A\n2,P,S,p,1,8,\n3,P,S,q,1,9,B\n4,P,S,q,1,,A\n", format());
        assertThat(data.respondents()).containsExactly("1", "2", "3", "4");
        assertThat(data.design().weight(0)).isEqualTo(2.5);
        assertThat(data.answers("q1").value(0)).hasValue(4);
        assertThat(data.answers("q1").withoutAnswer())
                .isEqualTo(Map.of(NoAnswer.DONT_KNOW, 1, NoAnswer.REFUSED, 1, NoAnswer.MISSING, 1));
        assertThat(data.factor("q2").is("A").reason(1)).contains(NoAnswer.NOT_ASKED);
        assertThat(data.answers("q1").counting(NoAnswer.DONT_KNOW, 1).value(1)).hasValue(1);
        assertThat(data.answers("q1").counting(NoAnswer.DONT_KNOW, 1).value(2)).isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_one_list_with_lines() {
        InvalidDataException e = catchThrowableOfType(
                InvalidDataException.class,
                () -> Microdata.read(
                        "a.csv", HEADER + "1,P,S,p,-1,4,A\n" + "1,P,S,p,NaN,7,C\n" + "3,,T,p,1,x,B\n", format()));
        assertThat(e.problems().stream().map(Problem::toString))
                .containsExactly(
                        "a.csv:3:1 (id): expected each respondent once, but got 1, which line 2 has, too. Remove one of the two, or"
                                + " correct the id.",
                        "a.csv:4:3 (stratum): expected sampling unit p in one stratum, S, but got T. Correct the stratum, or name"
                                + " units after their strata.",
                        "a.csv:2:5 (weight): expected a weight of 0 or more, but got -1.0. Correct the weight; 0 leaves the"
                                + " respondent out of the estimates.",
                        "a.csv:3:5 (weight): expected a weight such as 120.5, but got NaN. Correct the weight.",
                        "a.csv:4:2 (province): expected a value, but got an empty cell. Fill it in.",
                        "a.csv:3:6 (q1): expected a number from 1.0 to 5.0, or a code for no answer: 8, 9, but got 7. Correct the"
                                + " answer, or declare its code.",
                        "a.csv:4:6 (q1): expected a number from 1.0 to 5.0, or a code for no answer: 8, 9, but got x. Correct the"
                                + " answer, or declare its code.",
                        "a.csv:3:7 (q2): expected one of A, B, but got C. Correct the answer, or declare its code.");
    }

    @Test
    void columns_that_are_not_there_are_named() {
        InvalidDataException e = catchThrowableOfType(
                InvalidDataException.class,
                () -> Microdata.read("a.csv", "id,province,psu,weight,q1,q2\n1,P,p,1,1,A\n", format()));
        assertThat(e.problems().stream().map(Problem::toString))
                .containsExactly(
                        "a.csv:1:1 (stratum): expected a column stratum, but got none among id, province, psu, q1, q2, weight."
                                + " Add the column, or correct its name or the separator.");
    }
}
