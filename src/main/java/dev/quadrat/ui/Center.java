package dev.quadrat.ui;

import dev.quadrat.ui.session.Stage;

/** What fills the middle of the window. */
enum Center {
    WELCOME,
    DERIVING,
    FAILURE,
    PLAN;

    static Center of(Stage stage) {
        return switch (stage) {
            case Stage.Welcome _ -> WELCOME;
            case Stage.Deriving _ -> DERIVING;
            case Stage.Broken _ -> FAILURE;
            case Stage.Shown shown when shown.plan().dag().size() == 0 -> FAILURE;
            case Stage.Shown _ -> PLAN;
        };
    }
}
