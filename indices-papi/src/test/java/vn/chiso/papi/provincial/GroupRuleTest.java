package vn.chiso.papi.provincial;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.papi.provincial.Known.PACKAGED;
import static vn.chiso.papi.provincial.Known.province;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.ranking.QuantileType;
import vn.chiso.core.score.Rational;
import vn.chiso.papi.provincial.GroupRule.Boundary;

/**
 * Published sizes from the top: 16, 16, 15, 16 of 63 provinces in 2019 and in 2020 (press on the releases), 15, 15, 15, 16 of 61 in 2023. Without ties,
 * sizes depend on the number of provinces only.
 */
class GroupRuleTest {
    private static final List<Integer> OF_2019_AND_2020 = List.of(16, 16, 15, 16);
    private static final List<Integer> OF_2023 = List.of(15, 15, 15, 16);

    private static List<Integer> sizes(GroupRule rule, int provinces) {
        ImmutableMap.Builder<Province, Rational> scores = ImmutableMap.builder();
        for (int i = 0; i < provinces; i++) {
            scores.put(Known.NAMES.of(Known.OLD).get(i), Rational.of(31 + i));
        }
        return rule.group(scores.buildOrThrow()).sizes();
    }

    @ParameterizedTest
    @CsvSource({
        "LINEAR, BELONGS_ABOVE, 16 16 15 16, 16 15 15 15",
        "LINEAR, BELONGS_BELOW, 16 15 16 16, 15 15 15 16",
        "HAZEN, BELONGS_ABOVE, 16 16 15 16, 15 16 15 15",
        "AVERAGED_INVERTED_CDF, BELONGS_BELOW, 15 16 16 16, 15 15 15 16"
    })
    void sizes_follow_from_both_choices(QuantileType type, Boundary boundary, String of63, String of61) {
        GroupRule rule = new GroupRule(type, boundary);
        assertThat(sizes(rule, 63)).hasToString("[" + of63.replace(" ", ", ") + "]");
        assertThat(sizes(rule, 61)).hasToString("[" + of61.replace(" ", ", ") + "]");
    }

    @Test
    void the_legend_gives_the_groups_of_2019_and_2020_and_not_those_of_2023() {
        assertThat(sizes(GroupRule.legend(), 63)).isEqualTo(OF_2019_AND_2020);
        assertThat(GroupRule.legend().group(PACKAGED.year(2023).totals()).sizes())
                .isNotEqualTo(OF_2023);
        GroupRule other = new GroupRule(QuantileType.LINEAR, Boundary.BELONGS_BELOW);
        assertThat(other.group(PACKAGED.year(2023).totals()).sizes()).isEqualTo(OF_2023);
    }

    @Test
    void no_single_rule_gives_all_of_them() {
        List<GroupRule> rules = Stream.of(QuantileType.values())
                .flatMap(type -> Stream.of(Boundary.values()).map(boundary -> new GroupRule(type, boundary)))
                .toList();
        assertThat(rules).hasSize(18);
        assertThat(rules)
                .filteredOn(rule -> sizes(rule, 63).equals(OF_2019_AND_2020)
                        && sizes(rule, 61).equals(OF_2023))
                .isEmpty();
        assertThat(rules)
                .filteredOn(rule -> sizes(rule, 63).equals(OF_2019_AND_2020))
                .isNotEmpty();
        assertThat(rules).filteredOn(rule -> sizes(rule, 61).equals(OF_2023)).isNotEmpty();
    }

    @Test
    void a_province_on_a_quartile_goes_where_the_boundary_says() {
        Map<Province, Rational> scores = ImmutableMap.of(
                province("Hà Nội"), Rational.of(5),
                province("Hà Giang"), Rational.of(4),
                province("Cao Bằng"), Rational.of(3),
                province("Bắc Kạn"), Rational.of(2),
                province("Lào Cai"), Rational.of(1));
        GroupRule.Groups above = GroupRule.legend().group(scores);
        assertThat(above.quartiles()).containsExactly(Rational.of(4), Rational.of(3), Rational.of(2));
        assertThat(above.sizes()).containsExactly(2, 1, 1, 1);
        assertThat(above.members()).containsEntry(province("Hà Giang"), QuartileGroup.HIGHEST);
        assertThat(above.quartileAbove(QuartileGroup.HIGHEST)).isEmpty();
        assertThat(above.quartileAbove(QuartileGroup.LOWEST)).contains(Rational.of(2));
        assertThat(new GroupRule(QuantileType.LINEAR, Boundary.BELONGS_BELOW)
                        .group(scores)
                        .sizes())
                .containsExactly(1, 1, 1, 2);
    }
}
