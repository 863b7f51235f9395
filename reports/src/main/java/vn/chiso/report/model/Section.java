package vn.chiso.report.model;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;

/**
 * A part of a report under a heading.
 *
 * @param id stable and unique in the report, such as {@code cchc-gap}; for links and file names
 * @param heading its heading
 * @param blocks its contents
 * @param sections the sections within it, after its blocks
 */
public record Section(String id, String heading, ImmutableList<Block> blocks, ImmutableList<Section> sections) {
    public Section {
        Ids.check("section", id);
    }

    /** A section without sections. */
    public static Section of(String id, String heading, Block... blocks) {
        return new Section(id, heading, ImmutableList.copyOf(blocks), ImmutableList.of());
    }

    /** Itself and every section within it. */
    public Stream<Section> withDescendants() {
        return Stream.concat(Stream.of(this), sections.stream().flatMap(Section::withDescendants));
    }
}
