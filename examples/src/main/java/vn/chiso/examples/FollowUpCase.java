package vn.chiso.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.cchc.CchcEditions;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.assessment.AssessmentFiles;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.definition.IndexFiles;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.gap.StageDecomposition;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.progress.FollowUp;
import vn.chiso.core.progress.FollowUpFiles;
import vn.chiso.core.progress.Observation;
import vn.chiso.core.progress.review.Gains;
import vn.chiso.core.progress.review.ScoredIndex;
import vn.chiso.core.remediation.Party;
import vn.chiso.core.remediation.PlanFiles;
import vn.chiso.core.remediation.RemediationPlan;
import vn.chiso.papi.PapiEditions;

/**
 * A folder with a follow-up: what it says, and the results that it answers. Of an index that was appraised in stages, {@code tu-cham.yaml} is
 * what the unit claimed and {@code tham-dinh.yaml} what it got at first; every other assessment is a result.
 *
 * @param name the folder's name
 * @param folder its files
 * @param gains the follow-up against the results
 * @param stages by index, if there are all three
 * @param plan the plan that it follows, if it is known
 */
record FollowUpCase(
        String name,
        InputFolder folder,
        Gains gains,
        ImmutableMap<String, StageDecomposition> stages,
        Optional<RemediationPlan> plan) {
    static final String PACKAGED = "nhu-quynh-2025-gia-dinh";
    private static final String CLAIMED = "tu-cham";
    private static final String APPRAISED = "tham-dinh";

    /** The made-up one that is packaged. */
    static FollowUpCase packaged(Optional<RemediationPlan> plan) {
        return read(PACKAGED, InputFolder.packaged(PACKAGED), plan);
    }

    /** The same, of the plan of the packaged case. */
    static FollowUpCase packaged() {
        return packaged(Optional.of(
                PlanFiles.read("plan.yaml", InputFolder.packaged(Main.PACKAGED).text("plan.yaml"))));
    }

    /** Those in the folders right below one, in the order of their names. */
    static ImmutableList<FollowUpCase> below(Path folder, Optional<RemediationPlan> plan) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> folders = entries.filter(Files::isDirectory).sorted().toList();
            ImmutableList.Builder<FollowUpCase> found = ImmutableList.builder();
            for (Path each : folders) {
                InputFolder files = InputFolder.of(each);
                if (!files.named("follow-up").isEmpty()) {
                    found.add(read(each.getFileName().toString(), files, plan));
                }
            }
            return found.build();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    /**
     * Reads a folder: its editions join the packaged ones, a plan of its own goes before the given one.
     *
     * @throws InvalidDataException with every problem of every file, and everything in which follow-up, results and plan do not meet
     */
    static FollowUpCase read(String name, InputFolder folder, Optional<RemediationPlan> given) {
        List<Problem> problems = new ArrayList<>();
        EditionLibrary library = CchcEditions.library().plus(PapiEditions.library());
        for (String file : folder.named("index")) {
            library = library.plus(IndexFiles.read(file, folder.text(file), library));
        }
        Map<String, ScoredIndex> results = new LinkedHashMap<>();
        Map<String, ScoredIndex> claimed = new LinkedHashMap<>();
        Map<String, ScoredIndex> appraised = new LinkedHashMap<>();
        for (String file : folder.named("assessment")) {
            ScoredIndex scored = scored(file, folder.text(file), library);
            Map<String, ScoredIndex> stage =
                    file.startsWith(CLAIMED) ? claimed : file.startsWith(APPRAISED) ? appraised : results;
            if (stage.put(scored.code(), scored) != null) {
                problems.add(new Problem(
                        ProblemCode.DUPLICATE,
                        new Place(file, 0, 0, ""),
                        "one result of " + scored.code(),
                        "another one",
                        "Keep one of the two, or name the earlier stages " + CLAIMED + ".yaml and " + APPRAISED
                                + ".yaml."));
            }
        }
        List<String> followUps = folder.named("follow-up");
        if (followUps.size() != 1 || results.isEmpty()) {
            problems.add(new Problem(
                    ProblemCode.MISSING_INPUT,
                    Place.of("folder " + name),
                    "one file with 'chiso: follow-up/1' and a result with 'chiso: assessment/1'",
                    folder.files().keySet().toString(),
                    "Start from a copy of the folder that the program writes."));
        }
        InvalidDataException.throwIfAny(problems);
        FollowUp followUp = FollowUpFiles.read(followUps.get(0), folder.text(followUps.get(0)));
        Optional<RemediationPlan> plan = folder.named("plan").stream()
                .findFirst()
                .map(file -> PlanFiles.read(file, folder.text(file)))
                .or(() -> given);
        InvalidDataException.throwIfAny(plan.map(followUp::problemsAgainst).orElseGet(ImmutableList::of));
        return new FollowUpCase(
                name,
                folder,
                Gains.of(followUp, List.copyOf(results.values())),
                stages(claimed, appraised, results),
                plan);
    }

    private static ScoredIndex scored(String file, String text, EditionLibrary library) {
        Assessment assessment = AssessmentFiles.read(file, text, library).assessment();
        return ScoredIndex.of(IndexEvaluator.of(library.get(assessment.edition())), assessment);
    }

    private static ImmutableMap<String, StageDecomposition> stages(
            Map<String, ScoredIndex> claimed, Map<String, ScoredIndex> appraised, Map<String, ScoredIndex> results) {
        ImmutableMap.Builder<String, StageDecomposition> stages = ImmutableMap.builder();
        results.forEach((index, result) -> Optional.ofNullable(claimed.get(index))
                .ifPresent(self -> Optional.ofNullable(appraised.get(index))
                        .ifPresent(first -> stages.put(
                                index,
                                StageDecomposition.of(self.scorecard(), first.scorecard(), result.scorecard())))));
        return stages.buildOrThrow();
    }

    FollowUp followUp() {
        return gains.followUp();
    }

    /** Its files as they are, below a folder of its name, with the plan that it follows. */
    ImmutableSortedMap<String, String> inputs() {
        ImmutableSortedMap.Builder<String, String> files = ImmutableSortedMap.naturalOrder();
        folder.files().forEach((file, text) -> files.put(name + "/" + file, text));
        if (folder.named("plan").isEmpty()) {
            plan.ifPresent(known -> files.put(name + "/plan.yaml", PlanFiles.write(known)));
        }
        return files.buildOrThrow();
    }

    /** The last day of which anything is known. */
    LocalDate lastDay() {
        return Stream.concat(
                        followUp().log().stream().map(entry -> entry.on()),
                        followUp().observations().stream().map(Observation::collectedOn))
                .max(LocalDate::compareTo)
                .orElse(followUp().start());
    }

    /** The name of a party; its id if no plan says it. */
    String party(String id) {
        return plan.stream()
                .flatMap(known -> known.parties().stream())
                .filter(party -> party.id().equals(id))
                .map(Party::name)
                .findFirst()
                .orElse(id);
    }

    /** What an action is, in the words of whoever wrote it; its code if nobody did. */
    String action(String code) {
        return followUp()
                .undertaking(code)
                .added()
                .or(() -> plan.stream()
                        .flatMap(RemediationPlan::actions)
                        .filter(action -> action.code().equals(code))
                        .map(action -> action.printed().text())
                        .findFirst())
                .orElse(code);
    }
}
