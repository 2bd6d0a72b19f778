package dev.quadrat.ui;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;

/** Frames of a window: how long it takes from each to the next. */
final class Frames {
    private Frames() {}

    /** Milliseconds from frame to frame, rendering included, while each frame does a step. */
    static List<Double> of(int count, Runnable step) throws InterruptedException {
        int[] done = new int[1];
        return gaps(
                () -> {
                    step.run();
                    return done[0]++ < count;
                });
    }

    /** Milliseconds between frames for as long as it goes on: what a person sees stutter. */
    static List<Double> gaps(BooleanSupplier goesOn) throws InterruptedException {
        List<Double> gaps = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(
                () ->
                        new AnimationTimer() {
                            private long last;

                            @Override
                            public void handle(long now) {
                                long time = System.nanoTime();
                                if (last != 0) {
                                    gaps.add((time - last) / 1e6);
                                }
                                last = time;
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

    static double median(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    static double longest(List<Double> times) {
        return times.stream().mapToDouble(t -> t).max().orElse(0);
    }
}
