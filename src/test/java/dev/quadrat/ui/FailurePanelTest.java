package dev.quadrat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.ui.fakes.FakeRunner;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.ui.session.NodeState;

import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;

class FailurePanelTest extends WindowTest {
    @Start
    void start(Stage first) {
        show(first);
    }

    @Test
    void aFailedRun_showsItsFailures_andWhatToDo(FxRobot robot) throws Exception {
        FakeRunner.Run run = failed(robot);
        untilText("#failure-command", "TRAIN of experiment small");
        assertEquals("exit code 1", text("#failure-exit"));
        assertEquals("disk full", text("#failure-why"));
        assertEquals("blocks 2 commands: PREDICT of small, EVAL of small", text("#failure-blocks"));
        TextArea lines = (TextArea) node("#failure-lines");
        until(() -> lines.getText().equals("epoch 1\ndisk full"));
        // Else, a long last line would scroll the beginnings of all lines out of sight.
        assertEquals("epoch 1\n".length(), lines.getCaretPosition());
        assertEquals(
                "run-command " + run.id("train-small"),
                ((TextField) node("#failure-by-hand")).getText());
        robot.clickOn("#failure-copy");
        List<String> copied = new ArrayList<>();
        robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        assertEquals(List.of("run-command " + run.id("train-small")), copied);
        robot.clickOn("#failure-seek");
        until(() -> session().selection().command().get().equals(run.id("train-small")));
        robot.clickOn("#failure-log");
        until(() -> chosenTab().equals("Log"));
        untilText("#log-title", "TRAIN of small");
        assertTrue(text("#log-standing").startsWith("failed · 0:"));
        assertTrue(text("#log-standing").endsWith(" · exit code 1"));
        assertEquals(1, notices.size() + (stage.isFocused() ? 1 : 0));
    }

    @Test
    void retry_runsWhatFailed_andTheFailureIsGone(FxRobot robot) throws Exception {
        FakeRunner.Run run = failed(robot);
        robot.clickOn("#failure-retry");
        FakeRunner.Run again = world.runner.next();
        assertEquals(run.directory().id(), again.directory().id());
        until(() -> !tabs().contains("Failures 1"));
        assertTrue(session().run().phase().get().isActive());
    }

    @Test
    void withoutAFailure_thereIsNoSuchTab(FxRobot robot) throws Exception {
        open(World.CHAIN);
        robot.clickOn("#run-button");
        world.runner.next().allSucceed();
        untilText("#status-run", "run succeeded: 3 commands");
        assertFalse(tabs().stream().anyMatch(tab -> tab.startsWith("Failures")));
    }

    @Test
    void whileTheRunGoesOn_theTabStandsThere_andDoesNotPushItselfForward(FxRobot robot)
            throws Exception {
        open(World.TWO_EXPERIMENTS);
        robot.clickOn("#run-button");
        FakeRunner.Run run = world.runner.next();
        run.fails(run.id("train-small"), "no");
        untilState(id("train-small"), NodeState.FAILED);
        until(() -> tabs().contains("Failures 1"));
        assertEquals("Log", chosenTab());
    }

    @Test
    void keys_goToErrorsAndMatches(FxRobot robot) throws Exception {
        failed(robot);
        robot.press(KeyCode.F8).release(KeyCode.F8);
        until(() -> chosenTab().equals("Log"));
        untilText("#log-found-errors", "no errors");
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        robot.write("epoch");
        untilText("#log-found", "1 hit");
        robot.press(KeyCode.F3).release(KeyCode.F3);
        untilText("#log-found", "1 of 1");
    }

    private FakeRunner.Run failed(FxRobot robot) throws Exception {
        open(World.TWO_EXPERIMENTS);
        robot.clickOn("#run-button");
        FakeRunner.Run run = world.runner.next();
        run.starts(run.id("train-small"));
        run.writes(run.id("train-small"), "epoch 1", "disk full");
        run.fails(run.id("train-small"), "disk full");
        run.ends();
        until(() -> chosenTab().equals("Failures 1"));
        return run;
    }

    private String chosenTab() {
        return ((TabPane) node("#bottom-tabs")).getSelectionModel().getSelectedItem().getText();
    }

    private List<String> tabs() {
        return ((TabPane) node("#bottom-tabs"))
                .getTabs().stream().map(tab -> tab.getText()).toList();
    }
}
