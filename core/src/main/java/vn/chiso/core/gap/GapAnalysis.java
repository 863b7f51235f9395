package vn.chiso.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.score.LargestRemainder;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * Where a unit lost its points (A1): the losses of the scored leaves, grouped by whatever the caller asks. It reads the scorecard and
 * recomputes nothing; what was not assessed is neither earned nor lost and is in no table.
 *
 * <p>If points were rescaled or rounded above the leaves, the leaves' losses do not add up to the total's; {@link #aboveLeaves()} is the
 * difference, so that nothing disappears.
 *
 * <pre>{@code
 * GapAnalysis.of(scorecard).byLeaf().rows().get(0).sharePercent();   // 25.84
 * }</pre>
 */
public final class GapAnalysis {
    private static final BigInteger HUNDREDTHS_OF_A_PERCENT = BigInteger.valueOf(100_00);

    private final Scorecard scorecard;

    private GapAnalysis(Scorecard scorecard) {
        this.scorecard = scorecard;
    }

    /** What several groups do with a leaf that belongs to all of them. */
    public enum Sharing {
        /** Each carries an equal part of it. */
        SPLIT,
        /** Each carries all of it; the rows do not add up and have no shares. */
        FULL
    }

    public static GapAnalysis of(Scorecard scorecard) {
        return new GapAnalysis(scorecard);
    }

    /** What was lost in all, on the scale of the total; empty if nothing was scored. */
    public Optional<Points> lost() {
        return scorecard.total().lost();
    }

    /** The part of {@link #lost()} that no leaf lost: it came about by rescaling, limits or rounding above the leaves. */
    public Optional<Points> aboveLeaves() {
        return lost().map(lost -> lost.minus(byLeaf().lost()));
    }

    /** One row for each scored leaf. */
    public GapTable<Score> byLeaf() {
        return by(Function.identity());
    }

    /** One row for each top criterion, a field or content of its edition. */
    public GapTable<Score> byField() {
        Map<String, Score> fields = new LinkedHashMap<>();
        scorecard.parts().forEach(part -> part.components()
                .forEach(field -> field.leaves().forEach(leaf -> fields.put(leaf.id(), field))));
        return by(leaf -> fieldOf(fields, leaf));
    }

    private static Score fieldOf(Map<String, Score> fields, Score leaf) {
        Score field = fields.get(leaf.id());
        if (field == null) {
            throw new IllegalStateException("Leaf " + leaf.id() + " is in no part of its own scorecard");
        }
        return field;
    }

    /** One row for each part. */
    public GapTable<Score> byPart() {
        Map<String, Score> parts = new LinkedHashMap<>();
        scorecard.parts().forEach(part -> part.leaves().forEach(leaf -> parts.put(leaf.id(), part)));
        return by(leaf -> fieldOf(parts, leaf));
    }

    /** One row for each group; each scored leaf belongs to one. */
    public <K> GapTable<K> by(Function<Score, K> group) {
        return by(leaf -> ImmutableSet.of(group.apply(leaf)), Sharing.SPLIT);
    }

    /**
     * One row for each group, where a leaf may belong to several, as to several leads.
     *
     * @throws IllegalArgumentException if {@code groups} leaves a scored leaf without a group; give it one that says so
     */
    public <K> GapTable<K> by(Function<Score, ? extends Set<K>> groups, Sharing sharing) {
        Map<K, List<Carried>> carried = new LinkedHashMap<>();
        boolean additive = true;
        for (Score leaf : scorecard.leaves()) {
            if (leaf.lost().isEmpty()) {
                continue;
            }
            Set<K> keys = groups.apply(leaf);
            if (keys.isEmpty()) {
                throw new IllegalArgumentException("Leaf " + leaf.id() + " was scored but belongs to no group");
            }
            boolean split = sharing == Sharing.SPLIT;
            additive &= split || keys.size() == 1;
            Rational factor = split ? Rational.of(1, keys.size()) : Rational.ONE;
            keys.forEach(key ->
                    carried.computeIfAbsent(key, none -> new ArrayList<>()).add(Carried.of(leaf, factor)));
        }
        return table(carried, additive);
    }

    private static <K> GapTable<K> table(Map<K, List<Carried>> carried, boolean additive) {
        List<K> keys = carried.keySet().stream()
                .sorted(Comparator.comparing((K key) -> lost(carried, key)).reversed())
                .toList();
        List<Points> losses = keys.stream().map(key -> lost(carried, key)).toList();
        List<Optional<BigDecimal>> shares = shares(losses, additive);
        ImmutableList.Builder<GapRow<K>> rows = ImmutableList.builder();
        for (int i = 0; i < keys.size(); i++) {
            List<Carried> lines = carried.getOrDefault(keys.get(i), List.of());
            rows.add(new GapRow<>(
                    keys.get(i),
                    lines.stream().map(Carried::leaf).collect(ImmutableList.toImmutableList()),
                    Points.sum(lines.stream().map(Carried::assessedMax).toList()),
                    Points.sum(lines.stream().map(Carried::points).toList()),
                    losses.get(i),
                    shares.get(i)));
        }
        return new GapTable<>(rows.build(), additive);
    }

    private static <K> Points lost(Map<K, List<Carried>> carried, K key) {
        return Points.sum(
                carried.getOrDefault(key, List.of()).stream().map(Carried::lost).toList());
    }

    private static List<Optional<BigDecimal>> shares(List<Points> losses, boolean additive) {
        boolean shareable =
                additive && Points.sum(losses).signum() > 0 && losses.stream().noneMatch(loss -> loss.signum() < 0);
        return shareable
                ? LargestRemainder.share(
                                HUNDREDTHS_OF_A_PERCENT,
                                losses.stream().map(Points::value).toList())
                        .stream()
                        .map(units -> Optional.of(new BigDecimal(units, 2)))
                        .collect(Collectors.toList())
                : losses.stream().map(loss -> Optional.<BigDecimal>empty()).collect(Collectors.toList());
    }

    /** What one group carries of one leaf. */
    private record Carried(String leaf, Points assessedMax, Points points, Points lost) {
        static Carried of(Score leaf, Rational factor) {
            return new Carried(
                    leaf.id(),
                    leaf.assessedMax().times(factor),
                    leaf.points().orElse(Points.ZERO).times(factor),
                    leaf.lost().orElseThrow().times(factor));
        }
    }
}
