package vn.chiso.core.definition;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.YamlWriter.Plain;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.rule.Amount;
import vn.chiso.core.rule.Awarded;
import vn.chiso.core.rule.Band;
import vn.chiso.core.rule.Bands;
import vn.chiso.core.rule.Branch;
import vn.chiso.core.rule.Checklist;
import vn.chiso.core.rule.Choice;
import vn.chiso.core.rule.Composite;
import vn.chiso.core.rule.Composite.Combine;
import vn.chiso.core.rule.Deadline;
import vn.chiso.core.rule.Deduction;
import vn.chiso.core.rule.Formula;
import vn.chiso.core.rule.InputSpec;
import vn.chiso.core.rule.Interpolated;
import vn.chiso.core.rule.Options;
import vn.chiso.core.rule.PerUnit;
import vn.chiso.core.rule.Proportional;
import vn.chiso.core.rule.Scheme;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.rule.Stated;
import vn.chiso.core.rule.Survey;
import vn.chiso.core.rule.Term;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.source.SourceRef;

/** Scoring rules in the one canonical order of their keys; what is usual is left out. */
final class RuleWriter {
    private final Map<String, Object> out = new LinkedHashMap<>();
    private final SourceRef source;

    private RuleWriter(SourceRef source) {
        this.source = source;
    }

    static Map<String, Object> write(ScoringRule rule, SourceRef inherited) {
        RuleWriter writer = new RuleWriter(rule.source());
        writer.out.put("kind", rule.kind());
        writer.inputs(rule.declaredInputs());
        writer.scheme(rule.scheme());
        writer.stated("not-performed", rule.notPerformed());
        writer.stated("nothing-arose", rule.nothingArose());
        writer.stated("without-previous", rule.withoutPrevious());
        writer.stated("without-cohort", rule.withoutCohort());
        rule.rounding().ifPresent(rounding -> writer.out.put("rounding", rounding.toString()));
        if (!rule.source().equals(inherited)) {
            writer.out.put("source", Common.write(rule.source()));
        }
        return writer.out;
    }

