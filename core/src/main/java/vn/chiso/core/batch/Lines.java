package vn.chiso.core.batch;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.Part;
import vn.chiso.core.score.Points;

/** Where the lines of an edition are among the columns. */
record Lines(
        ImmutableList<Criterion> leaves,
        ImmutableList<Group> groups,
        ImmutableMap<String, Integer> leafPlaces,
        ImmutableMap<String, Integer> groupPlaces,
        ImmutableMap<String, Integer> partPlaces) {
    /** A part or a line with components. */
    record Group(String id, Points maxPoints) {}

    static Lines of(Index index) {
        List<Group> groups = new ArrayList<>();
        Map<String, Integer> groupPlaces = new HashMap<>();
        Map<String, Integer> partPlaces = new HashMap<>();
        for (Part part : index.parts()) {
            partPlaces.put(part.id(), groups.size());
            groups.add(new Group(part.id(), part.maxPoints()));
            part.criteria().stream()
                    .flatMap(Criterion::withDescendants)
                    .filter(line -> !line.isLeaf())
                    .forEach(line -> {
                        groupPlaces.put(line.code().text(), groups.size());
                        groups.add(new Group(line.code().text(), line.maxPoints()));
                    });
        }
        ImmutableList<Criterion> leaves = index.leaves().collect(ImmutableList.toImmutableList());
        ImmutableMap.Builder<String, Integer> leafPlaces = ImmutableMap.builder();
        for (int i = 0; i < leaves.size(); i++) {
            leafPlaces.put(leaves.get(i).code().text(), i);
        }
        return new Lines(
                leaves,
                ImmutableList.copyOf(groups),
                leafPlaces.buildOrThrow(),
                ImmutableMap.copyOf(groupPlaces),
                ImmutableMap.copyOf(partPlaces));
    }
}
