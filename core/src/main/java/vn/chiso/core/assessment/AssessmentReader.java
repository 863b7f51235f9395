package vn.chiso.core.assessment;

import static vn.chiso.core.internal.yaml.Common.all;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.chiso.core.definition.ContentHash;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.index.Index;
import vn.chiso.core.internal.input.MeasurementReader;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.Fields;
import vn.chiso.core.internal.yaml.Findings;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.internal.yaml.YamlReader;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Period;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.PrintedScore;
import vn.chiso.core.score.VietnameseNumbers;
import vn.chiso.core.source.LegalDocument;
import vn.chiso.core.unit.Unit;

/** Binds the text of an assessment. One use. */
final class AssessmentReader {
    static final String FORMAT = "assessment/1";

    private static final Pattern COUNTED = Pattern.compile("[1-9]\\d{0,8}");

    private final String source;
    private final EditionLibrary library;
    private final Findings findings;
    private final Map<CriterionCode, PrintedScore> lines = new LinkedHashMap<>();
    private VietnameseNumbers numbers = VietnameseNumbers.comma();

    AssessmentReader(String source, EditionLibrary library) {
        this.source = source;
        this.library = library;
        this.findings = new Findings(source);
    }

    AssessmentFile read(String text) {
        Optional<AssessmentFile> file =
                YamlReader.read(source, text, findings).flatMap(Item::fields).flatMap(this::file);
        return findings.complete(file::orElseThrow);
    }

    private Optional<AssessmentFile> file(Fields fields) {
        fields.need("chiso").ifPresent(format -> format.oneOf(ImmutableMap.of(FORMAT, FORMAT)));
        Optional<Index> index = fields.need("edition").flatMap(this::edition);
        Optional<Item> hash = fields.find("content-hash");
        index.ifPresent(known -> hash.ifPresent(item -> pinned(known, item)));
        Optional<Unit> unit = fields.need("unit").flatMap(Common::unit);
        Optional<Period> period = fields.need("period").flatMap(Common::period);
        numbers = fields.find("numbers").flatMap(MeasurementReader::convention).orElse(numbers);
        Optional<Item> measurements = fields.need("measurements").map(item -> item.locate("measurements"));
        Optional<MeasurementReader> reader = index.map(known -> new MeasurementReader(known, numbers));
        reader.ifPresent(known -> measurements.ifPresent(known::leaves));
        Optional<Item> parts = fields.find("parts");
        reader.ifPresent(known -> parts.ifPresent(known::parts));
        ImmutableMap<CriterionCode, Measurement> measured =
                reader.map(MeasurementReader::measurements).orElse(ImmutableMap.of());
        reader.ifPresent(known -> lines.putAll(known.printed()));
        Optional<PublishedResult> published = fields.find("published").flatMap(item -> published(item, index));
        fields.close();
        if (!all(index, unit, period, measurements) || !findings.isEmpty()) {
            return Optional.empty();
        }
        findings.addLocated(AssessmentChecks.problems(Situation.of(index.get(), unit.get(), measured)));
        Assessment.Builder assessment = Assessment.builder();
        return Optional.of(new AssessmentFile(
                assessment
                        .unit(unit.get())
                        .period(period.get())
                        .edition(index.get().edition().id())
                        .contentHash(ContentHash.of(index.get()))
                        .putAllMeasurements(measured)
                        .build(),
                published));
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

    private void pinned(Index index, Item item) {
        String hash = ContentHash.of(index);
        item.text()
                .filter(given -> !given.equals(hash))
                .ifPresent(
                        given -> item.problem(
                                ProblemCode.EDITION_MISMATCH,
                                "the content hash of " + index.edition().id() + " as it is here, " + hash,
                                "Get the edition that it was made for, or check the assessment against this one and drop the hash."));
    }

    private Optional<PublishedResult> published(Item item, Optional<Index> index) {
        return item.fields().flatMap(fields -> {
            Optional<PrintedScore> total = fields.need("total")
                    .flatMap(value -> index.flatMap(known -> value.as(
                            "a printed total such as 83,60/100đ",
                            text -> PrintedScore.parse(text, numbers, known.totalMax()))));
            Optional<Integer> rank = fields.find("rank").flatMap(AssessmentReader::positive);
            Optional<Integer> ranked = fields.find("ranked-units").flatMap(AssessmentReader::positive);
            Optional<String> grade = fields.optionalText("grade");
            Optional<PublishedResult.Change> change = fields.find("change").flatMap(this::change);
            Optional<LegalDocument> document =
                    fields.find("document").flatMap(value -> Common.document("published", value));
            fields.close();
            PublishedResult.Builder builder = PublishedResult.builder();
            return total.map(known -> builder.total(known)
                    .rank(rank)
                    .rankedUnits(ranked)
                    .grade(grade)
                    .change(change)
                    .document(document)
                    .putAllLines(lines)
                    .build());
        });
    }

    private Optional<PublishedResult.Change> change(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<Period> since = fields.need("since").flatMap(Common::period);
            Optional<Points> points = fields.as("points", "a difference such as 2,82 or -3,88", numbers::parsePoints);
            fields.close();
            return all(since, points)
                    ? Optional.of(new PublishedResult.Change(since.get(), points.get()))
                    : Optional.empty();
        });
    }

    private static Optional<Integer> positive(Item item) {
        return item.as("a whole number from 1", text -> {
            if (!COUNTED.matcher(text).matches()) {
                throw new IllegalArgumentException("Write digits only, at most 9; it is counted from 1");
            }
            return Integer.valueOf(text);
        });
    }
}
