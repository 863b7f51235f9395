package vn.chiso.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chiso.core.TestIndex.base;
import static vn.chiso.core.TestIndex.group;
import static vn.chiso.core.TestIndex.index;
import static vn.chiso.core.TestIndex.leaf;
import static vn.chiso.core.TestIndex.part;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.rule.Awarded;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.source.Provenance;
import vn.chiso.core.source.SourceRef;

class IndexTest {
    @Test
    void lines_are_found_by_code_at_every_level() {
        Index index = index("7", base("7", group("1", "7", leaf("1.1", "3"), leaf("1.2", "4"))));

        assertThat(index.criteria())
                .extracting(criterion -> criterion.code().text())
                .containsExactly("1", "1.1", "1.2");
        assertThat(index.leaves())
                .extracting(criterion -> criterion.code().text())
                .containsExactly("1.1", "1.2");
        assertThat(index.criterion(CriterionCode.of("1.2"))).isPresent();
        assertThat(index.criterion(CriterionCode.of("1.20"))).isEmpty();
    }

    @Test
    void it_cannot_contradict_itself_and_names_every_contradiction() {
        assertThatThrownBy(() -> index("11", base("8", group("1", "7", leaf("1.1", "3"), leaf("1.1", "5")))))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("criterion 1.1: expected a name of its own, but got 1.1 for the second time.")
                .hasMessageContaining("part base: expected criteria that add up to the maximum of 8, but got 7.")
                .hasMessageContaining("criterion 1: expected components that add up to the maximum of 7, but got 8.")
                .hasMessageContaining(
                        "max: expected parts within the scale that add up to the maximum of 11, but got 8.");
    }

    @Test
    void a_bonus_may_be_capped_below_its_criteria_but_not_above_them() {
        assertThat(index(
                        "1",
                        base("1", leaf("1", "1")),
                        part("b", Part.Kind.BONUS, "3", false, leaf("b1", "2"), leaf("b2", "2"))))
                .isNotNull();
        assertThatThrownBy(() ->
                        index("1", base("1", leaf("1", "1")), part("b", Part.Kind.BONUS, "5", false, leaf("b1", "2"))))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("part b");
    }

    @Test
    void what_is_assumed_is_listed_with_its_subject() {
        SourceRef assumed = new SourceRef("guide", "", Provenance.ASSUMED, "nobody has seen it");
        Index index = index("3", base("3", leaf("1", "3", ScoringRule.of(Awarded.upToMax(), assumed))));

        assertThat(index.assumptions()).containsExactly(new Assumption("criterion 1, rule", assumed));
    }

    @Test
    void a_line_has_a_rule_or_components() {
        Criterion.Builder neither = Criterion.builder();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> neither.code(CriterionCode.of("1"))
                        .name(Name.of("Một"))
                        .maxPoints(vn.chiso.core.score.Points.of(1))
                        .rule(Optional.empty())
                        .source(vn.chiso.core.TestIndex.SOURCE)
                        .build())
                .withMessage("Criterion 1: a leaf has a rule, any other line has components, and no line both");
    }
}
