/**
 * A made-up country: an edition of a hundred leaves and what ten thousand communes measured, drawn from a seed. Nothing in it is official.
 * Start with {@link vn.chiso.country.Country}.
 */
@NullMarked
package vn.chiso.country;

import org.jspecify.annotations.NullMarked;
