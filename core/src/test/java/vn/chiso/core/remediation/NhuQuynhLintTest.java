package vn.chiso.core.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.remediation.Defect.Code;

/** What the real plan lacks, counted by hand on the paper. */
class NhuQuynhLintTest {
    private final ImmutableList<Defect> defects = PlanLint.standard().check(NhuQuynh.plan(), NhuQuynh.results());

    private List<String> criteria(Code code) {
        return defects.stream()
                .filter(defect -> defect.code() == code)
                .map(defect ->
                        defect.subject().criterion().map(CriterionCode::text).orElse("-"))
                .toList();
    }

    private List<String> shown(Code code) {
        return defects.stream()
                .filter(defect -> defect.code() == code)
                .map(Defect::toString)
                .toList();
    }

    @Test
    void every_kind_is_counted() {
        ImmutableMultiset<Code> counts =
                defects.stream().map(Defect::code).collect(ImmutableMultiset.toImmutableMultiset());
        assertThat(counts)
                .isEqualTo(ImmutableMultiset.builder()
                        .addCopies(Code.TOTAL_NOT_RECONCILED, 2)
                        .addCopies(Code.LOSS_WITHOUT_LIMITATION, 13) // of 14 that lost points
                        .addCopies(Code.LOSS_WITHOUT_OWNER, 5)
                        .addCopies(Code.ITEM_WITHOUT_OWNER, 1)
                        .addCopies(Code.COLLECTIVE_LEAD, 1)
                        .addCopies(Code.SEVERAL_LEADS, 1)
                        .addCopies(Code.DANGLING_REFERENCE, 5)
                        .addCopies(Code.ITEM_WITHOUT_LEGAL_BASIS, 9)
                        .addCopies(Code.ACTION_WITHOUT_LEGAL_BASIS, 35) // 10 of 45 cite a document
                        .addCopies(Code.ACTION_WITHOUT_DUE_DATE, 45)
                        .addCopies(Code.ACTION_NOT_VERIFIABLE, 36) // 9 of 45 have a number, none names a product
                        .addCopies(Code.TARGET_WITHOUT_VALUE, 5)
                        .addCopies(Code.REPEATED_WORDS, 2)
                        .build());
    }

    @Test
    void only_one_criterion_that_lost_points_says_what_was_wrong() {
        assertThat(criteria(Code.LOSS_WITHOUT_LIMITATION))
                .containsExactly(
                        "1.1", "1.2", "1.3", "1.7", "1.8", "1.9", "2.1", "2.2", "2.3", "2.5", "2.7", "2.8", "2.9");
        assertThat(shown(Code.LOSS_WITHOUT_LIMITATION))
                .contains("LOSS_WITHOUT_LIMITATION: index CCHC, criterion 1.8 (line 410): lost 2.31, limitations 1");
    }

    @Test
    void owners_are_missing_collective_or_several() {
        assertThat(criteria(Code.LOSS_WITHOUT_OWNER)).containsExactly("2.2", "2.3", "2.5", "2.7", "2.8");
        assertThat(criteria(Code.ITEM_WITHOUT_OWNER)).containsExactly("2.4");
        assertThat(shown(Code.COLLECTIVE_LEAD))
                .containsExactly("COLLECTIVE_LEAD: index PAPI, criterion 2.1 (line 499-503):"
                        + " leads cac-cbcc, cac-don-vi, cac-nganh, cac-thon-pho");
        assertThat(shown(Code.SEVERAL_LEADS))
                .containsExactly("SEVERAL_LEADS: index CCHC, criterion 1.7 (line 400-404):"
                        + " leads cong-chuc-van-hoa-xa-hoi, van-phong-mot-cua");
    }

    @Test
    void five_texts_refer_to_limitations_that_are_not_there() {
        assertThat(shown(Code.DANGLING_REFERENCE))
                .containsExactly(
                        "DANGLING_REFERENCE: index CCHC, criterion 1.2, responsibility (line 240-248): phrase hạn chế nêu trên",
                        "DANGLING_REFERENCE: index CCHC, criterion 1.3, responsibility (line 296-300): phrase hạn chế nêu trên",
                        "DANGLING_REFERENCE: index CCHC, criterion 1.7, responsibility (line 400-404): phrase hạn chế nêu trên",
                        "DANGLING_REFERENCE: index PAPI, criterion 2.7, goal (line 631): phrase hạn chế năm 2024",
                        "DANGLING_REFERENCE: index PAPI, criterion 2.9, responsibility (line 688-692): phrase hạn chế năm 2024");
    }

    @Test
    void neither_total_is_the_sum_of_its_lines() {
        assertThat(shown(Code.TOTAL_NOT_RECONCILED))
                .containsExactly(
                        "TOTAL_NOT_RECONCILED: index CCHC (line 23-25): verdict UNEXPLAINED, published 83.6, computed 82.35,"
                                + " difference 1.25",
                        "TOTAL_NOT_RECONCILED: index PAPI (line 25-29): verdict PART_NOT_ITEMISED, published 83.81, computed 48.42,"
                                + " difference 35.39, notItemisedMax 40, notItemisedLost 4.61");
    }

    @Test
    void two_groups_of_words_stand_there_twice() {
        assertThat(shown(Code.REPEATED_WORDS))
                .containsExactly(
                        "REPEATED_WORDS: preamble 3 (line 31-45): words xây dựng",
                        "REPEATED_WORDS: index CCHC, criterion 1.7, action 1.7-s2 (line 379-396): words hồ sơ");
    }

    @Test
    void every_defect_names_lines_of_the_paper_and_the_same_input_gives_the_same_list() {
        assertThat(defects).allSatisfy(defect -> assertThat(defect.lines()).isPresent());
        assertThat(PlanLint.standard().check(NhuQuynh.plan(), NhuQuynh.results().reverse()))
                .isEqualTo(defects);
    }
}
