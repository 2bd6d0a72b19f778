package dev.quadrat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.dag.Problem;
import dev.quadrat.ui.fakes.FakeRunner;
import dev.quadrat.ui.fakes.World;

import javafx.event.ActionEvent;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** From the switch to a run elsewhere. */
class RunnerFlowsTest extends WindowTest {
    @Start
    void start(Stage first) {
        show(first);
    }

    @Test
    void theSwitch_hasARunnerEach_andAsksHowManyAtOnce_onlyForThisMachine(FxRobot robot)
            throws Exception {
        open(World.CHAIN);
        assertEquals("Local", text("#runner-local"));
        assertEquals("Cloud", text("#runner-cloud"));
        assertTrue(isShown("#parallel-spinner"));
        robot.clickOn("#runner-cloud");
        untilText("#run-button", "2 problems");
        assertFalse(isShown("#parallel-spinner"));
        assertEquals("Settings of Cloud", node("#runner-settings").getAccessibleText());
    }

    @Test
    void aProblemOfASetting_leadsToItsField_andGoesWhenItIsFilledIn(FxRobot robot)
            throws Exception {
        openOnCloud(robot);
        robot.clickOn("#run-button");
        robot.interact(
                () -> {
                    ListView<?> problems = (ListView<?>) node("#problems-list");
                    problems.requestFocus();
                    problems.getSelectionModel().clearAndSelect(0);
                });
        robot.type(KeyCode.ENTER);
        until(() -> box(robot, "queue").getEditor().isFocused());
        robot.interact(() -> box(robot, "queue").getEditor().setText("quick"));
        untilText("#run-button", "1 problem");
        robot.interact(() -> box(robot, "tenant").getEditor().setText("bl"));
        assertEquals("quick", box(robot, "queue").getEditor().getText());
        robot.interact(
                () -> {
                    box(robot, "tenant").getEditor().setText("blue");
                    box(robot, "tenant").getEditor().fireEvent(new ActionEvent());
                });
        until(() -> session().plan().choices().values().get().containsValue("blue"));
        assertEquals("", box(robot, "queue").getEditor().getText());
    }

    @Test
    void aList_isFetchedWhenItOpens_andAPickHolds(FxRobot robot) throws Exception {
        openOnCloud(robot);
        CountDownLatch looking = world.cloud.looksFor();
        robot.clickOn("#runner-settings");
        robot.interact(() -> box(robot, "queue").getEditor().setText("mine"));
        robot.interact(() -> box(robot, "queue").show());
        until(() -> !world.cloud.asked.isEmpty());
        assertEquals(List.of(), box(robot, "queue").getItems());
        looking.countDown();
        until(() -> box(robot, "queue").getItems().size() == 2);
        assertEquals("mine", box(robot, "queue").getEditor().getText());
        robot.interact(() -> box(robot, "queue").getSelectionModel().select("slow"));
        until(() -> "slow".equals(session().plan().choices().values().get().get("queue")));
        assertEquals("slow", box(robot, "queue").getEditor().getText());
    }

    @Test
    void aListThatCanNotBeHad_saysWhyBesideItsField(FxRobot robot) throws Exception {
        openOnCloud(robot);
        world.cloud.offersNothing("the session has expired; log in again");
        robot.clickOn("#runner-settings");
        robot.interact(() -> box(robot, "queue").getEditor().setText("mine"));
        robot.interact(() -> box(robot, "queue").show());
        until(() -> inDialog(robot, "#runner-failure-queue", Label.class).isVisible());
        assertEquals(
                "the session has expired; log in again",
                inDialog(robot, "#runner-failure-queue", Label.class).getText());
        assertEquals("mine", session().plan().choices().values().get().get("queue"));
    }

    @Test
    void theMenuChecks_whatIsFoundStandsInTheForm_andCanBeCopied(FxRobot robot) throws Exception {
        openOnCloud(robot);
        fillIn(robot);
        CountDownLatch looking = world.cloud.looksFor();
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        until(() -> inDialog(robot, "#check-button", Button.class).getText().equals("Cancel"));
        looking.countDown();
        until(() -> verdict(robot).equals("Cloud is ready"));
        robot.interact(() -> inDialog(robot, "#check-copy", Button.class).fire());
        robot.interact(
                () ->
                        assertEquals(
                                "Cloud is ready\nAccount: 1234\n",
                                Clipboard.getSystemClipboard().getString()));
        world.cloud.finds(Problem.error(Problem.Kind.RUNNER, "log in first"));
        robot.interact(() -> inDialog(robot, "#check-button", Button.class).fire());
        until(() -> verdict(robot).equals("1 problem; nothing can be launched like this"));
    }

