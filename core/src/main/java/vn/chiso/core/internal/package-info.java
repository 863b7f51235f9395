/** Public to Chiso's own packages only; not exported. */
@NullMarked
package vn.chiso.core.internal;

import org.jspecify.annotations.NullMarked;
