package dev.quadrat.ui.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.Problem;
import dev.quadrat.dag.Rerun;
import dev.quadrat.dag.Subset;
import dev.quadrat.ui.fakes.FakeRunner;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.ui.session.NodeState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class LaunchViewModelTest {
    @TempDir Path folder;
    private final List<String> shown = new ArrayList<>();

    @Test
    void theButton_saysHowMuchRuns() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            assertEquals("Run 3 commands", model(open).button().get().text());
        }
    }

    @Test
    void aSingleCommand_isNoPlural() {
        try (OpenSession open = OpenSession.of(folder, "ANALYZE of a: -> a.json")) {
            assertEquals("Run 1 command", model(open).button().get().text());
        }
    }

    @Test
    void withNothingToRun_theButtonSaysSo() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            LaunchViewModel model = model(open);
            open.launch().allSucceed();
            open.untilEnded();
            assertEquals("Nothing to run", model.button().get().text());
            assertEquals(RunButton.Action.NOTHING, model.button().get().action());
        }
    }

    @Test
    void withErrors_theButtonCountsThem_andShowsThem() {
        try (OpenSession open =
                OpenSession.of(folder, "TRAIN of a: missing/chips -> train/model")) {
            LaunchViewModel model = model(open);
            assertEquals("1 problem", model.button().get().text());
            model.press();
            assertEquals(List.of("problems"), shown);
            assertEquals(List.of(), open.world.runner.launches);
        }
    }

    @Test
    void aRunnerThatThisQuadratHasNot_launchesNothing() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            LaunchViewModel model = model(open);
            model.choices().runner().set("moon");
            open.background.settle();
            assertEquals(RunButton.Action.NOTHING, model.button().get().action());
            String told = "This Quadrat has no runner moon; choose where to run";
            assertEquals(told, model.button().get().hint());
            assertEquals(told, model.note().get());
            model.choices().runner().set("local");
            open.background.settle();
            assertEquals(RunButton.Action.LAUNCH, model.button().get().action());
            assertEquals("", model.note().get());
        }
    }

    @Test
    void whatTheRunnerMisses_isCounted_untilItIsSaid() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            LaunchViewModel model = model(open);
            model.choices().runner().set("cloud");
            open.background.settle();
            assertEquals("2 problems", model.button().get().text());
            model.choices().values().set(Map.of("tenant", "blue"));
            open.background.timePasses();
            open.background.settle();
            assertEquals("1 problem", model.button().get().text());
            model.choices().values().set(Map.of("tenant", "blue", "queue", "quick"));
            open.background.timePasses();
            open.background.settle();
            assertEquals("Run 3 commands", model.button().get().text());
            assertEquals(0, open.world.cloud.checks.size());
        }
    }

    @Test
    void aRunnerWithAMistake_keepsThePlanFromBeingLaunched_notFromBeingSeen() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            open.world.cloud.breaks();
            LaunchViewModel model = model(open);
            model.choices().runner().set("cloud");
            open.background.settle();
            assertEquals("1 problem", model.button().get().text());
            assertEquals(
                    "Cloud can't be asked about this plan: java.lang.IllegalStateException: a"
                            + " mistake; please report this",
                    open.session.problems().getFirst().message());
            assertEquals(3, open.session.plan().plan().dag().size());
        }
    }

    @Test
    void aStopThatMayTakeLong_saysHowLong() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            open.onCloud();
            LaunchViewModel model =
                    new LaunchViewModel(
                            open.session, () -> shown.add("problems"), OpenSession.PAYS);
            model.press();
            open.background.settle();
            open.world.runner.next();
            model.stop();
            assertEquals("Stopping…", model.button().get().text());
            assertEquals(
                    "Waiting until all of it is gone, up to 3 minutes",
                    model.button().get().hint());
        }
    }

    @Test
    void aRun_isCounted_andCanBeStopped() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            LaunchViewModel model = model(open);
            model.press();
            assertEquals("Launching…", model.button().get().text());
            open.background.settle();
            FakeRunner.Run run = open.world.runner.next();
            assertEquals("Running 0 of 3", model.button().get().text());
            assertEquals("Stop", model.stopText().get());
            run.succeeds(open.id("analyze"));
            open.untilState(open.id("analyze"), NodeState.SUCCEEDED);
            assertEquals("Running 1 of 3", model.button().get().text());
            model.stop();
            assertEquals("Stopping…", model.button().get().text());
            assertEquals("", model.stopText().get());
            open.untilEnded();
            assertEquals("Run 2 commands", model.button().get().text());
        }
    }

    @Test
    void whileThePlanIsMadeAgain_nothingIsLaunched() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            LaunchViewModel model = model(open);
            open.session.plan().derive();
            model.press();
            open.background.settle();
            assertEquals(List.of(), open.world.runner.launches);
        }
    }

    @Test
    void staleCommands_areCounted_andRunWhenAskedFor() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            LaunchViewModel model = model(open);
            assertEquals(0, model.stale().get());
            open.makeOutputs(open.id("analyze"));
            open.makeOutputs(open.id("train"));
            open.planAgain();
            assertEquals(1, model.stale().get());
            assertEquals("+ 1 stale", LaunchViewModel.staleText(model.stale().get()));
            assertEquals("Run 1 command", model.button().get().text());
            assertEquals(NodeState.STALE, open.session.state(open.id("train")));
            model.choices().rerun().set(Rerun.STALE);
            open.background.settle();
            assertEquals("Run 2 commands", model.button().get().text());
            assertEquals(NodeState.STALE_TO_RUN, open.session.state(open.id("train")));
            model.choices().rerun().set(Rerun.EVERYTHING);
            open.background.settle();
            assertEquals("Run 3 commands", model.button().get().text());
        }
    }

    @Test
    void theChosenPart_isSaid_andCounted() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            LaunchViewModel model = model(open);
            assertEquals("", model.subset().get());
            model.choices().subset().set(Subset.to(open.id("chip")));
            open.background.settle();
            assertEquals("up to CHIP of only", model.subset().get());
            assertEquals("Run 2 commands", model.button().get().text());
        }
    }

    @Test
    void aPartThatIsGone_isNoted() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            LaunchViewModel model = model(open);
            model.choices().subset().set(Subset.only(open.id("train")));
            open.world.host.says("ANALYZE of only: -> analyze/stats.json");
            open.session.plan().derive();
            open.background.settle();
            assertEquals("", model.subset().get());
            assertTrue(
                    model.note()
                            .get()
                            .endsWith("no longer in the plan; all of it is asked for again"));
            assertEquals("Run 1 command", model.button().get().text());
        }
    }

    @Test
    void aPlanThatChanged_isAskedAbout() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            LaunchViewModel model =
                    new LaunchViewModel(
                            open.session,
                            () -> {},
                            (difference, now) -> {
                                shown.addAll(difference.lines(1));
                                return false;
                            });
            open.makeOutputs(open.id("analyze"));
            model.press();
            open.background.settle();
            assertEquals(1, shown.size());
            assertEquals("Run 2 commands", model.button().get().text());
            assertEquals(List.of(), open.world.runner.launches);
        }
    }

    @Test
    void aRefusedLaunch_showsWhy() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            LaunchViewModel model = model(open);
            open.world.runner.refuses(Problem.error(Problem.Kind.STORAGE, "no room"));
            model.press();
            open.background.settle();
            assertEquals(List.of("problems"), shown);
            assertEquals("1 problem", model.button().get().text());
            assertEquals(
                    "Show what keeps this plan from running; when it is mended, F5 looks again",
                    model.button().get().hint());
            open.world.runner.refuses();
            open.session.plan().derive();
            open.background.settle();
            assertEquals("Run 3 commands", model.button().get().text());
        }
    }

    private LaunchViewModel model(OpenSession open) {
        return new LaunchViewModel(open.session, () -> shown.add("problems"), OpenSession.NEVER);
    }
}
