package vn.chiso.core.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.core.TestIndex.base;
import static vn.chiso.core.TestIndex.edition;
import static vn.chiso.core.TestIndex.leaf;
import static vn.chiso.core.gap.Measured.banded;
import static vn.chiso.core.gap.Measured.proportional;
import static vn.chiso.core.gap.Measured.share;
import static vn.chiso.core.gap.Measured.whatIf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import vn.chiso.core.gap.LeafSteps.Reason;
import vn.chiso.core.gap.SharedMeasure.Use;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.rule.Lever;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;

class LeverageTest {
    private static final SharedMeasure ON_TIME = SharedMeasure.of(
            "dossiers-on-time", List.of(use("cchc-2024", "1"), use("cchc-2024", "2"), use("papi-2024", "5")));

    private static final Index CCHC =
            edition("cchc", 2024, "12", base("12", banded("1", "4"), banded("2", "2"), leaf("3", "6")));
    private static final Index PAPI = edition("papi", 2024, "10", base("10", proportional("5", "10")));

    private static Use use(String edition, String leaf) {
        return new Use(edition, CriterionCode.of(leaf), "share");
    }

    private static WhatIf cchc(Measurement onTime) {
        return whatIf(CCHC, Map.of("1", onTime, "2", onTime, "3", Measurement.awarded(Points.of(5))));
    }

    private static WhatIf papi(Measurement onTime) {
        return whatIf(PAPI, Map.of("5", onTime));
    }

    @Test
    void one_step_is_counted_everywhere_it_is_used() {
        Leverage leverage =
                Leverage.of(ON_TIME, Lever.Convert::new, List.of(cchc(share(70, 100)), papi(share(70, 100))));
        Leverage.Step step = leverage.next().orElseThrow();

        // 80 % are ten more: half of 4 and half of 2 in CCHC, 10 x 10/100 in PAPI
        assertThat(step.cases()).isEqualTo(10);
        assertThat(step.now()).isEqualTo(Value.of(new Ratio(70, 100)));
        assertThat(step.after()).isEqualTo(Value.of(new Ratio(80, 100)));
        assertThat(step.gains())
                .extracting(gain -> gain.edition() + " " + gain.before() + " " + gain.after())
                .containsExactly("cchc-2024 5 8", "papi-2024 7 8");
        assertThat(step.gain()).isEqualTo(Points.of(4));
    }

    @Test
    void a_use_that_cannot_be_told_says_why_and_gains_nothing_it_is_not_known_to() {
        Leverage leverage = Leverage.of(
                SharedMeasure.of("on-time", List.of(use("cchc-2024", "3"), use("papi-2024", "5"))),
                Lever.Convert::new,
                List.of(cchc(share(70, 100)), papi(share(70, 100))));
        assertThat(leverage.steps().get(use("cchc-2024", "3")))
                .isInstanceOfSatisfying(LeafSteps.Unknown.class, unknown -> assertThat(unknown.reason())
                        .isEqualTo(Reason.POINTS_ONLY));
        assertThat(leverage.next().orElseThrow().gains())
                .extracting(gain -> gain.edition() + " " + gain.points())
                .containsExactly("cchc-2024 0", "papi-2024 3");
    }

    @Test
    void where_nothing_is_ahead_there_is_no_step() {
        Leverage leverage = Leverage.of(
                ON_TIME, input -> new Lever.Future(input, 10), List.of(cchc(share(50, 100)), papi(share(50, 100))));
        // 60 of 110 at most: below 80 %, and all of PAPI's points are out of reach
        assertThat(leverage.next()).isEmpty();
        assertThat(leverage.steps().values()).allMatch(LeafSteps.Known.class::isInstance);
    }

    @Test
    void uses_that_contradict_each_other_or_lead_nowhere_are_named() {
        SharedMeasure strange = SharedMeasure.of(
                "on-time", List.of(use("cchc-2024", "1"), use("papi-2024", "5"), use("papi-2024", "9")));
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() ->
                        Leverage.of(strange, Lever.Convert::new, List.of(cchc(share(70, 100)), papi(share(71, 100)))))
                .withMessage("""
                        measure on-time: expected a leaf of one of the editions [cchc-2024, papi-2024], but got papi-2024/9, share. \
                        Correct the use, or give the assessment.
                        measure on-time: expected the same observation in every use, \
                        but got 70/100 in cchc-2024/1, share; 71/100 in papi-2024/5, share. \
                        Correct the one that is wrong, or do not call them one measure.""");
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> Leverage.of(
                        SharedMeasure.of("on-time", List.of(use("papi-2024", "5"))),
                        Lever.Fewer::new,
                        List.of(papi(share(1, 2)))))
                .withMessageContaining("lever of criterion 5, share: expected a number, but got 1/2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SharedMeasure.of("on-time", List.of()))
                .withMessage("A measure needs a code and at least one use, none of them twice, but was 'on-time' []");
    }

    @Property
    void the_gain_is_the_change_of_the_totals(
            @ForAll @LongRange(max = 300) long part,
            @ForAll @LongRange(min = 1, max = 300) long failed,
            @ForAll @LongRange(max = 300) long toCome) {
        Measurement now = share(part, part + failed);
        Leverage leverage =
                Leverage.of(ON_TIME, input -> new Lever.Future(input, toCome), List.of(cchc(now), papi(now)));
        leverage.next().ifPresent(step -> {
            Map<String, Points> totals = new LinkedHashMap<>();
            Measurement then = share(part + step.cases(), part + failed + toCome);
            totals.put("cchc", total(cchc(then)).minus(total(cchc(now))));
            totals.put("papi", total(papi(then)).minus(total(papi(now))));
            assertThat(step.gains())
                    .extracting(gain -> gain.edition() + " " + gain.points())
                    .containsExactly("cchc-2024 " + totals.get("cchc"), "papi-2024 " + totals.get("papi"));
            assertThat(step.gain()).isEqualTo(Points.sum(totals.values()));
        });
    }

    private static Points total(WhatIf whatIf) {
        return whatIf.present().total().points().orElseThrow();
    }
}
