package vn.chiso.examples;

import static vn.chiso.examples.Words.points;
import static vn.chiso.examples.Words.signed;

import com.google.common.collect.ImmutableSetMultimap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.core.benchmark.Basis;
import vn.chiso.core.benchmark.GradeNeed;
import vn.chiso.core.benchmark.Need;
import vn.chiso.core.benchmark.PeerGroup;
import vn.chiso.core.benchmark.RankNeed;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.gap.LeafSteps;
import vn.chiso.core.gap.LeafSteps.Known;
import vn.chiso.core.gap.LeafSteps.Level;
import vn.chiso.core.gap.LeafSteps.Reason;
import vn.chiso.core.gap.LeafSteps.Unknown;
import vn.chiso.core.gap.NearestSteps;
import vn.chiso.core.gap.Slippage;
import vn.chiso.core.gap.Slippage.Margin;
import vn.chiso.core.gap.WhatIf;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.ranking.TiePolicy;
import vn.chiso.core.rule.Awarded;
import vn.chiso.core.rule.InputType;
import vn.chiso.core.rule.InverseEvaluation.Loss;
import vn.chiso.core.rule.Lever;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.PrintedScore;
import vn.chiso.core.score.Rounding;

/**
 * The nearest steps of one index: what is known to be reachable, and what is unknown and why. An assessment says nothing of cases to come,
 * so the steps are those of cases that are already counted, put right; the other results of the folder are the peers.
 */
final class NearestStepsSection {
    private static final int SHOWN = 5;
    private static final int USUAL_PLACES = 2;

    private final RealCase.Result result;
    private final Scorecard scorecard;
    private final PeerGroup group;
    private final StringBuilder out;

    NearestStepsSection(RealCase.Result result, List<RealCase.Result> all, StringBuilder out) {
        this.result = result;
        this.scorecard = result.scorecard();
        this.group = PeerGroup.of(scorecard, peers(scorecard, all));
        this.out = out;
    }

    private static List<Scorecard> peers(Scorecard own, List<RealCase.Result> all) {
        Map<String, Scorecard> peers = new TreeMap<>();
        all.stream()
                .map(RealCase.Result::scorecard)
                .filter(other -> other.contentHash().equals(own.contentHash()))
                .filter(other -> other.period().equals(own.period()))
                .filter(other -> !other.unit().id().equals(own.unit().id()))
                .forEach(other -> peers.putIfAbsent(other.unit().id(), other));
        return List.copyOf(peers.values());
    }

    void render() {
        WhatIf whatIf =
                WhatIf.of(IndexEvaluator.of(scorecard.index()), result.input().assessment());
        NearestSteps steps = NearestSteps.of(whatIf, levers(whatIf, Lever.Convert::new));
        line("");
        line("Bước gần nhất (nearest steps; CHƯA BIẾT = unknown)"
                + scorecard
                        .total()
                        .lost()
                        .map(lost -> "; đã mất, nhiều nhất lấy lại được: " + points(lost))
                        .orElse(""));
        known(steps.known());
        unknown(steps.unknown());
        slippage(Slippage.of(whatIf, levers(whatIf, Lever.Lapse::new), List.of()));
        Basis basis = basis();
        grade(GradeNeed.next(scorecard, basis));
        rank(RankNeed.next(group, TiePolicy.STANDARD, basis));
    }

    /** One for each observed ratio that a rule reads. */
    private ImmutableSetMultimap<CriterionCode, Lever> levers(WhatIf whatIf, Function<String, Lever> lever) {
        ImmutableSetMultimap.Builder<CriterionCode, Lever> levers = ImmutableSetMultimap.builder();
        scorecard
                .index()
                .leaves()
                .filter(leaf -> !(leaf.rule().orElseThrow().scheme() instanceof Awarded))
                .forEach(leaf -> leaf.rule().orElseThrow().inputs().stream()
                        .filter(input -> input.type() == InputType.RATIO)
                        .filter(input ->
                                whatIf.observed(leaf.code(), input.name()).isPresent())
                        .forEach(input -> levers.put(leaf.code(), lever.apply(input.name()))));
        return levers.build();
    }

    private void known(List<Known> known) {
        List<Ahead> ahead = known.stream()
                .flatMap(leaf -> Ahead.of(leaf).stream())
                .sorted(Comparator.comparing(Ahead::gain).reversed())
                .toList();
        ahead.stream().limit(SHOWN).forEach(step -> line("  - " + step.words()));
        if (ahead.size() > SHOWN) {
            line("  - … và " + (ahead.size() - SHOWN) + " nội dung khác, tăng ít hơn");
        }
        List<String> none = known.stream()
                .filter(leaf -> leaf.lost().filter(lost -> lost.signum() > 0).isPresent())
                .filter(leaf -> Ahead.of(leaf).isEmpty())
                .map(leaf -> leaf.leaf().text())
                .toList();
        if (!none.isEmpty()) {
            line("  - Sửa các trường hợp đã đếm cũng không lên được mức nào: " + String.join(", ", none));
        }
    }

    /** The nearest level of a leaf. */
    private record Ahead(Known leaf, LeafSteps.Way way, Level level) {
        static Optional<Ahead> of(Known leaf) {
            return leaf.ahead()
                    .filter(level ->
                            level.gain().filter(gain -> gain.signum() > 0).isPresent())
                    .findFirst()
                    .map(level -> new Ahead(
                            leaf,
                            leaf.ways().stream()
                                    .filter(way -> way.levels().contains(level))
                                    .findFirst()
                                    .orElseThrow(),
                            level));
        }

