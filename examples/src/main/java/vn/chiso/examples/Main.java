package vn.chiso.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chiso.core.assessment.AssessmentFiles;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.remediation.PlanFiles;
import vn.chiso.examples.ReportFiles.Contents;

/**
 * From a real assessment to a remediation plan: what was published, what adds up, what was lost, who answers for it and what the plan
 * lacks. Exit code 0 if it worked, 2 if the call or the input is wrong; then nothing was written.
 */
public final class Main {
    static final String PACKAGED = "nhu-quynh-2024";
    private static final String HELP = """
      Chiso: từ kết quả đánh giá đến kế hoạch khắc phục (from a real assessment to a remediation plan)

        java -jar chiso-examples.jar [--out FOLDER] [INPUT]

        INPUT         a folder with YAML or JSON files: assessments (chiso: assessment/1), at most one plan
                      (chiso: plan/1), and editions of your own (chiso: index/1); a folder in it with a follow-up
                      (chiso: follow-up/1) is reported behind them.
                      Without it: the packaged real case, thị trấn Như Quỳnh 2024.
        --out FOLDER  where the inputs are written in canonical form, with the plan as docx and pdf, tables as
                      xlsx and csv, a page as html, everything as json; default: a folder beside the jar
        --help        this text

      Exit code 0: done. 2: the call or the input is wrong; every problem is named, and nothing is written.
      """;

    /** The commands beside the main one. */
    private static final ImmutableList<Command> COMMANDS = ImmutableList.of(
            SetCommands::run,
            PapiCommands::run,
            SurveyCommand::run,
            CampaignCommand::run,
            CountryCommand::run,
            WorkbookCommand::run,
            CustomCommand::run,
            FollowUpCommand::run,
            Sizes::run);

    private static final ImmutableList<String> COMMAND_HELP = ImmutableList.of(
            SetCommands.HELP,
            PapiCommands.HELP,
            SurveyCommand.HELP,
            CampaignCommand.HELP,
            CountryCommand.HELP,
            WorkbookCommand.HELP,
            CustomCommand.HELP,
            FollowUpCommand.HELP,
            Sizes.HELP);

    private Main() {}

    /** Runs if the arguments are its own. */
    @FunctionalInterface
    private interface Command {
        /** The exit code; empty if the arguments are not its own. */
        Optional<Integer> run(String[] arguments, PrintStream out) throws IOException;
    }

    /** Runs the program and exits with its code. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, false, StandardCharsets.UTF_8);
        int code = run(arguments, out, err);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs the program and returns its exit code. */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            for (Command command : COMMANDS) {
                Optional<Integer> done = command.run(arguments, out);
                if (done.isPresent()) {
                    return done.get();
                }
            }
            Call call = Call.of(arguments);
            if (call.help()) {
                out.print(HELP + String.join("", COMMAND_HELP));
                return 0;
            }
            RealCase realCase =
                    RealCase.read(call.input().map(InputFolder::of).orElseGet(() -> InputFolder.packaged(PACKAGED)));
            String report = CaseReport.render(realCase);
            Path folder = call.output().orElseGet(() -> besideJar(call));
            if (call.input().map(Main::absolute).equals(Optional.of(absolute(folder)))) {
                throw new WrongCallException(
                        "The output folder is the input folder, " + folder + ". Name another with --out.");
            }
            List<FollowUpCase> followUps = call.input()
                    .<List<FollowUpCase>>map(input -> FollowUpCase.below(input, realCase.plan()))
                    .orElseGet(() -> List.of(FollowUpCase.packaged(realCase.plan())));
            String followed = followUps.stream()
                    .map(each -> FollowUpSection.render(each, each.lastDay()) + "\n")
                    .collect(Collectors.joining());
            List<String> written = write(folder, files(realCase, followUps));
            out.print(report + followed);
            written.forEach(out::println);
            out.println("Đã ghi vào (written to) " + folder);
            return 0;
        } catch (InvalidDataException e) {
            err.println("Dữ liệu vào có lỗi (the input has problems):");
            e.problems().stream().map(Problem::toString).forEach(text -> err.println("  " + text));
            return 2;
        } catch (WrongCallException | IOException e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** The inputs in canonical form, and the reports. */
    private static Map<String, Contents> files(RealCase realCase, List<FollowUpCase> followUps) {
        Map<String, Contents> files = new LinkedHashMap<>();
        realCase.results()
                .forEach(result -> files.put(yamlName(result.file()), text(AssessmentFiles.write(result.input()))));
        realCase.plan().ifPresent(plan -> files.put("plan.yaml", text(PlanFiles.write(plan))));
        files.putAll(ReportFiles.of(realCase));
        followUps.forEach(followed -> followed.inputs().forEach((name, text) -> files.put(name, text(text))));
        return files;
    }

    private static Contents text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String yamlName(String file) {
        return file.replaceFirst("\\.[^.]+$", ".yaml");
    }

    /**
     * All files appear, or none: they are written aside first.
     *
     * @return a line for each
     */
    private static List<String> write(Path folder, Map<String, Contents> files) throws IOException {
        try {
            Files.createDirectories(folder);
            Path aside = Files.createTempDirectory(folder, ".writing");
            List<String> written = new ArrayList<>();
            for (Map.Entry<String, Contents> file : files.entrySet()) {
                Path path = aside.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
                    file.getValue().write(out);
                }
                written.add("  " + file.getKey() + " (" + Files.size(path) + " byte)");
            }
            for (String name : files.keySet()) {
                Files.createDirectories(folder.resolve(name).getParent());
                Files.move(aside.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
            MoreFiles.deleteRecursively(aside, RecursiveDeleteOption.ALLOW_INSECURE);
            return written;
        } catch (IOException e) {
            throw new IOException("Cannot write to the output folder " + folder + ": " + e, e);
        }
    }

    private static Path besideJar(Call call) {
        String name = call.input()
                .map(input -> input.toAbsolutePath().normalize().getFileName())
                .map(Path::toString)
                .orElse(PACKAGED);
        try {
            Path code = Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path folder = Optional.ofNullable(code.getParent()).orElse(Path.of("."));
            Path relative = Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath());
            return (relative.startsWith("..") ? folder : relative).resolve(name);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The program's own location is no path", e);
        }
    }

    /** What the command line asks for. */
    private record Call(boolean help, Optional<Path> input, Optional<Path> output) {
        static Call of(String[] arguments) {
            Deque<String> rest = new ArrayDeque<>(Arrays.asList(arguments));
            Optional<Path> input = Optional.empty();
            Optional<Path> output = Optional.empty();
            while (!rest.isEmpty()) {
                String argument = rest.pop();
                if (argument.equals("--help") || argument.equals("-h")) {
                    return new Call(true, input, output);
                } else if (argument.equals("--out") && !rest.isEmpty()) {
                    output = Optional.of(Path.of(rest.pop()));
                } else if (argument.startsWith("-") || input.isPresent()) {
                    throw new WrongCallException(
                            "Expected [--out FOLDER] [INPUT], but got '" + argument + "'. Try --help.");
                } else {
                    input = Optional.of(Path.of(argument));
                }
            }
            return new Call(false, input, output);
        }
    }

    private static final class WrongCallException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongCallException(String message) {
            super(message);
        }
    }
}
