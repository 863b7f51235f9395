/**
 * Composite indices: normalised indicators, aggregated through a tree of any depth into one score for each unit, and how far its ranks
 * can be trusted: for the sample (bootstrap, pairwise comparisons) and for the method (alternative normalisations, aggregations and
 * weights, with Sobol indices). Start with {@link vn.chiso.core.composite.CompositeIndex}.
 *
 * <p>Numbers are binary fractions here: what is estimated is no score. A missing value is NaN in arrays and an empty {@code OptionalDouble}
 * in results, never 0. Whatever is random is a function of a seed, one stream for each draw.
 */
@NullMarked
package vn.chiso.core.composite;

import org.jspecify.annotations.NullMarked;
