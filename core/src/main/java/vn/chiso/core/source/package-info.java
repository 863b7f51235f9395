/**
 * Where a number comes from and how sure we are of it. Start with {@link vn.chiso.core.source.SourceRef}.
 */
@NullMarked
package vn.chiso.core.source;

import org.jspecify.annotations.NullMarked;
