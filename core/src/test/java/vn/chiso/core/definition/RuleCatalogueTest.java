package vn.chiso.core.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.assessment.AssessmentFiles;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.rule.Facts;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;

/** Every kind of rule as an analyst writes it: both sides of every edge, and what the checker says of a mistake. */
class RuleCatalogueTest {
    private static final String EDITION = """
            chiso: index/1
            index: THU
            name: {vi: Thử}
            edition: e
            period: 2026
            unit-kinds: [xã, phường]
            documents: {guide: {type: Hướng dẫn}}
            calendar:
              from: 2026-01-01
              to: 2026-12-31
              holidays: [2026-04-30, 2026-05-01]
              worked-instead: [2026-05-09]
              source: {document: guide, provenance: printed}
            max: %1$s
            source: {document: guide, provenance: printed}
            rounding: {source: {document: guide, provenance: printed}}
            parts:
              - part: base
                kind: base
                name: {vi: Chung}
                max: %1$s
                source: {document: guide, provenance: printed}
                criteria:
                  - code: "1"
                    name: {vi: Một}
                    max: %1$s
                    %3$s
                    source: {document: guide, provenance: printed}
                    rule: %2$s
                  - code: "2"
                    name: {vi: Hai}
                    max: 0
                    source: {document: guide, provenance: printed}
                    rule: {kind: informational, inputs: {x: ratio, y: count}}
            """;

    private static String edition(String max, String rule, String policy) {
        return EDITION.formatted(max, rule, policy);
    }

