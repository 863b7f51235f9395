package vn.chiso.core.progress.outlook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import vn.chiso.core.forecast.Forecast;
import vn.chiso.core.forecast.Prior;
import vn.chiso.core.forecast.Simulation;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Value;
import vn.chiso.core.progress.review.Gains;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;

/**
 * What the score of an index is likely to be at the end of the period, as the follow-up stands on a day:
 *
 * <ul>
 *   <li>a rate that is measured and has cases to come ends as those so far and last year make likely;
 *   <li>another measure that was observed stays as it is;
 *   <li>what is verified is certain, an open action works out with its probability or changes nothing;
 *   <li>every other line stays as it was in the result.
 * </ul>
 *
 * <p>An action on a measured line is not counted beside the measurements. What is not known of an action is not guessed: the action is omitted,
 * and the forecast is about the rest.
 *
 * @param forecast the distribution, with the rule set and the day
 * @param certain what the result would be with what is verified and observed and nothing uncertain
 * @param verified what the verified actions add on lines that are not measured; part of {@code certain}
 * @param rates what is forecast from measurements
 * @param works what is forecast from open actions
 * @param held the measures that are counted as they were last observed, with the value
 * @param omissions the actions that are not counted
 */
public record Outlook(
        Forecast forecast,
        Points certain,
        Points verified,
        ImmutableList<Rate> rates,
        ImmutableList<Work> works,
        ImmutableSortedMap<String, Value> held,
        ImmutableList<Omission> omissions) {
    /**
     * A rate with cases to come.
     *
     * @param measure its code
     * @param leaves the leaves that read it
     * @param soFar the cases so far
     * @param toCome how many more are expected
     * @param prior what last year says, and how much it counts
     */
    public record Rate(
            String measure, ImmutableSortedSet<CriterionCode> leaves, Ratio soFar, long toCome, Prior prior) {
        /** The name of its prospect in the forecast. */
        public String prospect() {
            return "measure " + measure;
        }
    }

    /**
     * Open actions that hang together.
     *
     * @param leaves the leaves that they work on
     * @param chances how likely each works out, by its code; what they require included
     * @param expected what they earn on the average
     * @param atMost what they earn if all work out
     */
    public record Work(
            ImmutableSortedSet<CriterionCode> leaves,
            ImmutableMap<String, Rational> chances,
            Points expected,
            Points atMost) {}

    /**
     * The outlook on a day.
     *
     * @param index the code of the index
     * @param lastYear how many cases of this year the share of last year counts as
     * @param otherwise how to simulate if leaves read several rates
     * @throws vn.chiso.core.problem.InvalidDataException if a line that is to stay was not scored, the edition does not round its leaves or
     *     its total is not the sum of them, or too many actions hang together
     * @throws java.util.NoSuchElementException if the gains have no result of the index
     */
    public static Outlook of(Gains gains, String index, LocalDate day, Rational lastYear, Simulation otherwise) {
        return new OutlookCase(gains, index, day, lastYear).outlook(otherwise);
    }

    /** How likely so many points or more are. */
    public Rational chanceOf(Points goal) {
        return Rational.of(BigDecimal.valueOf(forecast.total().probabilityOfAtLeast(goal)));
    }

    /** The actions that the forecast leaves out because something about them is unknown. */
    public ImmutableSet<String> unknown() {
        return omissions.stream()
                .filter(omission -> omission.reason() == Omission.Reason.EFFECT_UNKNOWN
                        || omission.reason() == Omission.Reason.PROBABILITY_UNKNOWN)
                .map(Omission::action)
                .collect(ImmutableSet.toImmutableSet());
    }
}
