package dev.quadrat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.dag.Problem;
import dev.quadrat.host.ExperimentMethod;
import dev.quadrat.run.RunnerCheck;
import dev.quadrat.ui.fakes.FakeRunner;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.ui.look.ThemeChoice;
import dev.quadrat.ui.session.NodeState;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Each screen has names for a screen reader and contrast, in both themes; keys suffice. */
class AccessibilityTest extends WindowTest {
    @Start
    void start(Stage first) {
        show(first);
    }

    @Test
    void theWelcomePage() {
        audit();
    }

    @Test
    void thePlan_withACommandSelected(FxRobot robot) throws Exception {
        open(World.TWO_EXPERIMENTS);
        select(robot, session(), id("train"));
        until(() -> isShown("#inspector-type"));
        audit();
    }

    @Test
    void theTable(FxRobot robot) throws Exception {
        open(World.TWO_EXPERIMENTS);
        robot.clickOn("#show-table");
        until(() -> isShown("#node-table"));
        audit();
    }

    @Test
    void missingArguments(FxRobot robot) throws Exception {
        world.host.takes(
                new ExperimentMethod.Argument("root_uri", "URI", "Where to", null),
                new ExperimentMethod.Argument("quality", "one of DRAFT, FINAL", "", "DRAFT"));
        robot.interact(() -> window.open(List.of(world.jar)));
        untilText("#failure-title", "The experiments need arguments");
        audit();
    }

    @Test
    void problems(FxRobot robot) throws Exception {
        world.host.fails(Problem.error(Problem.Kind.LOAD, "fields.jar is no jar; build it again"));
        robot.interact(() -> window.open(List.of(world.jar)));
        untilText("#failure-title", "No plan could be made");
        audit();
    }

    @Test
    void aRun_withAFailure(FxRobot robot) throws Exception {
        open(World.CHAIN);
        robot.clickOn("#run-button");
        FakeRunner.Run run = world.runner.next();
        run.starts(id("analyze"));
        run.writes(id("analyze"), "disk full");
        run.fails(id("analyze"), "disk full");
        untilState(id("train"), NodeState.BLOCKED);
        audit();
    }

    @Test
    void theHistory_theResults_andTheWholeRunsLog(FxRobot robot) throws Exception {
        open(World.CHAIN);
        robot.clickOn("#run-button");
        FakeRunner.Run run = world.runner.next();
        run.starts(id("analyze"));
        run.writes(id("analyze"), "\u001b[31mred\u001b[0m and \u001b[33myellow");
        run.allSucceed();
        untilText("#status-run", "run succeeded: 3 commands");
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        audit();
        press(robot, KeyCode.CONTROL, KeyCode.H);
        audit();
        press(robot, KeyCode.CONTROL, KeyCode.E);
        audit();
    }

    @Test
    void theOverview(FxRobot robot) throws Exception {
        open(World.TWO_EXPERIMENTS);
        robot.clickOn("#show-overview");
        audit();
    }

    @Test
    void aRunnersSettings_andWhatItFound(FxRobot robot) throws Exception {
        open(World.CHAIN);
        robot.clickOn("#runner-cloud");
        untilText("#run-button", "2 problems");
        audit();
        world.cloud.offersNothing("the list can't be had; log in first");
        world.cloud.finds(
                Problem.error(Problem.Kind.RUNNER, "log in first"),
                Problem.warning(Problem.Kind.RUNNER, "slow", List.of(), List.of()));
        press(robot, KeyCode.CONTROL, KeyCode.K);
        Parent dialog = robot.lookup("#runner-dialog").query();
        robot.interact(() -> ((ComboBox<?>) dialog.lookup("#runner-field-queue")).show());
        robot.interact(() -> ((ComboBox<?>) dialog.lookup("#runner-field-queue")).hide());
        until(() -> dialog.lookup("#check-found").isVisible());
        until(() -> dialog.lookup("#runner-failure-queue").isVisible());
        audit(() -> dialog);
    }

    @Test
    void theQuestionForARunsAddress(FxRobot robot) throws Exception {
        open(World.CHAIN);
        world.cloud.offersNothing("there is no such run");
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        Parent dialog = robot.lookup("#follow-dialog").query();
        robot.interact(
                () -> {
                    ((TextField) dialog.lookup("#follow-address")).setText("cloud:x");
                    ((Button) dialog.lookup("#follow-button")).fire();
                });
        until(() -> dialog.lookup("#follow-failure").isVisible());
        audit(() -> dialog);
    }

    @Test
    void theQuestionBeforeMoneyIsSpent(FxRobot robot) {
        RunnerCheck found =
                new RunnerCheck(
                        List.of(new RunnerCheck.Fact("Account", "1234")),
                        List.of(
                                Problem.warning(
                                        Problem.Kind.RUNNER, "slow", List.of(), List.of())));
        PaidLaunchDialog dialog = on(() -> new PaidLaunchDialog("Cloud", 14, found, stage));
        robot.interact(dialog::show);
        assertEquals("Launch 14 commands on Cloud?", dialog.getHeaderText());
        audit(dialog::getDialogPane);
        robot.interact(dialog::close);
    }

    /** Load, plan, choose a part, launch, stop: with keys alone. */
    @Test
    void keysSuffice(FxRobot robot) throws Exception {
        answers.jars = List.of(world.jar);
        world.host.says(World.CHAIN);
        press(robot, KeyCode.CONTROL, KeyCode.O);
        untilText("#run-button", "Run 3 commands");
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT);
        until(() -> session().selection().command().get().equals(id("chip")));
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.U);
        untilText("#run-button", "Run 2 commands");
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        untilText("#run-button", "Run 3 commands");
        press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        FakeRunner.Run run = world.runner.next();
        run.starts(id("analyze"));
        untilState(id("analyze"), NodeState.RUNNING);
        press(robot, KeyCode.CONTROL, KeyCode.PERIOD);
        untilText("#status-run", "run stopped: 0 of 3 were done");
    }

    @Test
    void theAudit_findsWhatItLooksFor() throws Exception {
        List<String> found =
                on(
                        () -> {
                            Button nameless = new Button("");
                            nameless.setId("nameless");
                            Label faint = new Label("faint");
                            faint.setStyle("-fx-text-fill: #999999;");
                            VBox page = new VBox(nameless, faint);
                            page.setStyle("-fx-background-color: white;");
                            new Scene(page, 200, 100);
                            page.applyCss();
                            page.layout();
                            ScreenAudit audit = new ScreenAudit(page);
                            return List.of(
                                    String.join("", audit.withoutName()),
                                    audit.faint().getFirst().substring(0, 13));
                        });
        assertEquals(List.of("#nameless", "2.85: \"faint\""), found);
    }

    private void audit() {
        audit(() -> stage.getScene().getRoot());
    }

    private void audit(Supplier<Parent> screen) {
        for (ThemeChoice choice : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            ScreenAudit audit =
                    on(
                            () -> {
                                theme(choice);
                                screen.get().applyCss();
                                screen.get().layout();
                                return new ScreenAudit(screen.get());
                            });
            assertEquals(List.of(), audit.withoutName(), () -> choice + ": without a name");
            assertEquals(List.of(), audit.faint(), () -> choice + ": too faint");
        }
    }

    private static <T> T on(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys).release(keys);
    }
}
