package vn.chiso.examples;

import static vn.chiso.examples.Words.points;
import static vn.chiso.examples.Words.signed;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.chiso.core.forecast.Forecast;
import vn.chiso.core.forecast.PointsDistribution;
import vn.chiso.core.forecast.Simulation;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Value;
import vn.chiso.core.planning.Objective;
import vn.chiso.core.planning.Objective.Valuation;
import vn.chiso.core.planning.Plan;
import vn.chiso.core.planning.PlanSolver;
import vn.chiso.core.planning.Solution;
import vn.chiso.core.progress.Effect;
import vn.chiso.core.progress.FollowUp;
import vn.chiso.core.progress.FollowUpState;
import vn.chiso.core.progress.Measure;
import vn.chiso.core.progress.Undertaking;
import vn.chiso.core.progress.outlook.Choices;
import vn.chiso.core.progress.outlook.DaysLeft;
import vn.chiso.core.progress.outlook.Omission;
import vn.chiso.core.progress.outlook.Outlook;
import vn.chiso.core.progress.review.Gains;
import vn.chiso.core.progress.review.ScoredIndex;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;

/** What is best chosen of the open work, and where the year is likely to end. */
final class OutlookSection {
    /** How many cases of this year last year's share counts as. */
    private static final long LAST_YEAR = 20;

    private static final Simulation OTHERWISE = new Simulation(2025, 20_000);
    private static final int DRIVERS = 3;
    private static final double WORTH_NAMING = 0.0005;
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private final FollowUpCase followed;
    private final FollowUp followUp;
    private final Gains gains;
    private final LocalDate day;
    private final FollowUpState state;
    private final StringBuilder out = new StringBuilder();

    OutlookSection(FollowUpCase followed, LocalDate day) {
        this.followed = followed;
        this.followUp = followed.followUp();
        this.gains = followed.gains();
        this.day = day;
        this.state = followUp.stateOn(day);
    }

    Outlook outlook(ScoredIndex result) {
        return Outlook.of(gains, result.code(), day, Rational.of(LAST_YEAR), OTHERWISE);
    }

    String render(ScoredIndex result, Outlook outlook) {
        out.setLength(0);
        choices(result);
        forecast(result, outlook);
        return out.toString();
    }

    private void choices(ScoredIndex result) {
        ImmutableSortedMap<String, Rational> days = DaysLeft.of(followUp, day);
        Choices choices = Choices.byPost(gains, result.code(), day, days);
        Objective likely = Objective.of(Valuation.LIKELY);
        Solution best = PlanSolver.exact().best(choices.withKnownEfforts(), likely);
        line("");
        line("Nên làm việc nào trước với ngày công còn lại (" + result.code()
                + "; điểm tăng thêm ngoài việc đã báo cáo xong)");
        line("  Ngày công còn lại = số khai mỗi tháng × " + DaysLeft.months(followUp, day) + " tháng: "
                + days.entrySet().stream()
                        .map(post -> followed.party(post.getKey()) + " " + number(post.getValue()))
                        .collect(Collectors.joining("; ")));
        line("  Cách tốt nhất: " + Words.status(best.status())
                + best.plan()
                        .map(plan ->
                                ": " + signed(best.gain().orElseThrow()) + " điểm; chấm lại cả bộ với các việc này: "
                                        + signed(choices.rescored(plan)) + "; nếu mọi ước lượng chỉ đạt mức thấp: "
                                        + signed(plan.gain(Valuation.LOW)) + "; bình quân theo khả năng thành: "
                                        + signed(plan.gain(Valuation.EXPECTED)))
                        .orElse(""));
        best.plan().ifPresent(plan -> {
            plan.options().stream()
                    .filter(option -> option.criterion().isPresent())
                    .forEach(option -> line("    " + signed(option.gain().likely()) + "  "
                            + why(result, withNeeds(choices.actions(option.code())))));
            left(choices, plan);
        });
        curve(result, days);
        unknown(choices);
    }

