/**
 * Administrative units through time: mergers, splits, renamings, and what became of whom. Start with {@link
 * vn.chiso.core.unit.registry.UnitRegistry}; files are read by {@link vn.chiso.core.unit.registry.UnitFiles}.
 */
@NullMarked
package vn.chiso.core.unit.registry;

import org.jspecify.annotations.NullMarked;
