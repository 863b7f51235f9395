package vn.chiso.report.workbook.grid;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.chiso.report.workbook.grid.SheetCell.Kind;

/** Reads sheets of one workbook; what they hold counts together. */
final class SheetParser {
    private static final int LONGEST_VALUE = 64;

    private final Limits limits;
    private final ImmutableList<String> texts;
    private final ImmutableList<Boolean> dateStyles;
    private final TextReader reader;
    private int cells;
    private long covered;

    SheetParser(Limits limits, TextReader reader, ImmutableList<String> texts, ImmutableList<Boolean> dateStyles) {
        this.limits = limits;
        this.reader = reader;
        this.texts = texts;
        this.dateStyles = dateStyles;
    }

    Sheet read(String name, XmlPart part, Refusal refusal) {
        return new Reading(part, refusal).read(name);
    }

    /** One sheet. */
    private final class Reading {
        private final XmlPart part;
        private final Refusal refusal;
        private final NavigableMap<Integer, NavigableMap<Integer, SheetCell>> rows = new TreeMap<>();
        private final Set<Integer> hiddenRows = new HashSet<>();
        private final Set<Integer> hiddenColumns = new HashSet<>();
        private final Map<At, At> anchors = new HashMap<>();
        private int row;
        private int column;
        private int widest;
        private boolean hidden;

        Reading(XmlPart part, Refusal refusal) {
            this.part = part;
            this.refusal = refusal;
        }

        Sheet read(String name) {
            while (part.next()) {
                if (part.starts("row")) {
                    row = part.number("r", At.LAST_ROW).orElse(row + 1);
                    column = 0;
                    hidden = part.flag("hidden");
                } else if (part.starts("c")) {
                    cell();
                } else if (part.starts("col") && part.flag("hidden")) {
                    hideColumns();
                } else if (part.starts("mergeCell")) {
                    merge(part.attribute("ref").orElse(""));
                }
            }
            return new Sheet(name, rows, anchors, hiddenRows, hiddenColumns);
        }

        private void hideColumns() {
            int last = part.number("max", At.LAST_COLUMN).orElse(0);
            for (int i = part.number("min", At.LAST_COLUMN).orElse(1); i <= last; i++) {
                hiddenColumns.add(i);
            }
        }

        private void cell() {
            At at = part.attribute("r").map(this::at).orElse(new At(Math.max(1, row), column + 1));
            if (at.row() > At.LAST_ROW || at.column() > At.LAST_COLUMN) {
                throw refusal.malformed("a cell on the sheet", at.toString());
            }
            column = at.column();
            String type = part.attribute("t").orElse("n");
            int style = part.number("s", Integer.MAX_VALUE).orElse(0);
            boolean date = style < dateStyles.size() && dateStyles.get(style);
            boolean formula = false;
            Optional<String> value = Optional.empty();
            while (part.next() && !part.ends("c")) {
                formula |= part.starts("f");
                if (part.starts("v")) {
                    value = Optional.of(reader.plain(part, "v"));
                } else if (part.starts("is")) {
                    value = Optional.of(reader.runs(part, "is"));
                }
            }
            boolean isFormula = formula;
            Optional<SheetCell> found = value.filter(text -> !text.isBlank())
                    .map(text -> value(type, text, isFormula, date, at))
                    .or(() -> isFormula && !type.equals("str")
                            ? Optional.of(new SheetCell(Kind.UNCOMPUTED, "", true, false))
                            : Optional.empty())
                    .filter(known -> known.kind() != Kind.TEXT || !known.text().isBlank());
            found.ifPresent(known -> put(at, known));
        }

        private At at(String name) {
            return At.parse(name).orElseThrow(() -> refusal.malformed("the name of a cell such as C12", name));
        }

        private void put(At at, SheetCell cell) {
            if (++cells > limits.cells()) {
                throw refusal.tooMuch("at most " + limits.cells() + " cells that hold something", "more");
            }
            widest = Math.max(widest, at.column());
            rows.computeIfAbsent(at.row(), row -> new TreeMap<>()).put(at.column(), cell);
            if (hidden) {
                hiddenRows.add(at.row());
            }
        }

        private SheetCell value(String type, String text, boolean formula, boolean date, At at) {
            return switch (type) {
                case "s" -> new SheetCell(Kind.TEXT, shared(text, at), formula, false);
                case "str" -> new SheetCell(Kind.TEXT, reader.keep(text), formula, false);
                case "inlineStr" -> new SheetCell(Kind.TEXT, text, formula, false);
                case "b" -> new SheetCell(Kind.FLAG, text.strip().equals("1") ? "TRUE" : "FALSE", formula, false);
                case "e" -> new SheetCell(Kind.ERROR, brief(text, at), formula, false);
                case "d" -> new SheetCell(Kind.NUMBER, brief(text, at), formula, true);
                default -> new SheetCell(Kind.NUMBER, brief(text, at), formula, date);
            };
        }

        private String brief(String text, At at) {
            if (text.length() > LONGEST_VALUE) {
                throw refusal.malformed(
                        "a number of at most " + LONGEST_VALUE + " characters in " + at, "a longer one");
            }
            return text.strip();
        }

        private String shared(String index, At at) {
            boolean digits = index.length() < 10 && index.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!digits || Integer.parseInt(index) >= texts.size()) {
                throw refusal.malformed("one of the " + texts.size() + " shared texts in " + at, "number " + index);
            }
            return texts.get(Integer.parseInt(index));
        }

        /** Merged regions come after the cells, so only what lies among these is remembered. */
        private void merge(String region) {
            List<String> corners = Splitter.on(':').splitToList(region);
            At first = at(corners.get(0));
            At last = at(corners.get(corners.size() - 1));
            int lastRow = Math.min(last.row(), rows.isEmpty() ? 0 : rows.lastKey());
            int lastColumn = Math.min(last.column(), widest);
            covered += Math.max(0L, lastRow - first.row() + 1L) * Math.max(0L, lastColumn - first.column() + 1L);
            if (covered > limits.cells()) {
                throw refusal.tooMuch("merged regions over at most " + limits.cells() + " cells", "more");
            }
            for (int r = first.row(); r <= lastRow; r++) {
                for (int c = first.column(); c <= lastColumn; c++) {
                    anchors.put(new At(r, c), first);
                }
            }
        }
    }
}
