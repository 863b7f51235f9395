package vn.chiso.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.core.campaign.Office.APPRAISER;
import static vn.chiso.core.campaign.Office.CLERK;
import static vn.chiso.core.campaign.Office.COORDINATOR;
import static vn.chiso.core.campaign.Office.HEAD;
import static vn.chiso.core.campaign.Office.INDEX;
import static vn.chiso.core.campaign.Office.OTHER_APPRAISER;
import static vn.chiso.core.campaign.Office.UNIT;
import static vn.chiso.core.campaign.Office.all;
import static vn.chiso.core.campaign.Office.awarded;
import static vn.chiso.core.campaign.Office.day;
import static vn.chiso.core.campaign.Office.enter;
import static vn.chiso.core.campaign.Office.leaves;
import static vn.chiso.core.campaign.Office.plan;

import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.chiso.core.access.Actor;
import vn.chiso.core.access.Roles;
import vn.chiso.core.campaign.lifecycle.RefusalReason;
import vn.chiso.core.campaign.log.Act;
import vn.chiso.core.campaign.log.Filed;
import vn.chiso.core.campaign.log.Visit;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.gap.StageDecomposition;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;

class CampaignDeskTest {
    private static final String TWO_ROUNDS = "two-rounds-with-explanation";

    private final Office office = new Office(TWO_ROUNDS);

    /** First appraisal: 1.1 cut to 3, the rest as claimed; then to the explanation. */
    private Office appraisedOnce() {
        return office.submitted()
                .did(APPRAISER, enter("appraisal-1", "1.1", awarded("3")))
                .did(APPRAISER, new Act.Ask(CriterionCode.of("1.1"), "Kế hoạch ban hành muộn?"))
                .did(OTHER_APPRAISER, new Act.Inherit("appraisal-1", "self", leaves("1.2")))
                .did(COORDINATOR, new Act.Inherit("appraisal-1", "self", leaves("2")))
                .did(COORDINATOR, new Act.Move("close-appraisal-1"));
    }

    private Office published() {
        return appraisedOnce()
                .did(CLERK, new Act.Explain(CriterionCode.of("1.1"), "Có văn bản gia hạn của tỉnh"))
                .did(HEAD, new Act.Move("answer-explanations"))
                .did(APPRAISER, enter("appraisal-2", "1.1", awarded("3.5")))
                .did(OTHER_APPRAISER, new Act.Inherit("appraisal-2", "appraisal-1", leaves("1.2")))
                .did(COORDINATOR, new Act.Inherit("appraisal-2", "appraisal-1", leaves("2")))
                .did(COORDINATOR, new Act.Move("close-appraisal-2"), new Act.Move("publish"));
    }

    @Test
    void a_campaign_goes_from_self_assessment_to_publication() {
        published();
        assertThat(office.stage()).isEqualTo("published");
        RoundScores scores = office.desk.scores("an-binh");
        assertThat(scores.decided().values())
                .extracting(card -> card.total().points().orElseThrow().toString())
                .containsExactly("8", "7", "7.5", "7.5"); // 4+2+2, 3+2+2, 3.5+2+2
        assertThat(scores.effectiveRound()).contains("published");
        StageDecomposition stages =
                scores.stages("self", "appraisal-1", "appraisal-2").orElseThrow();
        assertThat(stages.rows())
                .extracting(row -> row.leaf() + " " + row.admitted() + " " + row.disallowed() + " " + row.recovered())
                .containsExactly("1.1 1 1 0.5", "1.2 1 0 0", "2 0 0 0");
        assertThat(stages.lost()).isEqualTo(Points.parse("2.5"));
    }

    @Test
    void a_second_round_that_was_forgotten_is_absent_and_not_zero() {
        appraisedOnce()
                .did(CLERK, new Act.Explain(CriterionCode.of("1.1"), "Có văn bản gia hạn"))
                .did(HEAD, new Act.Move("answer-explanations"));
        Refusal refusal = office.did(APPRAISER, enter("appraisal-2", "1.1", awarded("3.5")))
                .refused(COORDINATOR, new Act.Move("close-appraisal-2"));
        assertThat(refusal)
                .hasToString(
                        "ROUND_INCOMPLETE (round appraisal-2): expected an entry for each of 3 leaves and no unconfirmed draft,"
                                + " but got 2 without an entry, [1.2, 2], and 0 drafts, []. Enter them, take them over from an earlier round,"
                                + " or say 'not assessed'; what is left out never counts as zero.");
        RoundScores scores = office.desk.scores("an-binh");
        assertThat(scores.scorecard("appraisal-2")).isEmpty();
        assertThat(scores.effectiveRound()).contains("appraisal-1");
        assertThat(office.effective()).isEqualTo(Points.parse("7"));
        assertThat(scores.preview("appraisal-2").orElseThrow().total().points()).contains(Points.parse("3.5"));
    }