    private ImmutableSortedSet<String> withNeeds(Set<String> actions) {
        ImmutableSortedSet.Builder<String> all =
                ImmutableSortedSet.<String>naturalOrder().addAll(actions);
        Set<String> settled = settled();
        actions.forEach(action -> followUp.undertaking(action).requires().stream()
                .filter(need -> !settled.contains(need))
                .forEach(all::add));
        return all.build();
    }

    private Set<String> settled() {
        return state.actions().values().stream()
                .filter(action -> action.status().isClaimed())
                .map(action -> action.action())
                .collect(Collectors.toSet());
    }

    private String why(ScoredIndex result, Set<String> actions) {
        return actions.stream()
                .map(action -> action
                        + followUp.undertaking(action)
                                .added()
                                .map(text -> " " + text)
                                .orElse("")
                        + " " + effort(action)
                        + followUp.undertaking(action).effects().stream()
                                .map(effect -> ": " + why(result, effect))
                                .collect(Collectors.joining())
                        + state.action(action)
                                .waiting()
                                .map(wait -> ", đang chờ " + followed.party(wait.party()))
                                .orElse(""))
                .collect(Collectors.joining("; cùng "));
    }

    private String effort(String action) {
        return followUp.undertaking(action)
                .effort()
                .map(posts -> "("
                        + posts.entrySet().stream()
                                .map(post -> followed.party(post.getKey()) + " " + number(post.getValue()) + " ngày")
                                .collect(Collectors.joining(", "))
                        + ")")
                .orElse("(CHƯA BIẾT công sức)");
    }

    private String why(ScoredIndex result, Effect effect) {
        if (effect instanceof Effect.Expected expected) {
            return expected.line().criterion() + ", " + followed.party(expected.decidedBy()) + " ước từ "
                    + points(expected.low()) + " đến " + points(expected.high());
        }
        Effect.Measured measured = (Effect.Measured) effect;
        Measure measure = followUp.measure(measured.measure());
        return measure.feeds().stream()
                .filter(use -> use.edition().equals(result.edition()))
                .map(use -> use.leaf() + ", " + measure.name() + " "
                        + result.observed(use.leaf(), use.input())
                                .map(value -> value + " → " + after(value, measured.shift()))
                                .orElse(""))
                .collect(Collectors.joining(", "));
    }

    private static String after(Value value, Effect.Shift shift) {
        if (shift instanceof Effect.Shift.To to) {
            return to.value().toString();
        }
        long cases = ((Effect.Shift.Cases) shift).cases();
        return value instanceof Value.Share share
                ? new Ratio(
                                Math.min(share.ratio().whole(), share.ratio().part() + cases),
                                share.ratio().whole())
                        .toString()
                : "thêm " + cases;
    }

    /** What the plan does not have, and why. */
    private void left(Choices choices, Plan plan) {
        Set<String> chosen = choices.actions(plan);
        choices.withKnownEfforts().options().stream()
                .flatMap(option -> choices.actions(option.code()).stream())
                .filter(action ->
                        !chosen.contains(action) && !choices.effortUnknown().contains(action))
                .distinct()
                .sorted()
                .forEach(action -> line("    không chọn " + action + ": " + whyNot(choices, plan, chosen, action)));
    }

