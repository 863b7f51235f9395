package vn.chiso.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;
import vn.chiso.core.score.VietnameseNumbers;
import vn.chiso.papi.provincial.Change;
import vn.chiso.papi.provincial.Dimension;
import vn.chiso.papi.provincial.GroupRule;
import vn.chiso.papi.provincial.Province;
import vn.chiso.papi.provincial.ProvinceNames;
import vn.chiso.papi.provincial.ProvinceProfile;
import vn.chiso.papi.provincial.ProvincialPapi;
import vn.chiso.papi.provincial.ProvincialTable;
import vn.chiso.papi.provincial.TableReader;
import vn.chiso.papi.provincial.YearComparison;
import vn.chiso.papi.provincial.YearResults;

/** A province's profile in the provincial PAPI, from the packaged official table or from one of sub-dimensions. */
final class PapiCommands {
    static final String HELP = """

      PAPI cấp tỉnh (the provincial PAPI):

        java -jar chiso-examples.jar papi PROVINCE [TABLE]  a province's profile, from the official figures of 2023 and 2024, or from the
                                                            last two years of a CSV table (province,year,1.1,1.2,...)
        java -jar chiso-examples.jar papi-speed             times an index of 63 units and 120 indicators on this machine
      """;

    /** The provinces of these years are those before July 2025; the name alone would not say it. */
    private static final String SYSTEM = "vn-63";

    private static final VietnameseNumbers NUMBERS = VietnameseNumbers.comma();
    private static final Rounding FOUR = Rounding.halfUp(4);

    private final PrintStream out;
    private final ProvincialPapi papi = ProvincialPapi.packaged();
    private final ProvinceNames names = ProvinceNames.packaged();

    private PapiCommands(PrintStream out) {
        this.out = out;
    }

    /** The exit code of the command that the arguments start with; empty if it is none of these. */
    static Optional<Integer> run(String[] arguments, PrintStream out) throws IOException {
        List<String> words = Arrays.asList(arguments);
        if (words.equals(List.of("papi-speed"))) {
            CompositeSpeed.print(out);
            return Optional.of(0);
        }
        if (words.size() < 2 || words.size() > 3 || !words.get(0).equals("papi")) {
            return Optional.empty();
        }
        PapiCommands commands = new PapiCommands(out);
        Optional<Path> table = words.stream().skip(2).map(Path::of).findFirst();
        return Optional.of(commands.profile(words.get(1), table));
    }

    private int profile(String name, Optional<Path> file) throws IOException {
        Optional<Province> found = names.find(SYSTEM, name);
        if (found.isEmpty()) {
            out.println(
                    "Không có tỉnh nào tên là " + name + " trong hệ " + SYSTEM + " (no such province in this system).");
            names.readings(name).forEach(other -> out.println("  Cùng tên ở hệ khác (elsewhere): " + other));
            return 2;
        }
        ProvincialTable table = file.isPresent()
                ? TableReader.of(papi, names, SYSTEM).read(file.get().toString(), Files.readString(file.get()))
                : ProvincialTable.packaged(papi, names);
        List<Integer> years = table.years().stream().sorted().toList();
        YearResults now = table.year(years.get(years.size() - 1));
        ProvinceProfile profile = file.isPresent()
                ? ProvinceProfile.bySubDimension(now, found.get(), GroupRule.legend())
                : ProvinceProfile.byDimension(now, found.get(), GroupRule.legend());
        head(profile, now);
        lines("Điểm mạnh (nửa trên các tỉnh)", profile.strengths());
        lines("Điểm yếu (nửa dưới các tỉnh, nhiều điểm còn thiếu trước)", profile.weaknesses());
        if (years.size() > 1) {
            changes(
                    YearComparison.of(papi, table.year(years.get(years.size() - 2)), now),
                    found.get(),
                    file.isPresent());
        }
        notes();
        return 0;
    }

