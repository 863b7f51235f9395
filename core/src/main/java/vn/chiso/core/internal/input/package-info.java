/**
 * Measurements as text, for every kind of file that has them. Start with {@link vn.chiso.core.internal.input.MeasurementReader}; for
 * Chiso's own packages only, not exported.
 */
@NullMarked
package vn.chiso.core.internal.input;

import org.jspecify.annotations.NullMarked;
