package dev.quadrat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.layout.Box;
import dev.quadrat.layout.Frame;
import dev.quadrat.ui.dag.DagViewModel;
import dev.quadrat.ui.fakes.Definitions;
import dev.quadrat.ui.fakes.World;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The ways through the drawing, the table and the overview by mouse and by keys. */
class DagFlowsTest extends WindowTest {
    @Start
    void start(Stage first) {
        show(first);
    }

    @Test
    void aClickOnAFrame_foldsIt_andAnotherOpensIt(FxRobot robot) throws Exception {
        openSplit(4);
        String group = dag().layout().frames().getFirst().group();
        robot.clickOn(titleOf(group));
        until(() -> frame(group).folded());
        robot.clickOn(titleOf(group));
        until(() -> !frame(group).folded());
    }

    @Test
    void space_foldsTheFrameOfTheSelectedPart_andTheMenuFoldsAll(FxRobot robot) throws Exception {
        openSplit(4);
        String chip = id("chip");
        select(robot, session(), chip);
        robot.interact(() -> node("#dag-canvas").requestFocus());
        robot.type(KeyCode.SPACE);
        until(() -> frame(group(chip)).folded());
        robot.clickOn("View").clickOn("#menu-unfold-all");
        until(() -> dag().layout().frames().stream().noneMatch(Frame::folded));
        robot.clickOn("View").clickOn("#menu-fold-all");
        until(() -> dag().layout().frames().stream().allMatch(Frame::folded));
    }

    @Test
    void theMenuOfACommand_opensByARightClick_andByKeys(FxRobot robot) throws Exception {
        open(World.CHAIN);
        until(() -> dag().layout().cards().size() == 3);
        robot.clickOn(placeOf(id("chip")), MouseButton.SECONDARY);
        until(() -> item("#node-only").isPresent());
        assertEquals(id("chip"), session().selection().command().get());
        robot.clickOn("#node-only");
        untilText("#subset-chip", "only CHIP of only");
        robot.interact(() -> node("#dag-canvas").requestFocus());
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        until(() -> item("#node-copy-inputs").isPresent());
        robot.clickOn("#node-copy-inputs");
        until(
                () ->
                        String.valueOf(Clipboard.getSystemClipboard().getString())
                                .endsWith("analyze/stats.json"));
    }

    @Test
    void aDoneCommand_runsAgain_fromItsMenuInTheTable(FxRobot robot) throws Exception {
        open(World.CHAIN);
        for (String output : List.of("analyze/stats.json", "chip/chips", "train/model")) {
            Path file = folder.resolve("out").resolve(output);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        }
        robot.type(KeyCode.F5);
        untilText("#run-button", "Nothing to run");
        robot.clickOn("#show-table");
        until(() -> isShown("#node-table"));
        robot.interact(
                () -> {
                    ((TableView<?>) node("#node-table")).getSelectionModel().select(2);
                    node("#node-table").requestFocus();
                });
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        until(() -> item("#node-again").isPresent());
        robot.clickOn("#node-again");
        untilText("#run-button", "Run 1 command");
        assertTrue(text("#subset-chip").startsWith("again TRAIN of only"));
        robot.clickOn("#subset-chip");
        untilText("#run-button", "Nothing to run");
    }

    @Test
    void anOutputThatIsNotThere_isSaidNotToBeThere(FxRobot robot) throws Exception {
        open(World.CHAIN);
        until(() -> dag().layout().cards().size() == 3);
        robot.clickOn(placeOf(id("chip")), MouseButton.SECONDARY);
        until(() -> item("#node-reveal").isPresent());
        robot.clickOn("#node-reveal");
        until(() -> !answers.told.isEmpty());
        assertEquals(
                "The output can't be shown\n"
                        + folder.resolve("out").resolve("chip/chips")
                        + " does not exist yet: the command has not written it",
                answers.told.getFirst());
    }