    private static String scored(String max, String rule, String inputs) {
        String policy = rule.contains("not-applicable") ? "not-applicable: reduce-maximum" : "";
        Index index = IndexFiles.read("e.yaml", edition(max, rule, policy));
        assertThat(IndexFiles.read("w.yaml", IndexFiles.write(index))).isEqualTo(index);
        boolean ward = inputs.startsWith("phường ");
        String one = inputs.replaceFirst("^phường ", "");
        String text = "chiso: assessment/1\nedition: e\nunit: {id: a, name: a, kind: " + (ward ? "phường" : "xã")
                + "}\nperiod: 2026\nnumbers: point\nmeasurements:\n  \"1\": " + one.split("#", 2)[0] + "\n  \"2\": "
                + (one.contains("#") ? one.split("#", 2)[1] : "not-assessed") + "\n";
        try {
            Score score = IndexEvaluator.of(index)
                    .evaluate(AssessmentFiles.read("a.yaml", text, EditionLibrary.of(index))
                            .assessment())
                    .criterion(CriterionCode.of("1"));
            return score.points().map(Points::toString).orElse(score.outcome().toString());
        } catch (InvalidDataException e) {
            return e.problems().get(0).toString().replaceFirst("^a\\.yaml:\\d+:\\d+ ", "");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // bands: half-open, "= 100 %" of its own, not performed apart from 0
                "4 | {kind: bands, bands: [{to: 80%, points: 0}, {from: 80%, to: 100%, points: 2}, {exactly: 100%, points: 4}], not-performed: 1} | {share: 799999999999/1000000000000} | 0",
                "4 | {kind: bands, bands: [{to: 80%, points: 0}, {from: 80%, to: 100%, points: 2}, {exactly: 100%, points: 4}], not-performed: 1} | {share: 800000000000/1000000000000} | 2",
                "4 | {kind: bands, bands: [{to: 80%, points: 0}, {from: 80%, to: 100%, points: 2}, {exactly: 100%, points: 4}], not-performed: 1} | {share: 999999999999/1000000000000} | 2",
                "4 | {kind: bands, bands: [{to: 80%, points: 0}, {from: 80%, to: 100%, points: 2}, {exactly: 100%, points: 4}], not-performed: 1} | {share: 1/1} | 4",
                "4 | {kind: bands, bands: [{to: 80%, points: 0}, {from: 80%, to: 100%, points: 2}, {exactly: 100%, points: 4}], not-performed: 1} | {share: 0/7} | 0",
                "4 | {kind: bands, bands: [{to: 80%, points: 0}, {from: 80%, to: 100%, points: 2}, {exactly: 100%, points: 4}], not-performed: 1} | not-performed | 1",
                "4 | {kind: bands, bands: [{to: 80%, points: 0}, {from: 80%, to: 100%, points: 2}, {exactly: 100%, points: 4}]} | {share: 8/7} | (criterion 1, share): expected a number in one of the bands x < 0.8; 0.8 <= x < 1; x = 1, but got 8/7. Correct the input, or check that this is the right edition.",
                "4 | {kind: bands, bands: [{to: 80%, points: 0}, {from: 80%, points: 4}]} | {share: 0/0} | (criterion 1, share): expected at least one case to take a share of, but got nothing: share is zero. Enter it as not applicable if the edition allows that; its rule does not say what 0 of 0 earns.",
                "4 | {kind: bands, bands: [{to: 80%, points: 0}, {from: 80%, points: 4}], nothing-arose: full} | {share: 0/0} | 4",
                "4 | {kind: bands, bands: [{to: 80%, points: 0}, {from: 80%, points: 4}], nothing-arose: not-applicable} | {share: 0/0} | NOT_APPLICABLE",
                "4 | {kind: bands, bands: [{to: 80%, points: 0}, {from: 80%, points: 4}]} | not-performed | (criterion 1): expected a measurement, but got 'not performed'. The rule does not say what that earns; enter what was observed.",
                "3 | {kind: bands, inputs: {n: count}, of: n, bands: [{up-to: 1, points: 0}, {above: 1, up-to: 4, points: 1.5}, {above: 4, points: 3}]} | {n: 1} | 0",
                "3 | {kind: bands, inputs: {n: count}, of: n, bands: [{up-to: 1, points: 0}, {above: 1, up-to: 4, points: 1.5}, {above: 4, points: 3}]} | {n: 2} | 1.5",
                "3 | {kind: bands, inputs: {n: count}, of: n, bands: [{up-to: 1, points: 0}, {above: 1, up-to: 4, points: 1.5}, {above: 4, points: 3}]} | {n: 4} | 1.5",
                "3 | {kind: bands, inputs: {n: count}, of: n, bands: [{up-to: 1, points: 0}, {above: 1, up-to: 4, points: 1.5}, {above: 4, points: 3}]} | {n: 5} | 3",
                "3 | {kind: bands, inputs: {n: count}, of: n, bands: [{up-to: 1, points: 0}, {above: 1, points: 3}]} | {n: 1.5} | (criterion 1, n): expected a whole number, zero or more, but got 1.5. Correct the value.",
                // proportional: to a target, above a floor, with a rounding of its own
                "20 | {kind: proportional} | {share: 3/5} | 12",
                "20 | {kind: proportional} | {share: 1/3} | 20/3",
                "2 | {kind: proportional, target: 80%} | {share: 79/100} | 1.975",
                "2 | {kind: proportional, target: 80%} | {share: 80/100} | 2",
                "2 | {kind: proportional, target: 80%} | {share: 81/100} | 2",
                "10 | {kind: proportional, floor: 80%} | {share: 799/1000} | 0",
                "10 | {kind: proportional, floor: 80%} | {share: 800/1000} | 8",
                "1 | {kind: proportional, rounding: 2 HALF_UP} | {share: 1/200} | 0.01",
                "1 | {kind: proportional, rounding: 2 HALF_EVEN} | {share: 1/200} | 0",
                "1 | {kind: proportional, rounding: 2 DOWN} | {share: 2/3} | 0.66",
                // interpolated
                "2 | {kind: interpolated, nodes: [{at: 0, points: 0}, {at: 50%, points: 1.5}, {at: 1, points: 2}]} | {share: 1/4} | 0.75",
                "2 | {kind: interpolated, nodes: [{at: 0, points: 0}, {at: 50%, points: 1.5}, {at: 1, points: 2}]} | {share: 1/2} | 1.5",
                "2 | {kind: interpolated, nodes: [{at: 0, points: 0}, {at: 50%, points: 1.5}, {at: 1, points: 2}]} | {share: 3/4} | 1.75",
                "2 | {kind: interpolated, nodes: [{at: 20%, points: 1}, {at: 50%, points: 2}, {at: 1, points: 0}]} | {share: 1/10} | 1",
                "2 | {kind: interpolated, nodes: [{at: 20%, points: 1}, {at: 50%, points: 2}, {at: 1, points: 0}]} | {share: 3/4} | 1",
                "2 | {kind: interpolated, nodes: [{at: 20%, points: 1}, {at: 50%, points: 2}, {at: 1, points: 0}]} | {share: 3/2} | 0",
                // awarded
                "3 | {kind: awarded, grid: 0.5} | {points: 2.5} | 2.5",
                "3 | {kind: awarded, grid: 0.5} | {points: 2.25} | (criterion 1, points): expected a multiple of 0.5, but got 2.25. Correct the points, or check that this is the right edition.",
                "3 | {kind: awarded, highest: 2} | {points: 2.01} | (criterion 1, points): expected points from 0 to 2, but got 2.01. Correct the points, or check that this is the right edition.",
                "3 | {kind: awarded, lowest: -1} | {points: -1} | -1",
                "3 | {kind: awarded, reason-required: true} | {points: 3} | (criterion 1, reason): expected words, but got nothing. Enter it, or say 'not-assessed'.",
                "3 | {kind: awarded, reason-required: true} | {points: 3, reason: biên bản 5} | 3",
                "3 | {kind: awarded} | not-assessed | NOT_ASSESSED",
                // fixed
                "2 | {kind: yes-no} | {done: yes} | 2",
                "2 | {kind: yes-no} | {done: không} | 0",
                "2 | {kind: yes-no, no: -1} | {done: no} | -1",
                "5 | {kind: choice, options: {a: 100%, b: 60%, c: 20%, d: 0}} | {choice: b} | 3",
                "5 | {kind: choice, options: {a: 100%, b: 60%, c: 20%, d: 0}} | {choice: e} | (criterion 1, choice): expected the name of one option of [a, b, c, d], but got e. Correct the value.",
                "4 | {kind: options, options: {a: 1, b: 2, c: 3}, cap: 4} | {items: [a, b]} | 3",
                "4 | {kind: options, options: {a: 1, b: 2, c: 3}, cap: 4} | {items: [a, c]} | 4",
                "4 | {kind: options, options: {a: 1, b: 2, c: 3}, cap: 4} | {items: [b, c]} | 4",
                "2 | {kind: all-of, items: [a, b, c], otherwise: 0.5} | {items_met: [a, b, c]} | 2",
                "2 | {kind: all-of, items: [a, b, c], otherwise: 0.5} | {items_met: [a, b]} | 0.5",
                "2 | {kind: any-of, items: [a, b, c]} | {items_met: [c]} | 2",
                "2 | {kind: any-of, items: [a, b, c]} | {items_met: []} | 0",
                "2 | {kind: at-least, count: 2, items: [a, b, c]} | {items_met: [a]} | 0",
                "2 | {kind: at-least, count: 2, items: [a, b, c]} | {items_met: [a, c]} | 2",
                // per unit, deduction
                "2 | {kind: per-unit, start: 1, terms: [{name: u, of: u, each: 0.5}, {name: d, of: d, each: -0.25}]} | {u: 1, d: 3} | 0.75",
                "2 | {kind: per-unit, start: 1, terms: [{name: u, of: u, each: 0.5}, {name: d, of: d, each: -0.25}]} | {u: 3, d: 0} | 2",
                "2 | {kind: per-unit, start: 1, terms: [{name: u, of: u, each: 0.5}, {name: d, of: d, each: -0.25}]} | {u: 0, d: 5} | 0",
                "2 | {kind: per-unit, start: 1, terms: [{name: u, of: u, each: 0.5}, {name: d, of: d, each: -0.25}], lowest: -1} | {u: 0, d: 8} | -1",
                "3 | {kind: per-unit, terms: [{name: u, of: u, each: 1, cap: 2}, {name: v, of: v, each: 1}]} | {u: 5, v: 0} | 2",
                "2 | {kind: deduction, terms: [{name: n, of: n, each: 0.5}], cap: 1.5} | {n: 3} | 0.5",
                "2 | {kind: deduction, terms: [{name: n, of: n, each: 0.5}], cap: 1.5} | {n: 4} | 0.5",
                "2 | {kind: deduction, terms: [{name: n, of: n, each: 0.5}]} | {n: 5} | 0",
                "2 | {kind: deduction, terms: [{name: n, of: n, each: 0.5}], waiver: w} | {n: 4, w: Công văn 3} | 2",
                // deadline: 30/4 and 1/5 are off, Saturday 9/5 is worked
                "2 | {kind: deadline, due: 2026-04-29, per-day: 0.5} | {submitted: 2026-04-29} | 2",
                "2 | {kind: deadline, due: 2026-04-29, per-day: 0.5} | {submitted: 2026-04-30} | 1.5",
                "2 | {kind: deadline, due: 2026-04-29, per-day: 0.5, days: working} | {submitted: 2026-05-03} | 2",
                "2 | {kind: deadline, due: 2026-04-29, per-day: 0.5, days: working} | {submitted: 2026-05-04} | 1.5",
                "2 | {kind: deadline, due: 2026-05-08, per-day: 0.5, days: working} | {submitted: 09/05/2026} | 1.5",
                "2 | {kind: deadline, due: 2026-04-29, per-day: 0.5, grace: 1} | {submitted: 2026-05-01} | 1.5",
                "2 | {kind: deadline, due: 2026-04-29, per-day: 0.5, cut-off: 3, beyond: not-accepted} | {submitted: 2026-05-02} | 0.5",
                "2 | {kind: deadline, due: 2026-04-29, per-day: 0.5, cut-off: 3, beyond: not-accepted} | {submitted: 2026-05-03} | NOT_ACCEPTED",
                "2 | {kind: deadline, due: 2026-04-29, per-day: 0.5, cut-off: 3, beyond: -1} | {submitted: 2026-05-03} | -1",
                "2 | {kind: deadline, due-input: received, offset: 5, days: working, per-day: 2} | {received: 2026-05-04, submitted: 2026-05-09} | 2",
                "2 | {kind: deadline, due-input: received, offset: 5, days: working, per-day: 2} | {received: 2026-05-04, submitted: 2026-05-11} | 0",
                "2 | {kind: deadline, due-input: effect, offset: -5, days: working, per-day: 2} | {effect: 2026-05-11, submitted: 2026-05-05} | 2",
                "2 | {kind: deadline, due-input: effect, offset: -5, days: working, per-day: 2} | {effect: 2026-05-11, submitted: 2026-05-06} | 0",
                "2 | {kind: deadline, due: 2026-04-29, late: [{to: 1, points: full}, {from: 1, up-to: 5, points: 50%}, {above: 5, points: 0}]} | {submitted: 2026-05-04} | 1",
                "2 | {kind: deadline, due: 2026-04-29, late: [{to: 1, points: full}, {from: 1, up-to: 5, points: 50%}, {above: 5, points: 0}]} | {submitted: 2026-05-05} | 0",
                "2 | {kind: deadline, due: 2026-12-30, per-day: 1, days: working} | {submitted: 2027-01-04} | (criterion 1, submitted): expected dates that the edition's calendar of working days covers, 2026-01-01 to 2026-12-31, but got 2026-12-30 and 2027-01-04. Correct the date, or extend the calendar.",
                // branch, on the kind of unit and on another leaf
                "2 | {kind: branch, cases: [{when: unit.kind = \"phường\", rule: {kind: proportional}}], otherwise: {kind: yes-no}} | phường {share: 1/2} | 1",
                "2 | {kind: branch, cases: [{when: unit.kind = \"phường\", rule: {kind: proportional}}], otherwise: {kind: yes-no}} | {done: yes} | 2",
                "2 | {kind: branch, cases: [{when: unit.kind = \"phường\", rule: {kind: proportional}}], otherwise: {kind: yes-no}} | {share: 1/2} | (criterion 1, done): expected a value, but got nothing. Enter it; in this case the rule reads it.",
                "2 | {kind: branch, cases: [{when: leaf(\"2\").x >= 50%, rule: {kind: proportional}}], otherwise: {kind: proportional, target: 25%}} | {share: 1/4}#{x: 1/2, y: 0} | 0.5",
                "2 | {kind: branch, cases: [{when: leaf(\"2\").x >= 50%, rule: {kind: proportional}}], otherwise: {kind: proportional, target: 25%}} | {share: 1/4}#{x: 49/100, y: 0} | 2",
                "2 | {kind: branch, cases: [{when: leaf(\"2\").x >= 50%, rule: {kind: proportional}}], otherwise: {kind: proportional, target: 25%}} | {share: 1/4} | NOT_ASSESSED",
                // composite
                "4 | {kind: sum-of, inputs: {a: ratio, b: ratio}, components: [{name: a, max: 3, rule: {kind: proportional, of: a, target: 50%}}, {name: b, max: 1, rule: {kind: proportional, of: b}}]} | {a: 1/1, b: 1/2} | 3.5",
                "4 | {kind: best-of, inputs: {a: {type: ratio, required: false}}, components: [{name: a, rule: {kind: proportional, of: a}}, {name: b, max: 2, rule: {kind: yes-no}}]} | {a: 1/4} | 1",
                "4 | {kind: best-of, inputs: {a: {type: ratio, required: false}}, components: [{name: a, rule: {kind: proportional, of: a}}, {name: b, max: 2, rule: {kind: yes-no}}]} | {a: 1/4, done: yes} | 2",
                "4 | {kind: best-of, components: [{name: a, rule: {kind: all-of, items: [x, z]}}, {name: b, max: 2, rule: {kind: yes-no}}]} | {done: yes} | 2",
                "4 | {kind: lowest-of, inputs: {a: ratio, b: ratio}, components: [{name: a, rule: {kind: proportional, of: a}}, {name: b, rule: {kind: proportional, of: b}}]} | {a: 3/4, b: 1/4} | 1",
                "4 | {kind: mean-of, inputs: {a: ratio, b: ratio}, components: [{name: a, weight: 1, rule: {kind: proportional, of: a}}, {name: b, weight: 2, rule: {kind: proportional, of: b, nothing-arose: not-applicable}}]} | {a: 1/4, b: 1/1} | 3",
                "4 | {kind: mean-of, inputs: {a: ratio, b: ratio}, components: [{name: a, weight: 1, rule: {kind: proportional, of: a}}, {name: b, weight: 2, rule: {kind: proportional, of: b, nothing-arose: not-applicable}}]} | {a: 1/4, b: 0/0} | 1",
                // survey, formula, informational
                "4 | {kind: survey, scale: {lowest: 1, highest: 5}} | {mean: 1} | 0",
                "4 | {kind: survey, scale: {lowest: 1, highest: 5}} | {mean: 4.2} | 3.2",
                "4 | {kind: survey, scale: {lowest: 1, highest: 5}} | {mean: 5.01} | (criterion 1, mean): expected a result on the scale from 1 to 5, but got 5.01. Correct the result, or the scale of the edition.",
                "10 | {kind: survey, of: share, scale: {lowest: 0, highest: 1}, not-performed: not-applicable} | {share: 7844/10000} | 7.844",
                "10 | {kind: survey, of: share, scale: {lowest: 0, highest: 1}, not-performed: not-applicable} | not-performed | NOT_APPLICABLE",
                "3 | {kind: formula, inputs: {a: count, b: count}, points: max * a / b} | {a: 1, b: 7} | 3/7",
                "3 | {kind: formula, inputs: {a: count, b: count}, points: max * a / b} | {a: 8, b: 7} | 3",
                "3 | {kind: formula, inputs: {a: count, b: count}, points: max * a / b, nothing-arose: 1} | {a: 8, b: 0} | 1",
                "3 | {kind: formula, inputs: {a: count}, points: 1 - a} | {a: 2} | 0",
                "3 | {kind: formula, inputs: {a: count}, points: 1 - a, lowest: -3} | {a: 2} | -1",
                "0 | {kind: informational} | {value: 12} | INFORMATIONAL",
                // change and cohort without a previous period or other units
                "3 | {kind: proportional, inputs: {a: count}, of: a / previous.a, without-previous: 60%} | {a: 2} | 1.8",
                "3 | {kind: proportional, inputs: {a: count}, of: a / cohort.max(a), without-cohort: not-assessed} | {a: 2} | NOT_ASSESSED",
            })
    void a_rule_comes_to_this(String max, String rule, String inputs, String expected) {
        assertThat(scored(max, rule, inputs)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{kind: bands, bands: [{to: 80%, points: 0}, {from: 90%, points: 4}]} | bands without a gap, but got x < 0.8 and then 0.9 <= x. Let one end where the other begins.",
                "{kind: bands, bands: [{up-to: 80%, points: 0}, {from: 80%, points: 4}]} | bands that do not overlap, but got x <= 0.8 and 0.8 <= x. Let one end where the other begins.",
                "{kind: bands, bands: [{to: 80%, points: 0}, {above: 80%, points: 4}]} | bands without a gap, but got x < 0.8 and then 0.8 < x.",
                "{kind: bands, bands: [{from: 10%, points: 4}]} | bands that begin at 0 or below, but got the lowest band 0.1 <= x. Add the band below, even if it earns nothing.",
                "{kind: bands, bands: [{to: 80%, points: 4}]} | a highest band without an upper end, but got the highest band x < 0.8.",
                "{kind: bands, bands: [{to: 80%, points: 0}, {from: 80%, points: 3}]} | a best case that earns the maximum of 4, but got 3. Correct the points, or the maximum of the criterion.",
                "{kind: bands, bands: [{to: 80%, points: 0}, {from: 80%, points: 5}]} | a best case that earns the maximum of 4, but got 5.",
                "{kind: bands, inputs: {a: count, b: count}, of: a - b, bands: [{from: 0, points: full}]} | a lowest band without a lower end, as there is a subtraction, but got the lowest band 0 <= x.",
                "{kind: bands, bands: [{from: 1, to: 0, points: 4}]} | a band from … to …, above … up-to …, or exactly …, but got a mapping with from, to, points. Its lower end must be below its upper end.",
                "{kind: bands, bands: [{from: 1, above: 2, points: 4}]} | Give one lower end (from, or above), one upper end (to, or up-to), both, or exactly.",
                "{kind: bands, bands: [{to: 1}]} | either points or a formula, but got a mapping with to. Give one of the two.",
                "{kind: bands, of: shares, bands: [{to: 1, points: 4}]} | the name of an input, but got a name that leads nowhere: shares in 'shares'.",
                "{kind: bands, of: 1 +, bands: []} | an expression such as on_time / received, but got '1 +'. Column 4: expected a value, but got the end in '1 +'.",
                "{kind: proportional, target: 0} | more than 0, but got 0. Give what earns the maximum.",
                "{kind: proportional, inputs: {done: flag}, of: done} | expected a number, but got yes or no: done in 'done'.",
                "{kind: proportional, inputs: {a: count}, of: a / previous.a} | what it earns if there is no previous period, but got nothing. Add 'without-previous'",
                "{kind: proportional, inputs: {a: count}, of: a / cohort.max(a)} | what it earns if there are no other units, but got nothing. Add 'without-cohort'",
                "{kind: proportional, of: leaf(\"3\").x} | the name of an input, but got a name that leads nowhere: leaf(\"3\").x",
                "{kind: proportional, of: leaf(\"1\").share, inputs: {share: ratio}} | a rule that does not depend on itself, but got a cycle through 1. Let one of them read only inputs of its own.",
                "{kind: proportional, nothing-arose: not-applicable} | a policy for not applicable, as its rule may end in that, but got none. Add 'not-applicable' with the policy.",
                "{kind: proportional, nothing-arose: 4.01} | at most the maximum of 4, but got 4.01. Lower it, or raise the maximum.",
                "{kind: proportional, nothing-arose: some} | points such as 0.75, a share of the maximum such as 60%, full, not-applicable, not-assessed or not-accepted, but got 'some'.",
                "{kind: choice, options: {a: 50%}} | a best case that earns the maximum of 4, but got 2.",
                "{kind: options, options: {a: 1, b: 2}} | options that can come to the maximum of 4, but got 3 with all of them.",
                "{kind: at-least, count: 3, items: [a, b]} | 1 to 2, the number of items, but got 3.",
                "{kind: all-of, items: [a, a]} | each name once, but got 'a'. Remove one of the two.",
                "{kind: interpolated, nodes: [{at: 0, points: 4}]} | at least two nodes, but got 1. Add the nodes.",
                "{kind: interpolated, nodes: [{at: 0, points: 4}, {at: 0%, points: 0}]} | each node at a place of its own",
                "{kind: per-unit, terms: [{name: a, of: a, each: -1}]} | a start at the maximum of 4, or a term that brings points, but got 0 and only deductions.",
                "{kind: deduction, terms: [{name: a, of: a, each: -1}]} | the points that one occurrence of a costs, more than 0, but got -1. Write a deduction without its minus.",
                "{kind: deadline, per-day: 1} | either a due date or the input that gives it, but got neither.",
                "{kind: deadline, due: 2026-01-01} | either points per day or bands on the days late, but got neither.",
                "{kind: deadline, due: 2026-01-01, per-day: 1, cut-off: 3} | 'cut-off' and 'beyond' together",
                "{kind: deadline, due: 2026-02-30, per-day: 1} | a date such as 2024-11-04 or 04/11/2024, but got '2026-02-30'.",
                "{kind: branch, cases: [{when: unit.kind = \"quận\", rule: {kind: yes-no}}], otherwise: {kind: yes-no}} | one of xã, phường for unit.kind, but got \"quận\".",
                "{kind: branch, cases: [{when: leaf(\"2\").y, rule: {kind: yes-no}}], otherwise: {kind: yes-no}} | expected yes or no, but got a number: leaf(\"2\").y",
                "{kind: branch, cases: [{when: unit.kind = \"xã\", rule: {kind: magic}}], otherwise: {kind: yes-no}} | expected one of awarded, yes-no, choice",
                "{kind: sum-of, components: [{name: a, max: 1, rule: {kind: yes-no}}]} | components that can earn the maximum of 4, but got 1.",
                "{kind: mean-of, components: [{name: a, weight: 0, rule: {kind: yes-no}}]} | a weight above 0, but got 0. Correct the weight.",
                "{kind: survey, scale: {lowest: 5, highest: 1}} | a lowest end below the highest, but got 5 to 1.",
                "{kind: formula, inputs: {a: {type: option, options: [x]}}, points: 'if(a = \"y\", 4, 0)'} | one of x for a, but got \"y\". Correct the text; as it is, the comparison could never hold.",
                "{kind: formula, inputs: {a: option}, points: 4} | options to choose from, but got 'option'",
                "{kind: informational} | a maximum of 0 for what is only shown, but got 4.",
                "{kind: yes-no, inputs: {done: count}} | flag, which is what yes-no reads, but got count. Correct the type, or leave the input out.",
                "{kind: yes-no, input: is-done} | the name of an input: letters, digits and underscores, as expressions read it, but got is-done. Rename it; where a hyphen stood, an underscore does.",
                "{kind: awarded, grid: 0} | more than 0, but got 0. Give the distance of two awards.",
            })
    void a_mistake_in_a_rule_is_named(String rule, String message) {
        List<String> problems = IndexFiles.check("e.yaml", edition("4", rule, "")).stream()
                .map(Problem::toString)
                .toList();
        assertThat(problems)
                .anyMatch(problem -> problem.contains(message))
                .allMatch(problem -> problem.startsWith("e.yaml:"));
    }

