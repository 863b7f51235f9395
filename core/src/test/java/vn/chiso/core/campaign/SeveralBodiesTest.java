package vn.chiso.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.core.campaign.Office.APPRAISER;
import static vn.chiso.core.campaign.Office.CLERK;
import static vn.chiso.core.campaign.Office.COORDINATOR;
import static vn.chiso.core.campaign.Office.HEAD;
import static vn.chiso.core.campaign.Office.OTHER_APPRAISER;
import static vn.chiso.core.campaign.Office.awarded;
import static vn.chiso.core.campaign.Office.day;
import static vn.chiso.core.campaign.Office.enter;
import static vn.chiso.core.campaign.Office.leaves;

import org.junit.jupiter.api.Test;
import vn.chiso.core.campaign.lifecycle.RefusalReason;
import vn.chiso.core.campaign.log.Act;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.score.Points;

class SeveralBodiesTest {
    private final Office office = new Office("several-bodies");

    private Office appraised() {
        return office.submitted()
                .did(APPRAISER, enter("appraisal-1", "1.1", awarded("3")), new Act.CompletePart())
                .did(OTHER_APPRAISER, new Act.Inherit("appraisal-1", "self", leaves("1.2")), new Act.CompletePart())
                .did(COORDINATOR, new Act.Inherit("appraisal-1", "self", leaves("2")), new Act.CompletePart());
    }

    @Test
    void the_appraisal_closes_when_every_body_has_completed_its_part() {
        office.submitted()
                .did(APPRAISER, enter("appraisal-1", "1.1", awarded("3")), new Act.CompletePart())
                .did(OTHER_APPRAISER, new Act.Inherit("appraisal-1", "self", leaves("1.2")))
                .did(COORDINATOR, new Act.Inherit("appraisal-1", "self", leaves("2")));
        assertThat(office.refused(COORDINATOR, new Act.Move("close-appraisal")))
                .hasToString(
                        "PART_OPEN (parts of [so-b, so-nv]): expected every part completed by its body, but got 2 of 3 open."
                                + " Have them completed.");
        assertThat(office.refused(APPRAISER, enter("appraisal-1", "1.1", awarded("5")))
                        .toString())
                .startsWith(
                        "WRONG_STATE (leaf 1.1): expected a part that is being worked on, but got the completed part of so-a");
        office.did(COORDINATOR, new Act.ReopenPart("so-a", "Chấm nhầm"))
                .did(APPRAISER, enter("appraisal-1", "1.1", awarded("5")));
    }

    @Test
    void an_incomplete_part_cannot_be_completed() {
        office.submitted();
        assertThat(office.refused(APPRAISER, new Act.CompletePart()).got())
                .isEqualTo("1 without an entry, [1.1], and 0 drafts, []");
        office.did(APPRAISER, enter("appraisal-1", "1.1", awarded("3")), new Act.CompletePart());
        assertThat(office.refused(APPRAISER, new Act.CompletePart()).reason()).isEqualTo(RefusalReason.WRONG_STATE);
    }

    @Test
    void one_leaf_goes_back_to_the_unit_and_the_others_stay_closed() {
        office.submitted()
                .did(APPRAISER, enter("appraisal-1", "1.1", awarded("3")))
                .did(APPRAISER, new Act.ReturnPart(leaves("1.1"), day(12), "Thiếu phụ lục"));
        assertThat(office.state().round("appraisal-1").entries()).isEmpty(); // void
        assertThat(office.refused(CLERK, enter("self", "2", awarded("1"))).reason())
                .isEqualTo(RefusalReason.WRONG_STATE);
        assertThat(office.refused(APPRAISER, enter("appraisal-1", "1.1", awarded("3")))
                        .got())
                .isEqualTo("one that went back to the unit");
        assertThat(office.refused(APPRAISER, new Act.CompletePart()).reason()).isEqualTo(RefusalReason.PART_RETURNED);
        office.did(CLERK, enter("self", "1.1", awarded("4.5")), new Act.ResubmitPart(leaves("1.1")));
        assertThat(office.refused(CLERK, enter("self", "1.1", awarded("5"))).reason())
                .isEqualTo(RefusalReason.WRONG_STATE);
        office.did(APPRAISER, new Act.Inherit("appraisal-1", "self", leaves("1.1")));
        assertThat(office.state()
                        .round("appraisal-1")
                        .entries()
                        .get(CriterionCode.of("1.1"))
                        .measurement())
                .isEqualTo(awarded("4.5"));
    }

    @Test
    void a_returned_leaf_has_a_date_too() {
        office.submitted()
                .did(APPRAISER, new Act.ReturnPart(leaves("1.1"), day(5), "Thiếu phụ lục"))
                .on(6);
        assertThat(office.refused(CLERK, enter("self", "1.1", awarded("5"))).toString())
                .contains("(returned leaf 1.1): expected a time until 2024-11-06T00:00:00Z", "1 day too late");
        assertThat(office.refused(CLERK, new Act.ResubmitPart(leaves("1.1"))).reason())
                .isEqualTo(RefusalReason.TOO_LATE);
        office.did(APPRAISER, new Act.ReturnPart(leaves("1.1"), day(8), "Gia hạn"))
                .did(CLERK, new Act.ResubmitPart(leaves("1.1")));
    }

    @Test
    void silence_is_agreement_once_the_date_has_passed() {
        appraised().did(COORDINATOR, new Act.Move("close-appraisal"));
        assertThat(office.refused(COORDINATOR, new Act.Move("deem-agreed")).reason())
                .isEqualTo(RefusalReason.TOO_EARLY);
        office.on(31).did(COORDINATOR, new Act.Move("deem-agreed"));
        assertThat(office.stage()).isEqualTo("coordination");
        assertThat(office.state().visits().get(2).lateness()).contains(java.time.Duration.ofDays(1));
    }

    @Test
    void a_comment_is_no_silence_and_the_coordinator_decides() {
        appraised()
                .did(COORDINATOR, new Act.Move("close-appraisal"))
                .did(CLERK, new Act.Comment(CriterionCode.of("1.1"), "Đề nghị xem lại"));
        assertThat(office.refused(HEAD, new Act.Move("agree")).reason()).isEqualTo(RefusalReason.COMMENTS_OPEN);
        office.did(HEAD, new Act.Move("object"))
                .did(COORDINATOR, new Act.Inherit("final", "appraisal-1", leaves("1.2", "2")))
                .did(COORDINATOR, new Act.Enter("final", CriterionCode.of("1.1"), awarded("3.5"), "Chấp nhận một phần"))
                .did(COORDINATOR, new Act.Move("close-coordination"), new Act.Move("publish"));
        assertThat(office.effective()).isEqualTo(Points.parse("7.5")); // 3.5 + 2 + 2
        assertThat(office.refused(APPRAISER, enter("final", "1.1", awarded("3")))
                        .reason())
                .isEqualTo(RefusalReason.NOT_ALLOWED);
    }

    @Test
    void an_objection_without_a_comment_says_nothing() {
        appraised().did(COORDINATOR, new Act.Move("close-appraisal"));
        assertThat(office.refused(HEAD, new Act.Move("object")).reason()).isEqualTo(RefusalReason.COMMENT_MISSING);
        office.did(HEAD, new Act.Move("agree"));
    }
}
