/**
 * League tables: who stands where among comparable units, and which rank equal results get. Start with {@link
 * vn.chiso.core.ranking.LeagueTable}.
 */
@NullMarked
package vn.chiso.core.ranking;

import org.jspecify.annotations.NullMarked;
