/**
 * The language of formulas in definition files: a typed expression over named inputs, read when an edition is loaded, worked
 * out in exact fractions. Start with {@link vn.chiso.core.expression.Expression}; what a name can stand for is a {@link
 * vn.chiso.core.expression.Reference}.
 */
@NullMarked
package vn.chiso.core.expression;

import org.jspecify.annotations.NullMarked;
