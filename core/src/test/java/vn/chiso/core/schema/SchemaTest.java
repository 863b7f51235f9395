package vn.chiso.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.ObjectMapper;
import vn.chiso.core.access.RoleFiles;
import vn.chiso.core.assessment.AssessmentFiles;
import vn.chiso.core.campaign.lifecycle.LifeCycleFiles;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.definition.EveryRule;
import vn.chiso.core.definition.IndexFiles;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.progress.FollowUpFiles;
import vn.chiso.core.progress.TestFollowUp;
import vn.chiso.core.remediation.PlanFiles;
import vn.chiso.core.unit.registry.UnitFiles;
import vn.chiso.core.verification.WorkedCases;

/**
 * The published schemas judge the form of a file as the reader does: every place of a file that has everything is broken in every way, and
 * both must agree. What no schema can know is left to the reader: sums, references, the grammar of expressions, the order of bounds, values
 * of measurements (their type is the edition's), and days that do not exist.
 */
class SchemaTest {
    private static final EditionLibrary LIBRARY = EditionLibrary.of(EveryRule.index());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int EVERY = Boolean.getBoolean("chiso.full") ? 1 : 4;

    private static final ImmutableSet<ProblemCode> FORM = ImmutableSet.of(
            ProblemCode.UNKNOWN_KEY, ProblemCode.MISSING_KEY, ProblemCode.WRONG_TYPE, ProblemCode.BAD_VALUE);

    private static final String DISTRICT = """
            chiso: index/1
            extends: every-rule-2026
            edition: district-2026
            documents: {district: {type: Kế hoạch}}
            parts:
              - part: base
                criteria:
                  - {code: "9", rule: {kind: proportional}}
                  - {code: "21", remove: true}
                  - code: "24"
                    name: {vi: Tiêu chí của huyện}
                    max: 0
                    source: {document: district, provenance: printed}
                    rule: {kind: informational}
            """;

    private static final String ASSESSMENT = """
            chiso: assessment/1
            edition: every-rule-2026
            unit: {id: a, name: xã A, kind: xã}
            period: 2026
            numbers: point
            published:
              total: 72.79/100đ
              rank: 3
              ranked-units: 161
              grade: tốt
              change: {since: 2025, points: "1.5"}
              document: {type: Quyết định, number: 1/QĐ, date: 2026-11-04}
            measurements:
            %s
            """;

    private static final String ROLES = """
            chiso: roles/1
            roles:
              - role: appraiser
                name: {vi: Công chức thẩm định, en: Appraiser}
                grants:
                  - {actions: [read], of: others}
                  - {actions: [enter, fill], of: assigned, in: ["1", "2"]}
              - {role: guest, name: {vi: Khách}}
            """;

    private static final String UNITS = """
            chiso: units/1
            id: example
            covers-from: 2011-01-01
            documents: {decree: {type: Nghị quyết, number: 1/NQ-HĐND}}
            source: {document: decree, provenance: printed}
            units:
              - {id: t, name: tỉnh T, kind: tỉnh, codes: {gso: "01"}}
              - {id: h, name: huyện H, kind: huyện, parent: t}
              - {id: a, name: xã A, kind: xã, parent: h, from: 2012-03-01, source: {document: decree, provenance: derived}}
              - {id: b, name: xã B, kind: xã, parent: h}
              - {id: c, name: xã C, kind: xã, parent: h}
              - {id: d, name: xã D, kind: xã, parent: t, to: 2020-01-01}
              - {id: e, name: xã E, kind: xã, parent: h}
            events:
              - {event: rename, on: 2013-01-01, unit: b, name: xã B Mới}
              - {event: change-of-kind, on: 2013-01-01, unit: b, kind: phường}
              - {event: merge, on: 2014-01-01, units: [a, b], into: c}
              - {event: split, on: 2015-01-01, unit: c, into: [c, e]}
              - {event: move, on: 2016-01-01, unit: c, parent: t}
              - {event: abolish-tier, on: 2025-07-01, kinds: [huyện], source: {document: decree, provenance: printed}}
            """;

