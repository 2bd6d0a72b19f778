package dev.quadrat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.ui.fakes.FakeRunner;
import dev.quadrat.ui.fakes.PastRuns;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.ui.history.HistoryRow;
import dev.quadrat.ui.results.ResultRow;
import dev.quadrat.ui.session.NodeState;
import dev.quadrat.ui.session.RunPhase;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Past runs, runs of others, comparisons and results, by mouse and keys. */
class HistoryFlowsTest extends WindowTest {
    @Start
    void start(Stage first) {
        show(first);
    }

    @SuppressWarnings("unchecked")
    private TableView<HistoryRow> runs() {
        return (TableView<HistoryRow>) node("#history-table");
    }

    private void press(String query) {
        new FxRobot().interact(() -> ((Button) node(query)).fire());
    }

    private void select(int... rows) {
        new FxRobot()
                .interact(
                        () -> {
                            runs().getSelectionModel().clearSelection();
                            for (int row : rows) {
                                runs().getSelectionModel().select(row);
                            }
                        });
    }

    private void untilRuns(int count) throws Exception {
        until(() -> runs().getItems().size() == count);
    }

    private void showHistory(FxRobot robot) throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.H).release(KeyCode.CONTROL);
        until(() -> isShown("#history-table"));
    }

    /** A run in which TRAIN fails, to its end. */
    private String failedRun() throws Exception {
        press("#run-button");
        FakeRunner.Run run = world.runner.next();
        for (String id : run.plan().dag().order()) {
            run.starts(id);
            if (id.startsWith("train")) {
                run.writes(id, "it was the weather");
                run.fails(id, "no luck");
            } else {
                run.succeeds(id);
            }
        }
        run.ends();
        until(() -> session().run().phase().get() instanceof RunPhase.Ended);
        until(() -> !session().plan().busy().get());
        return run.directory().id();
    }

    @Test
    void aPastRun_isOpenedMarkedAndLeft(FxRobot robot) throws Exception {
        open(World.CHAIN);
        String run = failedRun();
        showHistory(robot);
        untilRuns(1);
        select(0);
        robot.type(KeyCode.ENTER);
        until(() -> session().visit().run().isPresent());
        untilState(id("train"), NodeState.FAILED);
        assertTrue(
                text("#run-banner-text")
                        .startsWith(
                                "Past run %s of fields.jar · 2 of 3 done, 1 failed · launched 20"
                                        .formatted(run)),
                text("#run-banner-text"));
        assertEquals("Quadrat – run " + run, stage.getTitle());
        assertFalse(isShown("#run-button"));
        assertTrue(isShown("#banner-retry"));
        press("#banner-back");
        assertTrue(isShown("#run-button"));
        assertFalse(isShown("#run-banner"));
        assertEquals("Quadrat – fields.jar", stage.getTitle());
    }

    @Test
    void whatFailed_isRetriedAsTheSameRun(FxRobot robot) throws Exception {
        open(World.CHAIN);
        String run = failedRun();
        showHistory(robot);
        untilRuns(1);
        select(0);
        press("#history-retry");
        FakeRunner.Run again = world.runner.next();
        assertEquals(run, again.directory().id());
        untilState(id("train"), NodeState.WAITING);
        again.starts(id("train"));
        again.succeeds(id("train"));
        again.ends();
        untilState(id("train"), NodeState.SUCCEEDED);
        until(() -> text("#status-run").equals("run succeeded: 3 commands"));
        untilRuns(1);
    }

    @Test
    void twoRuns_areComparedInAWindowOfTheirOwn(FxRobot robot) throws Exception {
        open(World.CHAIN);
        failedRun();
        press("#run-button");
        world.runner.next().allSucceed();
        until(() -> session().run().phase().get() instanceof RunPhase.Ended);
        showHistory(robot);
        untilRuns(2);
        select(0);
        assertTrue(((Button) node("#history-compare")).isDisabled());
        select(0, 1);
        press("#history-compare");
        until(() -> compared().isPresent());
        TableView<?> table = (TableView<?>) compared().orElseThrow();
        int differing = table.getItems().size();
        assertTrue(differing > 3);
        CheckBox only = (CheckBox) table.getScene().getRoot().lookup("#compare-only-differences");
        robot.interact(() -> only.setSelected(false));
        assertTrue(table.getItems().size() > differing);
        robot.interact(
                () -> ((Button) table.getScene().getRoot().lookup("#compare-copy-csv")).fire());
        until(() -> Clipboard.getSystemClipboard().getString().startsWith("part,what,"));
        robot.interact(() -> table.getScene().getWindow().hide());
    }

    private static Optional<Node> compared() {
        return Window.getWindows().stream()
                .map(window -> window.getScene().getRoot().lookup("#compare-table"))
                .filter(Objects::nonNull)
                .findFirst();
    }

    @Test
    void aDamagedRun_isListedWithTheReasonAndDeletedWhenThePersonSaysSo(FxRobot robot)
            throws Exception {
        Path damaged = folder.resolve("home/runs/20261120-1031-dead");
        Files.createDirectories(damaged);
        open(World.CHAIN);
        showHistory(robot);
        untilRuns(1);
        until(() -> text("#history-count").equals("1 run · 1 damaged"));
        select(0);
        robot.type(KeyCode.DELETE);
        until(() -> answers.told.contains("delete 20261120-1031-dead?"));
        assertTrue(Files.exists(damaged), "the answer was no");
        answers.delete = true;
        robot.type(KeyCode.DELETE);
        untilRuns(0);
        assertFalse(Files.exists(damaged));
    }

    @Test
    void aRunThatGoesOnElsewhere_isToldFollowedAndStopped(FxRobot robot) throws Exception {
        open(World.CHAIN);
        press("#run-button");
        FakeRunner.Run run = world.runner.next();
        until(() -> session().run().phase().get() instanceof RunPhase.Running);
        // As if another window had launched it.
        robot.interact(() -> session().visit().open(run.directory().id(), answers.told::add));
        until(() -> session().visit().run().isPresent());
        assertTrue(session().visit().hasLeftARun());
        run.starts(run.id("analyze"));
        untilState(run.id("analyze"), NodeState.RUNNING);
        assertTrue(text("#run-banner-text").contains("followed here"));
        press("#banner-stop");
        untilState(run.id("analyze"), NodeState.STOPPED);
    }

    @Test
    void theHistory_isAtHandBeforeAnyJarIsOpen(FxRobot robot) throws Exception {
        showHistory(robot);
        assertTrue(isShown("#history-page"));
        until(() -> runs().isFocused());
        press("#history-back");
        assertFalse(isShown("#history-page"));
    }

    @Test
    void results_comeInWhileARunGoesOnAndLeadToTheirCommand(FxRobot robot) throws Exception {
        open(World.TWO_EXPERIMENTS);
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        until(() -> isShown("#results-table"));
        @SuppressWarnings("unchecked")
        TableView<ResultRow> table = (TableView<ResultRow>) node("#results-table");
        assertEquals(
                List.of("not evaluated yet", "not evaluated yet"),
                table.getItems().stream().map(ResultRow::note).toList());
        until(() -> table.getWidth() - widthOfColumns(table) < 30);
        press("#run-button");
        FakeRunner.Run run = world.runner.next();
        String eval = run.id("eval-small");
        run.starts(eval);
        run.succeedsWith(
                eval, () -> PastRuns.writeScores(folder.resolve("out/eval/small/eval.json"), 0.5));
        until(() -> !((Button) node("#results-copy")).isDisabled());
        int row = table.getItems().stream().map(ResultRow::experiment).toList().indexOf("small");
        // A launch has shown the log.
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        until(table::isFocused);
        robot.interact(() -> table.getSelectionModel().select(row));
        robot.type(KeyCode.ENTER);
        until(() -> session().selection().command().get().equals(eval));
    }

    /** The last one, of sentences, takes all the room there is. */
    private static double widthOfColumns(TableView<ResultRow> table) {
        return table.getColumns().stream().mapToDouble(TableColumn::getWidth).sum();
    }
}
