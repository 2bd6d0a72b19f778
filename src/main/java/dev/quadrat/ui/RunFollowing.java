package dev.quadrat.ui;

import dev.quadrat.run.RunState;
import dev.quadrat.ui.ending.EndOfRun;
import dev.quadrat.ui.ending.RunNotice;
import dev.quadrat.ui.failure.FailureActions;
import dev.quadrat.ui.failure.FailuresView;
import dev.quadrat.ui.failure.FailuresViewModel;
import dev.quadrat.ui.log.LogView;
import dev.quadrat.ui.log.LogViewModel;
import dev.quadrat.ui.session.RunPhase;
import dev.quadrat.ui.session.Session;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.controlsfx.control.Notifications;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import java.util.Optional;

/** What follows a run in the window: its log, what failed in it, the notice at its end. */
final class RunFollowing implements AutoCloseable {
    private static final Duration SHOWN = Duration.seconds(12);

    private final Session session;
    private final Stage stage;
    private final LogViewModel log;
    private final FailuresViewModel failures;

    RunFollowing(Session session, WindowParts parts, Stage stage) {
        this.session = session;
        this.stage = stage;
        log = new LogViewModel(session, parts.background(), parts.clock());
        failures = new FailuresViewModel(session, parts.background());
    }

    LogViewModel log() {
        return log;
    }

    LogView logView(ObservableBooleanValue dark) {
        return new LogView(log, dark);
    }

    FailuresViewModel failures() {
        return failures;
    }

    /**
     * @param openLog brings the log pane to the front
     * @param retry what failed in the run whose outcome is shown
     */
    FailuresView failuresView(Runnable openLog, Runnable retry) {
        return new FailuresView(
                failures,
                new FailureActions(
                        id -> {
                            log.wholeRun().set(false);
                            session.selection().select(id);
                            openLog.run();
                        },
                        RunFollowing::copy,
                        Optional.of(new FailureActions.Retry(retry, hasEndedBadly()))));
    }

    private ObservableBooleanValue hasEndedBadly() {
        return Bindings.createBooleanBinding(
                () ->
                        session.run().phase().get() instanceof RunPhase.Ended ended
                                && ended.summary().state() != RunState.SUCCEEDED,
                session.run().phase());
    }

    /** From now on the end of a run is told. */
    void tellEnds(WorkArea work, WindowParts parts) {
        var _ =
                new EndOfRun(
                        session, notice -> show(notice, work), parts.notices(), stage::isFocused);
    }

    @Override
    public void close() {
        log.close();
    }

    private void show(RunNotice notice, WorkArea work) {
        if (!notice.failed().isEmpty()) {
            work.showFailures();
        }
        if (!stage.isShowing()) {
            return;
        }
        Notifications bubble =
                Notifications.create()
                        .owner(work.middle())
                        .title(notice.title())
                        .text(notice.text())
                        .position(Pos.CENTER_RIGHT)
                        .graphic(icon(notice.end()))
                        .hideAfter(SHOWN)
                        .onAction(_ -> goTo(notice, work));
        bubble.show();
    }

    private static FontIcon icon(RunState end) {
        FontIcon icon =
                new FontIcon(
                        switch (end) {
                            case SUCCEEDED -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
                            case FAILED, INTERRUPTED -> MaterialDesignA.ALERT_CIRCLE;
                            case STOPPED, RUNNING -> MaterialDesignS.STOP_CIRCLE_OUTLINE;
                        });
        icon.setIconSize(22);
        icon.getStyleClass()
                .add(
                        switch (end) {
                            case SUCCEEDED -> "good-end";
                            case FAILED, INTERRUPTED -> "bad-end";
                            case STOPPED, RUNNING -> "stopped-end";
                        });
        return icon;
    }

    private void goTo(RunNotice notice, WorkArea work) {
        stage.toFront();
        if (!notice.failed().isEmpty()) {
            session.selection().seek(notice.failed());
            work.showFailures();
        }
    }

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