    @Test
    void theFilter_holdsInDrawingAndTable_andCountsWhatItHides(FxRobot robot) throws Exception {
        open(World.TWO_EXPERIMENTS);
        robot.clickOn("#filter-text").write("large");
        untilText("#filter-hidden", "4 hidden ·");
        until(() -> dag().layout().cards().size() == 5);
        robot.clickOn("#show-table");
        until(() -> isShown("#node-table"));
        assertEquals(5, ((TableView<?>) node("#node-table")).getItems().size());
        robot.clickOn("#filter-all");
        until(() -> ((TableView<?>) node("#node-table")).getItems().size() == 9);
        assertFalse(isShown("#filter-hidden"));
        assertEquals("Run 8 commands", text("#run-button"));
    }

    @Test
    void thePath_isThatOfTheSelectedCommand(FxRobot robot) throws Exception {
        open(World.TWO_EXPERIMENTS);
        assertTrue(node("#filter-path").isDisabled());
        select(robot, session(), id("eval-large"));
        robot.interact(() -> ((ToggleButton) node("#filter-path")).fire());
        untilText("#filter-hidden", "4 hidden ·");
        assertEquals("Path of EVAL of large", text("#filter-path"));
    }

    @Test
    void aFilterThatLeavesNothing_offersAll(FxRobot robot) throws Exception {
        open(World.CHAIN);
        robot.clickOn("#filter-text").write("nowhere");
        until(() -> dag().layout().cards().isEmpty());
        robot.clickOn("Show all");
        until(() -> dag().layout().cards().size() == 3);
    }

    @Test
    void manyExperiments_beginWithTheOverview_andOneIsOpenedByEnter(FxRobot robot)
            throws Exception {
        open(Definitions.experiments(201));
        until(() -> text("#overview-title").equals("201 experiments · 1,006 commands"));
        until(() -> ((TableView<?>) node("#overview-table")).getItems().size() == 201);
        robot.interact(
                () -> {
                    ((TableView<?>) node("#overview-table")).getSelectionModel().select(1);
                    node("#overview-table").requestFocus();
                });
        robot.type(KeyCode.ENTER);
        until(() -> isShown("#dag-canvas"));
        until(() -> dag().layout().cards().size() == 6);
        untilText("#filter-hidden", "1,000 hidden ·");
    }

    @Test
    void anExport_goesWhereThePersonWants_orSaysWhyNot(FxRobot robot) throws Exception {
        open(World.CHAIN);
        Path file = folder.resolve("plan.svg");
        answers.place = Optional.of(file);
        robot.clickOn("#export-button").clickOn("#export-svg");
        until(() -> Files.exists(file));
        assertEquals("Export as SVG picture: fields.svg", answers.told.getFirst());
        answers.place = Optional.of(folder);
        robot.clickOn("#export-button").clickOn("#export-dot");
        until(() -> answers.told.size() == 3);
        assertEquals(
                "The Graphviz text was not written\n"
                        + folder
                        + " is a folder; choose the name of a file",
                answers.told.getLast());
    }

    private void openSplit(int parts) throws Exception {
        open(World.TWO_EXPERIMENTS);
        new FxRobot().interact(() -> session().plan().choices().splits().set(parts));
        until(() -> dag().layout().frames().size() == 3);
    }

    private DagViewModel dag() {
        return window.workArea().dag().model();
    }

    private Frame frame(String group) {
        return dag().layout().frames().stream()
                .filter(frame -> frame.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private String group(String id) {
        return String.valueOf(dag().dag().command(id).group());
    }

    private static Optional<MenuItem> item(String id) {
        return Window.getWindows().stream()
                .filter(javafx.scene.control.ContextMenu.class::isInstance)
                .flatMap(menu -> ((javafx.scene.control.ContextMenu) menu).getItems().stream())
                .filter(item -> ("#" + item.getId()).equals(id))
                .findFirst();
    }

    private Point2D placeOf(String id) {
        Box box =
                dag().layout().cards().stream()
                        .filter(card -> card.commandId().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .box();
        return onScreen(box.centerX(), box.centerY());
    }

    private Point2D titleOf(String group) {
        Box box = frame(group).box();
        return onScreen(box.centerX(), box.y() + 6);
    }

    private Point2D onScreen(double x, double y) {
        Node canvas = node("#dag-canvas");
        return canvas.localToScreen(window.workArea().dag().toView(new Point2D(x, y)));
    }
}
