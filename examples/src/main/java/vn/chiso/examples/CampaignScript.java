package vn.chiso.examples;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.chiso.core.access.Actor;
import vn.chiso.core.access.Roles;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.campaign.Campaign;
import vn.chiso.core.campaign.CampaignDesk;
import vn.chiso.core.campaign.Command;
import vn.chiso.core.campaign.Group;
import vn.chiso.core.campaign.InMemoryAssessmentStore;
import vn.chiso.core.campaign.Refusal;
import vn.chiso.core.campaign.Visibility;
import vn.chiso.core.campaign.Window;
import vn.chiso.core.campaign.lifecycle.LifeCycle;
import vn.chiso.core.campaign.lifecycle.LifeCycleFiles;
import vn.chiso.core.campaign.log.Act;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.evidence.Evidence;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.Name;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.score.Points;

/** Who does what on which day of the made-up campaign. */
final class CampaignScript {
    private static final Actor APPRAISER = Actor.of("Trần Văn Mẫu", "so-noi-vu", "appraiser", "coordinator");
    private static final String DISPUTED = "dong-hai";
    private static final String LATE = "khanh-an";
    private static final String REOPENED = "nam-phong";

    private final Index index;
    private final List<Assessment> assessments;
    private final CampaignDesk desk;
    private final List<Refusal> refusals = new ArrayList<>();
    private int commands;

    CampaignScript(Index index, List<Assessment> assessments) {
        this.index = index;
        this.assessments = assessments;
        this.desk =
                CampaignDesk.of(campaign(), EditionLibrary.of(index), Roles.preset(), new InMemoryAssessmentStore());
    }

    private Campaign campaign() {
        LifeCycle cycle = Optional.ofNullable(LifeCycleFiles.presets().get("two-rounds-with-explanation"))
                .orElseThrow();
        return Campaign.builder()
                .id("dot-2026")
                .name(Name.of("Đợt đánh giá minh họa 2026"))
                .period(index.edition().period())
                .lifeCycle(cycle)
                .coordinator("so-noi-vu")
                .addGroup(Group.of(
                                "xa",
                                index,
                                assessments.stream().map(Assessment::unit).toList())
                        .require("kế hoạch", "1.1"))
                .putWindow("self-assessment", Window.between(at("10-20T08"), at("11-03T17")))
                .putWindow("appraisal-1", Window.until(at("11-20T17")))
                .putWindow("explanation", Window.until(at("11-27T17")))
                .putWindow("appraisal-2", Window.until(at("12-10T17")))
                .addAllSwitches(Visibility.usual(cycle))
                .build();
    }

    /** A time of 2026 in Vietnam, seven hours before Greenwich. */
    private static Instant at(String dayAndHour) {
        return java.time.OffsetDateTime.parse("2026-" + dayAndHour + ":00:00+07:00")
                .toInstant();
    }

    CampaignDesk desk() {
        return desk;
    }

    List<String> units() {
        return assessments.stream().map(assessment -> assessment.unit().id()).toList();
    }

    /** What was refused on the way, in order. */
    List<Refusal> refusals() {
        return refusals;
    }

    void run() {
        assessments.forEach(this::selfAssess);
        units().forEach(this::appraise);
        units().forEach(this::explain);
        units().forEach(this::appraiseAgain);
        units().forEach(unit -> done(APPRAISER, unit, at("12-15T09"), new Act.Move("publish")));
        reopen();
    }

    private void selfAssess(Assessment assessment) {
        String unit = assessment.unit().id();
        Actor clerk = clerk(unit);
        ImmutableSortedMap<CriterionCode, Measurement> measured = ImmutableSortedMap.copyOf(assessment.measurements());
        done(clerk, unit, at("10-21T09"), new Act.Open());
        done(clerk, unit, at("10-22T09"), new Act.Fill("self", measured));
        done(clerk, unit, at("10-28T15"), new Act.Confirm("self", measured.keySet()));
        done(clerk, unit, at("10-28T16"), new Act.Attach(plan(unit)));
        Act submit = new Act.Move("submit");
        if (unit.equals(LATE)) {
            refused(head(unit), unit, at("11-05T10"), submit);
            done(APPRAISER, unit, at("11-05T14"), new Act.Extend(at("11-09T17"), "Xã bị ngập lụt, mất điện từ 01/11"));
            done(head(unit), unit, at("11-06T08"), submit);
        } else {
            done(head(unit), unit, at("10-30T10"), submit);
        }
    }

    private static Evidence plan(String unit) {
        return Evidence.builder()
                .proves("1.1")
                .id("kh-" + unit)
                .kind("kế hoạch")
                .title("Kế hoạch cải cách hành chính năm 2026 (hư cấu)")
                .contentHash(Hashing.sha256()
                        .hashString("kế hoạch của " + unit, StandardCharsets.UTF_8)
                        .toString())
                .size(48_213)
                .period(vn.chiso.core.measure.Period.ofYear(2026))
                .build();
    }

