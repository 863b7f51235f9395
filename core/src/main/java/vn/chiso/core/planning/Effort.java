package vn.chiso.core.planning;

import com.google.common.collect.ImmutableSortedMap;

/** What an option takes, in whole units of each resource: person-days, vehicles, thousands of đồng. Unknown is not zero. */
public sealed interface Effort {
    /** Nobody has said what it takes. */
    Effort UNKNOWN = new Unknown();

    /**
     * So many units of each resource; of a resource that is not named, none.
     *
     * @param units by resource
     */
    record Known(ImmutableSortedMap<String, Long> units) implements Effort {
        /** Of one resource. */
        public long of(String resource) {
            Long known = units.get(resource);
            return known == null ? 0 : known;
        }
    }

    /** Nobody has said what it takes. */
    record Unknown() implements Effort {}

    /** Of one resource only. */
    static Known of(String resource, long units) {
        return new Known(ImmutableSortedMap.of(resource, units));
    }

    /** It takes nothing. */
    static Known none() {
        return new Known(ImmutableSortedMap.of());
    }
}
