package vn.chiso.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.assessment.EvaluationContext;
import vn.chiso.core.batch.BatchContext;
import vn.chiso.core.batch.BatchInputs;
import vn.chiso.core.batch.BatchResult;
import vn.chiso.core.batch.CompiledIndex;
import vn.chiso.core.batch.LineResult;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.ranking.BatchRanks;
import vn.chiso.core.ranking.TiePolicy;
import vn.chiso.core.score.Points;
import vn.chiso.core.unit.Unit;

/** The two engines give the same answer, bit for bit. */
abstract class BatchEquivalenceProperties {
    /**
     * An edition and units that are scored against it.
     *
     * @param index the edition
     * @param assessments one for each unit
     */
    record Batch(Index index, ImmutableList<Assessment> assessments) {}

    @Property
    void every_line_of_every_unit_is_what_the_explaining_evaluator_says(@ForAll("batches") Batch batch) {
        assertEqual(batch, EvaluationContext.NONE);
    }

    @Property
    void so_it_is_among_other_units_and_after_an_earlier_period(@ForAll("assessed") AssessedEdition sample) {
        assertEqual(new Batch(sample.index(), ImmutableList.of(sample.assessment())), sample.context());
    }

    private static void assertEqual(Batch batch, EvaluationContext context) {
        IndexEvaluator evaluator = IndexEvaluator.of(batch.index());
        BatchInputs inputs = BatchInputs.of(batch.index(), batch.assessments());
        BatchResult result = CompiledIndex.of(batch.index())
                .score(inputs, new BatchContext(unit -> context.previous(), context.cohort()));
        for (int unit = 0; unit < batch.assessments().size(); unit++) {
            Assessment assessment = batch.assessments().get(unit);
            assertThat(inputs.measurements(unit)).isEqualTo(assessment.measurements());
            Scorecard expected = evaluator.evaluate(assessment, context);
            assertSame(result, unit, expected);
            assertThat(result.scorecard(unit)).isEqualTo(expected);
        }
    }

    @Property
    void ranks_are_those_of_the_explained_totals(@ForAll("batches") Batch batch, @ForAll TiePolicy ties) {
        IndexEvaluator evaluator = IndexEvaluator.of(batch.index());
        List<Optional<Points>> totals = batch.assessments().stream()
                .map(assessment -> evaluator.evaluate(assessment).total().points())
                .toList();
        List<Points> known = totals.stream().flatMap(Optional::stream).toList();
        int[] expected = totals.stream()
                .mapToInt(total -> total.map(own -> ties.rank(own, known)).orElse(BatchRanks.NONE))
                .toArray();
        BatchResult result = CompiledIndex.of(batch.index()).score(BatchInputs.of(batch.index(), batch.assessments()));
        assertThat(BatchRanks.of(result, unit -> "all", ties)).isEqualTo(expected);
    }

    @Property
    void pieces_come_to_what_the_explaining_evaluator_says(@ForAll("batches") Batch batch) {
        BatchInputs all = BatchInputs.of(batch.index(), batch.assessments());
        BatchInputs last = BatchInputs.of(
                batch.index(),
                List.of(batch.assessments().get(batch.assessments().size() - 1)));
        List<Scorecard> expected = explained(batch);
        List<BatchInputs> pieces = List.of(all, all, last, all); // the room is used again, and made anew
        List<Integer> sizes = new ArrayList<>();
        CompiledIndex.of(batch.index()).stream(pieces.iterator(), BatchContext.NONE, Runnable::run, 1, result -> {
            for (int unit = 0; unit < result.size(); unit++) {
                assertSame(result, unit, expected.get(expected.size() - result.size() + unit));
            }
            sizes.add(result.size());
        });
        assertThat(sizes).containsExactly(all.size(), all.size(), 1, all.size());
    }

    private static List<Scorecard> explained(Batch batch) {
        IndexEvaluator evaluator = IndexEvaluator.of(batch.index());
        return batch.assessments().stream().map(evaluator::evaluate).toList();
    }

    private static void assertSame(BatchResult result, int unit, Scorecard expected) {
        assertThat(result.total(unit)).isEqualTo(LineResult.of(expected.total()));
        assertThat(result.grade(unit)).isEqualTo(expected.grade());
        for (Score part : expected.parts()) {
            assertThat(result.part(unit, part.id())).isEqualTo(LineResult.of(part));
            part.withDescendants().skip(1).forEach(score -> assertThat(
                            result.criterion(unit, CriterionCode.of(score.id())))
                    .isEqualTo(LineResult.of(score)));
        }
    }

