package dev.quadrat.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

class GpuSlotsTest {
    @TempDir Path folder;

    @Test
    void neverMoreCommandsAreAtWorkThanThereAreSlots() throws Exception {
        GpuSlots slots = new GpuSlots(folder.resolve("gpu"), 2);
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<?>> commands = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                commands.add(
                        threads.submit(
                                () -> {
                                    try (GpuSlots.Slot _ = slots.take(() -> {}, () -> false)) {
                                        most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                                        Thread.onSpinWait();
                                        atWork.decrementAndGet();
                                    }
                                    return null;
                                }));
            }
        }
        for (Future<?> command : commands) {
            command.get();
        }
        assertTrue(most.get() <= 2, most + " at once");
    }

    @Test
    void whoWaitsIsToldOnceAndCanGiveUp() throws IOException, InterruptedException {
        GpuSlots slots = new GpuSlots(folder, 1);
        List<String> told = new ArrayList<>();
        AtomicInteger asked = new AtomicInteger();
        try (GpuSlots.Slot _ = slots.take(() -> told.add("not me"), () -> false)) {
            assertThrows(
                    InterruptedException.class,
                    () -> slots.take(() -> told.add("waits"), () -> asked.incrementAndGet() > 2));
        }
        assertEquals(List.of("waits"), told);
        slots.take(() -> told.add("still waits"), () -> true).close();
        assertEquals(List.of("waits"), told);
    }

    @Test
    void noSlotAtAllIsRefused() {
        assertEquals(
                "at least one GPU slot, not 0",
                assertThrows(IllegalArgumentException.class, () -> new GpuSlots(folder, 0))
                        .getMessage());
    }
}
