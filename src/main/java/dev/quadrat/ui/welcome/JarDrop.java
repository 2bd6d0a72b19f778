package dev.quadrat.ui.welcome;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Lies over the window while files are dragged, and says what dropping them would do. */
public final class JarDrop extends StackPane {
    private final Label sentence = new Label();
    private final FontIcon mark = new FontIcon();
    private final Consumer<List<Path>> open;
    private final ObservableBooleanValue running;
    private List<File> judged = List.of();
    private DropVerdict verdict = DropVerdict.of(List.of());

    /**
     * @param running while a run is at work, no other jars are taken
     */
    public JarDrop(Consumer<List<Path>> open, ObservableBooleanValue running) {
        this.open = open;
        this.running = running;
        setId("jar-drop");
        getStyleClass().add("jar-drop");
        setMouseTransparent(true);
        setVisible(false);
        sentence.getStyleClass().add("title-3");
        sentence.setGraphic(mark);
        // Not in the middle, where the pointer mostly is.
        setAlignment(Pos.TOP_CENTER);
        getChildren().add(sentence);
    }

    /** Takes what is dropped anywhere on the scene. */
    public void watch(Scene scene) {
        scene.setOnDragOver(this::over);
        scene.setOnDragExited(_ -> setVisible(false));
        scene.setOnDragDropped(this::dropped);
    }

    private void over(DragEvent e) {
        judge(e.getDragboard().getFiles());
        sentence.setText(verdict.sentence());
        boolean accepted = verdict instanceof DropVerdict.Accepted;
        mark.setIconCode(
                accepted ? MaterialDesignT.TRAY_ARROW_DOWN : MaterialDesignC.CLOSE_CIRCLE_OUTLINE);
        getStyleClass().removeAll("accepted", "refused");
        getStyleClass().add(accepted ? "accepted" : "refused");
        setVisible(true);
        if (accepted) {
            e.acceptTransferModes(TransferMode.COPY_OR_MOVE);
        }
        e.consume();
    }

    private void dropped(DragEvent e) {
        setVisible(false);
        judge(e.getDragboard().getFiles());
        if (verdict instanceof DropVerdict.Accepted accepted) {
            open.accept(accepted.jars());
            e.setDropCompleted(true);
        }
        e.consume();
    }

    /** Once for the same files: this is asked at each move of the pointer. */
    private void judge(List<File> files) {
        if (running.get()) {
            judged = List.of();
            verdict = DropVerdict.WHILE_A_RUN_GOES_ON;
        } else if (judged.isEmpty() || !files.equals(judged)) {
            judged = List.copyOf(files);
            verdict = DropVerdict.of(files);
        }
    }
}
