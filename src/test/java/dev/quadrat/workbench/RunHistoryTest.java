package dev.quadrat.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.quadrat.dag.DagFixture;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunManifest;
import dev.quadrat.run.RunPreparation;
import dev.quadrat.run.RunState;
import dev.quadrat.run.RunSummary;
import dev.quadrat.storage.LocalStorage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class RunHistoryTest {
    @TempDir Path runs;
    private final FakeExperimentRunner runner = new FakeExperimentRunner();
    private RunHistory history = new RunHistory(Path.of(""), List.of(), new LocalStorage());

    @BeforeEach
    void open() {
        history = new RunHistory(runs, List.of(runner), new LocalStorage());
    }

    private RunDirectory run(String id, String started) throws IOException {
        return run(id, started, "fake");
    }

    private RunDirectory run(String id, String started, String by) throws IOException {
        Plan plan = DagFixture.plan("CHIP a: -> /quadrat/no/chips", PlanRequest.everything(), "");
        RunManifest manifest =
                new RunManifest(
                        RunManifest.SCHEMA,
                        id,
                        by,
                        Instant.parse(started),
                        List.of(),
                        Map.of(),
                        "/",
                        1);
        return RunPreparation.prepare(runs, manifest, plan, List.of());
    }

    private List<String> ids() throws IOException {
        return history.list().stream().map(RunSummary::id).toList();
    }

    private Optional<String> found(String id) throws IOException {
        return history.find(id).map(RunDirectory::id);
    }

    @Test
    void runsAreListedNewestFirst() throws IOException {
        run("b", "2026-11-20T10:00:00Z");
        run("a", "2026-11-20T12:00:00Z");
        run("c", "2026-11-20T11:00:00Z");
        assertEquals(List.of("a", "c", "b"), ids());
    }

    @Test
    void foldersThatAreNoRunsArePassedOver() throws IOException {
        run("a", "2026-11-20T10:00:00Z");
        Files.createDirectory(runs.resolve("somebody's"));
        Files.createDirectories(runs.resolve("half-made/commands"));
        Files.writeString(runs.resolve("half-made/plan.json"), "{}");
        Files.writeString(runs.resolve("notes.txt"), "");
        assertEquals(List.of("a"), ids());
        assertEquals(Optional.empty(), found("half"));
    }

    @Test
    void aDamagedRunDoesNotHideTheOthers() throws IOException {
        run("a", "2026-11-20T10:00:00Z");
        Files.writeString(run("b", "2026-11-20T11:00:00Z").path().resolve("plan.json"), "{");
        Files.writeString(run("c", "2026-11-20T12:00:00Z").path().resolve("run.json"), "");
        assertEquals(List.of("a"), ids());
    }

    @Test
    void withoutAHomeThereAreNoRuns() throws IOException {
        assertEquals(
                List.of(),
                new RunHistory(runs.resolve("missing"), List.of(runner), new LocalStorage())
                        .list());
    }

    @Test
    void aRunIsFoundByItsIdOrByABeginningThatNoOtherHas() throws IOException {
        run("20261120-10", "2026-11-20T10:00:00Z");
        run("20261120-1030", "2026-11-20T10:30:00Z");
        run("20261121", "2026-11-21T10:00:00Z");
        assertEquals(Optional.of("20261120-10"), found("20261120-10"));
        assertEquals(Optional.of("20261121"), found("20261121"));
        assertEquals(Optional.of("20261120-1030"), found("20261120-103"));
        assertEquals(Optional.empty(), found("202611"));
        assertEquals(Optional.empty(), found(""));
        assertEquals(Optional.empty(), found("2025"));
    }

    @Test
    void aRunWhoseRunnerIsAtWorkIsRunningAndOtherwiseInterrupted() throws IOException {
        RunDirectory run = run("a", "2026-11-20T10:00:00Z");
        runner.alive();
        assertEquals(RunState.RUNNING, history.summary(run).state());
        assertEquals(List.of(), history.stop(run));
        assertEquals(List.of(run), runner.stopped());
        assertEquals(RunState.STOPPED, history.summary(run).state());
        assertEquals(
                RunState.INTERRUPTED, history.summary(run("b", "2026-11-20T10:00:00Z")).state());
    }

    @Test
    void aRunOfARunnerThatThisVersionLacksIsListedButCannotBeStopped() throws IOException {
        RunDirectory run = run("a", "2026-11-20T10:00:00Z", "moon");
        assertEquals(List.of("a"), ids());
        assertEquals(
                "this version of Quadrat has no runner moon",
                assertThrows(IOException.class, () -> history.stop(run)).getMessage());
    }
}