    private void head(ProvinceProfile profile, YearResults now) {
        out.println("PAPI cấp tỉnh năm " + profile.year() + ": " + profile.province());
        out.println();
        if (profile.total().isEmpty()) {
            List<String> missing = now.structure().dimensions().stream()
                    .filter(dimension -> now.dimension(profile.province(), dimension.number())
                            .isEmpty())
                    .map(Dimension::column)
                    .toList();
            out.println("  Không có tổng điểm, không xếp hạng: chưa công bố " + String.join(", ", missing)
                    + " (no total, no rank)");
            return;
        }
        out.println("  Tổng điểm (total): " + number(profile.total()) + " / "
                + NUMBERS.formatExact(now.structure().totalScale().highest()) + ", hạng (rank) "
                + profile.rank().orElseThrow() + " trên " + profile.ranked() + " tỉnh có tổng điểm");
        out.println("  Nhóm (group): "
                + papi.groupName(profile.group().orElseThrow()).official());
        out.println(profile.gapToNextGroup()
                .map(gap -> "  Cách nhóm trên (to the next group): " + NUMBERS.format(gap, FOUR) + " điểm")
                .orElse("  Đã ở nhóm cao nhất (in the highest group)"));
    }

    private void lines(String title, List<ProvinceProfile.Line> lines) {
        out.println();
        out.println("  " + title);
        TextTable table = new TextTable()
                .words("", 4)
                .words("Nội dung", 56)
                .numbers("Điểm", 8)
                .numbers("Còn thiếu", 9)
                .numbers("Hơn % tỉnh", 10);
        lines.forEach(line -> table.row(
                line.code(),
                line.name().official(),
                NUMBERS.format(line.score(), FOUR),
                NUMBERS.format(line.lost(), FOUR),
                NUMBERS.format(line.percentile().times(Rational.of(100)), Rounding.halfUp(0))));
        out.print(lines.isEmpty() ? "    (không có)\n" : table.render("    "));
    }

    private void changes(YearComparison comparison, Province province, boolean parts) {
        out.println();
        out.println("  So với năm trước (change)");
        TextTable table = new TextTable()
                .words("", 5)
                .words("Nội dung", 56)
                .numbers("Trước", 8)
                .numbers("Sau", 8)
                .numbers("Thay đổi", 9)
                .words("Vì sao không so sánh", 60);
        row(table, comparison.total(province));
        (parts ? comparison.parts(province) : comparison.dimensions(province)).forEach(change -> row(table, change));
        out.print(table.render("    "));
    }

    private static void row(TextTable table, Change change) {
        table.row(
                change.line().equals("total") ? "tổng" : change.line(),
                change.name().map(Object::toString).orElse("Tổng điểm không trọng số"),
                number(change.earlier()),
                number(change.later()),
                change.difference().map(Points::of).map(PapiCommands::signed).orElse(""),
                String.join(
                        "; ",
                        change.obstacles().stream().map(PapiCommands::reason).toList()));
    }

    private static String signed(Points change) {
        return (change.signum() > 0 ? "+" : "") + NUMBERS.format(change, FOUR);
    }

    private static String number(Optional<Rational> score) {
        return score.map(value -> NUMBERS.format(value, FOUR)).orElse("–");
    }

    private static String reason(Change.Obstacle obstacle) {
        Function<String, String> about = what -> what + " " + obstacle.subject();
        return switch (obstacle.kind()) {
            case NOT_MEASURED -> about.apply("không đo năm");
            case NO_SCORE -> about.apply("không công bố năm");
            case OTHER_PARTS -> about.apply("khác thành phần:");
            case OTHER_SCALE -> about.apply("khác thang điểm:");
            case SERIES_BREAK -> about.apply("đứt chuỗi:") + " (" + obstacle.note() + ")";
        };
    }

    private void notes() {
        out.println();
        out.println("""
                  Lưu ý (notes):
                    - Điểm là ước lượng từ mẫu điều tra; sai số chuẩn của từng tỉnh không được công bố, nên không thể nói chênh lệch nào là
                      có ý nghĩa thống kê (no standard errors are published: no difference can be called significant).
                    - Nhóm theo chú giải chính thức (từ phân vị 75 trở lên là cao nhất); loại phân vị là giả định. Nhóm công bố năm 2023 theo cách khác.
                    - Nguồn: CECODES, RTA và UNDP, PAPI 2023 và PAPI 2024, bảng điểm công khai; tỉnh theo hệ 63 đơn vị trước 1/7/2025.""");
    }
}
