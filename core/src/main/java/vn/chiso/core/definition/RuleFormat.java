package vn.chiso.core.definition;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.Fields;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.rule.Awarded;
import vn.chiso.core.rule.Proportional;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rounding;
import vn.chiso.core.source.SourceRef;

/** Scoring rules in definition files. A rule without a source of its own rests on that of its criterion. */
final class RuleFormat {
    private static final String MODES =
            Arrays.stream(RoundingMode.values()).map(RoundingMode::name).collect(Collectors.joining("|"));
    private static final Pattern ROUNDING = Pattern.compile("(\\d{1,2}) (" + MODES + ")");

    private RuleFormat() {}

    static Optional<ScoringRule> read(Item item, SourceRef inherited) {
        return item.fields().flatMap(fields -> {
            Optional<SourceRef> source =
                    fields.find("source").map(Common::source).orElse(Optional.of(inherited));
            Optional<Points> notPerformed = fields.find("not-performed").flatMap(Common::points);
            Optional<ScoringRule> rule = fields.text("kind")
                    .flatMap(kind -> source.flatMap(known -> switch (kind) {
                        case "awarded" -> Optional.<ScoringRule>of(awarded(fields, notPerformed, known));
                        case "proportional" -> Optional.<ScoringRule>of(proportional(fields, notPerformed, known));
                        default -> unknown(fields);
                    }));
            if (rule.isPresent()) {
                fields.close();
            }
            return rule;
        });
    }

    private static Optional<ScoringRule> unknown(Fields fields) {
        fields.find("kind")
                .ifPresent(kind -> kind.problem(
                        vn.chiso.core.problem.ProblemCode.BAD_VALUE,
                        "one of awarded, proportional",
                        "Choose a kind of the catalogue."));
        return Optional.empty();
    }

    private static Awarded awarded(Fields fields, Optional<Points> notPerformed, SourceRef source) {
        return new Awarded(
                fields.find("lowest").flatMap(Common::points).orElse(Points.ZERO),
                fields.find("highest").flatMap(Common::points),
                notPerformed,
                fields.find("reason-required").flatMap(Item::flag).orElse(false),
                source);
    }

    private static Proportional proportional(Fields fields, Optional<Points> notPerformed, SourceRef source) {
        return new Proportional(
                notPerformed,
                fields.find("nothing-arose").flatMap(Common::points),
                fields.find("rounding").flatMap(RuleFormat::rounding),
                source);
    }

    static Map<String, Object> write(ScoringRule rule, SourceRef inherited) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("kind", rule.kind());
        rule.notPerformed().ifPresent(points -> out.put("not-performed", Common.write(points)));
        if (rule instanceof Awarded awarded) {
            if (awarded.lowest().signum() != 0) {
                out.put("lowest", Common.write(awarded.lowest()));
            }
            awarded.highest().ifPresent(points -> out.put("highest", Common.write(points)));
            if (awarded.reasonRequired()) {
                out.put("reason-required", true);
            }
        } else if (rule instanceof Proportional proportional) {
            proportional.nothingArose().ifPresent(points -> out.put("nothing-arose", Common.write(points)));
            proportional.rounding().ifPresent(rounding -> out.put("rounding", rounding.toString()));
        }
        if (!rule.source().equals(inherited)) {
            out.put("source", Common.write(rule.source()));
        }
        return out;
    }

    /** {@code 2 HALF_UP}. */
    static Optional<Rounding> rounding(Item item) {
        return item.as("decimal places and a mode, such as 2 HALF_UP", text -> {
            Matcher matcher = ROUNDING.matcher(text);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("Write the places, a space and one of " + MODES.replace("|", ", "));
            }
            return new Rounding(Integer.parseInt(matcher.group(1)), RoundingMode.valueOf(matcher.group(2)));
        });
    }
}
