package dev.quadrat.ui.ending;

import dev.quadrat.ui.session.RunPhase;
import dev.quadrat.ui.session.Session;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Gives notice once a run that was followed has ended. */
public final class EndOfRun {
    private final Session session;
    private final Consumer<RunNotice> window;
    private final DesktopNotices desktop;
    private final BooleanSupplier inFront;

    /**
     * @param window shows a notice inside it
     * @param inFront whether the person sees the window
     */
    public EndOfRun(
            Session session,
            Consumer<RunNotice> window,
            DesktopNotices desktop,
            BooleanSupplier inFront) {
        this.session = session;
        this.window = window;
        this.desktop = desktop;
        this.inFront = inFront;
        session.run().phase().subscribe(this::changed);
    }

    private void changed(RunPhase before, RunPhase now) {
        if (before.isActive() && now instanceof RunPhase.Ended ended) {
            RunNotice notice =
                    RunNotice.of(ended.summary(), session.run().counts(), session.run().failed());
            window.accept(notice);
            if (!inFront.getAsBoolean()) {
                desktop.show(notice.title(), notice.text());
            }
        }
    }
}
