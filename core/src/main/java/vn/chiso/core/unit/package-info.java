/** The administrative units that are scored. Start with {@link vn.chiso.core.unit.Unit}; their history is in the package below. */
@NullMarked
package vn.chiso.core.unit;

import org.jspecify.annotations.NullMarked;
