package dev.quadrat.ui.look;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.Dialog;
import javafx.stage.Screen;
import javafx.stage.Window;
import javafx.util.Subscription;

/**
 * Some window managers put the content where the frame was asked for, and the title above the
 * screen. That shows when the window does, and is mended once; where a person moves it later is
 * theirs to decide.
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
        dialog.setOnShowing(_ -> keep(dialog.getDialogPane().getScene().getWindow()));
    }

    private void look() {
        double top = screen().getMinY();
        if (window.isShowing() && window.getY() < top) {
            watch.unsubscribe();
            window.setX(Math.max(window.getX(), screen().getMinX()));
            window.setY(top);
        }
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
