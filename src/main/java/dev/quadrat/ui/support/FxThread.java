package dev.quadrat.ui.support;

import javafx.application.Platform;

/** The only door to the window's thread. */
public final class FxThread {
    private FxThread() {}

    public static void later(Runnable action) {
        Platform.runLater(action);
    }
}