    @Test
    void nothing_is_edited_after_closing() {
        published();
        for (String round : List.of("self", "appraisal-1", "appraisal-2", "published")) {
            Refusal refusal = office.refused(COORDINATOR, enter(round, "2", awarded("1")));
            assertThat(refusal.reason()).isIn(RefusalReason.WRONG_STATE, RefusalReason.NOT_ALLOWED);
        }
        assertThat(office.refused(CLERK, enter("self", "2", awarded("1"))))
                .hasToString(
                        "WRONG_STATE (stage published): expected one of [reopen-appraisal-2, reopen-self-assessment],"
                                + " but got enter. What is closed can only be reopened, with a reason and a date.");
    }

    @Test
    void a_decided_round_stays_closed_while_a_later_one_is_open() {
        office.submitted();
        assertThat(office.refused(CLERK, enter("self", "2", awarded("1"))))
                .hasToString(
                        "WRONG_STATE (round self): expected the round appraisal-1, which is open in stage appraisal-1,"
                                + " but got self, which is decided. What is closed can only be reopened, with a reason and a date.");
    }

    @Test
    void reopening_takes_a_reason_and_a_new_date_and_what_was_built_on_it_falls() {
        published();
        assertThat(office.refused(COORDINATOR, new Act.Move("reopen-appraisal-2", "", day(80)))
                        .reason())
                .isEqualTo(RefusalReason.REASON_MISSING);
        assertThat(office.refused(COORDINATOR, new Act.Move("reopen-appraisal-2", "Có khiếu nại"))
                        .reason())
                .isEqualTo(RefusalReason.DATE_MISSING);
        assertThat(office.refused(COORDINATOR, new Act.Move("reopen-appraisal-2", "Có khiếu nại", office.now())))
                .hasToString("DATE_MISSING (stage appraisal-2): expected a new date after 2024-11-01T00:00:00Z,"
                        + " but got 2024-11-01T00:00:00Z. Say until when.");
        assertThat(office.refused(HEAD, new Act.Move("reopen-appraisal-2", "Có khiếu nại", day(80)))
                        .reason())
                .isEqualTo(RefusalReason.NOT_ALLOWED);

        office.did(COORDINATOR, new Act.Move("reopen-appraisal-2", "Có khiếu nại", day(80)));
        assertThat(office.state().rounds()).doesNotContainKey("published");
        assertThat(office.desk.scores("an-binh").effectiveRound()).contains("appraisal-1");
        assertThat(office.state().round("appraisal-2").entries()).hasSize(3); // kept to go on from

        office.did(APPRAISER, enter("appraisal-2", "1.1", awarded("4")))
                .did(COORDINATOR, new Act.Move("close-appraisal-2"), new Act.Move("publish"));
        assertThat(office.effective()).isEqualTo(Points.parse("8"));
    }

    @Test
    void own_totals_have_no_way_in() {
        office.did(CLERK, new Act.Open());
        assertThat(office.refused(CLERK, enter("self", "1", awarded("8")))) // the field, not a leaf
                .hasToString("UNKNOWN_REFERENCE (leaves [1]): expected leaves of test-2024, [1.1, 1.2, 2],"
                        + " but got others; what has components is computed from them. Correct the name.");
        assertThat(office.refused(CLERK, enter("self", "1.2", awarded("3"))).toString())
                .startsWith("INVALID_INPUT (measurements): ") // 1.2 is computed from a share
                .contains("criterion 1.2, share: expected a ratio of counts such as 7368/8253, but got nothing")
                .contains("criterion 1.2, points: expected one of the inputs [share], but got points");
    }

