package vn.chiso.report.model;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;

/**
 * What is to be shown, in order; how it looks is a writer's business. Numbers in it are those of the scorecards, tables and plans it was
 * made of: nothing is recomputed here.
 *
 * @param title what it is about
 * @param language the language of its words and numbers
 * @param sections its contents
 */
public record Report(String title, Language language, ImmutableList<Section> sections) {
    /** The same report with one more section at its end. */
    public Report plus(Section section) {
        return new Report(
                title,
                language,
                ImmutableList.<Section>builder().addAll(sections).add(section).build());
    }

    /** Every section at any depth, each before those within it. */
    public Stream<Section> allSections() {
        return sections.stream().flatMap(Section::withDescendants);
    }

    /** Every table, in order. */
    public Stream<Table> tables() {
        return allSections()
                .flatMap(section -> section.blocks().stream())
                .filter(Table.class::isInstance)
                .map(Table.class::cast);
    }
}