    @Test
    void aCheck_canBeCancelled(FxRobot robot) throws Exception {
        openOnCloud(robot);
        CountDownLatch looking = world.cloud.looksFor();
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        until(() -> inDialog(robot, "#check-button", Button.class).getText().equals("Cancel"));
        robot.interact(() -> inDialog(robot, "#check-button", Button.class).fire());
        until(() -> inDialog(robot, "#check-button", Button.class).getText().equals("Check"));
        looking.countDown();
        assertEquals(
                "Looks whether all of this is there and may be used; nothing is launched.",
                verdict(robot));
    }

    @Test
    void aLaunch_isAskedAbout_andFollowed(FxRobot robot) throws Exception {
        openOnCloud(robot);
        fillIn(robot);
        untilText("#run-button", "Run 3 commands");
        answers.pay = true;
        robot.clickOn("#run-button");
        FakeRunner.Run run = world.runner.next();
        assertEquals(
                List.of("launch 3 commands on Cloud? [Fact[label=Account, value=1234]]"),
                answers.told);
        run.allSucceed();
        untilText("#status-run", "run succeeded: 3 commands");
        assertEquals("quick", run.directory().manifest().settings().values().get("queue"));
    }

    @Test
    void theCheckBeforeALaunch_isSeen_andCanBeCancelled(FxRobot robot) throws Exception {
        openOnCloud(robot);
        fillIn(robot);
        untilText("#run-button", "Run 3 commands");
        CountDownLatch looking = world.cloud.looksFor();
        robot.clickOn("#run-button");
        untilText("#run-button", "Checking…");
        untilText("#stop-button", "Cancel");
        assertEquals("checking…", text("#status-run"));
        assertTrue(isShown("#run-progress"));
        robot.clickOn("#stop-button");
        untilText("#run-button", "Run 3 commands");
        looking.countDown();
        assertFalse(isShown("#run-progress"));
        assertEquals(List.of(), answers.told);
    }

    @Test
    void whatKeepsALaunchFromTheRunner_isAProblem(FxRobot robot) throws Exception {
        openOnCloud(robot);
        fillIn(robot);
        untilText("#run-button", "Run 3 commands");
        world.cloud.finds(Problem.error(Problem.Kind.RUNNER, "log in first"));
        robot.clickOn("#run-button");
        untilText("#run-button", "1 problem");
        assertEquals(List.of(), answers.told);
    }

    @Test
    void whatARunWaitsFor_standsAboveThePanes_untilItGoesOn(FxRobot robot) throws Exception {
        FakeRunner.Run run = launched(robot);
        assertFalse(isShown("#run-notice"));
        run.directory().recordNotice("the session has expired; log in again");
        untilText("#run-notice-text", "the session has expired; log in again");
        assertTrue(isShown("#run-notice"));
        robot.clickOn("#run-notice-action");
        robot.interact(
                () ->
                        assertEquals(
                                "the session has expired; log in again",
                                Clipboard.getSystemClipboard().getString()));
        run.directory().forgetNotice();
        until(() -> !isShown("#run-notice"));
    }

