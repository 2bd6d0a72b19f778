package dev.quadrat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.Rerun;
import dev.quadrat.ui.fakes.FakeRunner;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.ui.session.NodeState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class StatusViewModelTest {
    @TempDir Path folder;

    @Test
    void withoutAPlan_thereIsNothingToSay() {
        try (OpenSession open = new OpenSession(folder)) {
            StatusViewModel status = new StatusViewModel(open.session);
            assertEquals("", status.counts().get());
            assertTrue(status.progress().get() < 0);
        }
    }

    @Test
    void aPlan_isCounted() {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            assertEquals(
                    "9 commands · 8 to run · 1 not asked for · 2 duplicates removed",
                    new StatusViewModel(open.session).counts().get());
        }
    }

    @Test
    void whatWaitsElsewhere_isCounted_andACheckIsTold() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN).onCloud()) {
            StatusViewModel status = new StatusViewModel(open.session);
            open.session.launch(OpenSession.PAYS);
            assertEquals("checking…", status.run().get());
            assertTrue(status.checking().get());
            assertTrue(status.progress().get() < 0);
            open.background.settle();
            FakeRunner.Run run = open.world.runner.next();
            assertFalse(status.checking().get());
            run.submits(run.id("analyze"), null);
            open.untilState(run.id("analyze"), NodeState.SUBMITTED);
            assertEquals("0 of 3 · 1 submitted", status.run().get());
            run.starts(run.id("analyze"));
            open.untilState(run.id("analyze"), NodeState.RUNNING);
            assertEquals("0 of 3", status.run().get());
        }
    }

    @Test
    void whatIsStaleOrPartial_isCountedApart() throws Exception {
        try (OpenSession open =
                OpenSession.of(
                        folder,
                        """
                        ANALYZE of only: -> analyze/stats.json
                        CHIP of only: analyze/stats.json -> chip/chips chip/index
                        TRAIN of only: chip/chips -> train/model
                        """)) {
            open.makeOutputs(open.id("analyze"));
            open.makeOutputs(open.id("chip"));
            open.makeOutputs(open.id("train"));
            Files.delete(folder.resolve("out/chip/index"));
            open.planAgain();
            StatusViewModel status = new StatusViewModel(open.session);
            assertEquals(
                    "3 commands · 1 to run (1 partial) · 1 done · 1 stale", status.counts().get());
            open.session.plan().choices().rerun().set(Rerun.STALE);
            open.background.settle();
            assertEquals(
                    "3 commands · 2 to run (1 partial, 1 stale) · 1 done", status.counts().get());
        }
    }

    @Test
    void aRun_progresses_andItsEndIsSaid() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            StatusViewModel status = new StatusViewModel(open.session);
            FakeRunner.Run run = open.launch();
            run.succeeds(open.id("analyze"));
            open.untilState(open.id("analyze"), NodeState.SUCCEEDED);
            assertEquals("1 of 3", status.run().get());
            assertEquals(1 / 3.0, status.progress().get(), 1e-9);
            run.fails(open.id("chip"), "no");
            run.ends();
            open.untilEnded();
            assertEquals("run failed: 1 of 3 done · 1 failed · 1 blocked", status.run().get());
            assertTrue(status.progress().get() < 0);
        }
    }
}