    @Test
    void nobody_raises_a_maximum() {
        office.did(CLERK, new Act.Open());
        Refusal refusal = office.refused(CLERK, enter("self", "1.1", awarded("5.01")));
        assertThat(refusal.reason()).isEqualTo(RefusalReason.OUT_OF_BOUNDS);
        assertThat(refusal.toString()).contains("criterion 1.1, points: expected points from 0 to 5, but got 5.01");
        assertThat(office.did(CLERK, enter("self", "1.1", awarded("5"))).state().version())
                .isEqualTo(2);
        assertThat(Arrays.stream(Act.class.getDeclaredClasses())
                        .filter(Class::isRecord)
                        .flatMap(act -> Arrays.stream(act.getRecordComponents()))
                        .map(component -> component.getType().getSimpleName()))
                .isNotEmpty()
                .doesNotContain("Points", "Score", "Scorecard", "Rational", "Index", "Criterion");
    }

    @Test
    void not_applicable_only_where_the_edition_allows_it_and_only_by_who_may_approve() {
        office.did(CLERK, new Act.Open());
        Measurement ground = Measurement.notApplicable("không phát sinh");
        assertThat(office.refused(CLERK, enter("self", "1.1", ground)).toString())
                .contains("criterion 1.1: expected a measurement, but got 'not applicable'");

        office.did(CLERK, enter("self", "2", ground)); // a claim
        office.did(CLERK, enter("self", "1.1", awarded("4")), enter("self", "1.2", Measurement.notAssessed()))
                .did(CLERK, new Act.Attach(plan("e1")))
                .did(HEAD, new Act.Move("submit"));
        Actor junior = Actor.of("ly", "so-nv", "self-assessor");
        assertThat(office.refused(junior, new Act.Inherit("appraisal-1", "self", leaves("2")))
                        .reason())
                .isEqualTo(RefusalReason.NOT_ALLOWED);
        office.did(COORDINATOR, new Act.Inherit("appraisal-1", "self", leaves("2")));
        assertThat(office.state()
                        .round("appraisal-1")
                        .entries()
                        .get(CriterionCode.of("2"))
                        .actor())
                .isEqualTo("phuc");
    }

    @Test
    void a_role_that_may_enter_but_not_approve_cannot_say_that_something_does_not_apply() {
        Roles roles = vn.chiso.core.access.RoleFiles.read("roles.yaml", """
                chiso: roles/1
                roles:
                  - role: unit
                    name: {vi: Đơn vị}
                    grants: [{actions: [open, enter, attach, submit], of: own}]
                  - role: junior
                    name: {vi: Tập sự}
                    grants: [{actions: [enter], of: assigned}]
                """);
        CampaignDesk desk =
                CampaignDesk.of(office.campaign, EditionLibrary.of(INDEX), roles, new InMemoryAssessmentStore());
        Actor unit = Actor.of("lan", "an-binh", "unit");
        List<Act> acts = List.of(
                new Act.Open(),
                enter("self", "1.1", Measurement.notAssessed()),
                enter("self", "1.2", Measurement.notAssessed()),
                enter("self", "2", Measurement.notAssessed()),
                new Act.Move("submit"));
        for (int i = 0; i < acts.size(); i++) {
            assertThat(desk.handle(new Command("c" + i, "an-binh", i, unit, day(1), acts.get(i)))
                            .refusal())
                    .isEmpty();
        }
        Act act = enter("appraisal-1", "2", Measurement.notApplicable("không phát sinh"));
        assertThat(desk.handle(new Command("x", "an-binh", 5, Actor.of("ly", "so-nv", "junior"), day(1), act))
                        .refusal())
                .map(Refusal::toString)
                .contains(
                        "NOT_APPROVED (leaf 2): expected somebody who may approve that it does not apply, but got ly (so-nv) with the roles"
                                + " [junior] may not approve-not-applicable in 'appraisal-1' of an-binh, assigned to [so-nv]."
                                + " Leave it to a role with 'approve-not-applicable'.");
    }