        Points gain() {
            return level.gain().orElseThrow();
        }

        String words() {
            long cases = level.reach().cases();
            return leaf.leaf() + ": sửa được thêm " + cases + " trường hợp (" + way.now() + " → "
                    + way.lever().after(way.now(), cases) + ") thì tổng điểm " + signed(gain());
        }
    }

    private void unknown(List<Unknown> unknown) {
        for (Reason reason : Reason.values()) {
            List<Unknown> leaves =
                    unknown.stream().filter(leaf -> leaf.reason() == reason).toList();
            if (!leaves.isEmpty()) {
                Points lost = Points.sum(
                        leaves.stream().flatMap(leaf -> leaf.lost().stream()).toList());
                line("  - CHƯA BIẾT: "
                        + codes(leaves.stream().map(Unknown::leaf).toList())
                        + (reason == Reason.NOT_ASSESSED ? "" : " (mất " + points(lost) + ")"));
                line("      " + words(reason));
            }
        }
    }

    private void slippage(Slippage slippage) {
        List<String> told = slippage.watched().stream()
                .flatMap(watch -> watch.margins().stream()
                        .map(Margin::slack)
                        .filter(slack -> slack.loss() == Loss.POSSIBLE)
                        .map(slack -> watch.leaf() + " (sai thêm " + slack.cases() + " trường hợp chưa mất điểm)"))
                .toList();
        if (!told.isEmpty()) {
            line("  - Đang đạt tối đa, cần giữ: " + String.join(", ", told));
        }
        List<CriterionCode> untold = slippage.watched().stream()
                .filter(watch -> watch.unknown().isPresent())
                .map(Slippage.Watch::leaf)
                .toList();
        if (!untold.isEmpty()) {
            line("  - Đang đạt tối đa, cần giữ: " + codes(untold) + "; CHƯA BIẾT còn được sai bao nhiêu");
        }
    }

    private static String codes(List<CriterionCode> codes) {
        return codes.stream().map(CriterionCode::text).collect(Collectors.joining(", "));
    }

    private static String words(Reason reason) {
        return switch (reason) {
            case NOT_ASSESSED -> "chưa có kết quả (NOT_ASSESSED)";
            case POINTS_ONLY ->
                "chỉ biết điểm được chấm, không biết cách chấm: không có gì để đếm xem cần thêm bao nhiêu (POINTS_ONLY)";
            case NOT_OBSERVED -> "không thực hiện hoặc không áp dụng, không có số liệu để bắt đầu (NOT_OBSERVED)";
            case NO_LEVER -> "chưa rõ số liệu nào còn thay đổi được (NO_LEVER)";
        };
    }

    /** As the edition says, else as the total was printed. */
    private Basis basis() {
        return Basis.of(scorecard.index())
                .orElseGet(() -> new Basis(
                        Rounding.halfUp(result.published()
                                .map(published -> published.total())
                                .map(PrintedScore::pointsPlaces)
                                .orElse(USUAL_PLACES)),
                        Basis.Order.ROUNDED_FIRST));
    }

    private void grade(GradeNeed need) {
        line("  - Loại cao hơn liền kề"
                + need.target().map(grade -> " (" + grade.name() + ")").orElse("") + ": "
                + words(need.need(), "đã ở loại cao nhất")
                + (need.unmet().isEmpty()
                        ? ""
                        : "; còn phải đạt riêng ở "
                                + need.unmet().stream()
                                        .map(lacks ->
                                                lacks.requirement().line() + " (ít nhất " + points(lacks.least()) + ")")
                                        .collect(Collectors.joining(", "))));
    }

    private void rank(RankNeed need) {
        line("  - Hạng cao hơn liền kề"
                + (need.target().isPresent() ? " (hạng " + need.target().getAsInt() + ")" : "") + ": "
                + words(need.need(), "đã đứng đầu")
                + (need.present().isPresent()
                        ? "; so với " + need.othersStandingStill().size()
                                + " đơn vị trong thư mục, giả định các đơn vị khác đứng yên"
                        : ""));
    }

    private static String words(Need need, String reached) {
        if (need instanceof Need.Known known) {
            return "cần thêm " + points(known.amount());
        }
        if (need instanceof Need.Unreachable unreachable) {
            return "cần thêm " + points(unreachable.amount()) + ", chỉ còn tối đa " + points(unreachable.attainable())
                    + " để lấy (UNREACHABLE)";
        }
        return need instanceof Need.Unknown unknown ? "CHƯA BIẾT: " + words(unknown.reason()) : reached;
    }

    private static String words(Need.Reason reason) {
        return switch (reason) {
            case NO_GRADES -> "bộ tiêu chí không xếp loại (NO_GRADES)";
            case UNKNOWN_BOUNDS -> "ngưỡng xếp loại không có trong văn bản nào đã đọc (UNKNOWN_BOUNDS)";
            case UNKNOWN_TOTAL -> "tổng điểm chưa đủ, còn phần chưa đánh giá (UNKNOWN_TOTAL)";
            case UNKNOWN_PEERS -> "không có kết quả đầy đủ của các đơn vị khác (UNKNOWN_PEERS)";
        };
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
