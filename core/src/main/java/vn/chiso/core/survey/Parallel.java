package vn.chiso.core.survey;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Independent pieces of work, each with results of its own, on the caller's executor. */
final class Parallel {
    private Parallel() {}

    static void forEach(int pieces, Executor executor, IntConsumer work) {
        CompletableFuture<?>[] all = IntStream.range(0, pieces)
                .mapToObj(piece -> CompletableFuture.runAsync(() -> work.accept(piece), executor))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
