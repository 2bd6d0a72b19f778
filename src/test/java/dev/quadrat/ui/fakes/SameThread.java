package dev.quadrat.ui.fakes;

import dev.quadrat.ui.support.Background;
import dev.quadrat.ui.support.Ticket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Work waits in a queue until the test's own thread does it; time passes when the test says so. */
public final class SameThread implements Background {
    private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final List<Runnable> timers = new ArrayList<>();

    @Override
    public <T> Ticket start(Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        AtomicBoolean cancelled = new AtomicBoolean();
        queue.add(
                () -> {
                    if (cancelled.get()) {
                        return;
                    }
                    T result;
                    try {
                        result = work.run(cancelled::get);
                    } catch (Exception e) {
                        failed.accept(e);
                        return;
                    }
                    done.accept(result);
                });
        return () -> cancelled.set(true);
    }

    @Override
    public Ticket after(Duration delay, Runnable action) {
        timers.add(action);
        return () -> timers.remove(action);
    }

    @Override
    public void onWindow(Runnable action) {
        queue.add(action);
    }

    /** Does all that waits. */
    public void settle() {
        for (Runnable next = queue.poll(); next != null; next = queue.poll()) {
            next.run();
        }
    }

    /** All that was to happen later happens now. */
    public void timePasses() {
        List<Runnable> due = List.copyOf(timers);
        timers.clear();
        due.forEach(Runnable::run);
    }

    /** Does what comes in from other threads until the condition holds. */
    public void until(BooleanSupplier condition) throws InterruptedException {
        settle();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            Runnable next = queue.poll(100, TimeUnit.MILLISECONDS);
            if (next != null) {
                next.run();
            } else if (System.nanoTime() > deadline) {
                throw new AssertionError("what was waited for did not happen");
            }
        }
    }
}