    /** Half-open at any edge: exactly {@code part x denominator >= numerator x whole}, whatever the counts. */
    @Property
    void a_band_edge_is_decided_on_the_counts(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long whole,
            @ForAll @LongRange(max = 1_000_000_000_000L) long seed,
            @ForAll @IntRange(min = 1, max = 9_999) int edge) {
        long near = BigInteger.valueOf(whole)
                .multiply(BigInteger.valueOf(edge))
                .divide(BigInteger.valueOf(10_000))
                .longValueExact();
        long part = Math.min(whole, near + seed % 3); // at the edge or next to it
        ScoringRule rule = rule("{kind: bands, bands: [{to: " + edge + "/10000, points: 0}, {from: " + edge
                + "/10000, points: full}]}");
        boolean reached = BigInteger.valueOf(part)
                        .multiply(BigInteger.valueOf(10_000))
                        .compareTo(BigInteger.valueOf(edge).multiply(BigInteger.valueOf(whole)))
                >= 0;
        assertThat(points(rule, part, whole)).isEqualTo(reached ? Points.of(4) : Points.ZERO);
    }

    @Property
    void more_never_earns_less(
            @ForAll("rising") ScoringRule rule,
            @ForAll @IntRange(min = 1, max = 300) int whole,
            @ForAll @IntRange(max = 300) int done) {
        int part = Math.min(done, whole - 1);
        assertThat(points(rule, part + 1, whole))
                .isGreaterThanOrEqualTo(points(rule, part, whole))
                .isBetween(Points.ZERO, Points.of(4));
    }

