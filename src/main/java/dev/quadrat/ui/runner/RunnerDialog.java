package dev.quadrat.ui.runner;

import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.ui.look.TitleInSight;
import dev.quadrat.ui.support.Background;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * The chosen runner's settings in a window of their own: what is changed holds at once, so there is
 * no OK; and a look whether it can work with them.
 */
public final class RunnerDialog extends Dialog<ButtonType> {
    private static final double WIDTH = 660;
    private static final double HEIGHT = 720;
    private static final double SCREEN_MARGIN = 70;

    private final RunnerForm form;
    private final CheckViewModel check;
    private final CheckPane found;

    /**
     * @param locked while what was chosen stands still
     */
    public RunnerDialog(
            ExperimentRunner runner,
            RunnerSettings settings,
            CheckViewModel check,
            Background background,
            ObservableBooleanValue locked,
            Window owner) {
        this.check = check;
        TitleInSight.keep(this, owner);
        initModality(Modality.NONE);
        setTitle("Quadrat – " + runner.title());
        setResizable(true);
        form = new RunnerForm(runner, settings, background);
        form.disableProperty().bind(locked);
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(100);
        scroll.getStyleClass().add("runner-scroll");
        scroll.setAccessibleText("Settings of " + runner.title());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        found = new CheckPane(check, RunnerDialog::copy);
        VBox content = new VBox(scroll, found);
        getDialogPane().setId("runner-dialog");
        getDialogPane().setContent(content);
        getDialogPane().setPrefWidth(WIDTH);
        getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        setOnHidden(_ -> settings.flush());
    }

    /** Brings it to the front, with the cursor in a field; in the first for no name. */
    public void show(String field) {
        if (!isShowing()) {
            place();
            show();
        } else if (getDialogPane().getScene().getWindow() instanceof Stage shown) {
            shown.toFront();
        }
        form.focus(field);
    }

    /** Closes it for ever. */
    public void discard() {
        close();
        form.close();
        found.close();
    }

    /** In the middle of its owner, and all of it on the screen: it is as high as that allows. */
    private void place() {
        Window owner = getOwner();
        Rectangle2D screen =
                Screen.getScreensForRectangle(
                                owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight())
                        .stream()
                        .findFirst()
                        .orElse(Screen.getPrimary())
                        .getVisualBounds();
        double height = Math.min(HEIGHT, screen.getHeight() - SCREEN_MARGIN);
        getDialogPane().setPrefHeight(height);
        double middle = owner.getY() + (owner.getHeight() - height) / 2;
        setX(owner.getX() + (owner.getWidth() - WIDTH) / 2);
        setY(Math.clamp(middle, screen.getMinY(), screen.getMaxY() - height - SCREEN_MARGIN / 2));
    }

    public void showCheck() {
        show("");
        check.check();
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
