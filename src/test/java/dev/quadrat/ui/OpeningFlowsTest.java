package dev.quadrat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.host.ExperimentMethod;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.ui.fakes.Zip;
import dev.quadrat.ui.trust.TrustAnswer;
import dev.quadrat.ui.trust.TrustDialog;
import dev.quadrat.workbench.home.HomeFiles;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

class OpeningFlowsTest extends WindowTest {
    @Start
    void start(Stage first) {
        show(first);
    }

    @Test
    void aJarFromANewPlace_runsNothing_beforeItIsTrusted(FxRobot robot) throws Exception {
        Zip.write(world.jar, "one");
        robot.interact(() -> window.open(List.of(world.jar)));
        until(() -> answers.trustQuestions.size() == 1);
        until(() -> isShown("#welcome"));
        assertEquals(List.of(), world.host.requests);
        answers.trust = TrustAnswer.TRUST;
        robot.interact(() -> window.open(List.of(world.jar)));
        untilText("#run-button", "Run 8 commands");
        until(() -> files().recent().size() == 1);
        robot.interact(() -> window.open(List.of(world.jar)));
        until(() -> world.host.requests.size() == 2);
        assertEquals(2, answers.trustQuestions.size());
    }

    @Test
    void aJarOfTheCommandLine_isNotAskedAbout(FxRobot robot) throws Exception {
        Zip.write(world.jar, "one");
        robot.interact(() -> window.openNamed(List.of(world.jar)));
        untilText("#run-button", "Run 8 commands");
        assertEquals(List.of(), answers.trustQuestions);
    }

    @Test
    void theTrustDialog_cancelsByDefault(FxRobot robot) throws Exception {
        AtomicReference<TrustAnswer> answer = ask(robot);
        robot.type(KeyCode.ENTER);
        until(() -> answer.get() == TrustAnswer.CANCEL);
    }

    @Test
    void theTrustDialog_takesAnAnswerForTheWholeFolder(FxRobot robot) throws Exception {
        AtomicReference<TrustAnswer> answer = ask(robot);
        assertFalse(robot.lookup("#open-once-button").query().isDisabled());
        robot.clickOn("#trust-folder");
        assertTrue(robot.lookup("#open-once-button").query().isDisabled());
        robot.clickOn("#trust-button");
        until(() -> answer.get() == TrustAnswer.TRUST_FOLDER);
    }

    private AtomicReference<TrustAnswer> ask(FxRobot robot) throws Exception {
        Zip.write(world.jar, "one");
        robot.interact(() -> window.open(List.of(world.jar)));
        until(() -> answers.trustQuestions.size() == 1);
        AtomicReference<TrustAnswer> answer = new AtomicReference<>();
        // Not waited for: it ends with the answer.
        var _ =
                WaitForAsyncUtils.asyncFx(
                        () ->
                                answer.set(
                                        new TrustDialog(answers.trustQuestions.getFirst(), stage)
                                                .answer()));
        until(() -> !robot.lookup("#trust-button").queryAll().isEmpty());
        return answer;
    }

    @Test
    void recentJars_areOnTheWelcomePage_andInTheMenu_goneOnesGreyed(FxRobot robot)
            throws Exception {
        Path gone = folder.resolve("gone.jar");
        Zip.write(world.jar, "one");
        answers.trust = TrustAnswer.TRUST;
        files().opened(List.of(gone));
        files().opened(List.of(world.jar));
        robot.interact(() -> session().plan().close());
        open(World.CHAIN);
        robot.clickOn("File").clickOn("#menu-close");
        until(() -> isShown("#recent-list"));
        until(() -> node("#recent-list").lookupAll(".recent-row").size() == 2);
        List<Node> rows = List.copyOf(node("#recent-list").lookupAll(".recent-row"));
        assertTrue(rows.getFirst().getAccessibleText().startsWith("fields.jar, " + folder));
        assertTrue(
                rows.getLast()
                        .getAccessibleText()
                        .startsWith("gone.jar, gone.jar is no longer there"));
        robot.clickOn(rows.getLast());
        assertTrue(isShown("#welcome"));
        robot.clickOn(rows.getFirst());
        untilText("#run-button", "Run 3 commands");
    }

