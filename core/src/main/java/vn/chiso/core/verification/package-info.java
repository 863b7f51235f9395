/**
 * Worked cases: inputs with the points that they must come to, kept beside an edition and replayed against it. Start with {@link
 * vn.chiso.core.verification.WorkedCases}.
 */
@NullMarked
package vn.chiso.core.verification;

import org.jspecify.annotations.NullMarked;
