package vn.chiso.core.expression;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.core.measure.Value;

/**
 * How an expression was worked out: {@code onTime = 7368, received = 8253, onTime / received = 2456/2751}. What was not
 * needed, such as a branch not taken, is not here.
 *
 * @param reads what was read, in that order; a ratio as it was counted
 * @param workings the value of each operation, the innermost first; the last one is the result, if there is one
 * @param result what came out
 */
public record Trace(ImmutableMap<Reference, Value> reads, ImmutableList<Working> workings, Result result) {
    /**
     * One operation and what came out of it.
     *
     * @param text canonical text of the part of the expression
     * @param value what came out
     */
    public record Working(String text, Value value) {
        /** {@code onTime / received = 2456/2751}. */
        @Override
        public String toString() {
            return text + " = " + value;
        }
    }

    /** {@code onTime = 3, received = 5, onTime / received = 0.6}; without a result its reason stands last. */
    @Override
    public String toString() {
        Stream<String> lines = Stream.concat(
                reads.entrySet().stream().map(read -> read.getKey() + " = " + read.getValue()),
                workings.stream().map(Working::toString));
        return Stream.concat(lines, result.known().isPresent() ? Stream.empty() : Stream.of(result.toString()))
                .collect(Collectors.joining(", "));
    }

    /** Works {@code root} out and writes down how. */
    static Trace of(Node root, Scope scope) {
        Recorder recorder = new Recorder(scope);
        Result result = recorder.of(root);
        return new Trace(
                ImmutableMap.copyOf(recorder.reads),
                recorder.workings.entrySet().stream()
                        .map(line -> new Working(line.getKey(), line.getValue()))
                        .collect(ImmutableList.toImmutableList()),
                result);
    }

    /** The same evaluation, listened to. */
    private static final class Recorder extends Evaluation {
        private final Map<Reference, Value> reads = new LinkedHashMap<>();
        private final Map<String, Value> workings = new LinkedHashMap<>();

        Recorder(Scope scope) {
            super(scope);
        }

        @Override
        Result of(Node node) {
            Result result = super.of(node);
            if (!node.children().isEmpty()) {
                result.known().ifPresent(value -> workings.putIfAbsent(node.text(), value));
            }
            return result;
        }

        @Override
        Optional<Value> read(Reference reference) {
            Optional<Value> value = super.read(reference);
            value.ifPresent(known -> reads.putIfAbsent(reference, known));
            return value;
        }
    }
}
