package vn.chiso.core.verification;

import static vn.chiso.core.internal.yaml.Common.all;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.Part;
import vn.chiso.core.internal.input.MeasurementReader;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.Findings;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.internal.yaml.YamlReader;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.VietnameseNumbers;
import vn.chiso.core.source.LegalDocument;
import vn.chiso.core.source.SourceRef;
import vn.chiso.core.unit.Unit;

/** Binds the text of worked cases. One use. */
final class CasesReader {
    private static final String FORMAT = "cases/1";
    private static final Map<String, Outcome> OUTCOMES = Common.words(Outcome.values());

    private final String source;
    private final EditionLibrary library;
    private final Findings findings;
    private final Set<String> names = new HashSet<>();
    private VietnameseNumbers numbers = VietnameseNumbers.comma();

    CasesReader(String source, EditionLibrary library) {
        this.source = source;
        this.library = library;
        this.findings = new Findings(source);
    }

    WorkedCases read(String text) {
        Optional<WorkedCases> cases = YamlReader.read(source, text, findings).flatMap(this::cases);
        return findings.complete(cases::orElseThrow);
    }

    private Optional<WorkedCases> cases(Item document) {
        return document.fields().flatMap(fields -> {
            fields.need("chiso").ifPresent(format -> format.oneOf(ImmutableMap.of(FORMAT, FORMAT)));
            Optional<Index> index = fields.need("edition").flatMap(this::edition);
            numbers = fields.find("numbers")
                    .flatMap(MeasurementReader::convention)
                    .orElse(numbers);
            Optional<Unit> unit = fields.find("unit").flatMap(Common::unit);
            Optional<Item> list = fields.need("cases");
            fields.close();
            return index.flatMap(known -> list.map(items -> new WorkedCases(
                    known,
                    Common.each(items.list(), item -> worked(known, unit, item)).toList())));
        });
    }

    private Optional<Index> edition(Item item) {
        return item.text().flatMap(id -> {
            Optional<Index> index = library.find(id);
            if (index.isEmpty()) {
                item.problem(
                        ProblemCode.UNKNOWN_REFERENCE,
                        "one of the editions " + library.ids(),
                        "Correct the id, or add the edition's file to the library.");
            }
            return index;
        });
    }

