package vn.chiso.core.composite;

import com.google.common.collect.ImmutableMap;

/**
 * What leaving an element out does to the ranks: how much hangs on it.
 *
 * @param element what is left out
 * @param rankChanges nominal rank less new rank for each unit that is ranked both with and without it; above 0 for units that gain
 * @param meanAbsoluteChange over those units; 0 if there is none
 */
public record Removal(String element, ImmutableMap<String, Integer> rankChanges, double meanAbsoluteChange) {}
