package dev.quadrat.bench;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The least that JavaFX can show: what the window's start is compared with. */
public final class EmptyStage {
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private EmptyStage() {}

    /** Shows a label, and ends after as many frames as the window does. */
    public static void main(String[] args) {
        JAVAFX.setLevel(Level.SEVERE);
        Platform.startup(
                () -> {
                    Stage stage = new Stage();
                    stage.setScene(new Scene(new StackPane(new Label("empty")), 1200, 800));
                    stage.setTitle("Empty");
                    stage.show();
                    int frames = Integer.getInteger("quadrat.window.frames");
                    new AnimationTimer() {
                        private int painted;

                        @Override
                        public void handle(long now) {
                            if (painted++ == frames) {
                                stop();
                                stage.hide();
                                Platform.exit();
                            }
                        }
                    }.start();
                });
    }
}
