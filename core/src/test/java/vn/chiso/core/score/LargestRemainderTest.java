package vn.chiso.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {
    private static List<BigInteger> share(int units, int... weights) {
        return LargestRemainder.share(
                BigInteger.valueOf(units),
                java.util.Arrays.stream(weights).mapToObj(Rational::of).toList());
    }

    @Test
    void equal_weights_give_the_odd_unit_to_the_first() {
        assertThat(share(100, 1, 1, 1)).extracting(BigInteger::intValue).containsExactly(34, 33, 33);
    }

    @Test
    void the_largest_remainder_comes_first() {
        // quotas 1.25, 3.75, 5: the unit that is left goes to .75
        assertThat(share(10, 1, 3, 4)).extracting(BigInteger::intValue).containsExactly(1, 4, 5);
    }

    @Test
    void nothing_to_weigh_by_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> share(1, 0, 0))
                .withMessage(
                        "Shares need units of zero or more and weights of zero or more, one of them positive, but were 1 units"
                                + " and weights [0, 0]");
        assertThatIllegalArgumentException().isThrownBy(() -> share(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> share(1, 2, -1));
    }

    @Property
    void shares_add_up_and_are_within_one_unit_of_their_quota(
            @ForAll @IntRange(max = 10_000) int units,
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 50) Integer> weights) {
        int total = weights.stream().mapToInt(weight -> weight).sum();
        if (total == 0) {
            return;
        }
        List<BigInteger> shares =
                share(units, weights.stream().mapToInt(weight -> weight).toArray());
        assertThat(shares.stream().reduce(BigInteger.ZERO, BigInteger::add)).isEqualTo(BigInteger.valueOf(units));
        for (int i = 0; i < shares.size(); i++) {
            Rational quota = Rational.of((long) units * weights.get(i), total);
            assertThat(shares.get(i)).isBetween(quota.floor(), quota.ceiling());
        }
    }
}