    private static final String PLAN = """
            chiso: plan/1
            type: Kế hoạch
            number: 1/KH-UBND
            date: 2025-02-14
            title: {text: Kế hoạch thử, lines: 3-4}
            issuer: UBND xã A
            unit: {id: a, name: xã A, kind: xã}
            assessed-period: 2024
            period: 2025
            transcript: {name: plan.txt, sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855}
            documents:
              nd:
                role: legal-requirement
                index: TEST
                variants: [NĐ 61]
                possibly-same-as: moi
                in-force-from: 2018-06-21
                in-force-to: 2024-12-31
                replaced-by: moi
                note: ghi chú
                document: {type: Nghị định, number: 61/2018/NĐ-CP}
              moi: {role: year-plan, document: {type: Kế hoạch}}
            parties:
              tp: {name: Tư pháp, kind: post, printed-as: [công chức Tư pháp], possibly-same-as: vp, note: ghi chú}
              vp: {name: Văn phòng, kind: unit}
            preamble: [{label: a, role: basis, text: Căn cứ, lines: 7, documents: [nd]}]
            aims-heading: {text: I. MỤC ĐÍCH, lines: 8}
            purposes: {heading: {text: 1. Mục đích, lines: 9}, paragraphs: [{text: Nâng cao, lines: 10}]}
            requirements: {paragraphs: [{text: Kịp thời}]}
            contents-heading: II. NỘI DUNG
            indices:
              - index: TEST
                edition: test-2024
                publication: nd
                heading: 1. Chỉ số thử
                result: {text: "Đạt 80 điểm", lines: 20}
                goal: {comparison: ge, points: 90, period: 2025, text: Đạt từ 90 điểm, lines: 21}
                items:
                  - criterion: "1.10"
                    heading: {text: 1.10. Số hóa, lines: 22}
                    layout: [{section: actions, label: b, heading: Giải pháp, lead-in: như sau, bulleted: true, lines: 23}]
                    result: đạt 1,00/2,00 điểm
                    limitations: [{names-fault: true, text: Thiếu máy quét, lines: 24}]
                    goal: {kind: reach-max, text: Đạt điểm tối đa, lines: 25}
                    actions:
                      - code: 1.10-a
                        text: Số hóa hồ sơ
                        lines: 26
                        actors: [tp]
                        products: [báo cáo]
                        targets:
                          - {id: q, metric: hồ sơ, metric-key: k, comparison: ge, comparison-printed: từ, value: 99.5, unit: "%",
                             period: quý, exclusion: trừ, scope: xã, threshold-source: nd, printed: "99,5%"}
                        legal-basis: [nd]
                        due: 30/06/2025
                        planned-gain: 0.75
                        propose-to: vp
                    responsibility:
                      basis: explicit
                      leads: [tp]
                      coordinate: [vp]
                      directs: [vp]
                      report-to: [vp]
                      printed: {text: Giao Tư pháp, lines: 27}
                      review-cycle: tháng
                      legal-basis: [nd]
                      targets: [{id: r, metric: hồ sơ, metric-key: k2, comparison: le, unit: ngày, printed: đúng hạn}]
                      note: ghi chú
                  - {criterion: "2", heading: 2. Khác, no-limitation: {text: Không có, lines: 28}}
            organisation: {heading: III. TỔ CHỨC, paragraphs: [{text: Các ngành}]}
            closing: {text: Trên đây là kế hoạch, lines: 30}
            recipients: {heading: Nơi nhận, names: [Như trên], lines: 31}
            signatory: {on-behalf-of: TM. UBND, title: CHỦ TỊCH, lines: 32}
            """;

