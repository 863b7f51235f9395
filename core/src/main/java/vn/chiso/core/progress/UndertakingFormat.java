package vn.chiso.core.progress;

import static vn.chiso.core.internal.yaml.Common.all;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.Fields;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.measure.Period;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Points;

/** Undertakings in files, in and out. */
final class UndertakingFormat {
    private static final Map<String, Undertaking.Kind> KINDS = Common.words(Undertaking.Kind.values());
    private static final Map<String, Undertaking.Nature> NATURES = Common.words(Undertaking.Nature.values());
    private static final Map<String, Period.Unit> UNITS = Common.words(Period.Unit.values());
    private static final Map<String, Effect.Basis> BASES = Common.words(Effect.Basis.values());

    private final Map<String, Measure.Kind> measures = new LinkedHashMap<>();

    /** @param measures what effects can change */
    UndertakingFormat(List<Measure> measures) {
        measures.forEach(measure -> this.measures.put(measure.code(), measure.kind()));
    }

    Optional<Undertaking> read(String action, Fields fields) {
        Undertaking.Builder builder = Undertaking.builder();
        builder.action(action)
                .added(fields.optionalText("added"))
                .verifier(fields.optionalText("verifier"))
                .timing(fields.find("timing").flatMap(UndertakingFormat::timing))
                .effort(fields.find("effort").map(Forms::numbers))
                .cost(fields.find("cost").flatMap(Forms::count))
                .probability(fields.find("probability").flatMap(Forms::number))
                .addAllCoordinators(Forms.codes(fields, "coordinate"))
                .addAllRequires(Forms.codes(fields, "requires"))
                .addAllExcludes(Forms.codes(fields, "excludes"))
                .addAllProducts(Forms.texts(fields, "products"))
                .addAllFindings(Forms.codes(fields, "findings"))
                .addAllCauses(Forms.codes(fields, "causes"))
                .addAllEffects(Common.each(fields.list("effects"), this::effect).toList());
        Optional<Undertaking.Kind> kind = fields.need("kind").flatMap(item -> item.oneOf(KINDS));
        Optional<Undertaking.Nature> nature = fields.need("nature").flatMap(item -> item.oneOf(NATURES));
        Optional<String> lead = fields.need("lead").flatMap(UndertakingFormat::lead);
        return all(kind, nature, lead)
                ? fields.item().findings().attempt(fields.item(), "a consistent action", () -> builder.kind(kind.get())
                        .nature(nature.get())
                        .lead(lead.get())
                        .build())
                : Optional.empty();
    }

    private static Optional<String> lead(Item item) {
        if (item.isText()) {
            return item.text();
        }
        item.problem(
                ProblemCode.NOT_ALLOWED,
                "exactly one lead",
                "Keep the one who answers for it, and list the others under 'coordinate'.");
        return Optional.empty();
    }

