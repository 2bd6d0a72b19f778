package dev.quadrat.batch.preflight;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A look at one service.
 *
 * @param service as people call it
 * @param question what it finds; it has to end soon when its thread is interrupted
 */
record Look(String service, Callable<Found> question) {
    /**
     * Looks at all of them side by side.
     *
     * @param limit after which what has no answer yet is given up
     */
    static List<Found> all(List<Look> looks, Duration limit) throws InterruptedException {
        // Virtual threads: an interrupt gets through to them even while they wait for a socket.
        // What doesn't end all the same is left to itself, so this executor isn't waited for.
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Future<Found>> futures =
                    threads.invokeAll(
                            looks.stream().map(Look::question).toList(),
                            limit.toMillis(),
                            TimeUnit.MILLISECONDS);
            List<Found> found = new ArrayList<>();
            for (int i = 0; i < looks.size(); i++) {
                found.add(answer(looks.get(i), futures.get(i)));
            }
            return found;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Found answer(Look look, Future<Found> future) throws InterruptedException {
        try {
            return future.get();
        } catch (CancellationException e) {
            return Found.failed(Failure.late(look.service));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a look at " + look.service + " broke", e.getCause());
        }
    }
}
