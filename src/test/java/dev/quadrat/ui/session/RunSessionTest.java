package dev.quadrat.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.Problem;
import dev.quadrat.dag.Rerun;
import dev.quadrat.run.RunState;
import dev.quadrat.ui.fakes.FakeRunner;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.World;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class RunSessionTest {
    @TempDir Path folder;

    @Test
    void aLaunchedRun_makesItsCommandsWait_thenRun_thenSucceed() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            FakeRunner.Run run = open.launch();
            String analyze = open.id("analyze");
            open.untilState(analyze, NodeState.WAITING);
            run.starts(analyze);
            open.untilState(analyze, NodeState.RUNNING);
            run.succeeds(analyze);
            open.untilState(analyze, NodeState.SUCCEEDED);
            assertEquals(1, open.session.run().counts().settled());
        }
    }

    @Test
    void theOutcomesStay_afterThePlanWasMadeAgain_untilSomethingIsChanged() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            open.launch().allSucceed();
            open.untilEnded();
            String analyze = open.id("analyze");
            assertEquals(0, open.session.plan().plan().toRun().size());
            assertEquals(NodeState.SUCCEEDED, open.session.state(analyze));
            open.session.plan().choices().rerun().set(Rerun.EVERYTHING);
            open.background.settle();
            assertEquals(NodeState.TO_RUN, open.session.state(analyze));
        }
    }

    @Test
    void aFailure_isRemembered_andBlocksWhatIsBehindIt() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            FakeRunner.Run run = open.launch();
            String chip = open.id("chip");
            run.succeeds(open.id("analyze"));
            run.starts(chip);
            run.fails(chip, "no scenes");
            run.ends();
            open.untilEnded();
            assertEquals(chip, open.session.run().lastFailed().get());
            assertEquals(NodeState.FAILED, open.session.state(chip));
            assertEquals("no scenes", open.session.reason(chip));
            assertEquals(NodeState.BLOCKED, open.session.state(open.id("train")));
            RunPhase.Ended ended =
                    assertInstanceOf(RunPhase.Ended.class, open.session.run().phase().get());
            assertEquals(RunState.FAILED, ended.summary().state());
        }
    }

    @Test
    void stopping_endsTheRun_andTellsStoppedCommands() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            FakeRunner.Run run = open.launch();
            String analyze = open.id("analyze");
            run.starts(analyze);
            open.untilState(analyze, NodeState.RUNNING);
            open.session.run().stop();
            open.untilEnded();
            assertEquals(NodeState.STOPPED, open.session.state(analyze));
            assertEquals(NodeState.STOPPED, open.session.state(open.id("train")));
        }
    }

    @Test
    void aStopWhileTheRunIsBeingLaunched_launchesNothing() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            open.session.launch(OpenSession.NEVER);
            assertInstanceOf(RunPhase.Launching.class, open.session.run().phase().get());
            open.session.run().stop();
            open.background.settle();
            assertInstanceOf(RunPhase.Idle.class, open.session.run().phase().get());
            assertEquals(List.of(), open.world.runner.launches);
            open.launch();
            assertTrue(open.session.run().phase().get().isActive(), "the next one is launched");
        }
    }

    @Test
    void aFailureThatIsTriedAgain_isNoFailureAnyMore() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            FakeRunner.Run run = open.launch();
            String analyze = open.id("analyze");
            run.fails(analyze, "no");
            open.untilState(analyze, NodeState.FAILED);
            assertEquals(List.of(analyze), open.session.run().failed());
            run.starts(analyze);
            open.untilState(analyze, NodeState.RUNNING);
            assertEquals(List.of(), open.session.run().failed());
            assertEquals(0, open.session.run().counts().failed());
            assertEquals(1, open.session.run().counts().running());
        }
    }

    @Test
    void aRefusalOfTheRunner_isAProblem_andNothingIsLaunched() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            open.world.runner.refuses(
                    Problem.error(Problem.Kind.RUNNER, "make is not installed; install it"));
            open.session.launch(OpenSession.NEVER);
            open.background.settle();
            assertInstanceOf(RunPhase.Idle.class, open.session.run().phase().get());
            assertEquals(1, open.session.problems().size());
            assertEquals(List.of(), open.world.runner.launches);
        }
    }

    @Test
    void theNumberOfCommandsAtOnce_isHandedOver() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            open.session.plan().choices().parallel().set(7);
            open.launch();
            assertEquals(7, open.world.runner.launches.getFirst().parallel());
        }
    }

    @Test
    void oneWindow_runsOneRunAtATime() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            open.launch();
            open.session.launch(OpenSession.NEVER);
            open.background.settle();
            assertEquals(1, open.world.runner.launches.size());
            assertTrue(open.session.run().phase().get().isActive());
        }
    }

    @Test
    void aNotice_standsUntilTheRunGoesOn_orEnds() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            FakeRunner.Run run = open.launch();
            run.directory().recordNotice("log in again");
            open.background.until(
                    () -> open.session.run().notice().get().equals(Optional.of("log in again")));
            run.directory().forgetNotice();
            open.background.until(() -> open.session.run().notice().get().isEmpty());
            run.directory().recordNotice("log in once more");
            open.background.until(() -> open.session.run().notice().get().isPresent());
            run.allSucceed();
            open.untilEnded();
            assertEquals(Optional.empty(), open.session.run().notice().get());
        }
    }

    @Test
    void aNotice_isThatOfTheRunThatIsShown() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            FakeRunner.Run run = open.launch();
            run.directory().recordNotice("log in again");
            open.background.until(() -> open.session.run().notice().get().isPresent());
            open.session.run().detach();
            assertEquals(Optional.empty(), open.session.run().notice().get());
        }
    }

    @Test
    void aSelectedCommand_staysSelected_whileThePlanHasIt() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            open.session.selection().select(open.id("chip"));
            open.session.plan().derive();
            open.background.settle();
            assertTrue(open.session.selected().isPresent());
            open.world.host.says("ANALYZE of only: -> analyze/stats.json");
            open.session.plan().derive();
            open.background.settle();
            assertEquals("", open.session.selection().command().get());
        }
    }
}
