/**
 * An index as its issuing document lays it out: parts, criteria of any depth, policies, grades. Start with
 * {@link vn.chiso.core.index.Index}, which is one edition, frozen.
 */
@NullMarked
package vn.chiso.core.index;

import org.jspecify.annotations.NullMarked;
