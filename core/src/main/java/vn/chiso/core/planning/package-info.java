/**
 * Choosing what to do under a budget: which options, at which level, by when. It knows no file format and no index; it works on gains and
 * efforts that others computed. Start with {@link vn.chiso.core.planning.PlanningCase} and {@link vn.chiso.core.planning.PlanSolver}.
 */
@NullMarked
package vn.chiso.core.planning;

import org.jspecify.annotations.NullMarked;
