package vn.chiso.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.core.expression.Reference.Statistic;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Value;

class ReferenceTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "on_time", "_x", "a1", "tiếp_nhận", "iff", "And", "min", "previous", "leaf", "date"})
    void letters_digits_and_underscores_are_a_name_that_an_expression_can_write(String name) {
        assertThat(Reference.isName(name)).isTrue();
        assertThat(Expression.parse(name).references()).containsExactly(Reference.own(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "1a", "a-b", "a b", "a.b", " a", "a\n", "and", "or", "not", "if", "true", "false", "²"})
    void other_texts_are_no_names(String text) {
        assertThat(Reference.isName(text)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reference.own(text))
                .withMessage("A name in an expression is letters, digits and underscores, such as on_time,"
                        + " and none of the words and or not if true false, but was '" + text + "'");
    }

    @Test
    void text_is_as_it_is_written() {
        assertThat(Reference.own("x")).hasToString("x");
        assertThat(new Reference.Previous("x")).hasToString("previous.x");
        assertThat(new Reference.OfLeaf(CriterionCode.of("III.2.đ"), "x")).hasToString("leaf(\"III.2.đ\").x");
        assertThat(new Reference.UnitKind()).hasToString("unit.kind");
    }

    @ParameterizedTest
    @EnumSource
    void each_statistic_is_written_in_small_letters(Statistic statistic) {
        Reference.Cohort reference = new Reference.Cohort(statistic, "x");
        assertThat(Expression.parse(reference.toString()).references()).containsExactly(reference);
        assertThat(new Reference.Cohort(Statistic.MEDIAN, "x")).hasToString("cohort.median(x)");
    }

    @Test
    void a_scope_of_inputs_knows_own_inputs_only() {
        Scope scope = Scope.ofInputs(Map.of("x", Value.of(3)));
        assertThat(scope.value(Reference.own("x"))).contains(Value.of(3));
        assertThat(scope.value(Reference.own("y"))).isEmpty();
        assertThat(scope.value(new Reference.Previous("x"))).isEmpty();
        assertThat(scope.value(new Reference.Cohort(Statistic.MAX, "x"))).isEmpty();
    }
}
