package dev.quadrat.ui.history;

import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunState;
import dev.quadrat.run.RunSummary;
import dev.quadrat.ui.session.RunPhase;
import dev.quadrat.ui.session.Session;
import dev.quadrat.workbench.RunRecord;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

import java.util.Optional;

/**
 * Tells that what is shown is another run than the one that the plan leads to, with the way back;
 * otherwise, that a run goes on which nobody follows here.
 */
public final class RunBanner extends HBox {
    private final HistoryViewModel model;
    private final Session session;
    private final ObservableBooleanValue dark;
    private final Label state = new Label();
    private final Label text = new Label();
    private final Button stop = button("banner-stop", "Stop", "End the run (Ctrl+.)");
    private final Button retry =
            button(
                    "banner-retry",
                    "Retry failed",
                    "Run again, as the same run, what failed or was stopped");
    private final Button again =
            button(
                    "banner-again",
                    "Launch again…",
                    "Plan the same jars, arguments and choices anew; the plan is shown first");
    private final Button follow =
            button("banner-follow", "Follow it", "Show its states and logs, as if launched here");
    private final Button back = button("banner-back", "Back", "Back to what was shown before");

    public RunBanner(HistoryViewModel model, Session session, ObservableBooleanValue dark) {
        this.model = model;
        this.session = session;
        this.dark = dark;
        setId("run-banner");
        getStyleClass().add("run-banner");
        setAlignment(Pos.CENTER_LEFT);
        text.setId("run-banner-text");
        text.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(text.textProperty());
        text.setTooltip(whole);
        state.setMinWidth(USE_PREF_SIZE);
        back.setGraphic(new FontIcon(MaterialDesignA.ARROW_LEFT));
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        FontIcon icon = new FontIcon(MaterialDesignH.HISTORY);
        getChildren().addAll(back, icon, state, text, gap, follow, stop, retry, again);
        stop.setOnAction(_ -> session.run().stop());
        retry.setOnAction(_ -> visited().ifPresent(id -> model.actions().retry(id)));
        again.setOnAction(_ -> visited().ifPresent(id -> model.actions().launchAgain(id)));
        back.setOnAction(_ -> session.visit().leave());
        follow.setOnAction(
                _ -> model.elsewhere().get().ifPresent(run -> model.actions().open(run.id())));
        session.plan().stage().subscribe(_ -> refresh());
        session.run().phase().subscribe(_ -> refresh());
        session.revision().subscribe(_ -> refresh());
        model.elsewhere().subscribe(_ -> refresh());
        dark.subscribe(_ -> refresh());
    }

    private Optional<String> visited() {
        return session.visit().run().map(RunRecord::id);
    }

    private void refresh() {
        Optional<RunRecord> visited = session.visit().run();
        Optional<RunSummary> elsewhere = model.elsewhere().get();
        boolean shown = visited.isPresent() || elsewhere.isPresent();
        setVisible(shown);
        setManaged(shown);
        show(back, visited.isPresent());
        show(again, visited.isPresent());
        show(follow, visited.isEmpty());
        show(stop, false);
        show(retry, false);
        visited.ifPresentOrElse(this::showVisited, () -> elsewhere.ifPresent(this::showElsewhere));
    }

    private void showVisited(RunRecord run) {
        RunPhase phase = session.run().phase().get();
        boolean isOfIt = phase.run().map(RunDirectory::id).equals(Optional.of(run.id()));
        boolean running = isOfIt && phase instanceof RunPhase.Running;
        RunSummary end =
                isOfIt && phase instanceof RunPhase.Ended ended ? ended.summary() : run.summary();
        RunState now = running ? RunState.RUNNING : end.state();
        RunBadges.show(state, now, dark.get());
        String when = HistoryViewModel.time(run.manifest().started(), model.zone());
        text.setText(
                running
                        ? "Run %s of %s, followed here · started %s"
                                .formatted(run.id(), HistoryRow.jars(run.summary()), when)
                        : "Past run %s of %s · %s · launched %s"
                                .formatted(
                                        run.id(),
                                        HistoryRow.jars(end),
                                        HistoryRow.done(end),
                                        when));
        show(stop, running);
        stop.setDisable(phase instanceof RunPhase.Running r && r.stopping());
        show(retry, !running && now != RunState.SUCCEEDED && now != RunState.RUNNING);
    }

    private void showElsewhere(RunSummary run) {
        RunBadges.show(state, run.state(), dark.get());
        text.setText(
                "Run %s of %s goes on · %s · launched elsewhere, or before this window"
                        .formatted(run.id(), HistoryRow.jars(run), HistoryRow.done(run)));
    }

    private static void show(Button button, boolean visible) {
        button.setVisible(visible);
        button.setManaged(visible);
    }

    private static Button button(String id, String title, String hint) {
        Button button = new Button(title);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(hint));
        button.setAccessibleHelp(hint);
        return button;
    }
}