    /**
     * A kind of file.
     *
     * @param check what the reader finds
     */
    private record Kind(String name, String schema, String text, Function<String, List<Problem>> check) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> kinds() {
        StringBuilder open = new StringBuilder();
        LIBRARY.get("every-rule-2026").leaves().forEach(leaf -> open.append("  \"")
                .append(leaf.code())
                .append(leaf.code().text().equals("8") ? "\": {share: 1/2}\n" : "\": not-assessed\n"));
        return Stream.of(
                new Kind("edition", "index-1", EveryRule.edition(), text -> IndexFiles.check("m", text)),
                new Kind(
                        "written edition",
                        "index-1",
                        IndexFiles.write(IndexFiles.read("d", DISTRICT, LIBRARY)),
                        text -> IndexFiles.check("m", text)),
                new Kind("extension", "index-1", DISTRICT, text -> IndexFiles.check("m", text, LIBRARY)),
                new Kind(
                        "assessment",
                        "assessment-1",
                        ASSESSMENT.formatted(open),
                        text -> AssessmentFiles.check("m", text, LIBRARY)),
                new Kind("cases", "cases-1", EveryRule.cases(), text -> WorkedCases.check("m", text, LIBRARY)),
                new Kind("follow-up", "follow-up-1", TestFollowUp.EVERYTHING, text -> FollowUpFiles.check("m", text)),
                new Kind(
                        "life cycle",
                        "life-cycle-1",
                        text("/vn/chiso/core/campaign/lifecycle/several-bodies.yaml"),
                        text -> LifeCycleFiles.check("m", text)),
                new Kind("plan", "plan-1", PLAN, text -> PlanFiles.check("m", text)),
                new Kind("roles", "roles-1", ROLES, text -> found(() -> RoleFiles.read("m", text))),
                new Kind("units", "units-1", UNITS, text -> found(() -> UnitFiles.read("m", text))));
    }

