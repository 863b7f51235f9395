package vn.chiso.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Locale;
import vn.chiso.report.model.Block;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Figure;
import vn.chiso.report.model.Report;
import vn.chiso.report.model.ReportWriter;
import vn.chiso.report.model.Section;
import vn.chiso.report.model.Table;

/**
 * Writes a report as JSON, format {@code report/1}. Numbers are strings with a decimal point, exact, a fraction such as {@code "2/3"} where
 * no decimal is exact: no reader can lose a digit of them. A cell is an object that says what it holds: {@code {"points": "7.44"}},
 * {@code {"absent": "not-assessed"}}.
 */
public final class JsonWriter implements ReportWriter {
    /** A writer of this format. */
    public JsonWriter() {}

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
        json.writeStartObject();
        json.writeStringField("chiso", "report/1");
        json.writeStringField("title", report.title());
        json.writeStringField("language", report.language().tag());
        sections(json, report.sections());
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    private static void sections(JsonGenerator json, Collection<Section> sections) throws IOException {
        json.writeArrayFieldStart("sections");
        for (Section section : sections) {
            json.writeStartObject();
            json.writeStringField("id", section.id());
            json.writeStringField("heading", section.heading());
            json.writeArrayFieldStart("blocks");
            for (Block block : section.blocks()) {
                json.writeStartObject();
                block(json, block);
                json.writeEndObject();
            }
            json.writeEndArray();
            sections(json, section.sections());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void block(JsonGenerator json, Block block) throws IOException {
        if (block instanceof Block.Paragraph paragraph) {
            json.writeStringField("paragraph", paragraph.text());
            json.writeStringField("tone", word(paragraph.tone()));
        } else if (block instanceof Block.Bullets bullets) {
            texts(json, "bullets", bullets.items());
        } else if (block instanceof Block.Sources sources) {
            texts(json, "sources", sources.documents());
        } else if (block instanceof Block.Assumptions assumptions) {
            json.writeArrayFieldStart("assumptions");
            for (Block.Assumptions.Assumed assumed : assumptions.assumed()) {
                json.writeStartObject();
                json.writeStringField("subject", assumed.subject());
                json.writeStringField("note", assumed.note());
                json.writeEndObject();
            }
            json.writeEndArray();
        } else if (block instanceof Table table) {
            table(json, table);
        } else if (block instanceof Figure figure) {
            figure(json, figure);
        }
    }

    private static void table(JsonGenerator json, Table table) throws IOException {
        json.writeStringField("table", table.id());
        json.writeStringField("title", table.title());
        json.writeArrayFieldStart("columns");
        for (Table.Column column : table.columns()) {
            json.writeStartObject();
            json.writeStringField("id", column.id());
            json.writeStringField("title", column.title());
            json.writeStringField("type", word(column.type()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rows");
        for (Table.Row row : table.rows()) {
            json.writeStartObject();
            json.writeStringField("kind", word(row.kind()));
            json.writeNumberField("level", row.level());
            json.writeObjectFieldStart("cells");
            for (int i = 0; i < row.cells().size(); i++) {
                json.writeObjectFieldStart(table.columns().get(i).id());
                cell(json, row.cells().get(i));
                json.writeEndObject();
            }
            json.writeEndObject();
            texts(json, "details", row.details());
            json.writeEndObject();
        }
        json.writeEndArray();
        texts(json, "notes", table.notes());
    }

    private static void cell(JsonGenerator json, Cell cell) throws IOException {
        Cell bare = cell.bare();
        if (bare instanceof Cell.Text text) {
            json.writeStringField("text", text.text());
        } else if (bare instanceof Cell.Amount amount) {
            json.writeStringField("points", amount.points().toString());
        } else if (bare instanceof Cell.Share share) {
            json.writeStringField("share", share.share().toString());
        } else if (bare instanceof Cell.Quantity quantity) {
            json.writeStringField("number", quantity.number().toString());
        } else if (bare instanceof Cell.Change change) {
            json.writeStringField("change", change.by().toString());
        } else if (bare instanceof Cell.Rank rank) {
            json.writeNumberField("rank", rank.rank());
        } else if (bare instanceof Cell.Day day) {
            json.writeStringField("date", day.date().toString());
        } else if (bare instanceof Cell.Absent absent) {
            json.writeStringField("absent", word(absent.reason()));
        }
        if (cell instanceof Cell.Noted noted) {
            json.writeNumberField("note", noted.note());
        }
    }

    private static void figure(JsonGenerator json, Figure figure) throws IOException {
        json.writeStringField("figure", figure.id());
        json.writeStringField("title", figure.title());
        json.writeStringField("kind", word(figure.kind()));
        json.writeStringField("unit", figure.unit());
        texts(json, "categories", figure.categories());
        json.writeArrayFieldStart("series");
        for (Figure.Series series : figure.series()) {
            json.writeStartObject();
            json.writeStringField("name", series.name());
            json.writeArrayFieldStart("values");
            for (var value : series.values()) {
                if (value.isPresent()) {
                    json.writeString(value.get().toString());
                } else {
                    json.writeNull();
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void texts(JsonGenerator json, String name, Collection<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
