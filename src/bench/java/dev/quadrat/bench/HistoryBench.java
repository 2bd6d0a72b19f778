package dev.quadrat.bench;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandDag;
import dev.quadrat.dag.CommandType;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanState;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.dag.Reason;
import dev.quadrat.host.ChildJvmHost;
import dev.quadrat.local.LocalExperimentRunner;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.JavaCommand;
import dev.quadrat.run.Remaining;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunManifest;
import dev.quadrat.run.RunPreparation;
import dev.quadrat.storage.LocalStorage;
import dev.quadrat.workbench.QuadratHome;
import dev.quadrat.workbench.RunList;
import dev.quadrat.workbench.Workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How long a home with a thousand runs takes to list, and a retry of thousands to begin. */
final class HistoryBench {
    private static final int RUNS = 1_000;
    private static final int COMMANDS = 20;
    private static final int BLOCKED = 2_000;

    private HistoryBench() {}

    public static void main(String[] args) throws IOException {
        Path home = Files.createTempDirectory("quadrat-history");
        Path runs = home.resolve("runs");
        Plan plan = plan(COMMANDS);
        for (int i = 0; i < RUNS; i++) {
            RunDirectory run = prepare(runs, "run-%05d".formatted(i), plan);
            run.record("chip-0", ended(CommandState.FAILED));
        }
        JavaCommand java = JavaCommand.current("dev.quadrat.Main");
        Workbench workbench =
                new Workbench(
                        new ChildJvmHost(java, 256),
                        new LocalStorage(),
                        List.of(new LocalExperimentRunner(java, "/usr/bin")),
                        new QuadratHome(home),
                        Map.of(),
                        Clock.systemUTC());
        time("settle %,d runs that nobody has looked at", RUNS, workbench.history().watch());
        RunList list = workbench.history().watch();
        time("first look at %,d runs that have ended", RUNS, list);
        time("next look", RUNS, list);
        time("next look", RUNS, list);
        RunDirectory large = prepare(runs, "large", plan(BLOCKED));
        for (int i = 0; i < BLOCKED; i++) {
            large.record("chip-" + i, blocked());
        }
        long begin = System.nanoTime();
        Remaining.of(large, new LocalStorage()).reset();
        told("reset %,d blocked commands for a retry".formatted(BLOCKED), begin);
    }

    private static CommandStatus ended(CommandState state) {
        return CommandStatus.running(1, Instant.EPOCH, 1).ended(state, Instant.EPOCH, 1, "no luck");
    }

    private static CommandStatus blocked() {
        return CommandStatus.WAITING.ended(CommandState.BLOCKED, Instant.EPOCH, null, "blocked");
    }

    private static RunDirectory prepare(Path runs, String id, Plan plan) throws IOException {
        RunManifest manifest =
                new RunManifest(
                        RunManifest.SCHEMA,
                        id,
                        "local",
                        Instant.EPOCH,
                        List.of("/jars/demo.jar"),
                        Map.of(),
                        "/",
                        2,
                        1,
                        null,
                        null,
                        null,
                        null);
        return RunPreparation.prepare(runs, manifest, plan, List.of());
    }

    private static Plan plan(int commands) {
        List<PlannedCommand> planned =
                IntStream.range(0, commands)
                        .mapToObj(
                                i ->
                                        new Command(
                                                "chip-" + i,
                                                new CommandType("CHIP", 1, false),
                                                null,
                                                List.of("a"),
                                                List.of(),
                                                List.of("/quadrat/no/" + i),
                                                false,
                                                Map.of()))
                        .map(
                                c ->
                                        new PlannedCommand(
                                                c, PlanState.TO_RUN, true, new Reason.Told("runs")))
                        .toList();
        CommandDag dag =
                new CommandDag(planned.stream().map(PlannedCommand::command).toList(), List.of());
        return new Plan(dag, planned, List.of(), List.of(), List.of());
    }

    private static void time(String what, int runs, RunList list) throws IOException {
        long begin = System.nanoTime();
        int size = list.look().size();
        if (size != runs) {
            throw new IllegalStateException("%d runs are listed, not %d".formatted(size, runs));
        }
        told(what.formatted(runs), begin);
    }

    private static void told(String what, long begin) {
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf("%-50s %,8d ms%n", what, took.toMillis());
    }
}
