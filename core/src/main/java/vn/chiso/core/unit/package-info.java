/** The administrative units that are scored. Start with {@link vn.chiso.core.unit.Unit}. */
@NullMarked
package vn.chiso.core.unit;

import org.jspecify.annotations.NullMarked;
