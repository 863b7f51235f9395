package vn.chiso.core.definition;

import static vn.chiso.core.internal.yaml.Common.all;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.index.Edition;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.index.Name;
import vn.chiso.core.index.RoundingPolicy;
import vn.chiso.core.index.TotalStep;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.measure.WorkingCalendar;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.Amount;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rounding;
import vn.chiso.core.source.SourceRef;

/** The settings of an edition beside its lines: rounding, grades, working days, steps of the total, what it extends. */
final class SettingsReader {
    private SettingsReader() {}

    static Optional<Edition.WorkingTime> workingTime(Item item) {
        item.locate("calendar");
        return item.fields().flatMap(fields -> {
            Optional<LocalDate> from = fields.need("from").flatMap(Common::date);
            Optional<LocalDate> to = fields.need("to").flatMap(Common::date);
            List<LocalDate> holidays =
                    Common.each(fields.list("holidays"), Common::date).toList();
            List<LocalDate> worked =
                    Common.each(fields.list("worked-instead"), Common::date).toList();
            Optional<SourceRef> rests = fields.need("source").flatMap(Common::source);
            fields.close();
            return all(from, to, rests)
                    ? item.findings()
                            .attempt(
                                    item,
                                    "a consistent calendar",
                                    () -> new Edition.WorkingTime(
                                            WorkingCalendar.of(from.get(), to.get(), holidays, worked), rests.get()))
                    : Optional.empty();
        });
    }

    static Optional<Edition.Parent> parent(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> id = fields.text("edition");
            Optional<String> hash = fields.text("content-hash");
            fields.close();
            return all(id, hash) ? Optional.of(new Edition.Parent(id.get(), hash.get())) : Optional.empty();
        });
    }

    static List<TotalStep> total(Item item) {
        item.locate("total");
        return Common.each(item.list(), SettingsReader::totalStep).toList();
    }

    private static Optional<TotalStep> totalStep(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<Item> add = fields.find("add");
            Optional<Item> cap = fields.find("cap");
            Optional<Item> raise = fields.find("raise");
            Optional<Item> convert = fields.find("convert");
            fields.close();
            if (Stream.of(add, cap, raise, convert).filter(Optional::isPresent).count() != 1) {
                item.problem(
                        ProblemCode.BAD_VALUE,
                        "one of add, cap, raise and convert",
                        "Write one step in each entry; their order is the order in which they are done.");
            }
            Optional<TotalStep> limited = cap.flatMap(Common::points)
                    .<TotalStep>map(TotalStep.Cap::new)
                    .or(() -> raise.flatMap(Common::points).map(TotalStep.Raise::new));
            return limited.or(() -> convert.flatMap(SettingsReader::convert))
                    .or(() -> add.map(list -> new TotalStep.Add(
                            Common.each(list.list(), Item::text).collect(ImmutableList.toImmutableList()))));
        });
    }

    private static Optional<TotalStep> convert(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<Points> from = fields.need("from").flatMap(Common::points);
            Optional<Points> to = fields.need("to").flatMap(Common::points);
            fields.close();
            return all(from, to) ? Optional.of(new TotalStep.Convert(from.get(), to.get())) : Optional.empty();
        });
    }

    static Optional<RoundingPolicy> rounding(Item item) {
        item.locate("rounding");
        return item.fields().flatMap(fields -> {
            Optional<Rounding> leaf = fields.find("leaf").flatMap(Texts::rounding);
            Optional<Rounding> component = fields.find("component").flatMap(Texts::rounding);
            Optional<Rounding> total = fields.find("total").flatMap(Texts::rounding);
            Optional<SourceRef> from = fields.need("source").flatMap(Common::source);
            fields.close();
            return from.map(known -> new RoundingPolicy(leaf, component, total, known));
        });
    }

    static Optional<GradeScale> grades(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<Boolean> complete = fields.need("complete").flatMap(Item::flag);
            List<GradeScale.Grade> list =
                    Common.each(fields.list("list"), SettingsReader::grade).toList();
            List<GradeScale.Example> examples = Common.each(fields.list("examples"), SettingsReader::example)
                    .toList();
            fields.close();
            return complete.flatMap(known -> item.findings().attempt(item, "a consistent scale", () -> {
                GradeScale.Builder builder = GradeScale.builder();
                return builder.complete(known)
                        .addAllGrades(list)
                        .addAllExamples(examples)
                        .build();
            }));
        });
    }

    private static Optional<GradeScale.Grade> grade(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> id = fields.text("id");
            Optional<Name> name = fields.need("name").flatMap(Common::name);
            Optional<Points> from = fields.find("from").flatMap(Common::points);
            ImmutableList<GradeScale.Requirement> requires = Common.each(
                            fields.list("requires"), SettingsReader::requirement)
                    .collect(ImmutableList.toImmutableList());
            Optional<SourceRef> rests = fields.need("source").flatMap(Common::source);
            fields.close();
            id.ifPresent(known -> item.locate("grade " + known));
            return all(id, name, rests)
                    ? Optional.of(new GradeScale.Grade(id.get(), name.get(), from, requires, rests.get()))
                    : Optional.empty();
        });
    }

    private static Optional<GradeScale.Requirement> requirement(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> line = fields.text("line");
            Optional<Amount> atLeast = fields.need("at-least").flatMap(Texts::amount);
            fields.close();
            return all(line, atLeast)
                    ? Optional.of(new GradeScale.Requirement(line.get(), atLeast.get()))
                    : Optional.empty();
        });
    }

    private static Optional<GradeScale.Example> example(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<Points> points = fields.need("points").flatMap(Common::points);
            Optional<String> grade = fields.text("grade");
            Optional<SourceRef> rests = fields.need("source").flatMap(Common::source);
            fields.close();
            return all(points, grade, rests)
                    ? Optional.of(new GradeScale.Example(points.get(), grade.get(), rests.get()))
                    : Optional.empty();
        });
    }
}
