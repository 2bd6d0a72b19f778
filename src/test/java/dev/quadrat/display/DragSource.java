package dev.quadrat.display;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import java.io.File;
import java.util.Arrays;

/** Another program: a window in the corner, from which files can be dragged. */
final class DragSource {
    static final int SIZE = 120;

    private DragSource() {}

    /** Says {@code ready} when it can be dragged from. */
    public static void main(String[] files) {
        Platform.startup(
                () -> {
                    StackPane pane = new StackPane(new Label("files"));
                    pane.setOnDragDetected(
                            e -> {
                                ClipboardContent content = new ClipboardContent();
                                content.putFiles(Arrays.stream(files).map(File::new).toList());
                                pane.startDragAndDrop(TransferMode.COPY).setContent(content);
                                e.consume();
                            });
                    pane.setOnDragDone(
                            e -> System.out.println("done " + (e.getTransferMode() != null)));
                    Stage stage = new Stage(StageStyle.UNDECORATED);
                    stage.setX(0);
                    stage.setY(0);
                    stage.setScene(new Scene(pane, SIZE, SIZE));
                    stage.show();
                    System.out.println("ready");
                });
    }
}
