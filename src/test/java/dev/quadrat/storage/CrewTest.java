package dev.quadrat.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

class CrewTest {
    private static final List<Integer> MANY = IntStream.range(0, 1000).boxed().toList();

    @Test
    void eachThingIsDoneOnce() throws InterruptedException {
        Queue<Integer> done = new ConcurrentLinkedQueue<>();
        Crew.each(MANY, () -> false, (thing, _) -> done.add(thing));
        assertEquals(MANY, done.stream().sorted().toList());
    }

    @Test
    void severalAreAtWorkAtOnce() throws InterruptedException {
        CountDownLatch both = new CountDownLatch(2);
        Crew.each(
                MANY,
                () -> false,
                (_, _) -> {
                    both.countDown();
                    awaitUninterruptibly(both);
                });
        assertEquals(0, both.getCount());
    }

    @Test
    void ofFewSlowThingsEachHasAThread() throws InterruptedException {
        CountDownLatch both = new CountDownLatch(2);
        Crew.each(
                List.of("a", "b"),
                1,
                () -> false,
                (_, _) -> {
                    both.countDown();
                    awaitUninterruptibly(both);
                });
        assertEquals(0, both.getCount());
    }

    @Test
    void whoCancelsDoesNotWaitForWhatHangs() {
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        AtomicBoolean told = new AtomicBoolean();
        CountDownLatch left = new CountDownLatch(1);
        assertThrows(
                InterruptedException.class,
                () ->
                        Crew.each(
                                List.of("a slow place"),
                                () -> hangs.getCount() == 0,
                                (_, stopped) -> {
                                    hangs.countDown();
                                    awaitUninterruptibly(never);
                                    told.set(stopped.getAsBoolean());
                                    left.countDown();
                                }));
        never.countDown();
        awaitUninterruptibly(left);
        assertTrue(told.get(), "what hung learns that nobody waits");
    }

    @Test
    void aFaultInTheWorkIsThrown() {
        IllegalArgumentException fault = new IllegalArgumentException("no such thing");
        IllegalStateException thrown =
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                Crew.each(
                                        MANY,
                                        () -> false,
                                        (_, _) -> {
                                            throw fault;
                                        }));
        assertSame(fault, thrown.getCause());
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
