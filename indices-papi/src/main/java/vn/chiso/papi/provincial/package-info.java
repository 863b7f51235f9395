/**
 * The provincial PAPI that citizens are asked about each year since 2011, as published figures: which dimensions and sub-dimensions a
 * year has, public tables of scores read and checked, ranks, quartile groups, what changed and what may not be compared. Start with {@link
 * vn.chiso.papi.provincial.ProvincialPapi}.
 *
 * <p>What PAPI does not publish is not here as a constant: the bounds of indicators ({@link vn.chiso.papi.provincial.IndicatorScale}),
 * the weights of the weighted total ({@link vn.chiso.papi.provincial.DimensionWeights}) and the quantiles of the groups
 * ({@link vn.chiso.papi.provincial.GroupRule}) are given by whoever uses them. Standard errors of provinces are not published either;
 * without them no difference can be called significant.
 */
@NullMarked
package vn.chiso.papi.provincial;

import org.jspecify.annotations.NullMarked;
