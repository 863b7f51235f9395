package vn.chiso.core.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.measure.Period;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

class ComparisonTest {
    @ParameterizedTest
    @CsvSource({
        "EQ, false, true,  false",
        "GE, false, true,  true",
        "GT, false, false, true",
        "LE, true,  true,  false",
        "LT, true,  false, false"
    })
    void every_relation_is_decided_exactly_just_below_at_and_just_above_the_threshold(
            Comparison comparison, boolean below, boolean at, boolean above) {
        Rational threshold = Rational.parse("65");
        assertThat(comparison.holds(Rational.parse("64.999999999999"), threshold))
                .isEqualTo(below);
        assertThat(comparison.holds(Rational.parse("65.0"), threshold)).isEqualTo(at);
        assertThat(comparison.holds(Rational.parse("65.000000000001"), threshold))
                .isEqualTo(above);
    }

    @Test
    void more_than_the_total_of_last_year_is_not_met_by_the_same_total() {
        IndexGoal goal = new IndexGoal(
                Comparison.GT, Points.parse("83.60"), Period.ofYear(2024), Passage.of("cao hơn năm 2024"));
        assertThat(goal.isMetBy(Points.parse("83.6"))).isFalse();
        assertThat(goal.isMetBy(Points.parse("83.61"))).isTrue();
    }
}
