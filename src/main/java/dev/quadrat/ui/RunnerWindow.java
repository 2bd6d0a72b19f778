package dev.quadrat.ui;

import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.ui.runner.CheckViewModel;
import dev.quadrat.ui.runner.RunnerDialog;
import dev.quadrat.ui.runner.RunnerSettings;
import dev.quadrat.ui.session.Session;

import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** The settings of the runner that is chosen, in one window at a time. */
final class RunnerWindow implements AutoCloseable {
    private final Session session;
    private final WindowParts parts;
    private final Window owner;
    private final Runnable ofThisMachine;
    private final RunnerSettings settings;
    private final CheckViewModel check;
    private @Nullable RunnerDialog dialog;

    /**
     * @param ofThisMachine shows what is set for a runner without settings of its own
     */
    RunnerWindow(Session session, WindowParts parts, Window owner, Runnable ofThisMachine) {
        this.session = session;
        this.parts = parts;
        this.owner = owner;
        this.ofThisMachine = ofThisMachine;
        Remembered remembered = parts.remembered();
        settings =
                new RunnerSettings(
                        remembered.files(),
                        remembered.runners(),
                        session.runners(),
                        session.plan().choices(),
                        parts.background(),
                        remembered::unsaved);
        check = new CheckViewModel(session, parts.workbench(), settings, parts.background());
        session.plan().choices().runner().subscribe((_, _) -> leave());
    }

    /** The chosen one, if it has settings of its own. */
    Optional<ExperimentRunner> runner() {
        return settings.runner().filter(runner -> !runner.fields().isEmpty());
    }

    void show() {
        show("");
    }

    /**
     * @param field the cursor goes there; to the first one for a blank name
     */
    void show(String field) {
        runner().ifPresentOrElse(runner -> dialog(runner).show(field), ofThisMachine);
    }

    void check() {
        runner().ifPresent(runner -> dialog(runner).showCheck());
    }

    private RunnerDialog dialog(ExperimentRunner runner) {
        RunnerDialog shown = dialog;
        if (shown == null) {
            shown =
                    new RunnerDialog(
                            runner, settings, check, parts.background(), session.locked(), owner);
            dialog = shown;
        }
        return shown;
    }

    /** Another runner has other fields. */
    private void leave() {
        if (dialog != null) {
            dialog.discard();
            dialog = null;
        }
    }

    @Override
    public void close() {
        settings.flush();
    }
}
