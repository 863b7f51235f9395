/**
 * Estimates from sample surveys (điều tra xã hội học) with the uncertainty that the sample leaves: strata, sampling units and weights of the
 * design, means, totals, proportions, ratios and smooth functions of them, by linearisation and by replicates. Start with {@link
 * vn.chiso.core.survey.SurveyEstimator}.
 *
 * <p>Numbers are binary fractions here: an estimate is no score, and {@link vn.chiso.core.survey.RoundedEstimate} is the one way into a score.
 * Within arrays of answers a missing one is NaN with its reason beside it; results say <em>no estimate</em> as a type, never as 0 or NaN.
 * Sums are compensated and run in the order of the sampling units by name, within a unit in the order of the data, so equal data give equal
 * bits on any number of threads.
 */
@NullMarked
package vn.chiso.core.survey;

import org.jspecify.annotations.NullMarked;
