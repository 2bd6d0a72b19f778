package dev.quadrat.ui.welcome;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Lies over the window while files are dragged, and says what dropping them would do. */
public final class JarDrop extends StackPane {
    private final Label sentence = new Label();
    private final Consumer<List<Path>> open;

    public JarDrop(Consumer<List<Path>> open) {
        this.open = open;
        setId("jar-drop");
        getStyleClass().add("jar-drop");
        setMouseTransparent(true);
        setVisible(false);
        sentence.getStyleClass().add("title-3");
        getChildren().add(sentence);
    }

    /** Takes what is dropped anywhere on the scene. */
    public void watch(Scene scene) {
        scene.setOnDragOver(this::over);
        scene.setOnDragExited(_ -> setVisible(false));
        scene.setOnDragDropped(this::dropped);
    }

    /** Takes what is dropped on the node. */
    public void watch(Node node) {
        node.setOnDragOver(this::over);
        node.setOnDragExited(_ -> setVisible(false));
        node.setOnDragDropped(this::dropped);
    }

    private void over(DragEvent e) {
        DropVerdict verdict = DropVerdict.of(e.getDragboard().getFiles());
        sentence.setText(verdict.sentence());
        boolean accepted = verdict instanceof DropVerdict.Accepted;
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
        if (DropVerdict.of(e.getDragboard().getFiles()) instanceof DropVerdict.Accepted accepted) {
            open.accept(accepted.jars());
            e.setDropCompleted(true);
        }
        e.consume();
    }
}