    private String whyNot(Choices choices, Plan plan, Set<String> chosen, String action) {
        Undertaking undertaking = followUp.undertaking(action);
        String alternatives = followUp.undertakings().stream()
                .filter(other -> chosen.contains(other.action()))
                .filter(other -> other.excludes().contains(action)
                        || undertaking.excludes().contains(other.action()))
                .map(Undertaking::action)
                .collect(Collectors.joining(", "));
        if (!alternatives.isEmpty()) {
            return "đã chọn phương án khác, " + alternatives;
        }
        String lacking = undertaking.effort().stream()
                .flatMap(posts -> posts.entrySet().stream())
                .filter(post -> post.getValue().compareTo(spare(choices, plan, post.getKey())) > 0)
                .map(post -> "cần " + number(post.getValue()) + " ngày của " + followed.party(post.getKey())
                        + ", sau các việc trên còn " + number(spare(choices, plan, post.getKey())))
                .collect(Collectors.joining(", "));
        if (!lacking.isEmpty()) {
            return lacking;
        }
        return undertaking.effects().isEmpty()
                ? "không việc nào được chọn cần nó"
                : "không thêm điểm cho các việc đã chọn";
    }

    private static Rational spare(Choices choices, Plan plan, String post) {
        long budget = choices.planning().budget().getOrDefault(post, 0L);
        return choices.days(budget - plan.effort().getOrDefault(post, 0L));
    }

    private void curve(ScoredIndex result, Map<String, Rational> days) {
        Rational all = days.values().stream().reduce(Rational.ZERO, Rational::plus);
        Choices pooled = Choices.inTotal(gains, result.code(), day, all);
        Solution best = PlanSolver.exact().best(pooled.withKnownEfforts(), Objective.of(Valuation.LIKELY));
        line("  Nếu ai cũng làm thay được ai, từng này ngày công cho nhiều nhất từng này điểm ("
                + Words.status(best.status()) + "): "
                + best.curves().getOrDefault(Choices.PERSON_DAYS, ImmutableList.of()).stream()
                        .filter(step -> step.points().signum() > 0)
                        .map(step -> number(pooled.days(step.budget())) + " ngày " + signed(step.points()))
                        .collect(Collectors.joining("; ")));
    }

    private void unknown(Choices choices) {
        String effort = choices.effortUnknown().stream()
                .map(action -> action + " (không ai khai công sức, UNKNOWN_COST: không phải là 0 ngày)")
                .collect(Collectors.joining("; "));
        String others = omissions(choices.omissions());
        String both = effort + (effort.isEmpty() || others.isEmpty() ? "" : "; ") + others;
        if (!both.isEmpty()) {
            line("  CHƯA BIẾT nên không xét: " + both);
        }
    }

    private static String omissions(List<Omission> omissions) {
        return omissions.stream()
                .map(omission -> omission.action() + " (" + Words.reason(omission.reason()) + ")")
                .collect(Collectors.joining("; "));
    }

