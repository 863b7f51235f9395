package vn.chiso.cchc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.chiso.core.definition.IndexFiles;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.rule.Awarded;
import vn.chiso.core.score.Points;
import vn.chiso.core.source.LegalDocument;
import vn.chiso.core.source.Provenance;
import vn.chiso.core.verification.CaseResult;
import vn.chiso.core.verification.WorkedCases;

class CchcEditionsTest {
    private static final String HUNG_YEN_2024 = "cchc-commune-hung-yen-2024";

    private final Index index = CchcEditions.library().get(HUNG_YEN_2024);

    @Test
    void every_listed_edition_loads() {
        assertThat(CchcEditions.library().ids()).containsExactly(HUNG_YEN_2024);
    }

    @Test
    void it_is_for_the_communes_of_2024() {
        assertThat(index.code()).isEqualTo("CCHC");
        assertThat(index.name().official()).isEqualTo("Chỉ số cải cách hành chính");
        assertThat(index.edition().period()).hasToString("2024");
        assertThat(index.edition().unitKinds()).containsExactly("xã", "phường", "thị trấn");
    }

    @Test
    void nine_contents_fill_the_scale_of_100() {
        assertThat(index.leaves().map(leaf -> leaf.code() + " " + leaf.maxPoints()))
                .containsExactly(
                        "1.1 15", "1.2 13", "1.3 18", "1.4 5", "1.5 11", "1.6 10", "1.7 12", "1.8 12", "1.9 4");
        assertThat(index.maxPoints()).isEqualTo(Points.of(100));
        assertThat(index.parts())
                .extracting(part -> part.id() + " " + part.kind() + " " + part.maxPoints() + " " + part.withinScale())
                .containsExactly("base BASE 84 true", "survey SURVEY 12 true", "bonus BONUS 4 true");
    }

    @Test
    void every_maximum_is_printed_and_their_sum_is_derived() {
        assertThat(index.leaves())
                .allSatisfy(leaf -> assertThat(leaf.source().provenance()).isEqualTo(Provenance.PRINTED));
        assertThat(index.criterion(CriterionCode.of("1.3"))
                        .orElseThrow()
                        .source()
                        .at())
                .isEqualTo("II.1, mục 1.3, a), dòng 252");
        assertThat(index.parts())
                .extracting(part -> part.source().provenance())
                .containsExactly(Provenance.DERIVED, Provenance.PRINTED, Provenance.PRINTED);
    }

    @Test
    void points_are_taken_as_given_because_the_rules_were_not_seen() {
        assertThat(index.leaves().map(leaf -> leaf.rule().orElseThrow())).allSatisfy(rule -> {
            assertThat(rule.scheme()).isInstanceOf(Awarded.class);
            assertThat(rule.source().note()).startsWith("Chỉ điểm đạt được công bố");
        });
    }

    @Test
    void only_the_rounding_and_the_lower_end_of_bonus_and_penalty_are_assumed() {
        assertThat(index.assumptions())
                .extracting(assumption -> assumption.subject())
                .containsExactly("rounding", "criterion 1.9, rule");
        assertThat(index.rounding().leaf()).isEmpty();
        assertThat(index.rounding().total()).isEmpty();
    }

    @Test
    void of_the_grades_nothing_is_known_but_that_83_60_is_fair() {
        GradeScale grades = index.grades().orElseThrow();
        assertThat(grades.classify(Points.parse("83.60")).grade().map(grade -> grade.name()
                        .official()))
                .contains("Khá");
        assertThat(grades.classify(Points.parse("83.61")).unlistedPossible()).isTrue();
        assertThat(grades.classify(Points.parse("83.59")).grade()).isEmpty();
        assertThat(grades.complete()).isFalse();
    }

    @Test
    void it_names_the_decision_that_published_the_result() {
        LegalDocument decision = index.edition().documents().get(0);
        assertThat(decision.number()).contains("1445/QĐ-SNV");
        assertThat(decision.date()).contains(LocalDate.of(2024, 11, 4));
        assertThat(index.source().note())
                .isEqualTo("Tổng điểm được in trên thang 100. Chưa tìm thấy quyết định ban hành bộ tiêu chí.");
    }

    @Test
    void written_and_read_again_it_is_the_same() {
        assertThat(IndexFiles.read("again.yaml", IndexFiles.write(index))).isEqualTo(index);
    }

    @Test
    void the_published_result_comes_to_what_its_lines_add_up_to() {
        assertThat(CchcEditions.workedCases())
                .flatExtracting(WorkedCases::verify)
                .extracting(CaseResult::toString)
                .containsExactly("ok    thị trấn Như Quỳnh năm 2024");
    }
}