    @Test
    void a_deadline_does_not_pass_silently() {
        office.filledIn().on(12);
        assertThat(office.refused(CLERK, enter("self", "2", awarded("1"))))
                .hasToString("TOO_LATE (stage self-assessment): expected a time until 2024-11-11T00:00:00Z,"
                        + " but got 2024-11-13T00:00:00Z, 2 days too late."
                        + " Ask the coordinator to extend the deadline; the original one stays on record.");
        assertThat(office.refused(HEAD, new Act.Move("submit")).reason()).isEqualTo(RefusalReason.TOO_LATE);
        assertThat(office.refused(CLERK, new Act.Extend(day(15), "xin thêm")).reason())
                .isEqualTo(RefusalReason.NOT_ALLOWED);
        assertThat(office.refused(COORDINATOR, new Act.Extend(day(11), "mất điện"))
                        .reason())
                .isEqualTo(RefusalReason.DATE_MISSING);

        office.did(COORDINATOR, new Act.Extend(day(15), "mất điện")).on(14).did(HEAD, new Act.Move("submit"));
        Visit self = office.state().visits().get(0);
        assertThat(self.lateness()).contains(Duration.ofDays(4)); // day 14, first due on day 10
        assertThat(self.due()).contains(day(15));
        assertThat(self.extensions())
                .containsExactly(new Visit.Extension(day(10), day(15), day(12), "phuc", "mất điện"));
        assertThat(self.extensions().get(0).lateness()).contains(Duration.ofDays(2));
    }

    @Test
    void the_deadline_itself_is_in_time_and_the_second_after_is_not() {
        office.filledIn().on(10).did(CLERK, enter("self", "2", awarded("1")));
        Command late = new Command(
                "late", "an-binh", office.state().version(), HEAD, day(10).plusSeconds(1), new Act.Move("submit"));
        assertThat(office.desk.handle(late).refusal().orElseThrow().toString()).contains(", 1 second too late");
        office.did(HEAD, new Act.Move("submit"));
        assertThat(office.state().visits().get(0).lateness()).isEmpty();
    }

    @Test
    void a_unit_that_kept_silent_is_appraised_without_a_round_of_its_own() {
        office.did(CLERK, new Act.Open(), enter("self", "2", awarded("2")));
        assertThat(office.refused(COORDINATOR, new Act.Move("start-without-self", "không nộp"))
                        .reason())
                .isEqualTo(RefusalReason.TOO_EARLY);
        office.on(11).did(COORDINATOR, new Act.Move("start-without-self", "không nộp"));
        assertThat(office.desk.scores("an-binh").effective()).isEmpty();
        assertThat(office.refused(COORDINATOR, new Act.Inherit("appraisal-1", "self", leaves("2"))))
                .hasToString("WRONG_STATE (round self): expected a decided round, but got one that was never decided;"
                        + " it is absent, not zero. Enter what was found.");
    }

    @Test
    void time_is_not_dated_back() {
        office.on(5).filledIn().on(4);
        assertThat(office.refused(CLERK, enter("self", "2", awarded("1"))))
                .hasToString(
                        "TIME_RUNS_BACK (command c6): expected a time from 2024-11-06T00:00:00Z on, when the last entry was made,"
                                + " but got 2024-11-05T00:00:00Z. Nothing is dated back; set the clock right.");
    }

    @Test
    void a_command_is_done_once_however_often_it_is_sent() {
        office.did(CLERK, new Act.Open());
        Command once = office.command(CLERK, enter("self", "2", awarded("1")));
        Answer first = office.desk.handle(once);
        office.did(CLERK, enter("self", "2", awarded("2")));
        assertThat(office.desk.handle(once)).isEqualTo(new Answer.Accepted(((Answer.Accepted) first).entry(), true));
        assertThat(office.state().version()).isEqualTo(3);
        Command other = new Command(once.id(), "an-binh", 3, CLERK, office.now(), enter("self", "2", awarded("0")));
        assertThat(office.desk.handle(other).refusal().orElseThrow())
                .hasToString(
                        "COMMAND_ID_REUSED (command c2): expected an id of its own, but got that of entry 2, 'enter' by lan (an-binh)."
                                + " Give every command another id; send the same one again only to repeat it.");
    }

    @Test
    void a_stale_version_is_refused_with_both_numbers() {
        office.filledIn();
        Command stale = new Command("x", "an-binh", 3, CLERK, office.now(), enter("self", "2", awarded("1")));
        assertThat(office.desk.handle(stale).refusal().orElseThrow())
                .hasToString("STALE_VERSION (assessment c2024/an-binh): expected version 3, but got version 5."
                        + " Look at what happened since, and decide again.");
    }

