package vn.chiso.core.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.core.assessment.AssessmentFiles;
import vn.chiso.core.assessment.CsvSheet;
import vn.chiso.core.measure.Period;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.verification.WorkedCases;

/**
 * Broken files have two ends: they are read, or a list of problems says why not. No other exception, no hang. The mutations are seeded, so a
 * failure comes again; its text is in the message. 120,000 files in the profile {@code full}, a twentieth of that otherwise.
 */
class FuzzTest {
    private static final int FILES_OF_A_KIND = Boolean.getBoolean("chiso.full") ? 30_000 : 1_500;
    private static final EditionLibrary LIBRARY = EditionLibrary.of(EveryRule.index());
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ": ",
            "- ",
            "\n",
            "\n  ",
            "\t",
            "#",
            "&a ",
            "*a",
            "!!str ",
            "|",
            ">",
            "\"",
            "'",
            "%",
            "~",
            "null",
            "1e999",
            "-0",
            "99999999999999999999",
            "0.0000000000001",
            "1/0",
            "0/0",
            "NaN",
            "٣",
            "１",
            "\u0000",
            "\uFEFF",
            "\uD800",
            "\u202E",
            "ế",
            "e\u0302\u0301",
            "if(",
            "max(",
            "((((((((",
            "))",
            " and ",
            "previous.",
            "leaf(\"8\").share",
            "cohort.max(",
            "%s",
            "\\",
            "---",
            "...",
            "<<: ",
            "? ",
            "exactly: 1",
            "kind: branch",
            "extends: every-rule-2026",
            "remove: true",
            "2 HALF_UP",
            "not-applicable");

    /**
     * A kind of file.
     *
     * @param text a file that is well formed
     * @param read reads one; what comes of it does not matter
     */
    private record Kind(String name, String text, Consumer<String> read) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> kinds() {
        CsvSheet sheet = CsvSheet.vietnamese("every-rule-2026", Period.ofYear(2026));
        return Stream.of(
                new Kind("edition", EveryRule.edition(), text -> IndexFiles.read("f.yaml", text, LIBRARY)),
                new Kind("cases", EveryRule.cases(), text -> WorkedCases.read("f.yaml", text, LIBRARY)
                        .verify()),
                new Kind("assessment", assessment(), text -> AssessmentFiles.read("f.yaml", text, LIBRARY)),
                new Kind("table", TABLE, text -> AssessmentFiles.readCsv("f.csv", text, sheet, LIBRARY)));
    }

    private static final String TABLE = """
            unit;unit-name;unit-kind;criterion;state;ground;share;points;reason;items;done
            a;xã A;xã;8;;;1/2;;;;
            a;xã A;xã;1;;;;2,5;"theo; biên bản";;
            a;xã A;xã;4;;;;;;a,c;
            b;xã B;xã;8;not-applicable;không phát sinh;;;;;
            b;xã B;xã;2;;;;;;;có
            """;

    private static String assessment() {
        String cases = EveryRule.cases();
        String measurements = cases.substring(cases.indexOf("    measurements:"), cases.indexOf("    expect:"));
        return """
                chiso: assessment/1
                edition: every-rule-2026
                unit: {id: a, name: xã A, kind: xã}
                period: 2026
                numbers: point
                published: {total: 72.79/100đ, rank: 3}
                """ + measurements.replaceAll("(?m)^    ", "");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_broken_file_is_read_or_its_problems_are_named(Kind kind) {
        if (!kind.text.equals(TABLE)) {
            kind.read.accept(kind.text);
        }
        Random random = new Random(20_260_101L);
        int refused = 0;
        for (int i = 0; i < FILES_OF_A_KIND; i++) {
            String text = mutated(kind.text, random);
            refused += assertTimeoutPreemptively(LONGEST, () -> refuses(kind, text), () -> "too slow: " + text) ? 1 : 0;
        }
        assertThat(refused).as("most mutations break something").isGreaterThan(FILES_OF_A_KIND / 3);
    }

    private static boolean refuses(Kind kind, String text) {
        try {
            kind.read.accept(text);
            return false;
        } catch (InvalidDataException e) {
            assertThat(e.problems()).isNotEmpty().extracting(Problem::remedy).doesNotContain("");
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("Neither read nor refused:\n" + text, e);
        }
    }

    private static String mutated(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes && out.length() > 1; i++) {
            int at = random.nextInt(out.length());
            int end = Math.min(out.length(), at + 1 + random.nextInt(random.nextInt(10) == 0 ? 400 : 12));
            switch (random.nextInt(8)) {
                case 0 -> out.delete(at, end);
                case 1 -> out.insert(at, TOKENS.get(random.nextInt(TOKENS.size())));
                case 2 -> out.replace(at, end, TOKENS.get(random.nextInt(TOKENS.size())));
                case 3 -> out.insert(at, out.substring(at, end));
                case 4 -> out.setCharAt(at, (char) random.nextInt(0x250));
                case 5 -> swapLines(out, random);
                case 6 -> out.insert(random.nextInt(out.length()), out.substring(at, end));
                default ->
                    out.insert(at, TOKENS.get(random.nextInt(TOKENS.size())).repeat(1 + random.nextInt(60)));
            }
        }
        return random.nextInt(40) == 0 ? out.substring(0, random.nextInt(out.length() + 1)) : out.toString();
    }

    private static void swapLines(StringBuilder out, Random random) {
        String[] lines = out.toString().split("\n", -1);
        int one = random.nextInt(lines.length);
        int other = random.nextInt(lines.length);
        String kept = lines[one];
        lines[one] = lines[other];
        lines[other] = kept;
        out.setLength(0);
        out.append(String.join("\n", lines));
    }
}