    private void appraise(String unit) {
        Instant day = at("11-16T09");
        if (unit.equals(DISPUTED)) {
            CriterionCode code = CriterionCode.of("3");
            String note = "Chỉ một trong hai sáng kiến có quyết định công nhận";
            done(APPRAISER, unit, day, new Act.Enter("appraisal-1", code, Measurement.awarded(Points.of(10)), note));
            done(APPRAISER, unit, day, new Act.Ask(code, "Đề nghị gửi quyết định công nhận sáng kiến thứ hai"));
            done(APPRAISER, unit, day, new Act.Inherit("appraisal-1", "self", allBut("3")));
        } else {
            done(APPRAISER, unit, day, new Act.Inherit("appraisal-1", "self", allBut("")));
        }
        done(APPRAISER, unit, at("11-19T16"), new Act.Move("close-appraisal-1"));
    }

    private void explain(String unit) {
        if (unit.equals(DISPUTED)) {
            refused(head(unit), unit, at("11-24T08"), new Act.Move("answer-explanations"));
            String text = "Sáng kiến thứ hai được công nhận ngày 20/10/2026; gửi kèm bản chụp quyết định";
            done(clerk(unit), unit, at("11-24T09"), new Act.Attach(decision(unit)));
            done(clerk(unit), unit, at("11-24T10"), new Act.Explain(CriterionCode.of("3"), text));
        }
        done(head(unit), unit, at("11-25T10"), new Act.Move("answer-explanations"));
    }

    private static Evidence decision(String unit) {
        Evidence.Builder builder = Evidence.builder();
        return builder.proves("3")
                .id("qd-" + unit)
                .kind("quyết định")
                .title("Quyết định công nhận sáng kiến (hư cấu)")
                .contentHash(Hashing.sha256()
                        .hashString("quyết định của " + unit, StandardCharsets.UTF_8)
                        .toString())
                .size(12_004)
                .period(vn.chiso.core.measure.Period.ofYear(2026))
                .build();
    }

    private void appraiseAgain(String unit) {
        Instant day = at("12-02T09");
        if (unit.equals(DISPUTED)) {
            String note = "Chấp nhận sáng kiến thứ hai, trừ 0,5 điểm do công nhận sau khi đã áp dụng";
            done(
                    APPRAISER,
                    unit,
                    day,
                    new Act.Enter("appraisal-2", CriterionCode.of("3"), Measurement.awarded(Points.of(13)), note));
            done(APPRAISER, unit, day, new Act.Inherit("appraisal-2", "appraisal-1", allBut("3")));
        } else {
            done(APPRAISER, unit, day, new Act.Inherit("appraisal-2", "appraisal-1", allBut("")));
        }
        done(APPRAISER, unit, at("12-08T16"), new Act.Move("close-appraisal-2"));
    }

    /** A mistake that was found after publication: the round is opened again, with a reason and a date, and published anew. */
    private void reopen() {
        CriterionCode code = CriterionCode.of("3");
        Measurement corrected = Measurement.awarded(Points.of(17));
        refused(APPRAISER, REOPENED, at("12-17T08"), new Act.Enter("appraisal-2", code, corrected, ""));
        refused(APPRAISER, REOPENED, at("12-17T08"), new Act.Move("reopen-appraisal-2"));
        String reason = "Xã khiếu nại: một sáng kiến bị bỏ sót khi thẩm định";
        done(APPRAISER, REOPENED, at("12-17T09"), new Act.Move("reopen-appraisal-2", reason, at("12-20T17")));
        done(
                APPRAISER,
                REOPENED,
                at("12-18T09"),
                new Act.Enter("appraisal-2", code, corrected, "Bổ sung sáng kiến bị bỏ sót"));
        done(APPRAISER, REOPENED, at("12-18T10"), new Act.Move("close-appraisal-2"));
        done(APPRAISER, REOPENED, at("12-18T14"), new Act.Move("publish"));
    }

    private ImmutableSortedSet<CriterionCode> allBut(String code) {
        return index.leaves()
                .map(Criterion::code)
                .filter(leaf -> !leaf.text().equals(code))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    private static Actor clerk(String unit) {
        return Actor.of("công chức của " + unit, unit, "self-assessor");
    }

    private static Actor head(String unit) {
        return Actor.of("chủ tịch của " + unit, unit, "unit-head");
    }

    private void done(Actor actor, String unit, Instant at, Act act) {
        send(actor, unit, at, act).ifPresent(refusal -> {
            throw new IllegalStateException("The script of " + unit + " was refused: " + refusal);
        });
    }

    private void refused(Actor actor, String unit, Instant at, Act act) {
        refusals.add(send(actor, unit, at, act)
                .orElseThrow(
                        () -> new IllegalStateException("The script of " + unit + " expected a refusal of " + act)));
    }

    private Optional<Refusal> send(Actor actor, String unit, Instant at, Act act) {
        long version = desk.log(unit).state().version();
        return desk.handle(new Command(unit + "-" + ++commands, unit, version, actor, at, act))
                .refusal();
    }
}
