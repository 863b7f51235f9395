package vn.chiso.core.batch;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;

/** One of several options, each with its points. */
record Chosen(int column, ImmutableLongArray points) implements Kernel {
    @Override
    public void score(Chunk chunk, ImmutableList<Column> columns) {
        long[] choices = chunk.first;
        columns.get(column).read(chunk.from, chunk.count, choices);
        for (int i = 0; i < chunk.count; i++) {
            chunk.points[i] = points.get((int) choices[i]);
        }
    }
}
