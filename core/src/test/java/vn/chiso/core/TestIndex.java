package vn.chiso.core;

import java.util.Optional;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.definition.ContentHash;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Edition;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.Name;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.index.Part;
import vn.chiso.core.index.RoundingPolicy;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Period;
import vn.chiso.core.rule.Awarded;
import vn.chiso.core.rule.Proportional;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.score.Points;
import vn.chiso.core.source.LegalDocument;
import vn.chiso.core.source.Provenance;
import vn.chiso.core.source.SourceRef;
import vn.chiso.core.unit.Unit;

/** Made-up indices for tests, from as few words as possible. */
public final class TestIndex {
    public static final SourceRef SOURCE = new SourceRef("guide", "annex I", Provenance.PRINTED, "");
    public static final Unit UNIT = new Unit("an-binh", "xã An Bình", "xã");

    private TestIndex() {}

    /** From 0 to the maximum. */
    public static ScoringRule awarded() {
        return ScoringRule.of(Awarded.upToMax(), SOURCE);
    }

    /** The maximum times the share. */
    public static ScoringRule proportional() {
        return ScoringRule.of(Proportional.ofShare(), SOURCE);
    }

    public static Criterion leaf(String code, String max) {
        return leaf(code, max, awarded(), Optional.empty());
    }

    public static Criterion leaf(String code, String max, NotApplicablePolicy policy) {
        return leaf(code, max, awarded(), Optional.of(policy));
    }

    public static Criterion leaf(String code, String max, ScoringRule rule) {
        return leaf(code, max, rule, Optional.empty());
    }

    public static Criterion leaf(String code, String max, ScoringRule rule, Optional<NotApplicablePolicy> policy) {
        Criterion.Builder builder = Criterion.builder();
        return builder.code(CriterionCode.of(code))
                .name(Name.of("Tiêu chí " + code))
                .maxPoints(Points.parse(max))
                .rule(rule)
                .notApplicable(policy)
                .source(SOURCE)
                .build();
    }

    public static Criterion group(String code, String max, Criterion... components) {
        Criterion.Builder builder = Criterion.builder();
        return builder.code(CriterionCode.of(code))
                .name(Name.of("Lĩnh vực " + code))
                .maxPoints(Points.parse(max))
                .addComponents(components)
                .source(SOURCE)
                .build();
    }

    public static Part base(String max, Criterion... criteria) {
        return part("base", Part.Kind.BASE, max, true, criteria);
    }

    public static Part part(String id, Part.Kind kind, String max, boolean withinScale, Criterion... criteria) {
        Part.Builder builder = Part.builder();
        return builder.id(id)
                .kind(kind)
                .name(Name.of("Phần " + id))
                .maxPoints(Points.parse(max))
                .withinScale(withinScale)
                .addCriteria(criteria)
                .source(SOURCE)
                .build();
    }

    public static Index index(String max, Part... parts) {
        return index(max, RoundingPolicy.none(SOURCE), Optional.empty(), parts);
    }

    public static Index index(String max, RoundingPolicy rounding, Optional<GradeScale> grades, Part... parts) {
        return edition("test", 2024, max, rounding, grades, parts);
    }

    /** The edition {@code test-2023} of {@code edition("test", 2023, ...)}, and so on. */
    public static Index edition(String name, int year, String max, Part... parts) {
        return edition(name, year, max, RoundingPolicy.none(SOURCE), Optional.empty(), parts);
    }

    public static Index edition(
            String name, int year, String max, RoundingPolicy rounding, Optional<GradeScale> grades, Part... parts) {
        Edition.Builder edition = Edition.builder();
        LegalDocument.Builder guide = LegalDocument.builder();
        Index.Builder builder = Index.builder();
        return builder.code("TEST")
                .name(Name.of("Chỉ số thử", "Test index"))
                .edition(edition.id(name + "-" + year)
                        .period(Period.ofYear(year))
                        .addDocuments(guide.id("guide").type("Hướng dẫn").build())
                        .build())
                .maxPoints(Points.parse(max))
                .source(SOURCE)
                .rounding(rounding)
                .grades(grades)
                .addParts(parts)
                .build();
    }

    /** An assessment of {@code index}, to which measurements are still to be added. */
    public static Assessment.Builder assess(Index index) {
        Assessment.Builder builder = Assessment.builder();
        builder.unit(UNIT)
                .period(index.edition().period())
                .edition(index.edition().id())
                .contentHash(ContentHash.of(index));
        return builder;
    }
}