    private void inputs(List<InputSpec> specs) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        specs.forEach(spec -> inputs.put(spec.name(), InputFormat.write(spec)));
        if (!inputs.isEmpty()) {
            out.put("inputs", inputs);
        }
    }

    private void scheme(Scheme scheme) {
        if (scheme instanceof Awarded rule) {
            input(rule.input(), Measurement.POINTS);
            if (rule.lowest().signum() != 0) {
                out.put("lowest", Common.write(rule.lowest()));
            }
            points("highest", rule.highest());
            points("grid", rule.grid());
            if (rule.reasonRequired()) {
                out.put("reason-required", true);
            }
        } else if (scheme instanceof Choice rule) {
            choice(rule);
        } else if (scheme instanceof Options rule) {
            input(rule.input(), "items");
            out.put("options", amounts(rule.options()));
            rule.cap().ifPresent(cap -> out.put("cap", amount(cap)));
        } else if (scheme instanceof Checklist rule) {
            input(rule.input(), "items_met");
            out.put("items", rule.items());
            if (rule.kind().equals("at-least")) {
                out.put("count", number(rule.atLeast()));
            }
            amount("points", rule.enough(), Amount.FULL);
            amount("otherwise", rule.otherwise(), Amount.ZERO);
        } else if (scheme instanceof Bands rule) {
            of(rule.of(), Measurement.SHARE);
            out.put("bands", bands(rule.bands()));
        } else if (scheme instanceof Proportional rule) {
            of(rule.of(), Measurement.SHARE);
            rule.target().ifPresent(target -> out.put("target", number(target)));
            rule.floor().ifPresent(floor -> out.put("floor", number(floor)));
        } else if (scheme instanceof Interpolated rule) {
            of(rule.of(), Measurement.SHARE);
            out.put(
                    "nodes",
                    rule.nodes().entrySet().stream().map(RuleWriter::node).toList());
        } else if (scheme instanceof PerUnit rule) {
            amount("start", rule.start(), Amount.ZERO);
            out.put("terms", terms(rule.terms()));
            points("lowest", rule.lowest());
        } else if (scheme instanceof Deduction rule) {
            out.put("terms", terms(rule.terms()));
            points("cap", rule.cap());
            rule.waiver().ifPresent(waiver -> out.put("waiver", waiver));
        } else if (scheme instanceof Deadline rule) {
            deadline(rule);
        } else if (scheme instanceof Branch rule) {
            out.put("cases", rule.cases().stream().map(this::branchCase).toList());
            out.put("otherwise", write(rule.otherwise(), source));
        } else if (scheme instanceof Composite rule) {
            out.put(
                    "components",
                    rule.components().stream()
                            .map(component -> component(component, rule.combine()))
                            .toList());
        } else if (scheme instanceof Survey rule) {
            of(rule.of(), Survey.MEAN);
            Map<String, Object> scale = new LinkedHashMap<>();
            scale.put("lowest", number(rule.lowest()));
            scale.put("highest", number(rule.highest()));
            out.put("scale", scale);
        } else if (scheme instanceof Formula rule) {
            out.put("points", rule.points().toString());
            points("lowest", rule.lowest());
        }
    }

    private void choice(Choice rule) {
        if (!rule.isYesNo()) {
            input(rule.input(), "choice");
            out.put("options", amounts(rule.options()));
            return;
        }
        input(rule.input(), "done");
        // the two have no order of their own: equal rules are written the same
        rule.options().entrySet().stream()
                .sorted(Map.Entry.<String, Amount>comparingByKey().reversed())
                .forEach(entry -> amount(
                        entry.getKey(), entry.getValue(), entry.getKey().equals("yes") ? Amount.FULL : Amount.ZERO));
    }

    private void deadline(Deadline rule) {
        input(rule.input(), "submitted");
        rule.due().ifPresent(due -> out.put("due", due.toString()));
        rule.dueInput().ifPresent(input -> out.put("due-input", input));
        if (rule.offset() != 0) {
            out.put("offset", number(rule.offset()));
        }
        if (rule.days() != Deadline.Days.CALENDAR) {
            out.put("days", Common.word(rule.days()));
        }
        if (rule.grace() != 0) {
            out.put("grace", number(rule.grace()));
        }
        points("per-day", rule.perDay());
        rule.late().ifPresent(late -> out.put("late", bands(late)));
        rule.cutOff().ifPresent(day -> {
            out.put("cut-off", number(day));
            out.put("beyond", stated(rule.beyond()));
        });
    }

    private Map<String, Object> branchCase(Branch.Case one) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("when", one.when().toString());
        written.put("rule", write(one.rule(), source));
        return written;
    }

    private Map<String, Object> component(Composite.Component component, Combine combine) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("name", component.name());
        if (combine == Combine.SUM || !component.max().equals(Amount.FULL)) {
            written.put("max", amount(component.max()));
        }
        if (combine == Combine.MEAN) {
            written.put("weight", number(component.weight()));
        }
        written.put("rule", write(component.rule(), source));
        return written;
    }

    private static List<Map<String, Object>> bands(Collection<Band> bands) {
        return bands.stream().map(BandFormat::write).toList();
    }

    private static Map<String, Object> node(Map.Entry<Rational, Amount> node) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("at", number(node.getKey()));
        written.put("points", amount(node.getValue()));
        return written;
    }

    private static List<Map<String, Object>> terms(Collection<Term> terms) {
        return terms.stream().map(RuleWriter::term).toList();
    }

    private static Map<String, Object> term(Term term) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("name", term.name());
        written.put("of", term.of().toString());
        written.put("each", Common.write(term.each()));
        term.cap().ifPresent(cap -> written.put("cap", Common.write(cap)));
        return written;
    }

    private void input(String name, String usual) {
        if (!name.equals(usual)) {
            out.put("input", name);
        }
    }

    private void of(Expression expression, String usual) {
        if (!expression.toString().equals(usual)) {
            out.put("of", expression.toString());
        }
    }

    private void points(String key, Optional<Points> points) {
        points.ifPresent(known -> out.put(key, Common.write(known)));
    }

    private void amount(String key, Amount amount, Amount usual) {
        if (!amount.equals(usual)) {
            out.put(key, amount(amount));
        }
    }

    private void stated(String key, Optional<Stated> stated) {
        stated.ifPresent(known -> out.put(key, stated(known)));
    }

    static Object stated(Stated stated) {
        return stated instanceof Stated.Earns earns ? amount(earns.amount()) : stated.toString();
    }

    private static Map<String, Object> amounts(Map<String, Amount> amounts) {
        Map<String, Object> written = new LinkedHashMap<>();
        amounts.forEach((name, amount) -> written.put(name, amount(amount)));
        return written;
    }

    /** Points as a number, a share of the maximum as a text. */
    static Object amount(Amount amount) {
        return amount instanceof Amount.Fixed fixed ? Common.write(fixed.points()) : amount.toString();
    }

    static Plain number(Rational number) {
        return new Plain(number.toString());
    }

    private static Plain number(int number) {
        return new Plain(Integer.toString(number));
    }
}
