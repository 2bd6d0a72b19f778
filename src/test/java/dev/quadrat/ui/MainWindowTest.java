package dev.quadrat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.Problem;
import dev.quadrat.host.ExperimentMethod;
import dev.quadrat.ui.fakes.FakeRunner;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.ui.session.NodeState;
import dev.quadrat.ui.table.NodeRow;

import javafx.scene.control.ListCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.Comparator;
import java.util.List;

class MainWindowTest extends WindowTest {
    @Start
    void start(Stage first) {
        show(first);
    }

    @Test
    void theWelcomePage_opensTheExample(FxRobot robot) throws Exception {
        assertEquals("Quadrat", stage.getTitle());
        assertTrue(isShown("#welcome"));
        assertFalse(isShown("#run-button"));
        robot.clickOn("#open-example-button");
        untilText("#run-button", "Run 8 commands");
        assertEquals("Quadrat – fields.jar", stage.getTitle());
        assertTrue(isShown("#dag-canvas"));
    }

    @Test
    void openAsksForJars(FxRobot robot) throws Exception {
        answers.jars = List.of(world.jar);
        robot.clickOn("#open-button");
        untilText("#run-button", "Run 8 commands");
    }

    @Test
    void aToggledType_changesThePlan(FxRobot robot) throws Exception {
        open(World.CHAIN);
        untilText("#run-button", "Run 3 commands");
        robot.clickOn("#type-train");
        untilText("#run-button", "Run 2 commands");
        robot.clickOn("#type-train");
        untilText("#run-button", "Run 3 commands");
    }

    @Test
    void aRun_isLaunched_andFollowed_toItsEnd(FxRobot robot) throws Exception {
        open(World.CHAIN);
        robot.clickOn("#run-button");
        FakeRunner.Run run = world.runner.next();
        untilText("#run-button", "Running 0 of 3");
        assertTrue(isShown("#run-progress"));
        String analyze = id("analyze");
        run.starts(analyze);
        untilState(analyze, NodeState.RUNNING);
        run.allSucceed();
        untilText("#status-run", "run succeeded: 3 commands");
        untilText("#run-button", "Nothing to run");
        assertEquals(NodeState.SUCCEEDED, session().state(analyze));
    }

    @Test
    void whileARunIsAtWork_choicesAndJarsStandStill(FxRobot robot) throws Exception {
        open(World.CHAIN);
        robot.clickOn("#run-button");
        FakeRunner.Run run = world.runner.next();
        untilText("#run-button", "Running 0 of 3");
        assertTrue(robot.lookup("#splits-spinner").query().isDisabled());
        robot.interact(() -> window.open(List.of(world.jar)));
        assertEquals(
                List.of(
                        "A run is going on\n"
                                + "Stop it (Ctrl+.) or wait for its end, then open other jars."),
                answers.told);
        untilText("#run-button", "Running 0 of 3");
        run.allSucceed();
        untilText("#run-button", "Nothing to run");
        assertFalse(robot.lookup("#splits-spinner").query().isDisabled());
    }

    @Test
    void theLog_followsTheSelectedCommand(FxRobot robot) throws Exception {
        open(World.CHAIN);
        robot.clickOn("#run-button");
        FakeRunner.Run run = world.runner.next();
        run.starts(id("analyze"));
        run.writes(id("analyze"), "first", "second");
        untilState(id("analyze"), NodeState.RUNNING);
        select(robot, session(), id("analyze"));
        until(() -> logLines().equals(List.of("first", "second")));
        assertEquals("ANALYZE of only", text("#log-title"));
        robot.clickOn("#log-search").write("second").press(KeyCode.ENTER).release(KeyCode.ENTER);
        untilText("#log-found", "1 of 1");
    }

    @Test
    void aFailure_showsItsLog_andBlocksTheRest(FxRobot robot) throws Exception {
        open(World.CHAIN);
        robot.clickOn("#run-button");
        FakeRunner.Run run = world.runner.next();
        run.starts(id("analyze"));
        run.writes(id("analyze"), "disk full");
        run.fails(id("analyze"), "disk full");
        untilState(id("train"), NodeState.BLOCKED);
        until(() -> logLines().equals(List.of("disk full")));
        select(robot, session(), id("analyze"));
        untilText("#inspector-state", "failed");
        assertEquals("disk full", text("#inspector-reason"));
    }

