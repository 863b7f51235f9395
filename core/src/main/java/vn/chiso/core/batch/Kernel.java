package vn.chiso.core.batch;

import com.google.common.collect.ImmutableList;

/**
 * The rule of one leaf over the columns of its inputs. It writes the points of every unit of a chunk in multiples of the edition's unit, and
 * names the units that end otherwise or of which it is not sure; what it writes for a unit that was not observed is not read.
 */
interface Kernel {
    /** Scores the units of {@code chunk}. */
    void score(Chunk chunk, ImmutableList<Column> columns);
}
