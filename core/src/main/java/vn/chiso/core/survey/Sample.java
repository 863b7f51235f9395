package vn.chiso.core.survey;

import java.util.OptionalDouble;

/**
 * The answers that an estimate rests on.
 *
 * @param n the respondents with an answer and a weight other than 0
 * @param sumOfWeights of these, above 0
 * @param kish the design effect of unequal weights alone (Kish 1965): {@code n} times the sum of squared weights over the squared sum; 1 for
 *     equal weights
 * @param variance the variance of the answers in the population, estimated with {@code n - 1}; empty for one respondent, and for what is not a
 *     mean
 */
public record Sample(int n, double sumOfWeights, double kish, OptionalDouble variance) {}