    private static List<Problem> found(Runnable reading) {
        try {
            reading.run();
            return List.of();
        } catch (InvalidDataException e) {
            return e.problems();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index-1",
                "assessment-1",
                "cases-1",
                "follow-up-1",
                "life-cycle-1",
                "plan-1",
                "roles-1",
                "units-1"
            })
    void a_schema_is_one(String name) {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(resource(name), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "life-cycle-1, /vn/chiso/core/campaign/lifecycle/internal-approval.yaml",
        "life-cycle-1, /vn/chiso/core/campaign/lifecycle/revision-requests.yaml",
        "life-cycle-1, /vn/chiso/core/campaign/lifecycle/two-rounds-with-explanation.yaml",
        "plan-1, /vn/chiso/core/remediation/nhu-quynh-plan.yaml",
        "roles-1, /vn/chiso/core/access/roles.yaml",
        "units-1, /vn/chiso/core/unit/registry/vn-provinces.yaml"
    })
    void a_real_file_fits_its_schema(String name, String file) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource(name), InputFormat.JSON);
        assertThat(schema.validate(JSON.writeValueAsString(load(text(file))), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_file_that_is_read_fits_its_schema(Kind kind) {
        String json = JSON.writeValueAsString(load(kind.text));
        assertThat(kind.check.apply(kind.text)).isEmpty();
        assertThat(kind.check.apply(json)).isEmpty();
        assertThat(schema(kind).validate(json, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatever_breaks_the_form_is_refused_by_both(Kind kind) {
        Schema schema = schema(kind);
        List<String> disagreements = new ArrayList<>();
        List<Mutant> mutants = mutants(kind.text);
        int refused = 0;
        for (int i = 0; i < mutants.size(); i += EVERY) {
            Mutant mutant = mutants.get(i);
            List<Problem> problems = kind.check.apply(mutant.json());
            boolean fits = schema.validate(mutant.json(), InputFormat.JSON).isEmpty();
            refused += fits ? 0 : 1;
            if (problems.isEmpty() && !fits) {
                disagreements.add(mutant.what() + ": only the schema refuses it, "
                        + schema.validate(mutant.json(), InputFormat.JSON));
            }
            boolean needsParent =
                    kind.text.equals(DISTRICT) && problems.stream().anyMatch(SchemaTest::isOfNewLine);
            if (fits && !needsParent && problems.stream().anyMatch(SchemaTest::isOfForm)) {
                disagreements.add(mutant.what() + ": only the reader refuses it, " + problems);
            }
        }
        assertThat(disagreements).isEmpty();
        assertThat(refused).isGreaterThan(mutants.size() / EVERY / 4);
    }

    /** Whether it is about a line of an extension that is new: only with the extended edition can that be known. */
    private static boolean isOfNewLine(Problem problem) {
        return problem.code() == ProblemCode.MISSING_KEY
                || problem.expected().startsWith("either a rule or components");
    }

    /** Whether a schema could have known it: found where it stands, and not between lines or in the words of an expression. */
    private static boolean isOfForm(Problem problem) {
        String path = problem.place().path();
        boolean between = Stream.of(
                        "criterion ", "part ", "grade ", "document ", "calendar", "total,", "round ", "stage ")
                .anyMatch(path::startsWith);
        boolean measured = Stream.of("measurements", "previous", "others", "published", "expect.grade")
                .anyMatch(path::contains);
        boolean ofMeasure = path.matches("observations\\[\\d+]\\.value|actions\\..*\\.effects\\[\\d+]\\.to");
        boolean beyond = Stream.of(
                        "an expression",
                        "a consistent",
                        "each name once",
                        "a line of",
                        "a unit of its own",
                        "options to choose",
                        "one of the editions",
                        "a date such as")
                .anyMatch(problem.expected()::startsWith);
        boolean order = problem.remedy().contains("must be below");
        return FORM.contains(problem.code()) && !between && !measured && !ofMeasure && !beyond && !order;
    }

    /**
     * A broken file.
     *
     * @param what was broken, for messages
     */
    private record Mutant(String what, String json) {}

    private static List<Mutant> mutants(String text) {
        Object root = load(text);
        List<Mutant> mutants = new ArrayList<>();
        breakBelow(root, "", () -> JSON.writeValueAsString(root), mutants);
        return mutants;
    }

    /** Breaks each place below {@code node} in turn, and mends it again. */
    @SuppressWarnings("unchecked")
    private static void breakBelow(Object node, String path, Supplier<String> json, List<Mutant> mutants) {
        if (node instanceof Map<?, ?> plain) {
            Map<String, Object> map = (Map<String, Object>) plain;
            map.put("zzz", "1");
            mutants.add(new Mutant(path + " + zzz", json.get()));
            map.remove("zzz");
            Map<String, Object> before = new LinkedHashMap<>(map);
            before.forEach((key, value) -> {
                map.remove(key);
                mutants.add(new Mutant(path + "." + key + " dropped", json.get()));
                map.clear();
                map.putAll(before);
                replace(value, path + "." + key, other -> map.put(key, other), json, mutants);
                breakBelow(value, path + "." + key, json, mutants);
            });
        } else if (node instanceof List<?> plain) {
            List<Object> list = (List<Object>) plain;
            for (int i = 0; i < list.size(); i++) {
                int at = i;
                replace(list.get(i), path + "[" + i + "]", other -> list.set(at, other), json, mutants);
                breakBelow(list.get(i), path + "[" + i + "]", json, mutants);
            }
        }
    }

    private static void replace(
            Object value, String path, Consumer<Object> set, Supplier<String> json, List<Mutant> mutants) {
        List<Object> others = value instanceof Map || value instanceof List
                ? List.of("text", 12, value instanceof Map ? List.of() : new LinkedHashMap<>())
                : List.of("@@@", "", List.of("a"), Map.of("a", "b"));
        for (Object other : others) {
            set.accept(other);
            mutants.add(new Mutant(path + " = " + other, json.get()));
        }
        set.accept(value);
    }

    private static Object load(String yaml) {
        return Objects.requireNonNull(
                new Load(LoadSettings.builder().build()).loadFromString(yaml), "an empty document");
    }

    private static Schema schema(Kind kind) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource(kind.schema), InputFormat.JSON);
    }

    private static String resource(String name) {
        return text("/vn/chiso/core/schema/" + name + ".schema.json");
    }

    private static String text(String file) {
        try (InputStream in =
                Optional.ofNullable(SchemaTest.class.getResourceAsStream(file)).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
