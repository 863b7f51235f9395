package vn.chiso.papi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.chiso.core.definition.IndexFiles;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.score.Points;
import vn.chiso.core.source.LegalDocument;
import vn.chiso.core.source.Provenance;
import vn.chiso.core.source.SourceRef;
import vn.chiso.core.verification.CaseResult;
import vn.chiso.core.verification.WorkedCases;

class PapiEditionsTest {
    private static final String HUNG_YEN_2024 = "papi-commune-hung-yen-2024";

    private final Index index = PapiEditions.library().get(HUNG_YEN_2024);

    @Test
    void every_listed_edition_loads() {
        assertThat(PapiEditions.library().ids()).containsExactly(HUNG_YEN_2024);
    }

    @Test
    void it_is_for_the_communes_of_2024() {
        assertThat(index.code()).isEqualTo("PAPI");
        assertThat(index.name().official()).isEqualTo("Chỉ số nâng cao hiệu quả quản trị và hành chính công");
        assertThat(index.edition().period()).hasToString("2024");
        assertThat(index.edition().unitKinds()).containsExactly("xã", "phường", "thị trấn");
    }

    @Test
    void nine_contents_fill_60_of_100_and_the_survey_has_the_rest() {
        assertThat(index.leaves().map(leaf -> leaf.code() + " " + leaf.maxPoints()))
                .containsExactly(
                        "2.1 6", "2.2 7", "2.3 9", "2.4 5", "2.5 4", "2.6 6", "2.7 10", "2.8 7", "2.9 6", "survey 40");
        assertThat(index.maxPoints()).isEqualTo(Points.of(100));
        assertThat(index.parts())
                .extracting(part -> part.id() + " " + part.kind() + " " + part.maxPoints())
                .containsExactly("base BASE 60", "survey SURVEY 40");
    }

    @Test
    void what_no_text_confirms_is_marked_as_assumed_wherever_it_counts() {
        assertThat(index.assumptions())
                .extracting(assumption -> assumption.subject())
                .containsExactly("rounding", "part survey", "criterion survey", "criterion survey, rule");
        assertThat(index.parts().get(1).source().note())
                .isEqualTo(
                        "Không được in ở đâu: 40 là phần còn lại của thang 100 ngoài chín điểm tối đa cộng thành 60. Cho đó là"
                                + " điều tra xã hội học thì hợp với tổng điểm công bố (còn lại 35,39 trên 40) và với mô hình của chỉ số,"
                                + " nhưng chưa văn bản nào đã đọc xác nhận hay bác bỏ.");
    }

    @Test
    void the_maxima_of_the_nine_contents_are_printed() {
        assertThat(index.parts().get(0).criteria())
                .extracting(Criterion::source)
                .extracting(SourceRef::provenance)
                .containsOnly(Provenance.PRINTED);
        assertThat(index.criterion(CriterionCode.of("2.6"))
                        .orElseThrow()
                        .source()
                        .at())
                .isEqualTo("II.2, mục 2.6, a), dòng 606");
        assertThat(index.parts().get(0).source().provenance()).isEqualTo(Provenance.DERIVED);
    }

    @Test
    void of_the_grades_nothing_is_known_but_that_83_81_is_fair() {
        GradeScale grades = index.grades().orElseThrow();
        assertThat(grades.classify(Points.parse("83.81")).grade().map(grade -> grade.name()
                        .official()))
                .contains("Khá");
        assertThat(grades.classify(Points.parse("83.82")).unlistedPossible()).isTrue();
        assertThat(grades.classify(Points.parse("83.80")).grade()).isEmpty();
    }

    @Test
    void it_names_the_decision_that_published_the_result() {
        LegalDocument decision = index.edition().documents().get(0);
        assertThat(decision.number()).contains("1446/QĐ-SNV");
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
        assertThat(PapiEditions.workedCases())
                .flatExtracting(WorkedCases::verify)
                .extracting(CaseResult::toString)
                .containsExactly("ok    thị trấn Như Quỳnh năm 2024");
    }
}