    private void forecast(ScoredIndex result, Outlook outlook) {
        Forecast forecast = outlook.forecast();
        PointsDistribution total = forecast.total();
        line("");
        line("Dự báo " + result.code() + " đến hết năm " + followUp.period() + " ("
                + forecast.simulation()
                        .map(how -> "mô phỏng " + how.draws() + " lần, hạt giống " + how.seed())
                        .orElse("tính đúng, không mô phỏng")
                + ")");
        line("  Bình quân " + points(mean(total)) + "; 80 % khả năng nằm từ " + points(total.quantile(LOW)) + " đến "
                + points(total.quantile(HIGH)) + ". Khả năng xếp loại: " + grades(result, forecast)
                + Optional.ofNullable(followUp.goals().get(result.code()))
                        .map(goal -> "; đạt mục tiêu " + points(goal) + ": " + Words.chance(outlook.chanceOf(goal)))
                        .orElse("")
                + result.scorecard()
                        .total()
                        .points()
                        .map(last -> "; hơn " + result.scorecard().period() + ": "
                                + chance(forecast.probabilityOfMoreThan(last)))
                        .orElse(""));
        line("  Vì, từng dòng đã làm tròn: " + points(outlook.certain().minus(outlook.verified()))
                + " của các tiêu chí không nêu dưới đây, coi như giữ nguyên");
        line("    + " + points(outlook.verified()) + "  việc đã kiểm chứng, ngoài các tiêu chí đang đo");
        Map<String, PointsDistribution> parts = forecast.byProspect();
        outlook.rates()
                .forEach(rate -> line("    + " + points(mean(parts, rate)) + "  " + codes(rate.leaves()) + ", "
                        + followUp.measure(rate.measure()).name() + ": đến nay " + rate.soFar() + ", còn "
                        + rate.toCome()
                        + ", năm trước " + rate.prior().lastYear() + " (tính như "
                        + number(rate.prior().weight())
                        + " trường hợp)"));
        outlook.works()
                .forEach(work -> line("    + " + points(work.expected()) + "  " + codes(work.leaves()) + ", nhiều nhất "
                        + points(work.atMost()) + ": "
                        + work.chances().entrySet().stream()
                                .map(chance ->
                                        chance.getKey() + " thành với khả năng " + Words.chance(chance.getValue()))
                                .collect(Collectors.joining(", "))));
        outlook.held()
                .forEach((measure, value) -> line("    giữ như đến nay: "
                        + followUp.measure(measure).name() + " " + value + " (không ai nói còn bao nhiêu trường hợp)"));
        if (!outlook.omissions().isEmpty()) {
            line("  KHÔNG tính vào dự báo: " + omissions(outlook.omissions()));
        }
        drivers(forecast);
        line(
                "  Giả định: mỗi việc thành hay không không kéo theo việc khác; khả năng thành là số khai theo tình trạng ("
                        + followUp.probabilities().entrySet().stream()
                                .map(chance -> Words.status(chance.getKey()) + " " + Words.chance(chance.getValue()))
                                .collect(Collectors.joining(", "))
                        + ") hoặc cho riêng việc đó");
    }

    private static String grades(ScoredIndex result, Forecast forecast) {
        Optional<GradeScale> scale = result.scorecard().index().grades();
        if (scale.isEmpty()) {
            return "xếp loại CHƯA BIẾT, bộ tiêu chí không có thang xếp loại";
        }
        Forecast.GradeChances chances = forecast.grades(scale.get());
        String known = chances.byGrade().entrySet().stream()
                .filter(grade -> grade.getValue() >= WORTH_NAMING)
                .map(grade -> FollowUpSection.grade(scale.get(), grade.getKey()) + " " + chance(grade.getValue()))
                .collect(Collectors.joining(", "));
        String undecided = chances.undecided() > 0
                ? "không rõ loại nào " + chance(chances.undecided()) + " (CHƯA BIẾT ngưỡng, UNKNOWN_BOUNDS)"
                : "";
        return known + (known.isEmpty() || undecided.isEmpty() ? "" : ", ") + undecided;
    }

    private void drivers(Forecast forecast) {
        Map<String, String> names = new TreeMap<>();
        followUp.measures().forEach(measure -> names.put("measure " + measure.code(), measure.name()));
        String drivers = forecast.varianceShares().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .filter(share -> share.getValue() > 0)
                .limit(DRIVERS)
                .map(share -> names.getOrDefault(share.getKey(), share.getKey().replace("actions", "việc")) + " "
                        + chance(share.getValue()))
                .collect(Collectors.joining(", "));
        if (!drivers.isEmpty()) {
            line("  Dao động nhiều nhất là do: " + drivers);
        }
    }

    private static Points mean(Map<String, PointsDistribution> parts, Outlook.Rate rate) {
        return mean(Optional.ofNullable(parts.get(rate.prospect())).orElseThrow());
    }

    private static Points mean(PointsDistribution distribution) {
        return Points.of(Rational.of(BigDecimal.valueOf(distribution.mean())));
    }

    private static String chance(double probability) {
        return Words.chance(Rational.of(BigDecimal.valueOf(probability)));
    }

    private static String codes(Set<CriterionCode> codes) {
        return codes.stream().map(CriterionCode::text).collect(Collectors.joining(", "));
    }

    private static String number(Rational number) {
        return Words.number(number);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