    private static Optional<Timing> timing(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<Timing> timing = item.findings()
                    .attempt(item, "a time that ends after it begins", () -> timing(fields))
                    .flatMap(found -> found);
            fields.close();
            return timing;
        });
    }

    private static Optional<Timing> timing(Fields fields) {
        Optional<Item> year = fields.find("by-year-end");
        if (year.isPresent()) {
            return year.flatMap(value -> value.as(
                            "a year such as 2025", text -> Period.parse(text).year()))
                    .map(Timing.ByYearEnd::new);
        }
        Optional<Item> every = fields.find("every");
        Optional<Item> from = every.isPresent() ? Optional.empty() : fields.find("from");
        Optional<LocalDate> due = fields.need("due").flatMap(Common::date);
        if (every.isPresent()) {
            Optional<Period.Unit> unit = every.flatMap(value -> value.oneOf(UNITS));
            return all(unit, due) ? Optional.of(new Timing.Every(unit.get(), due.get())) : Optional.empty();
        }
        if (from.isPresent()) {
            Optional<LocalDate> first = from.flatMap(Common::date);
            return all(first, due) ? Optional.of(new Timing.Within(first.get(), due.get())) : Optional.empty();
        }
        return due.map(Timing.OnDate::new);
    }

    private Optional<Effect> effect(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<Effect> effect = fields.find("measure").isPresent() ? measured(fields) : expected(fields);
            fields.close();
            return effect;
        });
    }

    private Optional<Effect> measured(Fields fields) {
        Optional<String> code = fields.text("measure");
        Optional<Item> to = fields.find("to");
        Optional<Item> cases = to.isPresent() ? fields.find("cases") : fields.need("cases");
        if (to.isPresent()) {
            cases.ifPresent(item -> item.problem(
                    ProblemCode.NOT_ALLOWED, "a value to change to or cases, not both", "Keep one of the two."));
            // a strange code is named by the checks
            Measure.Kind kind = measures.getOrDefault(code.orElse(""), Measure.Kind.LEVEL);
            return to.flatMap(item -> Forms.value(kind, item))
                    .flatMap(value -> code.map(known -> new Effect.Measured(known, new Effect.Shift.To(value))));
        }
        return cases.flatMap(item -> Forms.count(item).flatMap(number -> item.findings()
                        .attempt(item, "a number of cases from 1", () -> new Effect.Shift.Cases(number))))
                .flatMap(shift -> code.map(known -> new Effect.Measured(known, shift)));
    }

    private static Optional<Effect> expected(Fields fields) {
        Optional<IndexLine> line = fields.need("criterion").flatMap(Forms::line);
        Optional<Points> low = fields.need("low").flatMap(Common::points);
        Optional<Points> likely = fields.need("likely").flatMap(Common::points);
        Optional<Points> high = fields.need("high").flatMap(Common::points);
        Optional<Effect.Basis> basis = fields.need("basis").flatMap(item -> item.oneOf(BASES));
        Optional<String> by = fields.text("decided-by");
        Optional<String> group = fields.optionalText("group");
        return all(line, low, likely, high, basis, by)
                ? fields.item()
                        .findings()
                        .attempt(
                                fields.item(),
                                "a range of points",
                                () -> new Effect.Expected(
                                        line.get(), low.get(), likely.get(), high.get(), basis.get(), by.get(), group))
                : Optional.empty();
    }

    static Map<String, Object> write(Undertaking undertaking) {
        Map<String, Object> out = new LinkedHashMap<>();
        Forms.put(out, "added", undertaking.added());
        out.put("kind", Common.word(undertaking.kind()));
        out.put("nature", Common.word(undertaking.nature()));
        out.put("lead", undertaking.lead());
        Forms.put(out, "coordinate", undertaking.coordinators());
        Forms.put(out, "verifier", undertaking.verifier());
        undertaking.timing().ifPresent(timing -> out.put("timing", write(timing)));
        undertaking.effort().ifPresent(effort -> out.put("effort", Forms.write(effort)));
        undertaking.cost().ifPresent(cost -> out.put("cost", Forms.write(cost)));
        Forms.put(out, "requires", undertaking.requires());
        Forms.put(out, "excludes", undertaking.excludes());
        Forms.put(out, "products", undertaking.products());
        Forms.put(out, "findings", undertaking.findings());
        Forms.put(out, "causes", undertaking.causes());
        if (!undertaking.effects().isEmpty()) {
            out.put(
                    "effects",
                    undertaking.effects().stream()
                            .map(UndertakingFormat::write)
                            .collect(ImmutableList.toImmutableList()));
        }
        undertaking.probability().ifPresent(chance -> out.put("probability", Forms.write(chance)));
        return out;
    }

    private static Map<String, Object> write(Timing timing) {
        Map<String, Object> out = new LinkedHashMap<>();
        if (timing instanceof Timing.ByYearEnd byYearEnd) {
            out.put("by-year-end", Forms.write(byYearEnd.year()));
            return out;
        }
        if (timing instanceof Timing.Every every) {
            out.put("every", Common.word(every.unit()));
        } else if (timing instanceof Timing.Within within) {
            out.put("from", within.from().toString());
        }
        out.put("due", timing.due().toString());
        return out;
    }

    private static Map<String, Object> write(Effect effect) {
        Map<String, Object> out = new LinkedHashMap<>();
        if (effect instanceof Effect.Measured measured) {
            out.put("measure", measured.measure());
            if (measured.shift() instanceof Effect.Shift.To to) {
                out.put("to", Forms.write(to.value()));
            } else if (measured.shift() instanceof Effect.Shift.Cases cases) {
                out.put("cases", Forms.write(cases.cases()));
            }
        } else if (effect instanceof Effect.Expected expected) {
            out.put("criterion", expected.line().toString());
            out.put("low", Common.write(expected.low()));
            out.put("likely", Common.write(expected.likely()));
            out.put("high", Common.write(expected.high()));
            out.put("basis", Common.word(expected.basis()));
            out.put("decided-by", expected.decidedBy());
            Forms.put(out, "group", expected.group());
        }
        return out;
    }
}
