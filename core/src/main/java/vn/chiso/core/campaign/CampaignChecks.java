package vn.chiso.core.campaign;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.chiso.core.campaign.lifecycle.LifeCycle;
import vn.chiso.core.campaign.lifecycle.Round;
import vn.chiso.core.campaign.lifecycle.Stage;
import vn.chiso.core.definition.ContentHash;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.unit.Unit;

/** What must hold in a campaign, and between it and the editions that it pins. */
final class CampaignChecks {
    private CampaignChecks() {}

    static ImmutableList<Problem> problems(Campaign campaign) {
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        campaign.groups().forEach(group -> group.units().stream()
                .map(Unit::id)
                .filter(unit -> !seen.add(unit))
                .forEach(unit -> problems.add(problem(
                        ProblemCode.DUPLICATE,
                        "group " + group.id() + ", unit " + unit,
                        "a unit that is in one group, once",
                        "it again",
                        "Remove one of the two."))));
        windows(campaign, problems);
        Set<String> rounds =
                campaign.lifeCycle().rounds().stream().map(Round::id).collect(ImmutableSet.toImmutableSet());
        campaign.switches().stream()
                .map(Visibility::round)
                .filter(round -> !rounds.contains(round))
                .distinct()
                .forEach(round -> problems.add(problem(
                        ProblemCode.UNKNOWN_REFERENCE,
                        "switches",
                        "one of the rounds " + rounds,
                        round,
                        "Correct the round of the switch.")));
        Sets.difference(campaign.caps().times().keySet(), campaign.lifeCycle().words())
                .forEach(word -> problems.add(problem(
                        ProblemCode.UNKNOWN_REFERENCE,
                        "caps",
                        "an action or a move of " + campaign.lifeCycle().id(),
                        word,
                        "Correct the word.")));
        return ImmutableList.copyOf(problems);
    }

    private static void windows(Campaign campaign, List<Problem> problems) {
        LifeCycle cycle = campaign.lifeCycle();
        Set<String> due =
                cycle.stages().stream().filter(Stage::due).map(Stage::id).collect(ImmutableSet.toImmutableSet());
        Sets.difference(campaign.windows().keySet(), due)
                .forEach(stage -> problems.add(problem(
                        ProblemCode.UNKNOWN_REFERENCE,
                        "window " + stage,
                        "one of the stages with a deadline, " + due,
                        stage,
                        "Correct the stage, or remove the dates.")));
        due.stream()
                .filter(stage -> !campaign.windows().containsKey(stage) && needsWindow(cycle, stage))
                .forEach(stage -> problems.add(problem(
                        ProblemCode.MISSING_KEY,
                        "window " + stage,
                        "the dates of the stage",
                        "none",
                        "Say until when it lasts.")));
    }

    /** Whether it can be entered without a date. */
    private static boolean needsWindow(LifeCycle cycle, String stage) {
        return cycle.start().equals(stage)
                || cycle.stages().stream()
                        .flatMap(other -> other.moves().stream())
                        .anyMatch(move -> move.to().equals(stage) && !move.newDate());
    }

    /** What keeps the groups from being scored by the editions of {@code library}. */
    static ImmutableList<Problem> problems(Campaign campaign, EditionLibrary library) {
        return campaign.groups().stream()
                .flatMap(group -> {
                    Optional<Index> index = library.find(group.edition());
                    return index.isPresent()
                            ? problems(campaign, group, index.get())
                            : Stream.of(problem(
                                    ProblemCode.UNKNOWN_REFERENCE,
                                    "group " + group.id(),
                                    "one of the editions " + library.ids(),
                                    group.edition(),
                                    "Add the edition to the library."));
                })
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Problem> problems(Campaign campaign, Group group, Index index) {
        List<Problem> problems = new ArrayList<>();
        String place = "group " + group.id();
        String hash = ContentHash.of(index);
        if (!hash.equals(group.contentHash())) {
            problems.add(problem(
                    ProblemCode.EDITION_MISMATCH,
                    place,
                    group.edition() + " with the content " + group.contentHash(),
                    "one with " + hash,
                    "Get the edition that the campaign was made for."));
        }
        if (!index.edition().period().equals(campaign.period())) {
            problems.add(problem(
                    ProblemCode.EDITION_MISMATCH,
                    place,
                    "an edition for " + campaign.period(),
                    "one for " + index.edition().period(),
                    "Take the edition of the campaign's period."));
        }
        Set<CriterionCode> leaves = index.leaves().map(Criterion::code).collect(ImmutableSet.toImmutableSet());
        Sets.difference(
                        Sets.union(
                                group.bodies().keySet(),
                                group.requirements().kinds().keySet()),
                        leaves)
                .forEach(code -> problems.add(problem(
                        ProblemCode.UNKNOWN_REFERENCE,
                        place,
                        "a leaf of " + group.edition(),
                        code.text(),
                        "Correct the code.")));
        return problems.stream();
    }

    private static Problem problem(ProblemCode code, String place, String expected, String got, String remedy) {
        return new Problem(code, Place.of(place), expected, got, remedy);
    }
}