    @Provide
    Arbitrary<ScoringRule> rising() {
        Arbitrary<Integer> percents = Arbitraries.integers().between(1, 99);
        Arbitrary<String> texts = Arbitraries.oneOf(
                percents.map(target -> "{kind: proportional, target: " + target + "%, rounding: 1 HALF_UP}"),
                percents.map(floor -> "{kind: proportional, floor: " + floor + "%}"),
                Combinators.combine(percents, percents)
                        .as((one, other) -> "{kind: bands, bands: [{to: " + Math.min(one, other)
                                + "%, points: 0}, {from: " + Math.min(one, other) + "%, to: "
                                + (Math.max(one, other) + 1)
                                + "%, points: 1}, {from: " + (Math.max(one, other) + 1) + "%, points: 4}]}"),
                percents.map(at -> "{kind: interpolated, nodes: [{at: 0, points: 0}, {at: " + at
                        + "%, points: 1}, {at: 1, points: 4}]}"),
                percents.map(target -> "{kind: best-of, components: [{name: a, rule: {kind: proportional, floor: "
                        + target + "%}}, {name: b, max: 25%, rule: {kind: proportional}}]}"));
        return texts.map(RuleCatalogueTest::rule);
    }

    private static ScoringRule rule(String text) {
        return IndexFiles.read("e.yaml", edition("4", text, ""))
                .criterion(CriterionCode.of("1"))
                .orElseThrow()
                .rule()
                .orElseThrow();
    }

    private static Points points(ScoringRule rule, long part, long whole) {
        ScoringRule.Answer answer = rule.answer(Facts.of(
                ((Measurement.Observed) Measurement.observed("share", Value.of(new Ratio(part, whole)))).values(),
                Points.of(4)));
        return ((ScoringRule.Answer.Scored) answer).step().points().orElseThrow();
    }
}
