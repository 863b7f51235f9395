package vn.chiso.testkit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Edition;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.Name;
import vn.chiso.core.index.Part;
import vn.chiso.core.index.RoundingPolicy;
import vn.chiso.core.index.TotalStep;
import vn.chiso.core.measure.Period;
import vn.chiso.core.measure.WorkingCalendar;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rounding;
import vn.chiso.core.source.LegalDocument;

/** Puts a made-up edition together; see {@link TestEditions}. Not thread-safe; what it builds is. */
public final class IndexBuilder {
    private static final Pattern YEAR = Pattern.compile(".*-((?:19|2\\d)\\d\\d)");

    private final String id;
    private final List<Part> parts = new ArrayList<>();
    private final List<TotalStep> total = new ArrayList<>();
    private final List<String> unitKinds = new ArrayList<>();
    private Period period;
    private RoundingPolicy rounding = RoundingPolicy.none(TestEditions.SOURCE);
    private Optional<GradeScale> grades = Optional.empty();
    private Optional<Edition.WorkingTime> workingTime = Optional.empty();

    IndexBuilder(String id) {
        this.id = id;
        Matcher year = YEAR.matcher(id);
        this.period = Period.ofYear(year.matches() ? Integer.parseInt(year.group(1)) : 2026);
    }

    /** The part {@code base}, whose maximum is what its criteria add up to. */
    public IndexBuilder base(Criterion... criteria) {
        return part("base", Part.Kind.BASE, criteria);
    }

    /** The part {@code survey}, whose maximum is what its criteria add up to. */
    public IndexBuilder survey(Criterion... criteria) {
        return part("survey", Part.Kind.SURVEY, criteria);
    }

    /** The part {@code bonus}, which comes on top of the scale and earns at most {@code max}. */
    public IndexBuilder bonus(String max, Criterion... criteria) {
        return part(blank("bonus", Part.Kind.BONUS)
                .maxPoints(Points.parse(max))
                .withinScale(false)
                .addCriteria(criteria)
                .build());
    }

    /** The part {@code penalty}, which comes off the total; its criteria have a maximum of zero. */
    public IndexBuilder penalty(Criterion... criteria) {
        return part(blank("penalty", Part.Kind.PENALTY)
                .maxPoints(Points.ZERO)
                .withinScale(false)
                .addCriteria(criteria)
                .build());
    }

    /** A part within the scale, whose maximum is what its criteria add up to. */
    public IndexBuilder part(String partId, Part.Kind kind, Criterion... criteria) {
        return part(blank(partId, kind)
                .maxPoints(Leaves.sum(Arrays.asList(criteria)))
                .addCriteria(criteria)
                .build());
    }

    private static Part.Builder blank(String partId, Part.Kind kind) {
        Part.Builder builder = Part.builder();
        builder.id(partId).kind(kind).name(Name.of("Phần " + partId)).source(TestEditions.SOURCE);
        return builder;
    }

    /** A part of one's own making; its sources have to name the document of {@link TestEditions#SOURCE}. */
    public IndexBuilder part(Part part) {
        parts.add(part);
        return this;
    }

    public IndexBuilder period(Period other) {
        period = other;
        return this;
    }

    /** The kinds of unit that it scores. */
    public IndexBuilder unitKinds(String... kinds) {
        unitKinds.addAll(Arrays.asList(kinds));
        return this;
    }

    /** Rounds every leaf, halves up. */
    public IndexBuilder roundLeaves(int places) {
        rounding = new RoundingPolicy(
                Optional.of(Rounding.halfUp(places)), rounding.component(), rounding.total(), TestEditions.SOURCE);
        return this;
    }

    /** Rounds the total, halves up. */
    public IndexBuilder roundTotal(int places) {
        rounding = new RoundingPolicy(
                rounding.leaf(), rounding.component(), Optional.of(Rounding.halfUp(places)), TestEditions.SOURCE);
        return this;
    }

    public IndexBuilder rounding(RoundingPolicy policy) {
        rounding = policy;
        return this;
    }

    /** One more thing that is done to the total, after those before. */
    public IndexBuilder total(TotalStep step) {
        total.add(step);
        return this;
    }

    public IndexBuilder grades(GradeScale scale) {
        grades = Optional.of(scale);
        return this;
    }

    /** Working days from Monday to Friday, without holidays. */
    public IndexBuilder workingDays(LocalDate from, LocalDate to) {
        workingTime = Optional.of(new Edition.WorkingTime(
                WorkingCalendar.of(from, to, ImmutableList.of(), ImmutableList.of()), TestEditions.SOURCE));
        return this;
    }

    /**
     * The edition, checked.
     *
     * @throws vn.chiso.core.problem.InvalidDataException with everything that is wrong with it
     */
    public Index build() {
        LegalDocument.Builder document = LegalDocument.builder();
        Edition.Builder edition = Edition.builder();
        Index.Builder builder = Index.builder();
        return builder.code("TEST")
                .name(Name.of("Chỉ số thử", "Test index"))
                .edition(edition.id(id)
                        .period(period)
                        .addAllUnitKinds(unitKinds)
                        .workingTime(workingTime)
                        .addDocuments(document.id(TestEditions.SOURCE.document())
                                .type("Hướng dẫn")
                                .build())
                        .build())
                .maxPoints(Points.sum(parts.stream()
                        .filter(Part::withinScale)
                        .map(Part::maxPoints)
                        .toList()))
                .source(TestEditions.SOURCE)
                .rounding(rounding)
                .addAllTotalSteps(total)
                .grades(grades)
                .addAllParts(parts)
                .build();
    }
}
