package dev.quadrat.ui.look;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Dialog;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

/**
 * Some window managers put the content where the frame was asked for, and the title above the
 * screen. That shows when the window does, and is mended once: a dialog goes to the middle of its
 * owner. Where a person moves it later is theirs to decide.
 */
public final class TitleInSight {
    private final Window window;
    private Subscription watch = Subscription.EMPTY;

    private TitleInSight(Window window) {
        this.window = window;
    }

    public static void keep(Window window) {
        TitleInSight title = new TitleInSight(window);
        title.watch = window.yProperty().subscribe(title::look);
    }

    /** Makes the dialog the owner's. */
    public static void keep(Dialog<?> dialog, Window owner) {
        dialog.initOwner(owner);
        dialog.setOnShowing(
                _ -> {
                    // One that is shown again has no scene yet, and the window that is watched.
                    Scene scene = dialog.getDialogPane().getScene();
                    if (scene != null) {
                        keep(scene.getWindow());
                    }
                });
    }

    private void look() {
        Rectangle2D screen = screen();
        if (window.isShowing() && window.getY() < screen.getMinY()) {
            watch.unsubscribe();
            Window owner = window instanceof Stage stage ? stage.getOwner() : null;
            window.setX(middle(owner == null ? window : owner, screen));
            window.setY(
                    owner == null
                            ? screen.getMinY()
                            : Math.max(
                                    screen.getMinY(),
                                    owner.getY() + (owner.getHeight() - window.getHeight()) / 2));
        }
    }

    private double middle(Window over, Rectangle2D screen) {
        return Math.max(screen.getMinX(), over.getX() + (over.getWidth() - window.getWidth()) / 2);
    }

    private Rectangle2D screen() {
        return Screen.getScreensForRectangle(
                        window.getX(), window.getY(), window.getWidth(), window.getHeight())
                .stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
    }
}
