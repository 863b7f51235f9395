package vn.chiso.report.workbook.grid;

import java.io.IOException;
import vn.chiso.core.problem.ProblemCode;

/**
 * What the package says that it is.
 *
 * @param workbook the part with the list of sheets
 * @param macros whether macros come with it
 */
record ContentType(String workbook, boolean macros) {
    private static final String PART = "[Content_Types].xml";

    static ContentType of(XlsxPackage parts, Refusal refusal) throws IOException {
        String found = "a zip of another kind";
        if (!parts.has(PART)) {
            throw other(refusal, parts.has("content.xml") ? "an OpenDocument file" : found);
        }
        try (XmlPart part = parts.part(PART)) {
            while (part.next()) {
                String type =
                        part.starts("Override") ? part.attribute("ContentType").orElse("") : "";
                String name =
                        part.starts("Override") ? part.attribute("PartName").orElse("") : "";
                if (type.contains("ms-excel.sheet.binary")) {
                    throw other(refusal, "a binary workbook (.xlsb)");
                }
                boolean macros =
                        type.startsWith("application/vnd.ms-excel.") && type.endsWith(".macroEnabled.main+xml");
                if (macros || isWorkbook(type)) {
                    return new ContentType(name.startsWith("/") ? name.substring(1) : name, macros);
                }
                if (type.contains("wordprocessingml.document.main")) {
                    found = "a Word document";
                } else if (type.contains("presentationml.presentation.main")) {
                    found = "a PowerPoint presentation";
                }
            }
        }
        throw other(refusal, found);
    }

    private static boolean isWorkbook(String type) {
        return type.endsWith("spreadsheetml.sheet.main+xml") || type.endsWith("spreadsheetml.template.main+xml");
    }

    private static RuntimeException other(Refusal refusal, String got) {
        return refusal.of(
                ProblemCode.SYNTAX,
                "an .xlsx workbook",
                got,
                "Open it in the program that made it and save or copy the table as .xlsx.");
    }
}
