package dev.quadrat.ui;

import dev.quadrat.run.RunState;
import dev.quadrat.ui.session.RunPhase;
import dev.quadrat.ui.session.Session;

import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuItem;

import java.util.List;

/** What menus offer about runs: to look at them, at results, to make one go on. */
record RunItems(Session session, Runnable showHistory, Runnable showResults, RunPanes runs) {
    List<MenuItem> views() {
        return List.of(
                MainMenu.item("menu-history", "_History of runs", "Shortcut+H", showHistory),
                MainMenu.item("menu-results", "_Results", "Shortcut+E", showResults));
    }

    List<MenuItem> actions() {
        MenuItem retry =
                MainMenu.item("menu-retry", "Retry what fai_led", "Shortcut+R", runs::retryFailed);
        retry.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> !isRetriable(), session.run().phase()));
        MenuItem back =
                MainMenu.item(
                        "menu-back",
                        "_Back from the past run",
                        "Alt+LEFT",
                        () -> session.visit().leave());
        back.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> session.visit().run().isEmpty(), session.plan().stage()));
        MenuItem follow =
                MainMenu.item(
                        "menu-follow",
                        "Follow a run by its a_ddress…",
                        "Shortcut+Shift+H",
                        runs::followByAddress);
        return List.of(retry, follow, back);
    }

    private boolean isRetriable() {
        return session.run().phase().get() instanceof RunPhase.Ended ended
                && ended.summary().state() != RunState.SUCCEEDED;
    }
}