    @Test
    void stop_endsTheRun(FxRobot robot) throws Exception {
        open(World.CHAIN);
        robot.clickOn("#run-button");
        FakeRunner.Run run = world.runner.next();
        run.starts(id("analyze"));
        untilState(id("analyze"), NodeState.RUNNING);
        robot.clickOn("#stop-button");
        untilText("#status-run", "run stopped: 0 of 3 were done");
        assertFalse(isShown("#stop-button"));
        untilText("#run-button", "Run 3 commands");
        // No tick: nothing of it was done.
        until(() -> robot.lookup(".stopped-end").tryQuery().isPresent());
    }

    @Test
    void aLoadFailure_isAPage_andTheWindowLivesOn(FxRobot robot) throws Exception {
        world.host.fails(Problem.error(Problem.Kind.LOAD, "fields.jar is no jar; build it again"));
        robot.interact(() -> window.open(List.of(world.jar)));
        untilText("#failure-title", "No plan could be made");
        assertEquals("1 problem", text("#run-button"));
        world.host.says(World.CHAIN);
        robot.clickOn("#try-again-button");
        untilText("#run-button", "Run 3 commands");
        assertTrue(isShown("#dag-canvas"));
    }

    @Test
    void theTable_mirrorsThePlan_andTheSelection(FxRobot robot) throws Exception {
        open(World.CHAIN);
        robot.clickOn("#show-table");
        until(() -> isShown("#node-table"));
        assertEquals(3, table().getItems().size());
        select(robot, session(), id("chip"));
        until(() -> table().getSelectionModel().getSelectedItem() != null);
        assertEquals(id("chip"), table().getSelectionModel().getSelectedItem().id());
        robot.interact(() -> table().getSelectionModel().select(2));
        until(() -> session().selection().command().get().equals(id("train")));
        untilText("#inspector-type", "TRAIN");
    }

    @Test
    void arrowKeys_walkTheDrawing(FxRobot robot) throws Exception {
        open(World.CHAIN);
        robot.interact(() -> node("#dag-canvas").requestFocus());
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
        until(() -> session().selection().command().get().equals(id("chip")));
        robot.type(KeyCode.ESCAPE);
        until(() -> session().selection().command().get().isEmpty());
    }

    @Test
    void splits_takeDigitsAlone_andOpenFrames(FxRobot robot) throws Exception {
        open(World.TWO_EXPERIMENTS);
        robot.doubleClickOn("#splits-spinner .text-field").write("x3").type(KeyCode.ENTER);
        untilText("#run-button", "Run 14 commands");
        assertEquals(3, world.host.requests.getLast().splits());
    }

    @Test
    void aMissingArgument_isAskedFor_andThePlanFollowsTheTyping(FxRobot robot) throws Exception {
        world.host.takes(new ExperimentMethod.Argument("root_uri", "URI", "Where to", null));
        robot.interact(() -> window.open(List.of(world.jar)));
        untilText("#failure-title", "The experiments need arguments");
        robot.clickOn("#argument-root_uri").write("/data");
        until(() -> "/data".equals(world.host.requests.getLast().arguments().get("root_uri")));
        untilText("#run-button", "Run 8 commands");
    }

    @Test
    void help_tellsShortcuts_andDiagnosticsToCopy(FxRobot robot) {
        robot.clickOn("Help").clickOn("#menu-shortcuts");
        robot.clickOn("Help").clickOn("#menu-about");
        assertTrue(answers.told.getFirst().contains("Ctrl+Enter"));
        assertTrue(answers.told.getLast().startsWith("Quadrat test"));
        assertTrue(answers.told.getLast().contains("JavaFX"));
    }

    @Test
    void aWelcomedJar_canBeClosedAgain(FxRobot robot) throws Exception {
        open(World.CHAIN);
        robot.clickOn("File").clickOn("#menu-close");
        until(() -> isShown("#welcome"));
        assertEquals("Quadrat", stage.getTitle());
    }

    /** As a screen reader would read what is in sight. */
    private List<String> logLines() {
        return node("#log-lines").lookupAll(".log-cell").stream()
                .map(cell -> (ListCell<?>) cell)
                .filter(cell -> !cell.isEmpty())
                .sorted(Comparator.comparingInt(cell -> cell.getIndex()))
                .map(cell -> String.valueOf(cell.getAccessibleText()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private TableView<NodeRow> table() {
        return (TableView<NodeRow>) node("#node-table");
    }
}