    @Property(tries = 5)
    void the_number_of_tasks_does_not_matter(@ForAll("batches") Batch batch) {
        List<Assessment> many = new ArrayList<>();
        for (int i = 0; i < 2_100; i++) {
            Assessment one = batch.assessments().get(i % batch.assessments().size());
            many.add(of(one, new Unit("unit-" + i, "Xã " + i, one.unit().kind())));
        }
        CompiledIndex compiled = CompiledIndex.of(batch.index());
        BatchInputs inputs = BatchInputs.of(batch.index(), many);
        List<Scorecard> expected = explained(batch);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            BatchResult together = compiled.score(inputs, BatchContext.NONE, threads, 3);
            for (int unit = 0; unit < many.size(); unit += 7) {
                assertSame(together, unit, expected.get(unit % expected.size()));
            }
        } finally {
            threads.shutdown();
        }
    }

    @Property(tries = 10)
    void what_was_serialised_scores_the_same(@ForAll("batches") Batch batch) throws Exception {
        CompiledIndex compiled = CompiledIndex.of(batch.index());
        CompiledIndex read = (CompiledIndex) deserialised(serialised(compiled));
        BatchInputs inputs = BatchInputs.of(batch.index(), batch.assessments());
        assertThat(read.contentHash()).isEqualTo(compiled.contentHash());
        assertThat(read.score(inputs).total(0)).isEqualTo(compiled.score(inputs).total(0));
    }

    private static byte[] serialised(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object deserialised(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    @Property
    void what_one_engine_refuses_the_other_refuses_in_the_same_words(
            @ForAll("batches") Batch batch, @ForAll("measured") Assessment spoilt) {
        // measurements of another edition's leaves, put to this edition's codes
        Assessment one = batch.assessments().get(0);
        Assessment.Builder mixed = Assessment.builder();
        mixed.unit(one.unit()).period(one.period()).edition(one.edition()).contentHash(one.contentHash());
        List<vn.chiso.core.measure.Measurement> others =
                spoilt.measurements().values().asList();
        int[] next = {0};
        one.measurements().keySet().forEach(code -> mixed.putMeasurement(code, others.get(next[0]++ % others.size())));
        Assessment assessment = mixed.build();
        IndexEvaluator evaluator = IndexEvaluator.of(batch.index());
        Optional<InvalidDataException> refused = refused(
                () -> CompiledIndex.of(batch.index()).score(BatchInputs.of(batch.index(), List.of(assessment))));
        List<String> expected = evaluator.check(assessment).stream()
                .map(problem -> problem.place().path() + problem.got())
                .toList();
        List<String> got = refused.stream()
                .flatMap(exception -> exception.problems().stream())
                .map(problem ->
                        problem.place().path().replace("unit " + one.unit().id() + ", ", "") + problem.got())
                .toList();
        assertThat(got).isEqualTo(expected);
    }

    private static Optional<InvalidDataException> refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return Optional.ofNullable(catchThrowableOfType(InvalidDataException.class, call));
    }

    @Provide
    Arbitrary<Batch> batches() {
        return ChisoArbitraries.editions()
                .filter(index -> index.leaves()
                        .flatMap(leaf -> leaf.rule().orElseThrow().references())
                        .noneMatch(reference -> reference instanceof vn.chiso.core.expression.Reference.Cohort))
                .flatMap(index -> ChisoArbitraries.assessments(index)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(4)
                        .map(assessments -> new Batch(index, numbered(assessments))));
    }

    private static ImmutableList<Assessment> numbered(List<Assessment> assessments) {
        ImmutableList.Builder<Assessment> numbered = ImmutableList.builder();
        for (int i = 0; i < assessments.size(); i++) {
            Unit unit = assessments.get(i).unit();
            numbered.add(of(assessments.get(i), new Unit(unit.id() + "-" + i, unit.name(), unit.kind())));
        }
        return numbered.build();
    }

    private static Assessment of(Assessment other, Unit unit) {
        Assessment.Builder copy = Assessment.builder();
        return copy.unit(unit)
                .period(other.period())
                .edition(other.edition())
                .contentHash(other.contentHash())
                .putAllMeasurements(other.measurements())
                .build();
    }

    @Provide
    Arbitrary<Assessment> measured() {
        return ChisoArbitraries.editions().flatMap(ChisoArbitraries::assessments);
    }

    @Provide
    Arbitrary<AssessedEdition> assessed() {
        return ChisoArbitraries.assessedEditions();
    }
}
