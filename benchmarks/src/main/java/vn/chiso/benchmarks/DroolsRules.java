package vn.chiso.benchmarks;

import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.internal.utils.KieHelper;

/** Drools: a rule for each case of each leaf, a fact for each measurement, a session for each unit. */
final class DroolsRules extends UnitByUnit {
    private final StatelessKieSession session;

    DroolsRules(Plain plain, Numbers numbers) {
        super(plain, numbers);
        session = new KieHelper()
                .addContent(text(plain), ResourceType.DRL)
                .build()
                .newStatelessKieSession();
    }

    @Override
    void score(int unit, long[][] leaves) {
        List<Cell> cells = new ArrayList<>();
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            if (numbers.applies(leaf, unit)) {
                cells.add(new Cell(
                        plain.leaves().get(leaf).code(), numbers.first(leaf, unit), numbers.second(leaf, unit)));
            }
        }
        session.execute(cells);
        int next = 0;
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            leaves[leaf][unit] = numbers.applies(leaf, unit) ? cells.get(next++).getPoints() : Results.NOT_APPLICABLE;
        }
    }

    static String text(Plain plain) {
        StringBuilder text = new StringBuilder("package vn.chiso.benchmarks;\ndialect \"java\"\n");
        plain.leaves().forEach(leaf -> rules(leaf, text));
        return text.toString();
    }

    private static void rules(Plain.Leaf leaf, StringBuilder text) {
        long max = leaf.max();
        if (leaf.rule() instanceof Plain.ShareBands bands) {
            bands(leaf, bands.bounds(), bands.points(), "100 * first", " * second", text);
        } else if (leaf.rule() instanceof Plain.CountBands bands) {
            bands(leaf, bands.bounds(), bands.points(), "first", "", text);
        } else if (leaf.rule() instanceof Plain.OfTarget of) {
            rule(leaf, "below", "100 * first < " + of.floor() + " * second", "0", text);
            rule(
                    leaf,
                    "share",
                    "100 * first >= " + of.floor() + " * second",
                    "Math.min(" + max + "L, (" + 200 * max + "L * $c.getFirst() + " + of.target()
                            + "L * $c.getSecond()) / (" + 2 * of.target() + "L * $c.getSecond()))",
                    text);
        } else if (leaf.rule() instanceof Plain.Due due) {
            String late = "first - second - " + due.free();
            rule(leaf, "in time", late + " <= 0", max + "L", text);
            rule(
                    leaf,
                    "late",
                    late + " > 0, " + late + " <= " + due.last(),
                    "Math.max(0L, " + max + "L - " + due.perDay() + "L * ($c.getFirst() - $c.getSecond() - "
                            + due.free() + "L))",
                    text);
            rule(leaf, "too late", late + " > " + due.last(), "0L", text);
        } else if (leaf.rule() instanceof Plain.Taken taken) {
            rule(
                    leaf,
                    "taken",
                    "",
                    "Math.max(0L, " + max + "L - Math.min(" + taken.cap() + "L, " + taken.each()
                            + "L * $c.getFirst()))",
                    text);
        } else if (leaf.rule() instanceof Plain.Mean mean) {
            long width = mean.highest() - mean.lowest();
            rule(
                    leaf,
                    "mean",
                    "",
                    "(" + 2 * max + "L * ($c.getFirst() - " + mean.lowest() + "L) + " + width + "L) / " + 2 * width
                            + "L",
                    text);
        } else {
            rule(leaf, "yes", "first == 1", max + "L", text);
            rule(leaf, "no", "first == 0", "0L", text);
        }
    }

    private static void bands(
            Plain.Leaf leaf,
            ImmutableLongArray bounds,
            ImmutableLongArray points,
            String left,
            String right,
            StringBuilder text) {
        for (int band = 0; band <= bounds.length(); band++) {
            String from = band == 0 ? "" : left + " >= " + bounds.get(band - 1) + right;
            String to = band == bounds.length() ? "" : left + " < " + bounds.get(band) + right;
            String condition = from.isEmpty() || to.isEmpty() ? from + to : from + ", " + to;
            rule(leaf, "band " + band, condition, points.get(band) + "L", text);
        }
    }

    private static void rule(Plain.Leaf leaf, String name, String condition, String points, StringBuilder text) {
        text.append("rule \"").append(leaf.code()).append(' ').append(name).append("\"\n  when $c : Cell(leaf == \"");
        text.append(leaf.code()).append(condition.isEmpty() ? "\"" : "\", ").append(condition);
        text.append(")\n  then $c.setPoints(").append(points).append(");\nend\n");
    }
}
