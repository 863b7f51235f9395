package vn.chiso.report.workbook.grid;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.chiso.core.problem.InvalidDataException;

/**
 * A workbook that is being read ({@code .xlsx}, and {@code .xlsm} without its macros). Nothing of it is trusted: what breaks a limit or is no
 * workbook is refused with one problem that says what to do.
 */
public final class WorkbookFile implements AutoCloseable {
    private static final int MOST_SHEETS = 500;
    private static final int MOST_STYLES = 65_536;

    /** A sheet of the workbook, which may not have been read yet. */
    private record Listed(String name, boolean hidden, String part) {}

    private final XlsxPackage parts;
    private final Refusal refusal;
    private final boolean macros;
    private final List<Listed> sheets = new ArrayList<>();
    private final SheetParser parser;

    private WorkbookFile(XlsxPackage parts, Limits limits, Refusal refusal) throws IOException {
        this.parts = parts;
        this.refusal = refusal;
        ContentType type = ContentType.of(parts, refusal);
        this.macros = type.macros();
        Map<String, String> targets = targets(type.workbook());
        list(type.workbook(), targets);
        TextReader texts = new TextReader(limits, refusal);
        this.parser = new SheetParser(
                limits,
                texts,
                sharedStrings(targets.getOrDefault("#sharedStrings", ""), texts),
                dateStyles(targets.getOrDefault("#styles", "")));
    }

    /**
     * Looks at what the file is and which sheets it has.
     *
     * @param source the file's name, for messages
     * @throws InvalidDataException if it is no workbook, or one that is not read
     * @throws IOException if the file cannot be read
     */
    public static WorkbookFile open(Path file, String source, Limits limits) throws IOException {
        Refusal refusal = new Refusal(source, "");
        long size = Files.size(file);
        if (size > limits.fileBytes()) {
            throw refusal.tooMuch("a file of at most " + limits.fileBytes() + " bytes", size + " bytes");
        }
        FileKind.check(file, refusal);
        XlsxPackage parts = XlsxPackage.open(file, limits, refusal);
        try {
            return new WorkbookFile(parts, limits, refusal);
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /** Where other parts are, by the id of the relation, and by {@code #} and its kind. */
    private Map<String, String> targets(String workbook) throws IOException {
        int slash = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, slash);
        Map<String, String> targets = new TreeMap<>();
        Optional<XmlPart> relations = parts.find(folder + "_rels/" + workbook.substring(slash) + ".rels");
        if (relations.isEmpty()) {
            return targets;
        }
        try (XmlPart part = relations.get()) {
            while (part.next()) {
                if (part.starts("Relationship")
                        && part.attribute("TargetMode")
                                .filter("External"::equals)
                                .isEmpty()) {
                    String target = part.attribute("Target").orElse("");
                    String path = target.startsWith("/") ? target.substring(1) : folder + target;
                    String type = part.attribute("Type").orElse("");
                    targets.put(part.attribute("Id").orElse(""), path);
                    targets.put("#" + type.substring(type.lastIndexOf('/') + 1), path);
                }
            }
        }
        return targets;
    }

    private void list(String workbook, Map<String, String> targets) throws IOException {
        try (XmlPart part = parts.part(workbook)) {
            while (part.next()) {
                if (part.starts("sheet")) {
                    String name = part.attribute("name").orElse("");
                    boolean hidden = part.attribute("state")
                            .filter(state -> !state.equals("visible"))
                            .isPresent();
                    String path = part.attribute("id").map(targets::get).orElse("");
                    sheets.add(new Listed(name, hidden, path));
                }
                if (sheets.size() > MOST_SHEETS) {
                    throw refusal.tooMuch("at most " + MOST_SHEETS + " sheets", "more");
                }
            }
        }
    }

    private ImmutableList<String> sharedStrings(String path, TextReader texts) throws IOException {
        Optional<XmlPart> found = path.isEmpty() ? Optional.empty() : parts.find(path);
        if (found.isEmpty()) {
            return ImmutableList.of();
        }
        try (XmlPart part = found.get()) {
            return texts.sharedStrings(part);
        }
    }

    /** For each style whether it shows numbers as dates. */
    private ImmutableList<Boolean> dateStyles(String path) throws IOException {
        Optional<XmlPart> found = path.isEmpty() ? Optional.empty() : parts.find(path);
        if (found.isEmpty()) {
            return ImmutableList.of();
        }
        Map<Integer, String> formats = new TreeMap<>();
        ImmutableList.Builder<Boolean> dates = ImmutableList.builder();
        int count = 0;
        boolean cells = false;
        try (XmlPart part = found.get()) {
            while (part.next()) {
                if (part.starts("numFmt") && formats.size() < MOST_STYLES) {
                    formats.put(
                            part.number("numFmtId", MOST_STYLES).orElse(0),
                            part.attribute("formatCode").orElse(""));
                }
                cells = part.starts("cellXfs") || (cells && !part.ends("cellXfs"));
                if (cells && part.starts("xf") && count++ < MOST_STYLES) {
                    dates.add(DateStyles.isDate(
                            part.number("numFmtId", MOST_STYLES).orElse(0), formats));
                }
            }
        }
        return dates.build();
    }

    /** The names of all sheets in their order, and whether each is hidden. */
    public ImmutableMap<String, Boolean> sheets() {
        ImmutableMap.Builder<String, Boolean> names = ImmutableMap.builder();
        sheets.forEach(sheet -> names.put(sheet.name(), sheet.hidden()));
        return names.buildKeepingLast();
    }

    /** Whether the file has macros, which are not looked at. */
    public boolean hasMacros() {
        return macros;
    }

    /**
     * The cells of a sheet; a sheet of charts has none. Sheets share the limits of the workbook.
     *
     * @throws InvalidDataException if it is broken or breaks a limit
     * @throws IllegalArgumentException if there is no such sheet
     */
    public Sheet read(String name) throws IOException {
        Listed listed = sheets.stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no sheet " + name));
        Optional<XmlPart> found = parts.find(listed.part());
        if (found.isEmpty()) {
            throw refusal.in(listed.part()).malformed("the cells of sheet " + name, "none");
        }
        try (XmlPart part = found.get()) {
            return parser.read(name, part, refusal.in(listed.part()));
        }
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
