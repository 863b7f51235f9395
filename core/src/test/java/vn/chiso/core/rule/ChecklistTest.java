package vn.chiso.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.core.rule.Scoring.amount;
import static vn.chiso.core.rule.Scoring.earned;
import static vn.chiso.core.rule.Scoring.facts;
import static vn.chiso.core.rule.Scoring.levels;
import static vn.chiso.core.rule.Scoring.points;
import static vn.chiso.core.rule.Scoring.problems;
import static vn.chiso.core.rule.Scoring.refusal;
import static vn.chiso.core.rule.Scoring.workings;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.measure.Value;

class ChecklistTest {
    private static final ImmutableSet<String> ITEMS = ImmutableSet.of("p", "q", "r");

    private static Checklist atLeast(int count) {
        return new Checklist("items_met", ITEMS, count, Amount.FULL, Amount.ZERO);
    }

    private static Facts held(String... names) {
        return facts("2", "items_met", Value.of(List.of(names)));
    }

    @Test
    void nothing_that_holds_is_a_list_of_none() {
        assertThat(earned(atLeast(1), held())).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "1, p, 2",
        "2, p, 0",
        "2, p q, 2",
        "2, p q r, 2",
        "3, p q, 0",
        "3, r q p, 2",
    })
    void so_many_items_are_enough(int count, String names, String points) {
        assertThat(earned(atLeast(count), held(names.split(" ")))).isEqualTo(points);
    }

    @Test
    void the_count_is_shown_with_what_was_needed() {
        assertThat(workings(atLeast(2), held("p", "q"))).containsExactly("CHOSEN of 3, needed 2 = 2", "EXACT = 2");
    }

    @Test
    void the_kind_says_how_many_are_needed() {
        assertThat(atLeast(1).kind()).isEqualTo("any-of");
        assertThat(atLeast(2).kind()).isEqualTo("at-least");
        assertThat(atLeast(3).kind()).isEqualTo("all-of");
    }

    @Test
    void enough_and_too_few_earn_what_the_edition_says() {
        Checklist rule = new Checklist("items_met", ITEMS, 2, amount("full"), amount("25%"));
        assertThat(earned(rule, held("p", "q"))).isEqualTo("2");
        assertThat(earned(rule, held("p"))).isEqualTo("0.5");
        Checklist costs = new Checklist("items_met", ITEMS, 2, amount("2"), amount("-1"));
        assertThat(earned(costs, held("p"))).isEqualTo("-1");
        assertThat(costs.least(points("2"))).contains(points("-1"));
    }

    @Test
    void a_stranger_is_refused_and_not_counted() {
        assertThat(refusal(atLeast(1), held("p", "x")))
                .isEqualTo("items_met: expected one of p, q, r, but got x. Choose one of them.");
        assertThat(refusal(atLeast(1), facts("2", "items", Value.of("p"))))
                .isEqualTo("items_met: expected a value, but got nothing. Enter it; in this case the rule reads it.");
    }

    @Test
    void it_reads_any_of_its_items() {
        assertThat(atLeast(2).usualInputs())
                .containsExactly(new InputSpec("items_met", InputType.OPTIONS, true, ITEMS));
        assertThat(atLeast(2).expressions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "4"})
    void more_than_there_are_cannot_be_needed_and_fewer_than_one_need_not(int count) {
        assertThat(problems(atLeast(count), "2"))
                .containsExactly("count: expected 1 to 3, the number of items, but got " + count
                        + ". Correct the number, or the items.");
    }

    @Test
    void a_checklist_has_items() {
        assertThat(problems(new Checklist("items_met", ImmutableSet.of(), 0, Amount.FULL, Amount.ZERO), "2"))
                .containsExactly("items: expected at least one item, but got none. Add the items.");
    }

    @Test
    void one_of_the_two_cases_earns_the_maximum() {
        assertThat(problems(atLeast(3), "2")).isEmpty();
        assertThat(problems(new Checklist("items_met", ITEMS, 1, amount("1.5"), amount("2")), "2"))
                .isEmpty();
        assertThat(problems(new Checklist("items_met", ITEMS, 1, amount("1.5"), amount("0")), "2"))
                .containsExactly("points: expected a best case that earns the maximum of 2, but got 1.5."
                        + " Correct the points, or the maximum of the criterion.");
        assertThat(problems(new Checklist("items_met", ITEMS, 1, amount("2.5"), amount("0")), "2"))
                .containsExactly("points: expected a best case that earns the maximum of 2, but got 2.5."
                        + " Correct the points, or the maximum of the criterion.");
    }

    @Test
    void both_cases_are_levels() {
        assertThat(levels(new Checklist("items_met", ITEMS, 1, amount("full"), amount("25%")), "2"))
                .containsExactly("0", "0.5", "2");
    }
}
