package dev.quadrat.ui;

import dev.quadrat.ui.session.RunPhase;
import dev.quadrat.ui.session.Session;

import javafx.event.EventHandler;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** Asks before the window closes on a run, and closes once the run has stopped if told so. */
final class ClosingWithARun implements EventHandler<WindowEvent> {
    private final Stage stage;
    private final Session session;
    private final Questions questions;
    private boolean closeWhenStopped;

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
        if (!session.run().phase().get().isActive()) {
            stage.close();
            return;
        }
        String run = session.run().phase().get().run().map(r -> r.id()).orElse("");
        switch (questions.whatOfTheRun(run)) {
            case KEEP_RUNNING -> stage.close();
            case STOP -> {
                event.consume();
                closeWhenStopped = true;
                session.run().stop();
            }
            case STAY -> event.consume();
        }
    }

    private void changed(RunPhase phase) {
        if (closeWhenStopped && !phase.isActive()) {
            stage.close();
        }
    }
}
