package dev.quadrat.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.quadrat.dag.DagFixture;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.run.CommandStatus;
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
import java.nio.file.attribute.FileTime;
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
                        1,
                        1,
                        null,
                        null,
                        null,
                        null);
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
    void runsThatAreBeingMadeOrDeletedAndFilesArePassedOver() throws IOException {
        run("a", "2026-11-20T10:00:00Z");
        Files.createDirectories(runs.resolve(".half-made.new/commands"));
        Files.writeString(runs.resolve("notes.txt"), "");
        assertEquals(List.of("a"), ids());
        assertEquals(List.of(), history.damaged());
        assertEquals(Optional.empty(), found(".half"));
    }

    @Test
    void aDamagedRunDoesNotHideTheOthersAndIsToldWithTheReason() throws IOException {
        run("a", "2026-11-20T10:00:00Z");
        Files.writeString(run("b", "2026-11-20T11:00:00Z").path().resolve("plan.json"), "[]");
        Files.writeString(run("c", "2026-11-20T12:00:00Z").path().resolve("run.json"), "");
        Files.createDirectory(runs.resolve("d"));
        assertEquals(List.of("a"), ids());
        assertEquals(
                List.of(
                        "d: run.json is missing",
                        "c: run.json is damaged: line 1: something else is expected here",
                        "b: plan.json is damaged: this is no plan of Quadrat, or one of another"
                                + " version: its schema is missing, not 1"),
                history.damaged().stream().map(d -> d.id() + ": " + d.reason()).toList());
    }

    @Test
    void aRunIsDeletedUnlessItGoesOn() throws IOException {
        RunDirectory run = run("a", "2026-11-20T10:00:00Z");
        runner.alive();
        assertEquals(
                "run a is going on; stop it, then delete it",
                assertThrows(IOException.class, () -> history.delete(run)).getMessage());
        history.stop(run);
        history.delete(run);
        assertEquals(List.of(), ids());
        Files.createDirectory(runs.resolve("damaged"));
        history.delete(history.directory("damaged"));
        assertEquals(List.of(), history.damaged());
        try (var left = Files.list(runs)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void theRunThatIsAtWorkOnAPlanIsFound() throws IOException {
        RunDirectory run = run("a", "2026-11-20T10:00:00Z");
        assertEquals(Optional.empty(), history.atWorkOn(run.plan()), "nothing of it is alive");
        runner.alive();
        assertEquals(Optional.of(new SameWork("a", 1)), history.atWorkOn(run.plan()));
        Plan other = DagFixture.plan("CHIP b: -> /quadrat/b", PlanRequest.everything(), "");
        assertEquals(Optional.empty(), history.atWorkOn(other));
    }

    @Test
    void theEndOfARunIsLookedForAgainWhenSomethingHasHappenedSince() throws IOException {
        RunDirectory run = run("a", "2026-11-20T10:00:00Z");
        assertEquals(RunState.INTERRUPTED, history.summary(run).state());
        String id = run.plan().dag().order().getFirst();
        // By hand, perhaps.
        run.record(id, CommandStatus.running(1, Instant.now(), ProcessHandle.current().pid()));
        Files.setLastModifiedTime(run.events(), FileTime.from(Instant.now().plusSeconds(1)));
        assertEquals(RunState.RUNNING, history.summary(run).state());
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
