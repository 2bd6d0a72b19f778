package dev.quadrat.ui;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;

/** Frames of a window: how long it takes from each to the next. */
final class Frames {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Frames() {}

    /** Milliseconds from frame to frame, rendering included, while each frame does a step. */
    static List<Double> of(int count, Runnable step) throws InterruptedException {
        int[] done = new int[1];
        return gaps(
                () -> {
                    step.run();
                    return done[0]++ < count;
                },
                new ArrayList<>());
    }

    /**
     * Milliseconds between frames for as long as it goes on: what a person sees stutter.
     *
     * @param work takes the processor's milliseconds of the window's thread, which are the same on
     *     a machine that others use, too
     */
    static List<Double> gaps(BooleanSupplier goesOn, List<Double> work)
            throws InterruptedException {
        List<Double> gaps = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(
                () ->
                        new AnimationTimer() {
                            private long last;
                            private long lastCpu;

                            @Override
                            public void handle(long now) {
                                long time = System.nanoTime();
                                long cpu = THREADS.getCurrentThreadCpuTime();
                                if (last != 0) {
                                    gaps.add((time - last) / 1e6);
                                    work.add((cpu - lastCpu) / 1e6);
                                }
                                last = time;
                                lastCpu = cpu;
                                if (!goesOn.getAsBoolean()) {
                                    stop();
                                    done.countDown();
                                }
                            }
                        }.start());
        done.await();
        return gaps;
    }

    /** Runs on the window's thread and waits for it. */
    static <T> T on(java.util.concurrent.Callable<T> work) throws InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Milliseconds of the processor that the window's thread has taken so far. */
    static double processor() throws InterruptedException {
        return on(() -> THREADS.getCurrentThreadCpuTime() / 1e6);
    }

    static double median(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    static double longest(List<Double> times) {
        return times.stream().mapToDouble(t -> t).max().orElse(0);
    }
}
