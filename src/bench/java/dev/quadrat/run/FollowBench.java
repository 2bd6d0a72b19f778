package dev.quadrat.run;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandDag;
import dev.quadrat.dag.CommandType;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanState;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.dag.Reason;
import dev.quadrat.storage.LocalStorage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Follows a run of many commands that change quickly: {@code FollowBench <empty folder> <commands>
 * <changes a second> <seconds>}. Prints the following thread's processor time and how long a change
 * takes from its record to the listener.
 */
public final class FollowBench {
    private static final int WRITERS = 16;

    /** So many begin before the first of them ends. */
    private static final int LOT = 500;

    private FollowBench() {}

    public static void main(String[] args) throws Exception {
        int commands = Integer.parseInt(args[1]);
        int rate = Integer.parseInt(args[2]);
        int seconds = Integer.parseInt(args[3]);
        List<String> ids = new ArrayList<>();
        RunDirectory run = prepare(Path.of(args[0]).toAbsolutePath(), commands, ids);
        System.out.printf("%,d commands prepared%n", commands);
        Map<String, Long> written = new ConcurrentHashMap<>();
        long[] latencies = new long[rate * seconds];
        AtomicInteger told = new AtomicInteger();
        AtomicBoolean alive = new AtomicBoolean(true);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        try (RunFollower _ =
                RunFollower.start(
                        run,
                        new LocalStorage(),
                        alive::get,
                        event -> {
                            if (event instanceof RunEvent.CommandChanged changed) {
                                Long at = written.remove(changed.commandId());
                                int n = at == null ? latencies.length : told.getAndIncrement();
                                if (at != null && n < latencies.length) {
                                    latencies[n] = System.nanoTime() - at;
                                }
                            }
                        })) {
            long thread = followers(run);
            Thread.sleep(2_000);
            long before = threads.getThreadCpuTime(thread);
            int made = change(run, ids, rate, seconds, written);
            double cpu = (threads.getThreadCpuTime(thread) - before) / 1e6;
            Thread.sleep(1_000);
            long idle = threads.getThreadCpuTime(thread);
            Thread.sleep(5_000);
            double idleCpu = (threads.getThreadCpuTime(thread) - idle) / 1e6;
            report(latencies, told.get(), made, cpu, seconds);
            System.out.printf("at rest: %.1f ms of processor a second%n", idleCpu / 5);
        }
        sweep(run);
    }

    /** By several writers, as processes would; each command begins and, a lot later, ends. */
    private static int change(
            RunDirectory run, List<String> ids, int rate, int seconds, Map<String, Long> written)
            throws Exception {
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(
                    Thread.startVirtualThread(
                            () -> {
                                int n = next.getAndIncrement();
                                for (; n < rate * seconds; n = next.getAndIncrement()) {
                                    waitUntil(start + n * 1_000_000_000L / rate);
                                    change(run, ids, n, written);
                                }
                            }));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        double took = (System.nanoTime() - start) / 1e9;
        int made = rate * seconds;
        System.out.printf("%,d changes in %.1f s (%.0f a second)%n", made, took, made / took);
        return made;
    }

    private static void waitUntil(long due) {
        while (System.nanoTime() < due) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    private static void change(
            RunDirectory run, List<String> ids, int n, Map<String, Long> written) {
        int lot = n / LOT / 2;
        String id = ids.get((lot * LOT + n % LOT) % ids.size());
        CommandStatus running =
                CommandStatus.running(1, Instant.now(), ProcessHandle.current().pid());
        boolean begins = n / LOT % 2 == 0;
        written.put(id, System.nanoTime());
        try {
            run.record(
                    id,
                    begins
                            ? running
                            : running.ended(CommandState.SUCCEEDED, Instant.now(), 0, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void report(long[] all, int told, int made, double cpu, int seconds) {
        long[] latencies = Arrays.copyOf(all, Math.min(told, all.length));
        Arrays.sort(latencies);
        System.out.printf(
                "told %,d of %,d; follower %.0f ms of" + " processor a second%n",
                told, made, cpu / seconds);
        System.out.printf(
                "from record to listener: median %d ms, 99 %% %d ms, worst %d ms%n",
                latencies[latencies.length / 2] / 1_000_000,
                latencies[latencies.length * 99 / 100] / 1_000_000,
                latencies[latencies.length - 1] / 1_000_000);
    }

    private static void sweep(RunDirectory run) throws IOException {
        RunProgress progress = new RunProgress(run, new LocalStorage());
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            progress.settle(() -> true);
            long swept = System.nanoTime();
            progress.settleLearnt(() -> true);
            System.out.printf(
                    "a whole sweep %d ms, settling by what was learnt %.2f ms%n",
                    (swept - start) / 1_000_000, (System.nanoTime() - swept) / 1e6);
        }
    }

    private static long followers(RunDirectory run) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().equals("follow " + run.id()))
                .findFirst()
                .orElseThrow()
                .threadId();
    }

    private static RunDirectory prepare(Path runs, int count, List<String> ids) throws IOException {
        CommandType type = new CommandType("CHIP", 1, false);
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = "chip-%06d".formatted(i);
            String out = "/out/chips-" + i;
            ids.add(id);
            commands.add(
                    new Command(
                            id,
                            type,
                            null,
                            List.of("all"),
                            List.of(),
                            List.of(out),
                            false,
                            Map.of()));
        }
        Plan plan =
                new Plan(
                        new CommandDag(commands, List.of()),
                        commands.stream()
                                .map(
                                        c ->
                                                new PlannedCommand(
                                                        c,
                                                        PlanState.TO_RUN,
                                                        true,
                                                        new Reason.OutputsMissing(
                                                                1, 1, c.outputs().getFirst())))
                                .toList(),
                        List.of(),
                        List.of(),
                        List.of());
        RunManifest manifest =
                new RunManifest(
                        RunManifest.SCHEMA,
                        "bench-" + Duration.ofNanos(System.nanoTime()).toMillis(),
                        "local",
                        Instant.now(),
                        List.of(),
                        Map.of(),
                        "/",
                        8,
                        1,
                        null,
                        null,
                        null,
                        null);
        return RunPreparation.prepare(runs, manifest, plan, List.of());
    }
}
