/**
 * What one unit lost, where, and how near the next step is. Start with {@link vn.chiso.core.gap.GapAnalysis} for the losses,
 * {@link vn.chiso.core.gap.StageDecomposition} for performance and paper, {@link vn.chiso.core.gap.YearOnYear} for what moved them, and
 * {@link vn.chiso.core.gap.NearestSteps} for the least that wins some back. Whatever asks <em>what if</em> scores the whole assessment again,
 * with {@link vn.chiso.core.gap.WhatIf}.
 */
@NullMarked
package vn.chiso.core.gap;

import org.jspecify.annotations.NullMarked;
