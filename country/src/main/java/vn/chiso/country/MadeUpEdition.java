package vn.chiso.country;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import vn.chiso.core.definition.IndexFiles;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Edition;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.Part;
import vn.chiso.core.index.TotalStep;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Period;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/** The made-up edition, {@code edition.yaml}, for a year and in any length. */
public final class MadeUpEdition {
    private static final Index PACKAGED = IndexFiles.read("edition.yaml", text());

    private MadeUpEdition() {}

    /** The text of the edition as it is packaged. */
    public static String text() {
        try (InputStream in = MadeUpEdition.class.getResourceAsStream("edition.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the packaged edition", e);
        }
    }

    /** A hundred leaves; the criteria are the same in every year. */
    public static Index of(int year) {
        return PACKAGED.edition().period().equals(Period.ofYear(year))
                ? PACKAGED
                : changed(
                        edition("synthetic-" + year, Period.ofYear(year)),
                        PACKAGED.parts(),
                        PACKAGED.maxPoints(),
                        ImmutableList.of());
    }

    /** The packaged one so many times over, with the total converted to its scale again. */
    public static Index times(int copies) {
        Points max = PACKAGED.maxPoints().times(Rational.of(copies));
        return changed(
                edition("synthetic-times-" + copies, PACKAGED.edition().period()),
                IntStream.rangeClosed(1, copies)
                        .boxed()
                        .flatMap(copy -> PACKAGED.parts().stream().map(part -> copied(part, copy)))
                        .toList(),
                max,
                ImmutableList.of(new TotalStep.Convert(max, PACKAGED.maxPoints())));
    }

    private static Edition edition(String id, Period period) {
        Edition.Builder edition = Edition.builder();
        return edition.id(id)
                .period(period)
                .addAllUnitKinds(PACKAGED.edition().unitKinds())
                .addAllDocuments(PACKAGED.edition().documents())
                .build();
    }

    private static Index changed(Edition edition, List<Part> parts, Points max, List<TotalStep> steps) {
        Index.Builder index = Index.builder();
        return index.code(PACKAGED.code())
                .name(PACKAGED.name())
                .edition(edition)
                .maxPoints(max)
                .source(PACKAGED.source())
                .rounding(PACKAGED.rounding())
                .addAllTotalSteps(steps)
                .grades(PACKAGED.grades())
                .addAllParts(parts)
                .build();
    }

    private static Part copied(Part part, int copy) {
        Part.Builder copied = Part.builder();
        return copied.id(part.id() + "-" + copy)
                .kind(part.kind())
                .name(part.name())
                .maxPoints(part.maxPoints())
                .addAllCriteria(criteria(part.criteria(), code -> CriterionCode.of("bản" + copy + "." + code)))
                .source(part.source())
                .build();
    }

    private static List<Criterion> criteria(List<Criterion> criteria, UnaryOperator<CriterionCode> code) {
        return criteria.stream()
                .map(one -> {
                    Criterion.Builder copied = Criterion.builder();
                    return copied.code(code.apply(one.code()))
                            .name(one.name())
                            .maxPoints(one.maxPoints())
                            .rule(one.rule())
                            .addAllComponents(criteria(one.components(), code))
                            .notApplicable(one.notApplicable())
                            .source(one.source())
                            .build();
                })
                .toList();
    }
}
