package vn.chiso.core.batch;

import java.math.BigInteger;
import java.util.function.Function;
import vn.chiso.core.score.Rational;

/**
 * How a leaf is scored in columns, before the edition's unit is known.
 *
 * @param denominator of which its points are always multiples
 * @param bound the most, without its sign, that it comes to; its kernel leaves more to the explaining evaluator
 * @param rounded whether its kernel already applies the edition's rounding of leaves, because the exact points have no denominator in common
 * @param kernel the kernel, given how many units of points one point has
 */
record LeafPlan(BigInteger denominator, Rational bound, boolean rounded, Function<BigInteger, Kernel> kernel) {}
