package vn.chiso.core.unit.registry;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.immutables.value.Value;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.internal.Packaged;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.source.LegalDocument;

/**
 * Administrative units with the days on which they were, and what became of them. Every question is about a day; {@code from} days are
 * the first, {@code to} days the first no longer.
 *
 * <pre>{@code
 * UnitRegistry provinces = UnitRegistry.packaged("vn-provinces");
 * provinces.named("Hà Giang", LocalDate.of(2024, 12, 31)).unit();                          // ha-giang
 * provinces.whatBecameOf("ha-giang", LocalDate.of(2024, 12, 31), LocalDate.of(2026, 1, 1)); // tuyen-quang-2025, by a merger
 * }</pre>
 *
 * <p>It says who succeeded whom and nothing about their numbers: no official rule for the earlier score of a merged unit is known.
 */
@Value.Immutable
@HouseStyle
public abstract class UnitRegistry {
    UnitRegistry() {}

    /** Stable and unique, such as {@code vn-provinces}. */
    public abstract String id();

    /** The first day that it knows anything about. */
    public abstract LocalDate coversFrom();

    /** The papers that it rests on. */
    public abstract ImmutableList<LegalDocument> documents();

    /** Every unit that ever was, as it began. */
    public abstract ImmutableList<RegisteredUnit> units();

    /** What changed them, in any order; those of one day happen in this order. */
    public abstract ImmutableList<UnitEvent> events();

    /**
     * A registry that core packages: {@code vn-provinces}.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public static UnitRegistry packaged(String id) {
        String file = id + ".yaml";
        return UnitFiles.read(file, Packaged.text(name -> UnitRegistry.class.getResourceAsStream(name), file));
    }

    @Value.Lazy
    Timeline timeline() {
        return new Timeline(this);
    }

    @Value.Check
    void check() {
        InvalidDataException.throwIfAny(RegistryChecks.problems(this));
    }

    public boolean knows(String id) {
        return timeline().knows(id);
    }

    /**
     * The units of one day, in the order of the registry.
     *
     * @throws IllegalArgumentException if the day is before {@link #coversFrom()}
     */
    public ImmutableList<UnitVersion> asOf(LocalDate day) {
        return versions(day, version -> true);
    }

    /**
     * One unit as it was on that day; empty if it was not yet or no longer.
     *
     * @throws IllegalArgumentException if no unit ever had the id, or the day is before {@link #coversFrom()}
     */
    public Optional<UnitVersion> asOf(LocalDate day, String id) {
        covered(day);
        return timeline().on(day, id);
    }

    /**
     * How a unit was called and what it was, from its first version to its last.
     *
     * @throws IllegalArgumentException if no unit ever had the id
     */
    public ImmutableList<UnitVersion> history(String id) {
        return timeline().history(id);
    }

    /**
     * Whom a name meant on that day. It may be written with its kind or without; case, spaces and hyphens do not matter, diacritics do.
     *
     * @throws IllegalArgumentException if the day is before {@link #coversFrom()}
     */
    public NameLookup named(String name, LocalDate day) {
        return new NameLookup(name, day, versions(day, version -> UnitNames.matches(name, version.unit())));
    }

    /** Everybody who ever had that name, with the days on which they had it. */
    public ImmutableList<UnitVersion> everNamed(String name) {
        return all().filter(version -> UnitNames.matches(name, version.unit()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The unit that had a code on that day.
     *
     * @param system the code system, such as {@code gso}
     * @throws IllegalArgumentException if the day is before {@link #coversFrom()}
     */
    public Optional<UnitVersion> coded(String system, String code, LocalDate day) {
        return versions(day, version -> code.equals(version.codes().get(system))).stream()
                .findFirst();
    }

    /**
     * The unit that a unit belonged to on that day. If the one that it was put under was merged since, its successor; if that tier was
     * abolished, the next one above; empty if there is none, or if it was split and nothing says into which part the unit came.
     *
     * @throws IllegalArgumentException if no unit ever had the id, or the day is before {@link #coversFrom()}
     */
    public Optional<UnitVersion> parent(String id, LocalDate day) {
        return asOf(day, id).flatMap(UnitVersion::parent).flatMap(parent -> timeline()
                .standIn(parent, day));
    }

    /**
     * The units that belonged directly to a unit on that day, in the order of the registry.
     *
     * @throws IllegalArgumentException if the day is before {@link #coversFrom()}
     */
    public ImmutableList<UnitVersion> children(String id, LocalDate day) {
        return versions(day, version -> parent(version.unit().id(), day)
                .filter(parent -> parent.unit().id().equals(id))
                .isPresent());
    }

    /**
     * Who has the area of a unit on a later day, after the mergers and splits in between.
     *
     * @param since a day on which it was
     * @param day a later day, or the same
     * @throws IllegalArgumentException if it was not on {@code since}, or {@code day} is earlier
     */
    public Lineage whatBecameOf(String id, LocalDate since, LocalDate day) {
        existing(id, since);
        ordered(since, day);
        return timeline().forward(id, since, day);
    }

    /**
     * Who had the area of a unit on an earlier day, before the mergers and splits in between.
     *
     * @param day a day on which it was
     * @param since an earlier day, or the same
     * @throws IllegalArgumentException if it was not on {@code day}, or {@code since} is later
     */
    public Lineage originsOf(String id, LocalDate day, LocalDate since) {
        existing(id, day);
        ordered(since, day);
        return timeline().backward(id, since, day);
    }

    private void existing(String id, LocalDate day) {
        if (asOf(day, id).isEmpty()) {
            throw new IllegalArgumentException("There was no unit " + id + " on " + day + "; it was " + history(id));
        }
    }

    private void ordered(LocalDate since, LocalDate day) {
        covered(since);
        if (day.isBefore(since)) {
            throw new IllegalArgumentException("The later day " + day + " is before " + since);
        }
    }

    private void covered(LocalDate day) {
        if (day.isBefore(coversFrom())) {
            throw new IllegalArgumentException(
                    "The registry " + id() + " knows nothing before " + coversFrom() + ", so nothing of " + day);
        }
    }

    private ImmutableList<UnitVersion> versions(LocalDate day, Predicate<UnitVersion> wanted) {
        covered(day);
        return all().filter(version -> version.isValidOn(day)).filter(wanted).collect(ImmutableList.toImmutableList());
    }

    private Stream<UnitVersion> all() {
        return units().stream().flatMap(unit -> history(unit.id()).stream());
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link UnitRegistry}: id and coversFrom are required. */
    public static final class Builder extends ImmutableUnitRegistry.Builder {
        Builder() {}
    }
}
