package vn.chiso.examples;

import com.google.common.collect.ImmutableMap;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.progress.ActionState;
import vn.chiso.core.progress.Change;
import vn.chiso.core.progress.LogEntry;

/** The follow-up of a folder on a day, whole, with the log that every status follows from. */
final class FollowUpCommand {
    static final String HELP = """

      Theo dõi thực hiện kế hoạch (a plan while it is carried out):

        java -jar chiso-examples.jar follow-up [FOLDER] [DATE]
                      FOLDER has a follow-up (chiso: follow-up/1), the result that it answers, its edition if that
                      is not packaged, and perhaps the plan. Without it: the packaged one, which is made up.
                      DATE such as 2025-06-30; without it the last day of which anything is known.
      """;

    /** The changes that say nothing but what they are. */
    private static final ImmutableMap<Class<? extends Change>, String> PLAIN = ImmutableMap.of(
            Change.Approve.class, "duyệt",
            Change.Start.class, "bắt đầu",
            Change.Unblock.class, "hết chờ",
            Change.ClaimDone.class, "báo cáo đã xong",
            Change.Cancel.class, "hủy",
            Change.Reopen.class, "mở lại");

    private FollowUpCommand() {}

    /** The exit code, if the call is for this command. */
    static Optional<Integer> run(String[] arguments, PrintStream out) {
        List<String> words = Arrays.asList(arguments);
        if (words.isEmpty() || !words.get(0).equals("follow-up") || words.size() > 3) {
            return Optional.empty();
        }
        FollowUpCase followed = words.size() == 1
                ? FollowUpCase.packaged()
                : FollowUpCase.read(words.get(1), InputFolder.of(Path.of(words.get(1))), Optional.empty());
        LocalDate day = words.size() == 3 ? date(words.get(2)) : followed.lastDay();
        out.print(FollowUpSection.render(followed, day));
        out.print(actions(followed, day));
        return Optional.of(0);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidDataException(List.of(new Problem(
                    ProblemCode.BAD_VALUE,
                    Place.of("follow-up"),
                    "a date such as 2025-06-30",
                    text,
                    "Write year, month and day.")));
        }
    }

    /** Every action with the entries of the log that made it what it is. */
    private static String actions(FollowUpCase followed, LocalDate day) {
        Map<String, List<LogEntry>> entries = followed.followUp().log().stream()
                .filter(entry -> !entry.on().isAfter(day))
                .collect(Collectors.groupingBy(LogEntry::subject));
        return "\nTừng việc, và nhật ký làm nên tình trạng của nó\n"
                + followed.followUp().stateOn(day).actions().values().stream()
                        .map(state -> action(followed, state)
                                + entries.getOrDefault(state.action(), List.of()).stream()
                                        .map(entry -> "      " + entry(followed, entry) + "\n")
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining());
    }

    private static String action(FollowUpCase followed, ActionState state) {
        return "  " + state.action() + " " + shortened(followed.action(state.action())) + "\n    "
                + Stream.of(
                                Optional.of(Words.status(state.status())),
                                Optional.of("chủ trì " + followed.party(state.lead())),
                                Optional.of(
                                        "hạn " + state.due().map(Words::date).orElse("CHƯA BIẾT")),
                                state.firstDue()
                                        .filter(first -> state.extensions() > 0)
                                        .map(first -> "hạn đầu " + Words.date(first)),
                                state.waiting()
                                        .map(wait -> "chờ " + followed.party(wait.party()) + ", hỏi lại "
                                                + Words.date(wait.checkIn())))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("; "))
                + "\n";
    }

    private static String shortened(String text) {
        return text.length() <= 90 ? text : text.substring(0, 89).stripTrailing() + "…";
    }

    private static String entry(FollowUpCase followed, LogEntry entry) {
        return Words.date(entry.on()) + " " + followed.party(entry.by()) + ": " + change(followed, entry.change())
                + entry.reason().map(why -> " (" + why + ")").orElse("");
    }

    private static String change(FollowUpCase followed, Change change) {
        if (change instanceof Change.Block block) {
            return "chờ " + followed.party(block.party()) + ", hỏi lại " + Words.date(block.checkIn());
        }
        if (change instanceof Change.Verify verify) {
            return "kiểm chứng: " + result(verify) + ", theo " + String.join(", ", verify.evidence());
        }
        if (change instanceof Change.Extend extend) {
            return "lùi hạn " + Words.date(extend.oldDue()) + " → " + Words.date(extend.newDue()) + ", "
                    + followed.party(extend.authority()) + " cho phép";
        }
        if (change instanceof Change.Perform perform) {
            return "xong kỳ hạn " + Words.date(perform.due());
        }
        if (change instanceof Change.Reassign reassign) {
            return "giao lại cho " + followed.party(reassign.lead());
        }
        return PLAIN.getOrDefault(change.getClass(), "ghi chú");
    }

    private static String result(Change.Verify verify) {
        return switch (verify.result()) {
            case CONFIRMED -> "đúng là đã xong";
            case PARTLY -> "mới xong một phần";
            case REFUTED -> "chưa xong";
            case NOT_YET_OBSERVABLE -> "chưa thấy được kết quả";
        };
    }
}
