package vn.chiso.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.core.measure.Measurement.Observed;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;

class MeasurementTest {
    @Test
    void zero_and_the_three_ways_of_having_no_value_are_four_different_things() {
        assertThat(ImmutableList.of(
                        Measurement.awarded(Points.ZERO),
                        Measurement.notAssessed(),
                        Measurement.notPerformed(),
                        Measurement.notApplicable("no complaint arose")))
                .doesNotHaveDuplicates();
    }

    @Test
    void equal_observations_are_equal_however_they_were_given() {
        Measurement points = Measurement.awarded(Points.parse("16.220"));
        assertThat(points)
                .isEqualTo(Measurement.observed("points", Value.of(Points.parse("16.22"))))
                .isEqualTo(Measurement.observed(ImmutableMap.of("points", Value.of(Rational.parse("16.22")))));
        assertThat(Measurement.share(new Ratio(3, 4)))
                .isEqualTo(Measurement.observed("share", Value.of(new Ratio(3, 4))));
        assertThat(Measurement.share(new Ratio(3, 4))).isNotEqualTo(Measurement.share(new Ratio(6, 8)));
    }

    @Test
    void an_observation_without_a_value_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measurement.observed(ImmutableMap.of()))
                .withMessage("An observation needs a value; without one it is Measurement.notAssessed()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void not_applicable_needs_its_ground(String ground) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measurement.notApplicable(ground))
                .withMessage("'Not applicable' needs its ground: say why it could not arise");
    }

    @Test
    void an_observation_names_the_inputs_it_has_if_one_is_missing() {
        Observed observed = new Observed(ImmutableSortedMap.of("reason", Value.of("late"), "points", Value.of(2)));
        assertThat(observed.value("points")).isEqualTo(Value.of(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> observed.value("share"))
                .withMessage("The observation has no 'share', only [points, reason]");
    }

    @Test
    void an_observation_does_not_change_with_the_map_it_came_from() {
        Map<String, Value> values = new HashMap<>(Map.of("points", Value.of(2)));
        Measurement observed = Measurement.observed(values);
        values.put("points", Value.of(3));
        assertThat(observed).isEqualTo(Measurement.awarded(Points.of(2)));
    }

    @Test
    void null_is_no_value() {
        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(() -> Measurement.observed("points", (Value) null));
    }

    @Test
    void values_are_written_as_people_enter_them() {
        assertThat(Value.of(Points.parse("16.220"))).hasToString("16.22");
        assertThat(Value.of(Rational.of(2, 3))).hasToString("2/3");
        assertThat(Value.of(new Ratio(7368, 8253))).hasToString("7368/8253");
        assertThat(Value.of(true)).hasToString("yes");
        assertThat(Value.of(false)).hasToString("no");
        assertThat(Value.of(LocalDate.of(2024, 11, 4))).hasToString("2024-11-04");
        assertThat(Value.of("một cửa")).hasToString("một cửa");
        assertThat(Value.of(ImmutableList.of("b", "a", "b"))).hasToString("a, b");
    }

    @Test
    void a_number_is_one_value_whether_it_was_points_a_count_or_a_fraction() {
        assertThat(Value.of(2)).isEqualTo(Value.of(Points.of(2))).isEqualTo(Value.of(Rational.of(4, 2)));
        assertThat(Value.of("2")).isNotEqualTo(Value.of(2));
    }
}
