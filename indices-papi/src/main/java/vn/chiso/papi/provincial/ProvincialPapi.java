package vn.chiso.papi.provincial;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.index.Name;
import vn.chiso.core.source.Provenance;

/**
 * The provincial Governance and Public Administration Performance Index as it is known from public sources: what it consists of in each
 * year, and where its series break. It is a survey index with a floor, not a scorecard of points with a maximum, so it is no
 * {@link vn.chiso.core.index.Index}.
 *
 * <pre>{@code
 * ProvincialPapi papi = ProvincialPapi.packaged();
 * papi.year(2018).dimensions().get(7).partScale();   // 0.5 to 5: two sub-dimensions in that year
 * papi.eras();                                       // 2011..2015, 2016..2017, 2018..2018, 2019..2020, 2021 on
 * }</pre>
 */
public final class ProvincialPapi {
    private final ImmutableList<Dated<Dimension>> dimensions;
    private final ImmutableList<Dated<SubDimension>> parts;
    private final ImmutableList<SeriesBreak> breaks;
    private final ImmutableMap<QuartileGroup, Name> groups;

    /** Something that holds from one year to another. */
    private record Dated<T>(Range<Integer> years, T what) {}

    private ProvincialPapi(
            ImmutableList<Dated<Dimension>> dimensions,
            ImmutableList<Dated<SubDimension>> parts,
            ImmutableList<SeriesBreak> breaks,
            ImmutableMap<QuartileGroup, Name> groups) {
        this.dimensions = dimensions;
        this.parts = parts;
        this.breaks = breaks;
        this.groups = groups;
    }

    /** What is packaged, read afresh. */
    public static ProvincialPapi packaged() {
        ImmutableMap.Builder<QuartileGroup, Name> groups = ImmutableMap.builder();
        Sheet.packaged("groups.csv").rows().forEach(row -> groups.put(group(row.get("group")), name(row)));
        return new ProvincialPapi(
                rows("dimensions.csv")
                        .map(row -> new Dated<>(
                                years(row),
                                new Dimension(
                                        Integer.parseInt(row.get("number")),
                                        name(row),
                                        ProvinceNames.source(row, "vi-provenance"),
                                        ImmutableList.of())))
                        .collect(ImmutableList.toImmutableList()),
                rows("sub-dimensions.csv")
                        .map(row -> new Dated<>(
                                years(row),
                                new SubDimension(
                                        row.get("code"),
                                        row.get("concept"),
                                        name(row),
                                        ProvinceNames.source(row, "vi-provenance"),
                                        Provenance.valueOf(
                                                row.get("en-provenance").toUpperCase(Locale.ROOT)))))
                        .collect(ImmutableList.toImmutableList()),
                rows("breaks.csv")
                        .map(row -> new SeriesBreak(
                                row.get("subject"),
                                Integer.parseInt(row.get("since")),
                                ProvinceNames.source(row, "provenance")))
                        .collect(ImmutableList.toImmutableList()),
                groups.buildOrThrow());
    }

    private static Stream<Sheet.Row> rows(String file) {
        return Sheet.packaged(file).rows().stream();
    }

    private static Name name(Sheet.Row row) {
        return Name.of(row.get("vi"), row.get("en"));
    }

    private static Range<Integer> years(Sheet.Row row) {
        int from = Integer.parseInt(row.get("from"));
        return row.find("to")
                .map(Integer::valueOf)
                .map(to -> Range.closed(from, to))
                .orElse(Range.atLeast(from));
    }

    private static QuartileGroup group(String word) {
        return QuartileGroup.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The years of each unchanged structure; the last has no end. */
    public ImmutableList<Range<Integer>> eras() {
        ImmutableSortedSet<Integer> starts = Stream.concat(dimensions.stream(), parts.stream())
                .map(Dated::years)
                .flatMap(years -> Stream.concat(
                        Stream.of(years.lowerEndpoint()),
                        years.hasUpperBound() ? Stream.of(years.upperEndpoint() + 1) : Stream.of()))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        return starts.stream()
                .map(start -> Optional.ofNullable(starts.higher(start))
                        .map(next -> Range.closed(start, next - 1))
                        .orElse(Range.atLeast(start)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What the index consists of in a year.
     *
     * @throws IllegalArgumentException if there was no PAPI in all provinces yet
     */
    public Structure year(int year) {
        Map<String, ImmutableList.Builder<SubDimension>> byDimension = new LinkedHashMap<>();
        parts.stream()
                .filter(part -> part.years().contains(year))
                .map(Dated::what)
                .sorted(Comparator.comparing(SubDimension::code))
                .forEach(part -> byDimension
                        .computeIfAbsent(
                                part.code().substring(0, part.code().indexOf('.')), number -> ImmutableList.builder())
                        .add(part));
        if (byDimension.isEmpty()) {
            throw new IllegalArgumentException("There is no provincial PAPI of " + year + "; eras are " + eras());
        }
        return new Structure(
                year,
                dimensions.stream()
                        .filter(dimension -> dimension.years().contains(year))
                        .map(Dated::what)
                        .sorted(Comparator.comparing(Dimension::number))
                        .map(dimension -> new Dimension(
                                dimension.number(),
                                dimension.name(),
                                dimension.source(),
                                byDimension
                                        .getOrDefault(Integer.toString(dimension.number()), ImmutableList.builder())
                                        .build()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Where series break although names stayed. */
    public ImmutableList<SeriesBreak> breaks() {
        return breaks;
    }

    /** What the sources of names and breaks are, by id. */
    public ImmutableMap<String, String> sources() {
        return rows("sources.csv").collect(ImmutableMap.toImmutableMap(row -> row.get("id"), row -> row.get("what")));
    }

    /** The published name of a group. */
    public Name groupName(QuartileGroup group) {
        return Optional.ofNullable(groups.get(group)).orElseThrow();
    }
}
