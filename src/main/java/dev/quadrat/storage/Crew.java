package dev.quadrat.storage;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * A few threads that look at many things. More than there are processors, because network file
 * systems wait; no virtual ones, because a file's state is asked for while their carrier is held.
 */
public final class Crew<T> {
    private static final int THREADS = 8;
    private static final int FEW = 32;
    private static final long ASK_MILLIS = 20;

    private final List<T> things;
    private final Work<? super T> work;
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch atWork;
    private volatile boolean stopped;
    private volatile @Nullable Throwable failure;

    /** What is done with each thing, by several threads at once. */
    public interface Work<T> {
        /**
         * @param stopped asked within what may take long: whether nobody wants the result any more
         */
        void on(T thing, BooleanSupplier stopped);
    }

    private Crew(List<T> things, int few, Work<? super T> work) {
        this.things = things;
        this.work = work;
        this.atWork = new CountDownLatch(Math.clamp(things.size() / few, 1, THREADS));
    }

    /**
     * Returns when all is done. If it is cancelled, threads that hang in a slow place are left
     * there.
     *
     * @param cancelled asked now and then, by the calling thread
     * @throws InterruptedException if it was cancelled, or the calling thread interrupted
     */
    public static <T> void each(List<T> things, BooleanSupplier cancelled, Work<? super T> work)
            throws InterruptedException {
        each(things, FEW, cancelled, work);
    }

    /**
     * @param few so many things are worth a thread: 1 if each of them asks over the network
     */
    public static <T> void each(
            List<T> things, int few, BooleanSupplier cancelled, Work<? super T> work)
            throws InterruptedException {
        Crew<T> crew = new Crew<>(things, few, work);
        try {
            crew.run(cancelled);
        } finally {
            crew.stopped = true;
        }
    }

    private void run(BooleanSupplier cancelled) throws InterruptedException {
        long threads = atWork.getCount();
        for (long i = 0; i < threads && !things.isEmpty(); i++) {
            Thread.ofPlatform().daemon().name("look-" + i).start(this::takeThings);
        }
        do {
            if (Thread.interrupted() || cancelled.getAsBoolean()) {
                throw new InterruptedException("cancelled");
            }
        } while (!things.isEmpty() && !atWork.await(ASK_MILLIS, TimeUnit.MILLISECONDS));
        if (failure != null) {
            throw new IllegalStateException("a look at one of many things failed", failure);
        }
    }

    private void takeThings() {
        try {
            int index = next.getAndIncrement();
            while (index < things.size() && !stopped) {
                work.on(things.get(index), () -> stopped);
                index = next.getAndIncrement();
            }
        } catch (RuntimeException | Error e) {
            failure = e;
            stopped = true;
        } finally {
            atWork.countDown();
        }
    }
}
