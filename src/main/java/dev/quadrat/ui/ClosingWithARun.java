package dev.quadrat.ui;

import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.ui.session.RunPhase;
import dev.quadrat.ui.session.Session;

import javafx.event.EventHandler;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** Asks before the window closes on a run, and closes once what the person wants has come about. */
final class ClosingWithARun implements EventHandler<WindowEvent> {
    private enum Waiting {
        NOT,
        UNTIL_LAUNCHED,
        UNTIL_STOPPED
    }

    private final Stage stage;
    private final Session session;
    private final Questions questions;
    private Waiting waiting = Waiting.NOT;

    ClosingWithARun(Stage stage, Session session, Questions questions) {
        this.stage = stage;
        this.session = session;
        this.questions = questions;
        session.run().phase().subscribe(this::changed);
    }

    @Override
    public void handle(WindowEvent event) {
        if (session.visit().hasLeftARun()) {
            session.visit().leave();
        }
        if (session.run().phase().get() instanceof RunPhase.Checking) {
            session.run().stop();
        }
        RunPhase phase = session.run().phase().get();
        if (!phase.isActive()) {
            stage.close();
            return;
        }
        if (isStopping(phase) && waiting == Waiting.NOT) {
            // What becomes of the run is settled. Who asks once more wants to be asked.
            event.consume();
            waiting = Waiting.UNTIL_STOPPED;
            return;
        }
        switch (questions.whatOfTheRun(phase.run().map(r -> r.id()).orElse(""), whenLeft())) {
            case KEEP_RUNNING -> keepRunning(event);
            case STOP -> {
                event.consume();
                waiting = Waiting.UNTIL_STOPPED;
                session.run().stop();
            }
            case STAY -> {
                event.consume();
                waiting = Waiting.NOT;
            }
        }
    }

    private String whenLeft() {
        return session.run()
                .runner()
                .map(ExperimentRunner::whenLeft)
                .orElse("It can go on without the window.");
    }

    /** A run whose folder is half full can't go on by itself. */
    private void keepRunning(WindowEvent event) {
        if (session.run().phase().get() instanceof RunPhase.Launching) {
            event.consume();
            waiting = Waiting.UNTIL_LAUNCHED;
        } else {
            stage.close();
        }
    }

    private void changed(RunPhase before, RunPhase now) {
        boolean couldNotBeStopped =
                isStopping(before) && now instanceof RunPhase.Running && !isStopping(now);
        if (couldNotBeStopped) {
            waiting = Waiting.NOT;
        }
        boolean due =
                switch (waiting) {
                    case NOT -> false;
                    case UNTIL_LAUNCHED -> !(now instanceof RunPhase.Launching);
                    case UNTIL_STOPPED -> !now.isActive();
                };
        if (due) {
            stage.close();
        }
    }

    private static boolean isStopping(RunPhase phase) {
        return phase instanceof RunPhase.Running running && running.stopping();
    }
}
