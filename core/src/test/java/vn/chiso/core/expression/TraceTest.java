package vn.chiso.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.measure.Value;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;

class TraceTest {
    private static final Scope SCOPE = Scope.ofInputs(Map.of(
            "onTime", Value.of(7368),
            "received", Value.of(8253),
            "a", Value.of(3),
            "b", Value.of(5),
            "zero", Value.of(0),
            "share", Value.of(new Ratio(30, 40)),
            "nothing", Value.of(new Ratio(0, 0)),
            "channels", Value.of(List.of("web", "post"))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "onTime / received | onTime = 7368, received = 8253, onTime / received = 2456/2751", // both by 3
                "a / b | a = 3, b = 5, a / b = 0.6",
                "a | a = 3",
                "4 * share | share = 30/40, 4 * share = 3",
                "part(share) | share = 30/40, part(share) = 30",
                "a / absent | a = 3, missing (absent)",
                "a / zero | a = 3, zero = 0, division by zero (zero)",
                "2 * nothing | nothing = 0/0, division by zero (nothing)",
                "if(a > b, absent, a) | a = 3, b = 5, a > b = no, if(a > b, absent, a) = 3",
                "a < b or absent | a = 3, b = 5, a < b = yes, a < b or absent = yes",
                "(a + b) * (a + b) | a = 3, b = 5, a + b = 8, (a + b) * (a + b) = 64",
                "has(channels, \"web\") | channels = post, web, has(channels, \"web\") = yes",
                "given(absent) | given(absent) = no"
            })
    void each_value_is_said_once_and_only_if_it_was_needed(String text, String trace) {
        assertThat(Expression.parse(text).trace(SCOPE)).hasToString(trace);
    }

    @Test
    void the_last_working_is_the_result() {
        Trace trace = Expression.parse("10 * min(1, a / b)").trace(SCOPE);
        assertThat(trace.reads())
                .containsExactly(
                        Map.entry(Reference.own("a"), Value.of(3)), Map.entry(Reference.own("b"), Value.of(5)));
        assertThat(trace.workings())
                .containsExactly(
                        new Trace.Working("a / b", Value.of(Rational.parse("0.6"))),
                        new Trace.Working("min(1, a / b)", Value.of(Rational.parse("0.6"))),
                        new Trace.Working("10 * min(1, a / b)", Value.of(6)));
        assertThat(trace.result().number()).contains(Rational.of(6));
    }
}
