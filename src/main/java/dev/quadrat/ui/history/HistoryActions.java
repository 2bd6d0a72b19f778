package dev.quadrat.ui.history;

import dev.quadrat.run.FailureText;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.support.Background;
import dev.quadrat.workbench.RunComparison;
import dev.quadrat.workbench.RunHistory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What can be done with runs; no controls. */
public final class HistoryActions {
    /** What the actions want of the window. */
    public interface Window {
        /** Whether to delete these runs, by id. */
        boolean deletes(List<String> runs);

        void tell(String title, String text);

        void compare(RunComparison comparison);

        /** Shows a folder in the system's own browser. */
        void reveal(Path folder);
    }

    private final Session session;
    private final RunHistory history;
    private final Background background;
    private final Window window;
    private final Runnable changed;

    /**
     * @param changed called when there may be something new to list
     */
    HistoryActions(
            Session session,
            RunHistory history,
            Background background,
            Window window,
            Runnable changed) {
        this.session = session;
        this.history = history;
        this.background = background;
        this.window = window;
        this.changed = changed;
    }

    public void open(String id) {
        session.visit().open(id, told("The run can't be opened"));
    }

    public void launchAgain(String id) {
        session.visit().launchAgain(id, told("The run can't be launched again"));
    }

    public void retry(String id) {
        session.visit().retry(directory(id), told("The run is not retried"));
        changed.run();
    }

    public void compare(String one, String other) {
        background.start(
                _ -> history.compare(directory(one), directory(other)),
                window::compare,
                e -> window.tell("The runs can't be compared", reason(e)));
    }

    /** A run that the window follows is stopped as its own. */
    public void stop(String id) {
        boolean followed =
                session.run()
                        .phase()
                        .get()
                        .run()
                        .map(RunDirectory::id)
                        .filter(id::equals)
                        .isPresent();
        if (followed) {
            session.run().stop();
            return;
        }
        background.start(
                _ -> history.stop(directory(id)),
                survivors -> {
                    if (!survivors.isEmpty()) {
                        window.tell(
                                "Some of the run is still alive",
                                String.join("\n", survivors) + "\nEnd it by hand.");
                    }
                    changed.run();
                },
                e -> window.tell("The run can't be stopped", reason(e)));
    }

    public void reveal(String id) {
        window.reveal(directory(id).path());
    }

    /** Asks first; a run that goes on stays. */
    public void delete(List<String> ids) {
        if (ids.isEmpty() || !window.deletes(ids)) {
            return;
        }
        session.visit()
                .run()
                .filter(run -> ids.contains(run.id()))
                .ifPresent(_ -> session.visit().leave());
        background.start(
                _ -> {
                    for (String id : ids) {
                        history.delete(directory(id));
                    }
                    return ids;
                },
                _ -> changed.run(),
                e -> {
                    window.tell("The run can't be deleted", reason(e));
                    changed.run();
                });
    }

    private RunDirectory directory(String id) {
        return history.directory(id);
    }

    private Consumer<String> told(String title) {
        return text -> window.tell(title, text);
    }

    private static String reason(Exception e) {
        return e instanceof IOException io ? FailureText.of(io) : e.toString();
    }
}
