package dev.quadrat.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.Command;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.ui.fakes.FakeRunner;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.SteppingClock;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.ui.session.NodeState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

class InspectorViewModelTest {
    @TempDir Path folder;

    @Test
    void withoutASelection_thereIsNothingToTell() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            assertEquals(Optional.empty(), model(open).shown().get());
        }
    }

    @Test
    void theSelectedCommand_isTold_withWhatFeedsIt_andWhatItFeeds() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            InspectorViewModel model = model(open);
            open.session.selection().select(open.id("chip"));
            Inspected shown = model.shown().get().orElseThrow();
            assertEquals(NodeState.TO_RUN, shown.state());
            assertTrue(shown.reason().startsWith("runs: its output is missing"));
            assertEquals(
                    List.of(open.id("analyze")),
                    shown.feeds().stream().map(FeedTest::writer).toList());
            assertEquals(
                    List.of(open.id("train")),
                    shown.downstream().stream().map(Command::id).toList());
            assertEquals(List.of(), shown.run());
        }
    }

    @Test
    void aLink_selectsTheOtherCommand() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            InspectorViewModel model = model(open);
            open.session.selection().select(open.id("chip"));
            model.select(model.shown().get().orElseThrow().downstream().getFirst());
            assertEquals(open.id("train"), open.session.selection().command().get());
        }
    }

    @Test
    void aFailure_isTold_withItsExitCodeAndMessage() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            InspectorViewModel model = model(open);
            FakeRunner.Run run = open.launch();
            String analyze = open.id("analyze");
            open.session.selection().select(analyze);
            run.starts(analyze);
            run.fails(analyze, "disk full");
            open.untilState(analyze, NodeState.FAILED);
            Inspected shown = model.shown().get().orElseThrow();
            assertEquals("disk full", shown.reason());
            assertTrue(shown.run().contains(new Fact("exit code", "1")));
            assertEquals(
                    List.of("started", "took", "exit code"),
                    shown.run().stream().map(Fact::name).toList());
        }
    }

    @Test
    void aRunningCommand_isTold_withAttemptAndTime_andTheTimeMoves() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            SteppingClock clock = new SteppingClock();
            InspectorViewModel model = new InspectorViewModel(open.session, open.background, clock);
            FakeRunner.Run run = open.launch();
            String analyze = open.id("analyze");
            open.session.selection().select(analyze);
            run.directory()
                    .record(
                            analyze,
                            CommandStatus.running(2, clock.now, ProcessHandle.current().pid()));
            open.untilState(analyze, NodeState.RUNNING);
            assertEquals(
                    List.of(new Fact("started", "10:00:00"), new Fact("attempt", "2")),
                    model.shown().get().orElseThrow().run());
            assertEquals("0:00", model.elapsed().get());
            clock.now = clock.now.plusSeconds(65);
            open.background.timePasses();
            assertEquals("1:05", model.elapsed().get());
            run.fails(analyze, "no");
            open.untilState(analyze, NodeState.FAILED);
            assertEquals("", model.elapsed().get());
        }
    }

    @Test
    void aConfiguration_isATree_withClassesAsTitles() {
        var tree =
                ConfigItems.item(
                        "",
                        java.util.Map.of(
                                "task",
                                java.util.Map.of("class", "Segmentation", "names", List.of("a"))));
        var task = tree.getChildren().getFirst();
        assertEquals("task: Segmentation", task.getValue());
        assertEquals("names (1)", task.getChildren().getFirst().getValue());
        assertEquals("1: a", task.getChildren().getFirst().getChildren().getFirst().getValue());
    }

    private static InspectorViewModel model(OpenSession open) {
        return new InspectorViewModel(open.session, open.background, Clock.systemUTC());
    }
}
