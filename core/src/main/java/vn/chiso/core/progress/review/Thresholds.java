package vn.chiso.core.progress.review;

import vn.chiso.core.score.Rational;

/**
 * From when on something warns.
 *
 * @param dueDays an action that is due within so many days
 * @param staleReviews an open action of which nothing was entered for more than so many reviews
 * @param explanationDays a time for explanations that ends within so many days
 * @param slackCases a maximum that is lost by one case more than so many
 * @param leastProbability a goal that is less likely than that
 */
public record Thresholds(
        int dueDays, int staleReviews, int explanationDays, long slackCases, Rational leastProbability) {
    public Thresholds {
        if (dueDays < 0
                || staleReviews < 0
                || explanationDays < 0
                || slackCases < 0
                || leastProbability.signum() < 0
                || leastProbability.compareTo(Rational.ONE) > 0) {
            throw new IllegalArgumentException(
                    "Thresholds are zero or more and a probability is from 0 to 1, but were " + dueDays + ", "
                            + staleReviews + ", " + explanationDays + ", " + slackCases + ", " + leastProbability);
        }
    }
}
