package vn.chiso.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

/**
 * Which lines of an earlier edition became which lines of a later one. Lines may stand at any level, so that editions can be compared by
 * fields where their sub-criteria have nothing in common; together they hold every leaf of both editions exactly once.
 *
 * <pre>{@code
 * EditionMapping.byCode(of2023, of2024);                                  // lines of the same code are the same line
 * EditionMapping.of(of2023, of2024, List.of(
 *     Line.same("1.1"), Line.renamed("1.2", "1.3"), Line.gone("1.4"), Line.added("1.5"), Line.merged(Set.of("2.1", "2.2"), "2.1")));
 * }</pre>
 *
 * @param before the earlier edition
 * @param after the later edition
 * @param lines in the order in which they are to be shown
 */
public record EditionMapping(Index before, Index after, ImmutableList<Line> lines) {
    /**
     * What became of a line or several.
     *
     * @param before the codes in the earlier edition; none for a new line
     * @param after the codes in the later edition; none for a line that is gone
     */
    public record Line(ImmutableSet<CriterionCode> before, ImmutableSet<CriterionCode> after) {
        public Line {
            if ((before.isEmpty() && after.isEmpty()) || (before.size() > 1 && after.size() > 1)) {
                throw new IllegalArgumentException(
                        "A line comes, goes, stays, is merged from several or split into several, but was " + before
                                + " -> " + after);
            }
        }

        /** The same code in both, with the same maximum or another. */
        public static Line same(String code) {
            return renamed(code, code);
        }

        public static Line renamed(String before, String after) {
            return new Line(codes(Set.of(before)), codes(Set.of(after)));
        }

        /** Not there before. */
        public static Line added(String code) {
            return new Line(ImmutableSet.of(), codes(Set.of(code)));
        }

        /** Not there any more. */
        public static Line gone(String code) {
            return new Line(codes(Set.of(code)), ImmutableSet.of());
        }

        public static Line merged(Set<String> before, String after) {
            return new Line(codes(before), codes(Set.of(after)));
        }

        public static Line split(String before, Set<String> after) {
            return new Line(codes(Set.of(before)), codes(after));
        }

        private static ImmutableSet<CriterionCode> codes(Set<String> codes) {
            return codes.stream().sorted().map(CriterionCode::of).collect(ImmutableSet.toImmutableSet());
        }

        Line reversed() {
            return new Line(after, before);
        }
    }

    public EditionMapping {
        List<Problem> problems = new ArrayList<>();
        problems.addAll(
                problems("before", before, lines.stream().map(Line::before).toList()));
        problems.addAll(problems("after", after, lines.stream().map(Line::after).toList()));
        InvalidDataException.throwIfAny(problems);
    }

    /**
     * What somebody who knows both editions says.
     *
     * @throws InvalidDataException if a code is unknown, or a leaf is in no line or in several
     */
    public static EditionMapping of(Index before, Index after, List<Line> lines) {
        return new EditionMapping(before, after, ImmutableList.copyOf(lines));
    }

    /**
     * Leaves of the same code are the same line, all others came or are gone. True only of editions that keep their codes: a leaf that was
     * renumbered shows as gone and new.
     */
    public static EditionMapping byCode(Index before, Index after) {
        Set<CriterionCode> old = leaves(before);
        Set<CriterionCode> now = leaves(after);
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        now.forEach(code -> lines.add(
                new Line(old.contains(code) ? ImmutableSet.of(code) : ImmutableSet.of(), ImmutableSet.of(code))));
        old.stream()
                .filter(code -> !now.contains(code))
                .forEach(code -> lines.add(new Line(ImmutableSet.of(code), ImmutableSet.of())));
        return new EditionMapping(before, after, lines.build());
    }

    private static Set<CriterionCode> leaves(Index index) {
        return index.leaves().map(Criterion::code).collect(ImmutableSet.toImmutableSet());
    }

    /** The same the other way round. */
    public EditionMapping reversed() {
        return new EditionMapping(
                after, before, lines.stream().map(Line::reversed).collect(ImmutableList.toImmutableList()));
    }

    private static List<Problem> problems(String side, Index index, List<ImmutableSet<CriterionCode>> lines) {
        List<Problem> problems = new ArrayList<>();
        Map<CriterionCode, Integer> covered = new LinkedHashMap<>();
        leaves(index).forEach(leaf -> covered.put(leaf, 0));
        for (CriterionCode code : lines.stream().flatMap(Set::stream).toList()) {
            if (index.criterion(code).isEmpty()) {
                problems.add(new Problem(
                        ProblemCode.UNKNOWN_REFERENCE,
                        Place.of(side + ", criterion " + code),
                        "a line of " + index.edition().id(),
                        code.text(),
                        "Correct the code."));
            }
            index.criterion(code).stream()
                    .flatMap(Criterion::withDescendants)
                    .filter(Criterion::isLeaf)
                    .forEach(leaf -> covered.merge(leaf.code(), 1, Integer::sum));
        }
        covered.forEach((leaf, times) -> {
            if (times != 1) {
                problems.add(new Problem(
                        times == 0 ? ProblemCode.MISSING_KEY : ProblemCode.DUPLICATE,
                        Place.of(side + ", criterion " + leaf),
                        "every leaf of " + index.edition().id() + " in exactly one line",
                        times == 0 ? "none" : times + " lines",
                        times == 0 ? "Say what became of it." : "Keep one of them."));
            }
        });
        return problems;
    }
}
