/**
 * An edition as a text file: read strictly, checked, written back. Start with
 * {@link vn.chiso.core.definition.IndexFiles}.
 */
@NullMarked
package vn.chiso.core.definition;

import org.jspecify.annotations.NullMarked;