    @Test
    void a_leaf_has_one_deciding_body_and_a_campaign_one_coordinator() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Group.of("g", INDEX, List.of(UNIT))
                        .assign("so-a", "1.1")
                        .assign("so-b", "1.1"))
                .withMessage("Leaf 1.1 is appraised by so-a; a leaf has one deciding body, not so-b, too");
        assertThatExceptionOfType(IllegalStateException.class) // a strict builder sets nothing twice
                .isThrownBy(() -> Campaign.builder().coordinator("so-a").coordinator("so-b"));
        office.submitted();
        assertThat(office.refused(OTHER_APPRAISER, enter("appraisal-1", "1.1", awarded("3")))
                        .reason())
                .isEqualTo(RefusalReason.NOT_ALLOWED);
        assertThat(office.refused(COORDINATOR, new Act.Assign(leaves("1.1"), "so-a", "vì chuyên môn"))
                        .reason())
                .isEqualTo(RefusalReason.ALREADY_ASSIGNED);
        office.did(COORDINATOR, new Act.Assign(leaves("1.1"), "so-b", "vì chuyên môn"))
                .did(OTHER_APPRAISER, enter("appraisal-1", "1.1", awarded("3")));
        assertThat(office.refused(APPRAISER, enter("appraisal-1", "1.1", awarded("4")))
                        .reason())
                .isEqualTo(RefusalReason.NOT_ALLOWED); // it has no say any more
        Actor second = Actor.of("vy", "so-b", "coordinator");
        assertThat(office.refused(second, new Act.Move("close-appraisal-1")).reason())
                .isEqualTo(RefusalReason.NOT_ALLOWED);
    }

    @Test
    void a_body_does_not_appraise_itself() {
        office.submitted();
        Actor self = Actor.of("lan", "an-binh", "appraiser", "coordinator");
        assertThat(office.refused(self, enter("appraisal-1", "2", awarded("2"))))
                .hasToString(
                        "CONFLICT_OF_INTEREST (unit an-binh): expected an appraisal by another body, but got one by itself."
                                + " Have the coordinator assign it to another body.");
        assertThat(office.refused(COORDINATOR, new Act.Assign(leaves("2"), "an-binh", "tiện"))
                        .reason())
                .isEqualTo(RefusalReason.CONFLICT_OF_INTEREST);
    }

    @Test
    void missing_evidence_demands_an_explanation() {
        office.did(CLERK, new Act.Open(), new Act.Fill("self", all(Measurement.notAssessed())))
                .did(CLERK, new Act.Confirm("self", leaves("1.1", "1.2", "2")), enter("self", "1.1", awarded("4")));
        assertThat(office.refused(HEAD, new Act.Move("submit")))
                .hasToString(
                        "EVIDENCE_MISSING (round self): expected every required kind of evidence, but got 1 missing, [1.1: plan]."
                                + " Attach them, or explain each leaf that lacks one.");
        office.did(CLERK, new Act.Explain(CriterionCode.of("1.1"), "Bản gốc ở huyện cũ"))
                .did(HEAD, new Act.Move("submit"));
    }

    @Test
    void evidence_is_never_deleted_only_withdrawn_with_a_reason() {
        office.filledIn();
        assertThat(office.refused(CLERK, new Act.Withdraw("e1", " ")).reason()).isEqualTo(RefusalReason.REASON_MISSING);
        office.did(CLERK, new Act.Withdraw("e1", "Nhầm văn bản"));
        assertThat(office.state().evidence().values())
                .extracting(
                        Filed::isWithdrawn,
                        filed -> filed.withdrawal().orElseThrow().reason())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(true, "Nhầm văn bản"));
        assertThat(office.state().standingEvidence()).isEmpty();
        assertThat(office.refused(HEAD, new Act.Move("submit")).reason()).isEqualTo(RefusalReason.EVIDENCE_MISSING);
        assertThat(office.refused(CLERK, new Act.Attach(plan("e1"))).reason()).isEqualTo(RefusalReason.WRONG_STATE);
    }

    @Test
    void a_bulk_filling_is_a_draft_until_it_is_confirmed() {
        office.did(CLERK, new Act.Open(), new Act.Fill("self", all(Measurement.notAssessed())));
        assertThat(office.refused(HEAD, new Act.Move("submit")).got())
                .isEqualTo("3 without an entry, [1.1, 1.2, 2], and 3 drafts, [1.1, 1.2, 2]");
        office.did(CLERK, new Act.Confirm("self", leaves("1.1", "1.2", "2"))).did(HEAD, new Act.Move("submit"));
        assertThat(office.desk
                        .scores("an-binh")
                        .effective()
                        .orElseThrow()
                        .total()
                        .points())
                .isEmpty();
    }

    @Test
    void every_question_wants_an_explanation_after_it() {
        appraisedOnce();
        assertThat(office.refused(HEAD, new Act.Move("answer-explanations")))
                .hasToString(
                        "EXPLANATION_MISSING (leaves [1.1]): expected an explanation for every question, but got 1 without one."
                                + " Explain them.");
    }

    @Test
    void caps_limit_how_often_and_how_much() {
        Office capped =
                new Office(TWO_ROUNDS, new Caps(ImmutableMap.of("extend", 1), Optional.of(1), Optional.of(1000L)));
        capped.filledIn().did(COORDINATOR, new Act.Extend(day(12), "mưa lũ"));
        assertThat(capped.refused(COORDINATOR, new Act.Extend(day(14), "mưa lũ")))
                .hasToString(
                        "CAP_REACHED (action extend): expected at most 1 times, but got number 2. The campaign allows no more.");
        assertThat(capped.refused(CLERK, new Act.Attach(plan("e2"))).toString())
                .contains("expected at most 1 papers, but got 2");
    }

    @Test
    void a_campaign_with_contradictions_cannot_exist() {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> Office.campaign(
                        TWO_ROUNDS,
                        new Caps(ImmutableMap.of("dance", 1), Optional.empty(), Optional.empty()),
                        List.of(UNIT, UNIT)))
                .withMessageContaining(
                        "group communes, unit an-binh: expected a unit that is in one group, once, but got it again")
                .withMessageContaining(
                        "caps: expected an action or a move of two-rounds-with-explanation, but got dance");
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> CampaignDesk.of(office.campaign, EditionLibrary.of(), Roles.preset(), office.store))
                .withMessageContaining("group communes: expected one of the editions [], but got test-2024");
    }

    @Test
    void everybody_sees_what_the_switches_and_the_policy_both_show() {
        Actor citizen = Actor.of("x", "cong-chung", "public");
        Actor stranger = Actor.of("y", "cong-chung");
        appraisedOnce();
        assertThat(office.desk.view(citizen, "an-binh", office.now()).rounds()).isEmpty();
        assertThat(office.desk.view(CLERK, "an-binh", office.now()).rounds()).containsOnlyKeys("self", "appraisal-1");
        office.did(CLERK, new Act.Explain(CriterionCode.of("1.1"), "Có văn bản"))
                .did(HEAD, new Act.Move("answer-explanations"))
                .did(APPRAISER, enter("appraisal-2", "1.1", awarded("3.5")));
        assertThat(office.desk.view(CLERK, "an-binh", office.now()).rounds()).doesNotContainKey("appraisal-2");
        assertThat(office.desk.view(APPRAISER, "an-binh", office.now()).rounds())
                .containsKey("appraisal-2");
        office.did(OTHER_APPRAISER, new Act.Inherit("appraisal-2", "appraisal-1", leaves("1.2")))
                .did(COORDINATOR, new Act.Inherit("appraisal-2", "appraisal-1", leaves("2")))
                .did(COORDINATOR, new Act.Move("close-appraisal-2"), new Act.Move("publish"));
        AssessmentView seen = office.desk.view(citizen, "an-binh", office.now());
        assertThat(seen.rounds()).containsOnlyKeys("published");
        assertThat(seen.evidence()).isEmpty();
        assertThat(seen.remarks()).isEmpty();
        assertThat(office.desk.view(stranger, "an-binh", office.now()).rounds()).isEmpty();
        assertThat(office.desk.view(CLERK, "an-binh", office.now()).evidence()).hasSize(1);
    }

    @Test
    void a_proven_share_reads_as_it_was_entered() {
        office.filledIn();
        assertThat(office.state()
                        .round("self")
                        .entries()
                        .get(CriterionCode.of("1.2"))
                        .measurement())
                .isEqualTo(Measurement.share(new Ratio(2, 3)));
    }
}
