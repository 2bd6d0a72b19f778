package dev.quadrat.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.dag.DagFixture;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunManifest;
import dev.quadrat.run.RunPreparation;
import dev.quadrat.storage.LocalStorage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The list of runs as it is looked at again and again. */
class RunListTest {
    private static final Instant THEN = Instant.parse("2026-11-20T10:31:00Z");

    @TempDir Path runs;
    private final FakeExperimentRunner runner = new FakeExperimentRunner();
    private RunHistory history = new RunHistory(Path.of(""), List.of(), new LocalStorage());
    private RunList list = history.watch();

    @BeforeEach
    void open() {
        history = new RunHistory(runs, List.of(runner), new LocalStorage());
        list = history.watch();
    }

    @AfterEach
    void close() {
        list.close();
    }

    private RunDirectory run(String id) throws IOException {
        Plan plan =
                DagFixture.plan(
                        "CHIP a: -> /quadrat/no/c\nTRAIN a: /quadrat/no/c -> /quadrat/no/m\n",
                        PlanRequest.everything(),
                        "");
        RunManifest manifest =
                new RunManifest(
                        1, id, "fake", THEN, List.of(), Map.of(), "/", 1, 1, null, null, null,
                        null);
        return RunPreparation.prepare(runs, manifest, plan, List.of());
    }

    private static void end(RunDirectory run, int command, CommandState state) throws IOException {
        run.record(
                run.plan().dag().order().get(command),
                CommandStatus.running(1, THEN, 1).ended(state, THEN.plusSeconds(9), 1, "no luck"));
    }

    private List<String> told() throws IOException {
        return list.look().stream()
                .map(
                        entry ->
                                switch (entry) {
                                    case RunEntry.Listed listed ->
                                            "%s %s %d/%d/%d"
                                                    .formatted(
                                                            listed.id(),
                                                            listed.summary().state(),
                                                            listed.summary().commands().total(),
                                                            listed.summary().commands().done(),
                                                            listed.summary().commands().failed());
                                    case RunEntry.Damaged damaged ->
                                            damaged.id() + " damaged: " + damaged.run().reason();
                                })
                .toList();
    }

    @Test
    void aRunAtWorkIsCountedAsItGoesOnAndEndsWhenItsRunnerDoes() throws IOException {
        runner.alive();
        RunDirectory run = run("r1");
        assertEquals(List.of("r1 RUNNING 2/0/0"), told());
        end(run, 0, CommandState.SUCCEEDED);
        assertEquals(List.of("r1 RUNNING 2/1/0"), told());
        end(run, 1, CommandState.FAILED);
        assertEquals(List.of("r1 RUNNING 2/1/1"), told());
        assertEquals(List.of(), history.stop(run));
        assertEquals(List.of("r1 STOPPED 2/1/1"), told());
    }

    @Test
    void newAndDeletedAndDamagedRunsComeAndGo() throws IOException {
        RunDirectory first = run("r1");
        run("r2");
        assertEquals(List.of("r2 INTERRUPTED 2/0/0", "r1 INTERRUPTED 2/0/0"), told());
        history.delete(first);
        Files.createDirectory(runs.resolve("r3"));
        assertEquals(List.of("r3 damaged: run.json is missing", "r2 INTERRUPTED 2/0/0"), told());
    }

    @Test
    void ofARunThatHasEndedOnlyTheEndIsRead() throws IOException {
        RunDirectory run = run("r1");
        end(run, 0, CommandState.FAILED);
        assertEquals(List.of("r1 FAILED 2/0/1"), told());
        Files.writeString(run.path().resolve("plan.json"), "damaged");
        Files.writeString(run.path().resolve("state/x.json"), "damaged");
        assertEquals(List.of("r1 FAILED 2/0/1"), told());
        assertEquals(
                List.of("r1 FAILED 2/0/1"),
                new RunHistory(runs, List.of(runner), new LocalStorage())
                        .list().stream().map(s -> s.id() + " " + s.state() + " 2/0/1").toList());
    }
}
