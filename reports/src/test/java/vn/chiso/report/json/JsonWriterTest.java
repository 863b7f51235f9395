package vn.chiso.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.chiso.report.NhuQuynh;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Language;
import vn.chiso.report.model.Report;
import vn.chiso.report.model.Section;
import vn.chiso.report.model.Table;
import vn.chiso.report.model.TableDraft;
import vn.chiso.report.preset.UnitReport;
import vn.chiso.report.words.Words;

class JsonWriterTest {
    private final Report report =
            UnitReport.of(NhuQuynh.results(), Optional.of(NhuQuynh.plan()), Words.in(Language.VIETNAMESE));

    @Test
    void every_number_of_points_comes_back_exactly_and_in_order() throws IOException {
        List<String> written = report.tables()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .map(Cell::bare)
                .filter(Cell.Amount.class::isInstance)
                .map(cell -> ((Cell.Amount) cell).points().toString())
                .toList();
        assertThat(written).hasSizeGreaterThan(100);
        assertThat(values(write(report), "points")).isEqualTo(written);
    }

    @Test
    void the_same_report_gives_the_same_bytes() throws IOException {
        assertThat(write(report)).isEqualTo(write(report));
    }

    @Test
    void hostile_words_come_back_whole() throws IOException {
        String hostile = "</script><script>alert(1)</script>\"onload=\u202E\u0007";
        Table table = TableDraft.ofBody("t", hostile, List.of(hostile))
                .column("c", hostile, Table.Type.TEXT, Cell::text)
                .table();
        Report strange = new Report(
                hostile, Language.ENGLISH, com.google.common.collect.ImmutableList.of(Section.of("s", hostile, table)));
        assertThat(values(write(strange), "title")).containsExactly(hostile, hostile, hostile);
        assertThat(values(write(strange), "text")).containsExactly(hostile);
    }

    private static List<String> values(String json, String field) throws IOException {
        List<String> values = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING && field.equals(parser.currentName())) {
                    values.add(parser.getText());
                }
            }
        }
        return values;
    }

    private static String write(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonWriter().write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