    @Test
    void closingTheWindow_saysWhatBecomesOfARunElsewhere(FxRobot robot) throws Exception {
        launched(robot);
        robot.interact(
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertEquals("what of the run? It goes on in the clouds.", answers.told.getLast());
    }

    @Test
    void closingTheWindow_endsACheck_andAsksNothing(FxRobot robot) throws Exception {
        openOnCloud(robot);
        fillIn(robot);
        untilText("#run-button", "Run 3 commands");
        CountDownLatch looking = world.cloud.looksFor();
        robot.clickOn("#run-button");
        untilText("#run-button", "Checking…");
        robot.interact(
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        looking.countDown();
        assertFalse(stage.isShowing());
        assertEquals(List.of(), answers.told);
    }

    @Test
    void whatSurvivesAStop_isListed(FxRobot robot) throws Exception {
        launched(robot);
        world.runner.survivesStops("machine 7 of the cloud");
        robot.clickOn("#stop-button");
        until(
                () ->
                        session().problems().stream()
                                .anyMatch(
                                        p ->
                                                p.message()
                                                        .equals(
                                                                "still alive after the stop:"
                                                                        + " machine 7 of the cloud;"
                                                                        + " end it by hand")));
        untilText("#stop-button", "Stop");
    }

    @Test
    void theHistory_namesWhereARunWas(FxRobot robot) throws Exception {
        FakeRunner.Run run = launched(robot);
        run.allSucceed();
        untilText("#status-run", "run succeeded: 3 commands");
        robot.press(KeyCode.CONTROL, KeyCode.H).release(KeyCode.H, KeyCode.CONTROL);
        TableView<?> history = (TableView<?>) node("#history-table");
        until(() -> !history.getItems().isEmpty());
        robot.interact(
                () ->
                        assertEquals(
                                "Cloud",
                                history.getColumns().stream()
                                        .filter(column -> column.getText().equals("Runs on"))
                                        .findFirst()
                                        .orElseThrow()
                                        .getCellData(0)));
    }

    @Test
    void settingsOfThisMachine_areThoseOfTheProgram(FxRobot robot) throws Exception {
        open(World.CHAIN);
        robot.clickOn("#runner-settings");
        assertTrue(robot.lookup("#settings-dialog").tryQuery().isPresent());
    }

    @Test
    void settings_go_withTheirRunner_andComeBackWithIt(FxRobot robot) throws Exception {
        openOnCloud(robot);
        robot.interact(() -> ((Button) node("#runner-settings")).fire());
        robot.interact(() -> box(robot, "queue").getEditor().setText("quick"));
        robot.interact(() -> session().plan().choices().runner().set("local"));
        assertTrue(robot.lookup("#runner-dialog").tryQuery().isEmpty());
        assertEquals(Map.of(), session().plan().choices().values().get());
        robot.interact(() -> session().plan().choices().runner().set("cloud"));
        robot.interact(() -> ((Button) node("#runner-settings")).fire());
        assertEquals("quick", box(robot, "queue").getEditor().getText());
    }

    @Test
    void settingsThatWereClosed_canBeShownAgain(FxRobot robot) throws Exception {
        openOnCloud(robot);
        for (int time = 0; time < 2; time++) {
            robot.interact(() -> ((Button) node("#runner-settings")).fire());
            Parent dialog = robot.lookup("#runner-dialog").query();
            assertTrue(dialog.getScene().getWindow().isShowing());
            robot.interact(() -> dialog.getScene().getWindow().hide());
        }
    }

    @Test
    void aRunOfAnotherMachine_isFollowedByItsAddress(FxRobot robot) throws Exception {
        FakeRunner.Run run = launched(robot);
        run.allSucceed();
        untilText("#status-run", "run succeeded: 3 commands");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H)
                .release(KeyCode.H, KeyCode.SHIFT, KeyCode.CONTROL);
        Parent dialog = robot.lookup("#follow-dialog").query();
        Button follow = (Button) dialog.lookup("#follow-button");
        assertTrue(follow.isDisabled());
        follow(robot, dialog, "moon:" + run.directory().id());
        until(() -> dialog.lookup("#follow-failure").isVisible());
        follow(robot, dialog, "cloud:" + run.directory().id());
        until(() -> session().visit().run().isPresent());
        assertEquals(run.directory().id(), session().visit().run().orElseThrow().id());
        assertTrue(robot.lookup("#follow-dialog").tryQuery().isEmpty());
    }

    private static void follow(FxRobot robot, Parent dialog, String address) {
        robot.interact(
                () -> {
                    ((TextField) dialog.lookup("#follow-address")).setText(address);
                    ((Button) dialog.lookup("#follow-button")).fire();
                });
    }

    @Test
    void theMenu_namesTheChosenRunner(FxRobot robot) throws Exception {
        openOnCloud(robot);
        robot.clickOn("Run");
        MenuItem check = item("menu-check");
        assertEquals("_Check Cloud…", check.getText());
        assertEquals("Se_ttings of Cloud…", item("menu-runner-settings").getText());
        robot.interact(() -> session().plan().choices().runner().set("local"));
        assertEquals("_Check Local…", check.getText());
        assertTrue(check.isDisable());
    }

    private MenuItem item(String id) {
        return ((MenuBar) node("#menu-bar"))
                .getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(item -> id.equals(item.getId()))
                        .findFirst()
                        .orElseThrow();
    }

    private void openOnCloud(FxRobot robot) throws Exception {
        open(World.CHAIN);
        robot.clickOn("#runner-cloud");
        untilText("#run-button", "2 problems");
    }

    private FakeRunner.Run launched(FxRobot robot) throws Exception {
        openOnCloud(robot);
        fillIn(robot);
        untilText("#run-button", "Run 3 commands");
        answers.pay = true;
        robot.clickOn("#run-button");
        FakeRunner.Run run = world.runner.next();
        untilText("#run-button", "Running 0 of 3");
        return run;
    }

    private void fillIn(FxRobot robot) {
        robot.interact(
                () ->
                        session()
                                .plan()
                                .choices()
                                .values()
                                .set(Map.of("tenant", "blue", "queue", "quick")));
    }

    private static String verdict(FxRobot robot) {
        return inDialog(robot, "#check-verdict", Label.class).getText();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> box(FxRobot robot, String field) {
        return inDialog(robot, "#runner-field-" + field, ComboBox.class);
    }

    private static <T> T inDialog(FxRobot robot, String query, Class<T> type) {
        Parent dialog = robot.lookup("#runner-dialog").query();
        return type.cast(dialog.lookup(query));
    }
}
