package vn.chiso.examples;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.chiso.core.score.Points;
import vn.chiso.report.docx.DocxWriter;
import vn.chiso.report.html.PageWriter;
import vn.chiso.report.json.JsonWriter;
import vn.chiso.report.model.Language;
import vn.chiso.report.model.Report;
import vn.chiso.report.model.ReportWriter;
import vn.chiso.report.words.Words;
import vn.chiso.report.xlsx.XlsxWriter;

/** Writes {@link CustomReport} of the packaged case; the ending of the file chooses the writer. */
final class CustomCommand {
    static final String HELP = """

      Báo cáo tự soạn (a report of your own; CustomReport.java, to copy from):

        java -jar chiso-examples.jar custom FILE    FILE ends in html, docx, xlsx or json
      """;

    private static final List<ReportWriter> WRITERS =
            List.of(new PageWriter(), new DocxWriter(), new XlsxWriter(), new JsonWriter());

    private CustomCommand() {}

    /** The exit code, if the call is for this command. */
    static Optional<Integer> run(String[] arguments, PrintStream out) throws IOException {
        if (arguments.length != 2 || !arguments[0].equals("custom")) {
            return Optional.empty();
        }
        Path file = Path.of(arguments[1]);
        Optional<ReportWriter> writer = WRITERS.stream()
                .filter(each -> arguments[1].endsWith("." + each.extension()))
                .findFirst();
        if (writer.isEmpty()) {
            out.println("Expected a file that ends in html, docx, xlsx or json, but got '" + file + "'.");
            return Optional.of(2);
        }
        RealCase packaged = RealCase.read(InputFolder.packaged("nhu-quynh-2024"));
        Report report =
                CustomReport.of(packaged.results().get(0).scorecard(), Points.of(2), Words.in(Language.VIETNAMESE));
        try (OutputStream stream = Files.newOutputStream(file)) {
            writer.get().write(report, stream);
        }
        out.println("Đã ghi (written): " + file);
        return Optional.of(0);
    }
}