    private Optional<WorkedCase> worked(Index index, Optional<Unit> usual, Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> name = fields.text("case");
            name.filter(known -> !names.add(known))
                    .ifPresent(
                            known -> item.problem(ProblemCode.DUPLICATE, "each name once", "Rename one of the two."));
            Optional<SourceRef> rests = fields.find("source").flatMap(value -> source(index, value));
            Optional<Unit> unit = fields.find("unit").flatMap(Common::unit).or(() -> usual);
            if (unit.isEmpty() && fields.find("unit").isEmpty()) {
                item.problem(ProblemCode.MISSING_KEY, "a unit of its own or of the file", "Add 'unit'.");
            }
            Optional<Item> measured = fields.need("measurements");
            ImmutableMap<CriterionCode, Measurement> measurements =
                    measured.map(value -> measurements(index, value)).orElse(ImmutableMap.of());
            ImmutableMap<CriterionCode, Measurement> previous = fields.find("previous")
                    .map(value -> measurements(index, value))
                    .orElse(ImmutableMap.of());
            ImmutableList<ImmutableMap<CriterionCode, Measurement>> others = fields.list("others").stream()
                    .map(value -> measurements(index, value))
                    .collect(ImmutableList.toImmutableList());
            Optional<Expectation> expected = fields.need("expect").flatMap(value -> expectation(index, value));
            fields.close();
            return all(name, unit, expected)
                    ? Optional.of(new WorkedCase(
                            name.get(), rests, unit.get(), measurements, previous, others, expected.get()))
                    : Optional.empty();
        });
    }

    private static Optional<SourceRef> source(Index index, Item item) {
        Optional<SourceRef> source = Common.source(item);
        List<String> documents =
                index.edition().documents().stream().map(LegalDocument::id).toList();
        source.filter(known -> !documents.contains(known.document()))
                .ifPresent(known -> item.problem(
                        ProblemCode.UNKNOWN_REFERENCE,
                        "a source among the edition's documents " + documents,
                        "List the document in the edition, or correct the source."));
        return source;
    }

    private ImmutableMap<CriterionCode, Measurement> measurements(Index index, Item item) {
        MeasurementReader reader = new MeasurementReader(index, numbers);
        reader.leaves(item);
        reader.measurements().keySet().stream()
                .filter(code -> index.criterion(code).isEmpty())
                .forEach(code -> item.problem(
                        ProblemCode.UNKNOWN_REFERENCE, "codes of the edition, and not " + code, "Correct the code."));
        return reader.measurements();
    }

    private Optional<Expectation> expectation(Index index, Item item) {
        return item.fields().flatMap(fields -> {
            BiFunction<String, Item, Optional<CriterionCode>> code = (key, value) -> criterion(index, key, value);
            ImmutableMap<CriterionCode, Points> points = fields.find("points")
                    .map(value -> entries(value, code, Common::points))
                    .orElse(ImmutableMap.of());
            ImmutableMap<CriterionCode, Outcome> outcomes = fields.find("outcomes")
                    .map(value -> entries(value, code, outcome -> outcome.oneOf(OUTCOMES)))
                    .orElse(ImmutableMap.of());
            ImmutableMap<String, Points> parts = fields.find("parts")
                    .map(value -> entries(value, (key, part) -> part(index, key, part), Common::points))
                    .orElse(ImmutableMap.of());
            Optional<Points> total = fields.find("total").flatMap(Common::points);
            Optional<String> grade = fields.find("grade").flatMap(value -> grade(index, value));
            fields.close();
            if (points.isEmpty() && outcomes.isEmpty() && parts.isEmpty() && total.isEmpty() && grade.isEmpty()) {
                item.problem(
                        ProblemCode.BAD_VALUE, "something to compare", "Add points, outcomes, parts, total or grade.");
            }
            return Optional.of(new Expectation(points, outcomes, parts, total, grade));
        });
    }

    private static <K, V> ImmutableMap<K, V> entries(
            Item item,
            BiFunction<String, Item, Optional<K>> readKey,
            java.util.function.Function<Item, Optional<V>> readValue) {
        Map<K, V> entries = new LinkedHashMap<>();
        item.entries().forEach((key, value) -> {
            Optional<K> known = readKey.apply(key, value);
            Optional<V> read = readValue.apply(value);
            known.ifPresent(k -> read.ifPresent(v -> entries.put(k, v)));
        });
        return ImmutableMap.copyOf(entries);
    }

    private static Optional<CriterionCode> criterion(Index index, String key, Item at) {
        return Common.code(at, key).filter(code -> {
            boolean known = index.criterion(code).isPresent();
            if (!known) {
                at.problem(
                        ProblemCode.UNKNOWN_REFERENCE,
                        "a criterion of the edition, and not " + code,
                        "Correct the code.");
            }
            return known;
        });
    }

    private static Optional<String> part(Index index, String id, Item at) {
        List<String> ids = index.parts().stream().map(Part::id).toList();
        if (!ids.contains(id)) {
            at.problem(ProblemCode.UNKNOWN_REFERENCE, "one of the parts " + ids + ", and not " + id, "Correct the id.");
            return Optional.empty();
        }
        return Optional.of(id);
    }

    private static Optional<String> grade(Index index, Item item) {
        Map<String, String> ids = index.grades().stream()
                .flatMap(scale -> scale.grades().stream())
                .map(GradeScale.Grade::id)
                .collect(Collectors.toMap(id -> id, id -> id, (one, other) -> one, LinkedHashMap::new));
        return item.oneOf(ids);
    }
}
