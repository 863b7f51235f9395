/**
 * What is likely: the score at the end of the year while part of it is still to come, as a distribution of points on the edition's grid.
 * Probabilities are binary fractions; points stay exact. Start with {@link vn.chiso.core.forecast.YearEnd}.
 */
@NullMarked
package vn.chiso.core.forecast;

import org.jspecify.annotations.NullMarked;
