/**
 * Editions of the governance and public administration performance index (PAPI) as data. Start with
 * {@link vn.chiso.papi.PapiEditions}.
 */
@NullMarked
package vn.chiso.papi;

import org.jspecify.annotations.NullMarked;
