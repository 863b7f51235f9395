package vn.chiso.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.core.score.Points;

class TiePolicyTest {
    private static final List<Points> TOTALS =
            List.of(Points.of(70), Points.of(80), Points.parse("80.0"), Points.of(90));

    @Test
    void standard_leaves_a_gap_after_a_tie() {
        assertThat(ranks(TiePolicy.STANDARD)).containsExactly(4, 2, 2, 1);
    }

    @Test
    void dense_leaves_no_gap() {
        assertThat(ranks(TiePolicy.DENSE)).containsExactly(3, 2, 2, 1);
    }

    @Test
    void equal_is_what_compares_as_equal() {
        List<BigDecimal> all = List.of(new BigDecimal("1"), new BigDecimal("2.0"), new BigDecimal("2.00"));
        assertThat(TiePolicy.DENSE.rank(new BigDecimal("1"), all)).isEqualTo(2);
    }

    @Test
    void modified_leaves_a_gap_before_a_tie() {
        assertThat(ranks(TiePolicy.MODIFIED)).containsExactly(4, 3, 3, 1);
    }

    @Test
    void a_result_is_ranked_among_results_that_include_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TiePolicy.DENSE.rank(Points.of(1), TOTALS))
                .withMessage("A result is ranked among results that include it, but 1 is not among 4 results");
    }

    private static List<Integer> ranks(TiePolicy policy) {
        return TOTALS.stream().map(total -> policy.rank(total, TOTALS)).toList();
    }
}
