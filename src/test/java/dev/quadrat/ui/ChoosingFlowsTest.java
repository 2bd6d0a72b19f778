package dev.quadrat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.Problem;
import dev.quadrat.host.ExperimentMethod;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.ui.session.NodeState;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

class ChoosingFlowsTest extends WindowTest {
    @Start
    void start(Stage first) {
        show(first);
    }

    @Test
    void staleCommands_areCountedInTheSwitch_andRunWhenItIsPressed(FxRobot robot) throws Exception {
        make("analyze/stats.json", "train/model");
        open(World.CHAIN);
        untilText("#run-button", "Run 1 command");
        assertEquals("+ 1 stale", text("#rerun-stale"));
        select(robot, session(), id("train"));
        untilText("#inspector-state", "stale");
        robot.clickOn("#rerun-stale");
        untilText("#run-button", "Run 2 commands");
        untilState(id("train"), NodeState.STALE_TO_RUN);
        untilText("#inspector-state", "stale, to run");
        robot.clickOn("#rerun-everything");
        untilText("#run-button", "Run 3 commands");
        robot.clickOn("#rerun-nothing");
        untilText("#run-button", "Run 1 command");
    }

    @Test
    void aPartIsChosenFromTheMenuOfACard_shownAsAChip_andClearedByIt(FxRobot robot)
            throws Exception {
        open(World.CHAIN);
        robot.interact(() -> node("#dag-canvas").requestFocus());
        select(robot, session(), id("chip"));
        until(() -> isShown("#inspector-type"));
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        robot.clickOn("#node-up-to");
        untilText("#run-button", "Run 2 commands");
        assertEquals("up to CHIP of only", text("#subset-chip"));
        untilState(id("train"), NodeState.NOT_REQUESTED);
        robot.clickOn("#subset-chip");
        untilText("#run-button", "Run 3 commands");
        assertFalse(isShown("#subset-chip"));
    }

    @Test
    void aPartIsChosenFromTheTable(FxRobot robot) throws Exception {
        make("analyze/stats.json", "chip/chips");
        open(World.CHAIN);
        robot.clickOn("#show-table");
        until(() -> isShown("#node-table"));
        Node train = robot.from(node("#node-table")).lookup("TRAIN").query();
        robot.clickOn(train).press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        robot.clickOn("#node-only");
        untilText("#run-button", "Run 1 command");
        assertEquals("only TRAIN of only", text("#subset-chip"));
    }

    @Test
    void aPartIsChosenFromTheMenuBar_byKeys(FxRobot robot) throws Exception {
        open(World.CHAIN);
        select(robot, session(), id("analyze"));
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT)
                .type(KeyCode.O)
                .release(KeyCode.SHIFT, KeyCode.CONTROL);
        untilText("#run-button", "Run 1 command");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT)
                .type(KeyCode.A)
                .release(KeyCode.SHIFT, KeyCode.CONTROL);
        untilText("#run-button", "Run 3 commands");
    }

    @Test
    void oneExperiment_isAskedForAlone_fromItsTree(FxRobot robot) throws Exception {
        open(World.TWO_EXPERIMENTS);
        robot.clickOn("large");
        until(() -> session().selection().experiment().get().equals("large"));
        robot.clickOn("#only-experiment");
        untilText("#run-button", "Run 5 commands");
        assertEquals("only experiment large", text("#subset-chip"));
    }

    @Test
    void whatChangedSinceItWasShown_isAskedAbout(FxRobot robot) throws Exception {
        open(World.CHAIN);
        make("analyze/stats.json");
        robot.clickOn("#run-button");
        untilText("#run-button", "Run 2 commands");
        assertEquals(
                "The plan has changed since it was shown: 1 change",
                answers.changed.getFirst().title());
        assertEquals(List.of(), world.runner.launches);
        answers.launch = true;
        make("chip/chips");
        robot.clickOn("#run-button");
        assertEquals(1, world.runner.next().plan().toRun().size());
    }

    @Test
    void theDialog_tellsTheChanges_andLaunchesOrGoesBack(FxRobot robot) throws Exception {
        AtomicBoolean launches = new AtomicBoolean();
        ChangedPlan plan =
                new ChangedPlan(
                        "The plan has changed since it was shown: 1 change",
                        "Nothing was launched yet.",
                        List.of("CHIP of a: was to run, now done"),
                        Optional.of("Launch 2 commands"));
        Platform.runLater(() -> launches.set(new ChangedPlanDialog(plan, stage).launches()));
        until(() -> robot.lookup("Launch 2 commands").tryQuery().isPresent());
        assertTrue(robot.lookup("CHIP of a: was to run, now done").tryQuery().isPresent());
        robot.clickOn("Launch 2 commands");
        until(launches::get);
        Platform.runLater(() -> launches.set(new ChangedPlanDialog(plan, stage).launches()));
        until(() -> robot.lookup("Back to the plan").tryQuery().isPresent());
        robot.clickOn("Back to the plan");
        until(() -> !launches.get());
    }

    @Test
    void aPressOnAProblem_goesToItsCommand(FxRobot robot) throws Exception {
        open(
                """
                ANALYZE of a: -> analyze/stats.json
                TRAIN of a: analyze/stats.json no/labels -> train/model
                """);
        untilText("#run-button", "1 problem");
        robot.clickOn("#run-button");
        until(() -> isShown("#problems-list"));
        robot.clickOn(".problem-place");
        until(() -> session().selection().command().get().equals(id("train")));
        untilText("#inspector-type", "TRAIN");
    }

    @Test
    void enterOnAProblem_goesToItsArgument(FxRobot robot) throws Exception {
        world.host.takes(new ExperimentMethod.Argument("quality", "text", "", "DRAFT"));
        open(World.CHAIN);
        world.runner.refuses(
                Problem.error(Problem.Kind.ARGUMENT, "the argument quality is no quality"));
        robot.clickOn("#run-button");
        until(() -> text("#run-button").equals("1 problem"));
        robot.clickOn("#run-button");
        ListView<?> list = (ListView<?>) node("#problems-list");
        robot.interact(
                () -> {
                    list.requestFocus();
                    list.getSelectionModel().select(0);
                });
        robot.type(KeyCode.ENTER);
        until(() -> node("#argument-quality").isFocused());
    }

    private void make(String... outputs) throws Exception {
        for (String output : outputs) {
            Path file = folder.resolve("out").resolve(output);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        }
    }
}
