package vn.chiso.core.definition;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.Part;
import vn.chiso.core.internal.yaml.YamlWriter;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.source.Provenance;
import vn.chiso.core.source.SourceRef;

/**
 * What changed from one edition to another, line by line. Lines are matched by their codes, so renumbering shows as removed and added.
 * Where a number is printed does not matter here, only what it is.
 *
 * <pre>{@code
 * EditionComparison.of(of2024, of2025).toText();
 * //  1.3 re-weighted: 18 -> 15
 * }</pre>
 *
 * @param before the id of the earlier edition
 * @param after the id of the later edition
 * @param changes in the order of the later edition, what was removed last
 */
public record EditionComparison(String before, String after, ImmutableList<Change> changes) {
    /** The kinds of change. */
    public enum Kind {
        /** The whole: scale, rounding, grades, steps of the total, working days. */
        EDITION("changed"),
        /** A part came, went, or has other limits. */
        PART("changed"),
        ADDED("added"),
        REMOVED("removed"),
        /** Under another line or part. */
        MOVED("moved"),
        /** Another maximum. */
        RE_WEIGHTED("re-weighted"),
        /** Another rule. */
        RE_RULED("re-ruled"),
        /** Another policy for what does not apply. */
        POLICY("not-applicable policy changed"),
        RENAMED("renamed");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /**
     * One change.
     *
     * @param kind what changed
     * @param subject of which line, part or setting
     * @param before how it was; empty for something added
     * @param after how it is; empty for something removed
     */
    public record Change(Kind kind, String subject, String before, String after) {
        /** {@code 1.3 re-weighted: 18 -> 15}. */
        @Override
        public String toString() {
            String values = before.isEmpty() ? after : after.isEmpty() ? before : before + " -> " + after;
            return subject + " " + kind.words + ": " + values;
        }
    }

    private static final SourceRef ANYWHERE = new SourceRef("any", "", Provenance.PRINTED, "");

    public static EditionComparison of(Index before, Index after) {
        return new EditionComparison(
                before.edition().id(), after.edition().id(), new Comparing(before, after).changes());
    }

    /** One change a line; says so if there is none. */
    public String toText() {
        String head = before + " -> " + after + ": ";
        return changes.isEmpty()
                ? head + "no change\n"
                : changes.stream()
                        .map(change -> "  " + change + "\n")
                        .collect(Collectors.joining("", head + changes.size() + " changes\n", ""));
    }

    /** Where a line stands. */
    private record Located(Criterion criterion, String under) {}

    private static final class Comparing {
        private final Index before;
        private final Index after;
        private final ImmutableList.Builder<Change> changes = ImmutableList.builder();

        Comparing(Index before, Index after) {
            this.before = before;
            this.after = after;
        }

        ImmutableList<Change> changes() {
            differ(Kind.EDITION, "max", before.maxPoints(), after.maxPoints());
            differ(
                    Kind.EDITION,
                    "period",
                    before.edition().period(),
                    after.edition().period());
            differ(
                    Kind.EDITION,
                    "unit kinds",
                    before.edition().unitKinds(),
                    after.edition().unitKinds());
            differ(Kind.EDITION, "rounding", settings(before, "rounding"), settings(after, "rounding"));
            differ(Kind.EDITION, "grades", settings(before, "grades"), settings(after, "grades"));
            differ(Kind.EDITION, "total", settings(before, "total"), settings(after, "total"));
            differ(Kind.EDITION, "calendar", settings(before, "calendar"), settings(after, "calendar"));
            parts();
            Map<CriterionCode, Located> old = lines(before);
            Map<CriterionCode, Located> now = lines(after);
            now.forEach((code, line) -> Optional.ofNullable(old.get(code))
                    .ifPresentOrElse(
                            earlier -> line(earlier, line),
                            () -> changes.add(new Change(Kind.ADDED, code.text(), "", summary(line)))));
            old.forEach((code, line) -> {
                if (!now.containsKey(code)) {
                    changes.add(new Change(Kind.REMOVED, code.text(), summary(line), ""));
                }
            });
            return changes.build();
        }

        private void parts() {
            Map<String, String> old = parts(before);
            Map<String, String> now = parts(after);
            now.forEach((id, part) -> differ(Kind.PART, "part " + id, old.getOrDefault(id, ""), part));
            old.forEach((id, part) -> differ(Kind.PART, "part " + id, part, now.getOrDefault(id, "")));
        }

        private static Map<String, String> parts(Index index) {
            Map<String, String> parts = new LinkedHashMap<>();
            index.parts().forEach(part -> parts.put(part.id(), summary(part)));
            return parts;
        }

        private static String summary(Part part) {
            return part.kind().name().toLowerCase(java.util.Locale.ROOT)
                    + (part.withinScale() ? "" : " on top")
                    + ", max " + part.maxPoints()
                    + part.minPoints().map(min -> ", min " + min).orElse("")
                    + part.criteriaMax().map(raw -> ", from " + raw).orElse("");
        }

        private void line(Located old, Located now) {
            String code = now.criterion().code().text();
            differ(Kind.MOVED, code, old.under(), now.under());
            differ(
                    Kind.RENAMED,
                    code,
                    old.criterion().name().official(),
                    now.criterion().name().official());
            differ(Kind.RE_WEIGHTED, code, weight(old.criterion()), weight(now.criterion()));
            differ(Kind.RE_RULED, code, rule(old.criterion()), rule(now.criterion()));
            differ(Kind.POLICY, code, policy(old.criterion()), policy(now.criterion()));
        }

        private void differ(Kind kind, String subject, Object old, Object now) {
            Change change = new Change(kind, subject, old.toString(), now.toString());
            if (!Objects.equals(change.before(), change.after()) && !seen(change)) {
                changes.add(change);
            }
        }

        private boolean seen(Change change) {
            return changes.build().contains(change);
        }

        private static Map<CriterionCode, Located> lines(Index index) {
            Map<CriterionCode, Located> lines = new LinkedHashMap<>();
            index.parts()
                    .forEach(part -> part.criteria().forEach(criterion -> add(criterion, "part " + part.id(), lines)));
            return lines;
        }

        private static void add(Criterion criterion, String under, Map<CriterionCode, Located> lines) {
            lines.put(criterion.code(), new Located(criterion, under));
            criterion
                    .components()
                    .forEach(component -> add(component, criterion.code().text(), lines));
        }

        private static String summary(Located line) {
            return line.criterion().name().official() + ", max " + weight(line.criterion()) + ", under " + line.under();
        }

        private static String weight(Criterion criterion) {
            return criterion.maxPoints()
                    + criterion.componentsMax().map(raw -> " from " + raw).orElse("")
                    + (criterion.capped() ? ", capped" : "");
        }

        private static String rule(Criterion criterion) {
            return criterion.rule().map(Comparing::rule).orElse("sum of components");
        }

        private static String rule(ScoringRule rule) {
            return oneLine(YamlWriter.write(RuleWriter.write(rule.restingOn(ANYWHERE), ANYWHERE)));
        }

        private static String policy(Criterion criterion) {
            return criterion.notApplicable().map(Enum::name).orElse("not allowed");
        }

        private static String settings(Index index, String key) {
            return oneLine(YamlWriter.write(IndexWriter.settings(index, key)));
        }

        private static String oneLine(String yaml) {
            return yaml.lines().map(String::strip).collect(Collectors.joining(" "));
        }
    }
}
