package dev.quadrat.ui.log;

import dev.quadrat.run.log.LogFile;
import dev.quadrat.ui.support.FxBackground;

import javafx.animation.AnimationTimer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** The rows of the log pane in a window of their own, following the end. */
final class LogLinesProbe {
    final FxBackground background = new FxBackground();
    final LogText text = new LogText(background);
    final ListView<Integer> list = new ListView<>(text.numbers());
    private final List<LogCell> cells = new ArrayList<>();
    private final Stage stage = new Stage();
    private boolean follow = true;

    LogLinesProbe(Path file) {
        list.setFixedCellSize(Cells.HEIGHT);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(
                _ -> {
                    LogCell cell = new LogCell(text, new SimpleBooleanProperty());
                    cells.add(cell);
                    return cell;
                });
        text.version()
                .subscribe(
                        _ -> {
                            cells.forEach(cell -> cell.render(false));
                            if (follow && !list.getItems().isEmpty()) {
                                list.scrollTo(list.getItems().size() - 1);
                            }
                        });
        stage.setScene(new Scene(list, 1200, 600));
        stage.show();
        text.show(new LogSource.OfCommand("bench", "bench", file), LogFile.UNWRAPPED);
    }

    /** Counts frames, and the longest time between two. */
    void count(AtomicInteger frames, long[] longest) {
        new AnimationTimer() {
            private long last;

            @Override
            public void handle(long now) {
                long time = System.nanoTime();
                if (last != 0) {
                    longest[0] = Math.max(longest[0], time - last);
                }
                last = time;
                frames.incrementAndGet();
            }
        }.start();
    }

    boolean isEndShown() {
        IndexedCell<?> last =
                list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                        ? flow.getLastVisibleCell()
                        : null;
        return last != null
                && last.getIndex() == list.getItems().size() - 1
                && text.row(last.getIndex()) != null;
    }

    void until(BooleanSupplier condition) throws InterruptedException {
        boolean[] holds = new boolean[1];
        while (!holds[0]) {
            LogBench.onWindow(() -> holds[0] = condition.getAsBoolean());
            Thread.sleep(5);
        }
        follow = false;
    }

    void close() throws InterruptedException {
        LogBench.onWindow(
                () -> {
                    text.close();
                    stage.hide();
                });
        background.close();
    }
}
