/**
 * Editions of the administrative reform index (CCHC, PAR Index) as data. Start with {@link vn.chiso.cchc.CchcEditions}.
 */
@NullMarked
package vn.chiso.cchc;

import org.jspecify.annotations.NullMarked;
