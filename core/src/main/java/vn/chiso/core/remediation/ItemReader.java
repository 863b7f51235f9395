package vn.chiso.core.remediation;

import static vn.chiso.core.internal.yaml.Common.all;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.Fields;
import vn.chiso.core.internal.yaml.Findings;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Period;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/** Binds what a plan file says about its indices and their criteria. */
final class ItemReader {
    private static final Map<String, Comparison> COMPARISONS = Common.words(Comparison.values());
    private static final Map<String, Section.Kind> SECTIONS = Common.words(Section.Kind.values());
    private static final Map<String, Goal.Kind> GOALS = Common.words(Goal.Kind.values());
    private static final Map<String, Responsibility.Basis> BASES = Common.words(Responsibility.Basis.values());

    private final Findings findings;

    ItemReader(Findings findings) {
        this.findings = findings;
    }

    Optional<IndexPlan> index(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> index = fields.text("index");
            String subject = "index " + index.orElse("?");
            item.locate(subject);
            Optional<String> edition = fields.text("edition");
            Optional<Passage> heading = fields.need("heading").flatMap(PaperFormat::passage);
            IndexPlan.Builder builder = IndexPlan.builder();
            builder.publication(fields.optionalText("publication"))
                    .result(fields.find("result").flatMap(PaperFormat::passage))
                    .goal(fields.find("goal").flatMap(this::indexGoal))
                    .addAllItems(each(fields, "items", line -> planItem(line, subject)));
            fields.close();
            return all(index, edition, heading)
                    ? Optional.of(builder.index(index.get())
                            .edition(edition.get())
                            .heading(heading.get())
                            .build())
                    : Optional.empty();
        });
    }

    private static <T> ImmutableList<T> each(Fields fields, String key, Function<Item, Optional<T>> read) {
        return Common.each(fields.list(key), read).collect(ImmutableList.toImmutableList());
    }

    private Optional<IndexGoal> indexGoal(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<Comparison> comparison = fields.need("comparison").flatMap(value -> value.oneOf(COMPARISONS));
            Optional<Points> points = fields.need("points").flatMap(Common::points);
            Optional<Period> period = fields.need("period").flatMap(Common::period);
            Optional<Passage> printed = PaperFormat.passage(fields);
            fields.close();
            return all(comparison, points, period, printed)
                    ? Optional.of(new IndexGoal(comparison.get(), points.get(), period.get(), printed.get()))
                    : Optional.empty();
        });
    }

    private Optional<PlanItem> planItem(Item item, String index) {
        return item.fields().flatMap(fields -> {
            Optional<CriterionCode> criterion = fields.need("criterion").flatMap(Common::code);
            String subject =
                    index + ", criterion " + criterion.map(CriterionCode::text).orElse("?");
            item.locate(subject);
            Optional<Passage> heading = fields.need("heading").flatMap(PaperFormat::passage);
            PlanItem.Builder builder = PlanItem.builder();
            builder.addAllLayout(each(fields, "layout", this::section))
                    .result(fields.find("result").flatMap(PaperFormat::passage))
                    .addAllLimitations(each(fields, "limitations", this::limitation))
                    .noLimitation(fields.find("no-limitation").flatMap(PaperFormat::passage))
                    .goal(fields.find("goal").flatMap(this::goal))
                    .addAllActions(each(fields, "actions", line -> action(line, subject)));
            Optional<Item> assigned = fields.find("responsibility");
            assigned.ifPresent(value -> value.locate(subject + ", responsibility"));
            Optional<Responsibility> responsibility = assigned.flatMap(this::responsibility);
            responsibility.ifPresent(builder::responsibility);
            fields.close();
            return all(criterion, heading) && responsibility.isPresent() == assigned.isPresent()
                    ? findings.attempt(item, "a consistent item", () -> builder.criterion(criterion.get())
                            .heading(heading.get())
                            .build())
                    : Optional.empty();
        });
    }

    private Optional<Section> section(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<Section.Kind> kind = fields.need("section").flatMap(value -> value.oneOf(SECTIONS));
            Optional<String> label = fields.optionalText("label");
            Optional<String> heading = fields.optionalText("heading");
            Optional<String> leadIn = fields.optionalText("lead-in");
            boolean bulleted = fields.find("bulleted").flatMap(Item::flag).orElse(false);
            Optional<Lines> lines = PaperFormat.lines(fields);
            fields.close();
            return kind.map(known -> new Section(known, label, heading, leadIn, bulleted, lines));
        });
    }

    private Optional<Limitation> limitation(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<Boolean> namesFault = fields.need("names-fault").flatMap(Item::flag);
            Optional<Passage> printed = PaperFormat.passage(fields);
            fields.close();
            return all(namesFault, printed)
                    ? Optional.of(new Limitation(printed.get(), namesFault.get()))
                    : Optional.empty();
        });
    }

    private Optional<Goal> goal(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<Goal.Kind> kind = fields.need("kind").flatMap(value -> value.oneOf(GOALS));
            Optional<Passage> printed = PaperFormat.passage(fields);
            fields.close();
            return all(kind, printed) ? Optional.of(new Goal(kind.get(), printed.get())) : Optional.empty();
        });
    }

    private Optional<RemediationAction> action(Item item, String owner) {
        return item.fields().flatMap(fields -> {
            Optional<String> code = fields.text("code");
            code.ifPresent(known -> item.locate("action " + known).locate(owner + ", action " + known));
            Optional<Passage> printed = PaperFormat.passage(fields);
            RemediationAction.Builder builder = RemediationAction.builder();
            builder.addAllActors(PaperFormat.names(fields, "actors"))
                    .addAllProducts(PaperFormat.texts(fields, "products"))
                    .addAllTargets(each(fields, "targets", this::target))
                    .addAllLegalBasis(PaperFormat.names(fields, "legal-basis"))
                    .due(fields.find("due").flatMap(Common::date))
                    .plannedGain(fields.find("planned-gain").flatMap(Common::points))
                    .proposeTo(fields.optionalText("propose-to"));
            fields.close();
            return all(code, printed)
                    ? Optional.of(
                            builder.code(code.get()).printed(printed.get()).build())
                    : Optional.empty();
        });
    }

    private Optional<Target> target(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> id = fields.text("id");
            id.ifPresent(known -> item.locate("target " + known));
            Optional<String> metric = fields.text("metric");
            Optional<String> key = fields.text("metric-key");
            Optional<Comparison> comparison = fields.need("comparison").flatMap(value -> value.oneOf(COMPARISONS));
            Optional<String> unit = fields.text("unit");
            Optional<String> printed = fields.text("printed");
            Target.Builder builder = Target.builder();
            builder.comparisonPrinted(fields.optionalText("comparison-printed"))
                    .value(fields.optionalAs(
                            "value", "a number such as 100 or 0.5, with a decimal dot", Rational::parse))
                    .period(fields.optionalText("period"))
                    .exclusion(fields.optionalText("exclusion"))
                    .scope(fields.optionalText("scope"))
                    .thresholdSource(fields.optionalText("threshold-source"));
            fields.close();
            return all(id, metric, key, comparison, unit, printed)
                    ? Optional.of(builder.id(id.get())
                            .metric(metric.get())
                            .metricKey(key.get())
                            .comparison(comparison.get())
                            .unit(unit.get())
                            .printed(printed.get())
                            .build())
                    : Optional.empty();
        });
    }

    private Optional<Responsibility> responsibility(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<Responsibility.Basis> basis = fields.need("basis").flatMap(value -> value.oneOf(BASES));
            Responsibility.Builder builder = Responsibility.builder();
            builder.addAllLeads(PaperFormat.names(fields, "leads"))
                    .addAllCoordinate(PaperFormat.names(fields, "coordinate"))
                    .addAllDirects(PaperFormat.names(fields, "directs"))
                    .addAllReportTo(PaperFormat.names(fields, "report-to"))
                    .printed(fields.find("printed").flatMap(PaperFormat::passage))
                    .reviewCycle(fields.optionalText("review-cycle"))
                    .addAllLegalBasis(PaperFormat.names(fields, "legal-basis"))
                    .addAllTargets(each(fields, "targets", this::target))
                    .note(fields.optionalText("note"));
            fields.close();
            return basis.flatMap(
                    known -> findings.attempt(item, "a consistent responsibility", () -> builder.basis(known)
                            .build()));
        });
    }
}
