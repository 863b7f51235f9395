package vn.chiso.examples;

import com.google.common.base.Strings;
import java.io.Console;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chiso.core.score.Points;

/** Ten years of a whole country, scored, ranked and scored again under other policies; with the time that it takes. */
final class CountryCommand {
    static final String HELP = """

      Cả nước, số liệu giả lập (a whole country, made-up data):

        java -jar chiso-examples.jar country [--years N] [--communes N] [--threads N]

        --years N      how many years, up to 2025; default 10
        --communes N   how many communes, in 63 provinces or fewer; default 10598
        --threads N    default: as many as the machine has processors
      """;

    private static final String INDENT = "  ";

    private CountryCommand() {}

    /** The exit code if that is what the arguments ask for; else empty. */
    static Optional<Integer> run(String[] arguments, PrintStream out) {
        if (arguments.length == 0 || !arguments[0].equals("country")) {
            return Optional.empty();
        }
        CountryCall call = CountryCall.of(Arrays.asList(arguments).subList(1, arguments.length));
        out.println("CẢ NƯỚC GIẢ LẬP: " + count(call.years()) + " năm x " + count(call.communes()) + " xã x "
                + CountryStudy.LEAVES + " tiêu chí, xếp hạng trong " + call.provinces() + " tỉnh");
        out.println("(a made-up country: no number in it is official)");
        out.println();
        Progress progress = new Progress(out, isTerminal(System.console()), CountryStudy.steps(call));
        CountryStudy.Outcome outcome = CountryStudy.run(call, progress);
        progress.close();
        out.println();
        effects(outcome, out);
        times(call, outcome, out);
        return Optional.of(0);
    }

    /** A console may be there without a terminal from Java 22 on, which then says so. */
    private static boolean isTerminal(@Nullable Console console) {
        try {
            return console != null
                    && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException before22) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot ask the console whether it is a terminal", e);
        }
    }

    private static void effects(CountryStudy.Outcome outcome, PrintStream out) {
        out.println("Nếu tiêu chí không phát sinh được tính khác (were what is not applicable treated otherwise),");
        out.println(
                "so với đang dùng: bỏ khỏi thang điểm, quy đổi về 100 (against: out of the scale, converted to 100)");
        out.println();
        TextTable table = new TextTable()
                .words("cách tính", 34)
                .numbers("đổi hạng", 9)
                .numbers("tỷ lệ", 8)
                .numbers("nhiều nhất", 10)
                .numbers("lên loại", 9)
                .numbers("xuống loại", 10);
        for (PolicyEffect effect : outcome.effects()) {
            table.row(
                    words(effect),
                    count(effect.moved()),
                    tenths(1000L * effect.moved(), Math.max(1, effect.units())) + " %",
                    count(effect.farthest().map(PolicyEffect.Move::places).orElse(0)),
                    count(effect.promoted()),
                    count(effect.demoted()));
        }
        out.print(table.render(INDENT));
        out.println();
        outcome.effects().forEach(effect -> effect.farthest()
                .ifPresent(move -> out.println(INDENT + words(effect) + ": " + move.unit() + ", năm " + move.year()
                        + ", hạng " + move.before() + " thành " + move.after() + " (" + points(move.pointsBefore())
                        + " thành " + points(move.pointsAfter()) + " điểm)")));
        out.println();
    }

    private static String words(PolicyEffect effect) {
        return switch (effect.policy()) {
            case FULL_POINTS -> "cho đủ điểm (full points)";
            case ZERO_POINTS -> "không cho điểm (zero points)";
            default -> effect.policy().toString();
        };
    }

    private static void times(CountryCall call, CountryStudy.Outcome outcome, PrintStream out) {
        int policies = outcome.effects().size() + 1;
        out.println("Thời gian trên máy này, " + call.threads() + " luồng (time here, threads):");
        out.println(INDENT + seconds(outcome.building()) + "  dựng số liệu (drawing and building the columns)");
        out.println(INDENT + seconds(outcome.scoring()) + "  chấm điểm " + policies + " lần (scoring), "
                + tenths(10 * outcome.scoring(), policies * outcome.cells()) + " ns một tiêu chí (per criterion)");
        out.println(INDENT + seconds(outcome.ranking()) + "  xếp hạng " + policies + " lần (ranking)");
        out.println(INDENT + seconds(outcome.comparing()) + "  so sánh (grades, and what changes)");
        out.println(INDENT + seconds(outcome.all()) + "  tất cả (all)");
        out.println("Mỗi lượt đọc nhiều nhất " + count(outcome.largestPiece()) + " xã, "
                + tenths(10 * outcome.bytes(), outcome.cells()) + " byte một ô số liệu (bytes per input)");
    }

    private static String points(Points points) {
        return Words.points(points);
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '.');
    }

    private static String seconds(long nanos) {
        return Strings.padStart(tenths(nanos / 100_000_000, 1), 8, ' ') + " s";
    }

    /** Tenths, rounded down: {@code 12,3}. */
    private static String tenths(long tenths, long of) {
        long number = tenths / of;
        return count(number / 10) + "," + number % 10;
    }
}
