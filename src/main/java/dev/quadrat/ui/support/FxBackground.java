package dev.quadrat.ui.support;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Daemon threads for the work; closing it ends them. */
public final class FxBackground implements Background, AutoCloseable {
    /** States may be this much late; a thousand of them a second are twenty-five repaints. */
    private static final long FRAME_MILLIS = 40;

    /** JGraphX goes down a DAG by recursion; pages that are not used cost nothing. */
    private static final long DEEP = 64L << 20;

    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofPlatform()
                            .daemon()
                            .stackSize(DEEP)
                            .name("quadrat-work-", 0)
                            .factory());

    /** What is asked for when the window has closed is not to happen any more. */
    private final ScheduledExecutorService clock =
            new ScheduledThreadPoolExecutor(
                    1,
                    Thread.ofPlatform().daemon().name("quadrat-clock").factory(),
                    new ThreadPoolExecutor.DiscardPolicy());

    @Override
    public <T> Ticket start(Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        AtomicBoolean cancelled = new AtomicBoolean();
        Future<?> future =
                threads.submit(
                        () -> {
                            Runnable outcome;
                            try {
                                T result = work.run(cancelled::get);
                                outcome = () -> done.accept(result);
                            } catch (Exception e) {
                                outcome = () -> failed.accept(e);
                            }
                            onWindow(unless(cancelled, outcome));
                        });
        return () -> {
            cancelled.set(true);
            future.cancel(true);
        };
    }

    @Override
    public Ticket after(Duration delay, Runnable action) {
        AtomicBoolean cancelled = new AtomicBoolean();
        Future<?> future =
                clock.schedule(
                        () -> onWindow(unless(cancelled, action)),
                        delay.toMillis(),
                        TimeUnit.MILLISECONDS);
        return () -> {
            cancelled.set(true);
            future.cancel(false);
        };
    }

    @Override
    public void onWindow(Runnable action) {
        FxThread.later(action);
    }

    @Override
    public void onNextFrame(Runnable action) {
        var _ = clock.schedule(() -> onWindow(action), FRAME_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        clock.shutdownNow();
    }

    private static Runnable unless(AtomicBoolean cancelled, Runnable action) {
        return () -> {
            if (!cancelled.get()) {
                action.run();
            }
        };
    }
}
