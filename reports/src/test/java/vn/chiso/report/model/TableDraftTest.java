package vn.chiso.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.chiso.core.score.Points;

class TableDraftTest {
    private final TableDraft<Integer> draft = TableDraft.ofBody("squares", "Squares", List.of(1, 2))
            .column("number", "n", Table.Type.NUMBER, Cell::count)
            .column("square", "n²", Table.Type.POINTS, n -> Cell.points(Points.of((long) n * n)));

    @Test
    void columns_say_what_of_a_line_they_show() {
        Table table = draft.table();
        assertThat(table.columns()).extracting(Table.Column::title).containsExactly("n", "n²");
        assertThat(table.cell(table.rows().get(1), "square")).isEqualTo(Cell.points(Points.of(4)));
    }

    @Test
    void a_column_can_be_added_and_taken_away() {
        Table table = draft.column("word", "Word", Table.Type.TEXT, n -> Cell.text("n" + n))
                .without("square")
                .table();
        assertThat(table.columns()).extracting(Table.Column::id).containsExactly("number", "word");
        assertThat(draft.table().columns()).hasSize(2);
    }

    @Test
    void a_column_that_is_not_there_cannot_be_taken_away() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft.without("cube"))
                .withMessage("Table squares has no column cube, only [number, square]");
    }

    @Test
    void a_column_stands_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft.column("square", "again", Table.Type.TEXT, n -> Cell.text(""))
                        .table())
                .withMessage("Table squares has two columns square");
    }

    @Test
    void a_mark_leads_to_a_note() {
        TableDraft<Integer> marked = draft.column("mark", "m", Table.Type.TEXT, n -> new Cell.Noted(Cell.text("x"), 1));
        assertThat(marked.note("why").table().notes()).containsExactly("why");
        assertThatIllegalArgumentException()
                .isThrownBy(marked::table)
                .withMessage("Table squares has 0 notes, but a cell leads to note 1");
    }

    @Test
    void a_figure_has_a_value_or_none_for_each_category() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure(
                        "f",
                        "F",
                        Figure.Kind.BARS,
                        "",
                        ImmutableList.of("a", "b"),
                        ImmutableList.of(new Figure.Series("s", ImmutableList.of(Optional.empty())))))
                .withMessage("Figure f has 2 categories, but series s has 1 values");
    }

    @Test
    void an_id_can_be_a_file_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Section.of("Điểm", "x"))
                .withMessage(
                        "The id of a section must look like cchc-gap (small letters, digits, hyphens), but was 'Điểm'");
    }
}
