package vn.chiso.core.batch;

import com.google.common.collect.ImmutableList;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.assessment.EvaluationContext;
import vn.chiso.core.definition.IndexFiles;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.index.Index;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;

/**
 * An edition compiled to columns: scores a whole country in the time in which the explaining evaluator scores a few units, with exactly
 * its answers. Immutable and thread-safe.
 *
 * <pre>{@code
 * CompiledIndex compiled = CompiledIndex.of(index);
 * BatchResult result = compiled.score(BatchInputs.of(index, assessments));
 * result.total(0).points();
 * result.scorecard(0);      // the explanation, on demand
 * }</pre>
 *
 * <p>Points are counted in whole numbers of a unit in which every number of the edition is whole. A unit whose points are no such
 * multiple, or do not provably fit, is scored by the explaining evaluator; so is everything that it refuses, and it then says why.
 *
 * <p>Its serial form is the edition as {@link IndexFiles#write} writes it, with its content hash; it is compiled again when it is read.
 */
public final class CompiledIndex implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient IndexEvaluator evaluator;
    private final transient Optional<Tree> tree;
    private final transient Lines lines;
    private final transient ImmutableList<LeafLayout> layout;

    private CompiledIndex(Index index) {
        evaluator = IndexEvaluator.of(index);
        tree = TreeCompiler.compile(index);
        lines = Lines.of(index);
        layout = LeafLayout.of(index);
    }

    public static CompiledIndex of(Index index) {
        return new CompiledIndex(index);
    }

    /** The edition. */
    public Index index() {
        return evaluator.index();
    }

    /** The content hash of the edition. */
    public String contentHash() {
        return evaluator.contentHash();
    }

    /** Whether the edition has columns at all; without them every unit is scored by the explaining evaluator. */
    public boolean isColumnar() {
        return tree.isPresent();
    }

    /**
     * Scores units that stand alone, on the calling thread.
     *
     * @throws InvalidDataException as {@link #score(BatchInputs, BatchContext, Executor, int)}
     */
    public BatchResult score(BatchInputs inputs) {
        return score(inputs, BatchContext.NONE);
    }

    /**
     * Scores units in a context, on the calling thread.
     *
     * @throws InvalidDataException as {@link #score(BatchInputs, BatchContext, Executor, int)}
     */
    public BatchResult score(BatchInputs inputs, BatchContext context) {
        return score(inputs, context, Runnable::run, 1);
    }

    /**
     * Scores units in several tasks. The result does not depend on their number.
     *
     * @param inputs the inputs of this edition, or of one whose leaves have the same inputs, such as a variant of it
     * @param executor where the tasks run; this method waits for them
     * @param tasks how many, 1 or more
     * @throws InvalidDataException with all the problems of all the units, each under the unit's id
     * @throws IllegalArgumentException if the inputs belong to an edition with other leaves or inputs, or there are no tasks
     */
    public BatchResult score(BatchInputs inputs, BatchContext context, Executor executor, int tasks) {
        BatchResult result = new BatchResult(
                situations(inputs, context),
                evaluator,
                lines,
                tree.map(Tree::unit).orElse(BigInteger.ONE));
        fill(result, executor, tasks);
        return result;
    }

    /**
     * Scores units piece by piece, so that memory holds one piece at a time. Pieces of the same size share the room for their results: what is
     * handed to {@code consumer} is valid until it returns.
     *
     * @param pieces the inputs, in order
     * @param executor where the tasks of a piece run
     * @param tasks how many, 1 or more
     * @throws InvalidDataException with the problems of the first piece that has any; pieces before it were handed over
     */
    public void stream(
            Iterator<BatchInputs> pieces,
            BatchContext context,
            Executor executor,
            int tasks,
            Consumer<BatchResult> consumer) {
        Optional<BatchResult> room = Optional.empty();
        while (pieces.hasNext()) {
            BatchInputs piece = pieces.next();
            if (room.isPresent() && room.get().size() == piece.size()) {
                room.get().restart(situations(piece, context));
                fill(room.get(), executor, tasks);
            } else {
                room = Optional.of(score(piece, context, executor, tasks));
            }
            consumer.accept(room.get());
        }
    }

    private Situations situations(BatchInputs inputs, BatchContext context) {
        ImmutableList<LeafLayout> given =
                inputs.leaves().stream().map(LeafInputs::layout).collect(ImmutableList.toImmutableList());
        if (!given.equals(layout)) {
            throw new IllegalArgumentException("The inputs were made for an edition with other leaves or inputs than "
                    + index().edition().id());
        }
        return new Situations(index(), contentHash(), inputs, context);
    }

    private void fill(BatchResult result, Executor executor, int tasks) {
        if (tasks < 1) {
            throw new IllegalArgumentException("Units are scored in 1 task or more, but got " + tasks);
        }
        Map<Integer, List<Problem>> problems = new ConcurrentSkipListMap<>();
        AtomicInteger next = new AtomicInteger();
        CompletableFuture<?>[] running = IntStream.range(0, tasks)
                .mapToObj(task -> CompletableFuture.runAsync(() -> work(result, next, problems), executor))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(running).join();
        List<Problem> all = new ArrayList<>();
        problems.values().forEach(all::addAll);
        InvalidDataException.throwIfAny(all);
    }

    private void work(BatchResult result, AtomicInteger next, Map<Integer, List<Problem>> problems) {
        Optional<ColumnTally> tally = tree.map(result::tally);
        int from = next.getAndAdd(Chunk.UNITS);
        while (from < result.size()) {
            int count = Math.min(Chunk.UNITS, result.size() - from);
            if (tally.isPresent()) {
                tally.get().score(from, count);
            }
            for (int unit = from; unit < from + count; unit++) {
                if (tally.isEmpty() || result.isLeft(unit)) {
                    scoreAlone(result, unit, problems);
                }
            }
            from = next.getAndAdd(Chunk.UNITS);
        }
        tally.ifPresent(result::giveBack);
    }

    private void scoreAlone(BatchResult result, int unit, Map<Integer, List<Problem>> problems) {
        Assessment assessment = result.situations().assessment(unit);
        EvaluationContext context = result.situations().surroundings(unit);
        try {
            result.put(unit, ExactUnit.of(evaluator.evaluate(assessment, context)));
            result.leave(unit);
        } catch (InvalidDataException refused) {
            problems.put(
                    unit,
                    refused.problems().stream()
                            .map(problem -> problem.at(Place.of("unit "
                                    + assessment.unit().id() + ", "
                                    + problem.place().path())))
                            .toList());
        }
    }

    private Object writeReplace() {
        return new Written(IndexFiles.write(index()), contentHash());
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("A compiled index is read from the edition that was written");
    }

    /** The serial form. */
    private record Written(String edition, String contentHash) implements Serializable {
        private Object readResolve() throws InvalidObjectException {
            CompiledIndex compiled = of(IndexFiles.read("serialised edition", edition));
            if (!compiled.contentHash().equals(contentHash)) {
                throw new InvalidObjectException("The edition has the content hash " + compiled.contentHash()
                        + ", but was written with " + contentHash);
            }
            return compiled;
        }
    }
}