    @Test
    void typing_goesOn_whileThePlanIsMade(FxRobot robot) throws Exception {
        robot.interact(() -> stage.setWidth(1440));
        world.host.takes(new ExperimentMethod.Argument("root_uri", "text", "Where to", null));
        robot.interact(() -> window.open(List.of(world.jar)));
        until(() -> isShown("#argument-root_uri"));
        Node field = node("#argument-root_uri");
        until(field::isFocused);
        double y = field.localToScene(0, 0).getY();
        robot.write("/da");
        untilText("#run-button", "Run 8 commands");
        assertTrue(field.isFocused());
        robot.write("ta");
        assertSame(field, node("#argument-root_uri"));
        assertEquals("/data", ((TextField) field).getText());
        assertEquals(y, field.localToScene(0, 0).getY(), 0.5);
    }

    @Test
    void aWrongValue_isToldAtItsField_andKeepsFromRunning(FxRobot robot) throws Exception {
        world.host.takes(new ExperimentMethod.Argument("epochs", "whole number", "", "1"));
        robot.interact(() -> window.open(List.of(world.jar)));
        untilText("#run-button", "Run 8 commands");
        robot.clickOn("#argument-epochs").write("x");
        untilText("#run-button", "1 problem");
        assertEquals("the argument epochs is to be a whole number, not 'x'", text("#error-epochs"));
        assertTrue(isShown("#dag-canvas"));
        robot.clickOn("#use-defaults");
        untilText("#run-button", "Run 8 commands");
        assertEquals("", ((TextField) node("#argument-epochs")).getText());
    }

    @Test
    void aFolder_isBrowsedFor(FxRobot robot) throws Exception {
        world.host.takes(new ExperimentMethod.Argument("root", "path", "Where to", null));
        robot.interact(() -> window.open(List.of(world.jar)));
        until(() -> isShown("#browse-root"));
        answers.path = Optional.of(Path.of("/data/Äcker"));
        robot.clickOn("#browse-root").clickOn("Folder…");
        untilText("#run-button", "Run 8 commands");
        assertEquals("/data/Äcker", world.host.requests.getLast().arguments().get("root"));
        assertTrue(answers.told.contains("which folder? Choose root"));
    }

    @Test
    void blanks_tickExperiments(FxRobot robot) throws Exception {
        open(World.TWO_EXPERIMENTS);
        untilText("#run-button", "Run 8 commands");
        robot.interact(
                () -> {
                    TreeView<?> tree = (TreeView<?>) node("#experiment-tree");
                    tree.requestFocus();
                    tree.getSelectionModel().select(2);
                });
        robot.type(KeyCode.SPACE);
        untilText("#run-button", "Run 5 commands");
        robot.clickOn("#all-experiments");
        untilText("#run-button", "Run 8 commands");
    }

    @Test
    void aRebuiltJar_isNoticed_quietly(FxRobot robot) throws Exception {
        Zip.write(world.jar, "one");
        robot.interact(() -> window.openNamed(List.of(world.jar)));
        untilText("#run-button", "Run 8 commands");
        world.host.says(World.CHAIN);
        Zip.write(world.jar, "two");
        untilText("#run-button", "Run 3 commands");
        until(() -> isShown("#jar-notice"));
        assertEquals(
                "fields.jar was built anew: +2 commands, 8 removed, 1 changed",
                text("#jar-notice-text"));
        robot.clickOn("#jar-notice-dismiss");
        until(() -> !isShown("#jar-notice"));
    }

    @Test
    void whatASecondStartHandsOver_isOpened(FxRobot robot) throws Exception {
        robot.interact(() -> window.takeOver(List.of(world.jar)));
        untilText("#run-button", "Run 8 commands");
    }

    @Test
    void settings_holdAtOnce_andAreKept(FxRobot robot) throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.COMMA).release(KeyCode.CONTROL);
        until(() -> !robot.lookup("#settings").queryAll().isEmpty());
        robot.doubleClickOn("#settings-gpu-slots .text-field").write("3").type(KeyCode.TAB);
        until(() -> session().plan().choices().settings().get().gpuSlots() == 3);
        robot.clickOn("Close");
        until(() -> files().settings().gpuSlots() == 3);
    }

    @Test
    void aDamagedFile_isToldOnce_andThenDismissed(FxRobot robot) throws Exception {
        Path file = folder.resolve("home/recent.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{");
        open(World.CHAIN);
        robot.clickOn("File").clickOn("#menu-close");
        until(() -> isShown("#complaint"));
        assertEquals(
                file
                        + " is damaged; it was kept aside as recent.json.damaged, and Quadrat goes"
                        + " on without it",
                text("#complaint-text"));
        robot.clickOn("#complaint-dismiss");
        until(() -> !isShown("#complaint"));
    }

    private HomeFiles files() {
        return world.workbench.files(_ -> {});
    }
}
