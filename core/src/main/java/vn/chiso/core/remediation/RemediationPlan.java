package vn.chiso.core.remediation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Period;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.unit.Unit;

/**
 * A plan of a unit to win back what an assessment cost it, as its paper has it: nothing is corrected or filled in. What the paper lacks
 * is said by {@link PlanLint}, what it answers by {@link Coverage}.
 *
 * <p>It cannot exist with a contradiction inside: parties and documents that are named but not listed, codes that are there twice are
 * all reported in one {@link InvalidDataException} when it is built.
 */
@Value.Immutable
@HouseStyle
public abstract class RemediationPlan {
    RemediationPlan() {}

    /** The official type of the paper, such as {@code Kế hoạch}. */
    public abstract String type();

    public abstract Passage title();

    /** The body that makes the plan. */
    public abstract Passage issuer();

    public abstract Unit unit();

    /** The period whose results it answers. */
    public abstract Period assessedPeriod();

    /** The period that it is for. */
    public abstract Period planPeriod();

    /** The plan's own number, if it has one. */
    public abstract Optional<String> number();

    /** The plan's own date, if it has one. */
    public abstract Optional<LocalDate> date();

    /** The text that all line numbers are of, if it was read from a paper. */
    public abstract Optional<Transcript> transcript();

    /** Every paper that it cites, once. */
    public abstract ImmutableList<CitedDocument> documents();

    /** Everybody whom it names, once. */
    public abstract ImmutableList<Party> parties();

    public abstract ImmutableList<Paragraph> preamble();

    /** The heading over purposes and requirements. */
    public abstract Optional<Passage> aimsHeading();

    @Value.Default
    public Chapter purposes() {
        return Chapter.none();
    }

    @Value.Default
    public Chapter requirements() {
        return Chapter.none();
    }

    /** The heading over the index plans. */
    public abstract Optional<Passage> contentsHeading();

    public abstract ImmutableList<IndexPlan> indices();

    /** How the plan is to be carried out. */
    @Value.Default
    public Chapter organisation() {
        return Chapter.none();
    }

    public abstract Optional<Passage> closing();

    public abstract Optional<Recipients> recipients();

    public abstract Optional<Signatory> signatory();

    /**
     * What it says about one index.
     *
     * @throws NoSuchElementException if it says nothing about it, naming those that it has
     */
    public IndexPlan index(String code) {
        return indices().stream()
                .filter(index -> index.index().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("The plan has no index " + code + ", only "
                        + indices().stream().map(IndexPlan::index).toList()));
    }

    /**
     * A party by its id.
     *
     * @throws NoSuchElementException if there is none
     */
    public Party party(String id) {
        return parties().stream()
                .filter(party -> party.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("The plan has no party " + id));
    }

    /**
     * A cited document by its id.
     *
     * @throws NoSuchElementException if there is none
     */
    public CitedDocument document(String id) {
        return documents().stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("The plan has no document " + id));
    }

    /** Every action, in the order of the paper. */
    public Stream<RemediationAction> actions() {
        return indices().stream().flatMap(index -> index.items().stream()).flatMap(item -> item.actions().stream());
    }

    /**
     * Who answers for a criterion: those who lead, a group that is to do it together, or nobody. Never empty; a criterion of which the plan
     * says nothing has nobody. It is what {@link vn.chiso.core.gap.GapAnalysis} groups losses by:
     *
     * <pre>{@code
     * GapAnalysis.of(scorecard).by(leaf -> plan.owners("PAPI", leaf.code().orElseThrow()), Sharing.SPLIT);
     * }</pre>
     *
     * @param index the code of the index
     * @throws NoSuchElementException if the plan says nothing about that index
     */
    public ImmutableSet<Owner> owners(String index, CriterionCode criterion) {
        return owners(index(index).item(criterion).map(PlanItem::responsibility).orElseGet(Responsibility::none));
    }

    /** A lead is one who can be held to account alone; a group is not, and neither is anybody where all are assigned at once. */
    ImmutableSet<Owner> owners(Responsibility responsibility) {
        if (responsibility.basis() == Responsibility.Basis.NONE) {
            return ImmutableSet.of(new Owner.Nobody());
        }
        ImmutableSet<Party> leads =
                responsibility.leads().stream().map(this::party).collect(ImmutableSet.toImmutableSet());
        ImmutableSet<Party> together = leads.stream()
                .filter(lead ->
                        responsibility.basis() == Responsibility.Basis.COLLECTIVE || lead.kind() == Party.Kind.GROUP)
                .collect(ImmutableSet.toImmutableSet());
        ImmutableSet.Builder<Owner> owners = ImmutableSet.builder();
        leads.stream()
                .filter(lead -> !together.contains(lead))
                .map(Owner.Lead::new)
                .forEach(owners::add);
        if (!together.isEmpty()) {
            owners.add(new Owner.Collective(together));
        }
        return owners.build();
    }

    /** Every place of the plan that cites a document or rests on it, in the order of the paper. */
    public ImmutableList<Subject> citations(String documentId) {
        return PlanReferences.documents(this)
                .filter(reference -> reference.id().equals(documentId))
                .map(PlanReferences.Reference::subject)
                .collect(ImmutableList.toImmutableList());
    }

    @Value.Check
    void check() {
        InvalidDataException.throwIfAny(PlanChecks.problems(this));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RemediationPlan}: type, title, issuer, unit and the two periods are required. */
    public static final class Builder extends ImmutableRemediationPlan.Builder {
        Builder() {}
    }
}
