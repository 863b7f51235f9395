package vn.chiso.core.unit.registry;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.text.Normalizer;
import java.time.LocalDate;
import vn.chiso.core.source.SourceRef;

/** Something that changed units. */
public sealed interface UnitEvent {
    /** The first day on which it was so. */
    LocalDate on();

    /** The text that decided it, and how sure we are. */
    SourceRef source();

    /** The units that it happens to, by id; empty for a tier, whose units are those that are there. */
    ImmutableList<String> units();

    /** The units that have their area afterwards, by id; empty if none does, as when a tier is abolished. */
    ImmutableList<String> results();

    /**
     * Units become one.
     *
     * @param units at least two
     * @param into a unit that begins with it, or one of {@code units} that goes on, larger than before
     */
    record Merge(LocalDate on, ImmutableList<String> units, String into, SourceRef source) implements UnitEvent {
        public Merge {
            if (ImmutableSet.copyOf(units).size() < 2
                    || ImmutableSet.copyOf(units).size() < units.size()) {
                throw new IllegalArgumentException("A merger is of at least two different units, but was of " + units);
            }
        }

        @Override
        public ImmutableList<String> results() {
            return ImmutableList.of(into);
        }

        @Override
        public String toString() {
            return String.join(" + ", units) + " -> " + into + " on " + on;
        }
    }

    /**
     * A unit becomes several.
     *
     * @param into at least two: units that begin with it; {@code unit} itself may be one of them and go on, smaller than before
     */
    record Split(LocalDate on, String unit, ImmutableList<String> into, SourceRef source) implements UnitEvent {
        public Split {
            if (ImmutableSet.copyOf(into).size() < 2
                    || ImmutableSet.copyOf(into).size() < into.size()) {
                throw new IllegalArgumentException(
                        "A split is into at least two different units, but was into " + into);
            }
        }

        @Override
        public ImmutableList<String> units() {
            return ImmutableList.of(unit);
        }

        @Override
        public ImmutableList<String> results() {
            return into;
        }

        @Override
        public String toString() {
            return unit + " -> " + String.join(" + ", into) + " on " + on;
        }
    }

    /**
     * Units of some kinds are no more, and nothing takes their place.
     *
     * @param kinds at least one, such as {@code huyện}
     */
    record AbolishTier(LocalDate on, ImmutableSet<String> kinds, SourceRef source) implements UnitEvent {
        public AbolishTier {
            kinds = kinds.stream().map(UnitEvent::nfc).collect(ImmutableSet.toImmutableSet());
            if (kinds.isEmpty()) {
                throw new IllegalArgumentException("A tier that is abolished has at least one kind of unit");
            }
        }

        @Override
        public ImmutableList<String> units() {
            return ImmutableList.of();
        }

        @Override
        public ImmutableList<String> results() {
            return ImmutableList.of();
        }

        @Override
        public String toString() {
            return String.join(", ", kinds) + " abolished on " + on;
        }
    }

    /** A unit stays what it is and is called something else. */
    record Rename(LocalDate on, String unit, String name, SourceRef source) implements OfOne {
        public Rename {
            name = nfc(name);
        }

        @Override
        public String toString() {
            return unit + " renamed " + name + " on " + on;
        }
    }

    /** A unit stays what it is and is of another kind, as when a province becomes a city. */
    record ChangeOfKind(LocalDate on, String unit, String kind, SourceRef source) implements OfOne {
        public ChangeOfKind {
            kind = nfc(kind);
        }

        @Override
        public String toString() {
            return unit + " became " + kind + " on " + on;
        }
    }

    /** A unit stays what it is and belongs to another one. */
    record Move(LocalDate on, String unit, String parent, SourceRef source) implements OfOne {
        @Override
        public String toString() {
            return unit + " moved under " + parent + " on " + on;
        }
    }

    /** What changes a unit and not its area. */
    sealed interface OfOne extends UnitEvent {
        String unit();

        @Override
        default ImmutableList<String> units() {
            return ImmutableList.of(unit());
        }

        @Override
        default ImmutableList<String> results() {
            return units();
        }
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
