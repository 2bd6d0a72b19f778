package dev.quadrat.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.quadrat.dag.DagFixture;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunEvent;
import dev.quadrat.run.RunFollower;
import dev.quadrat.run.RunManifest;
import dev.quadrat.run.RunPreparation;
import dev.quadrat.storage.LocalStorage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Runs that go on elsewhere: how they come here, and who keeps their folders up to date. */
class FollowElsewhereTest {
    @TempDir Path folder;

    @Test
    void aPlaceThatNoRunnerKnowsIsToldWithHowOneLooks() {
        RunHistory history =
                new RunHistory(folder, List.of(new FakeExperimentRunner()), new LocalStorage());
        assertEquals(
                "ftp://host/runs/1 is no place of runs; name a run's id, or a run's folder as"
                        + " s3://bucket/runs/20261126-101500-ab12",
                assertThrows(IOException.class, () -> history.fetch("ftp://host/runs/1"))
                        .getMessage());
    }

    @Test
    void whoeverFollowsARunIsToldIfNothingKeepsItUpToDate() throws Exception {
        Plan plan = DagFixture.plan("CHIP a: -> /c", PlanRequest.everything(), "");
        RunManifest manifest = RunRecords.of("r1", plan, Map.of(), 1).manifest();
        RunDirectory run = RunPreparation.prepare(folder, manifest, plan, List.of());
        BlockingQueue<RunEvent> events = new LinkedBlockingQueue<>();
        try (RunFollower _ =
                RunFollower.start(
                        run,
                        new LocalStorage(),
                        () -> true,
                        () -> {
                            throw new IOException("no Java");
                        },
                        events::add)) {
            assertEquals(
                    "nothing keeps run %s up to date here: no Java".formatted(run.id()),
                    ((RunEvent.NoticeChanged) events.take()).notice().orElse(""));
        }
    }
}
