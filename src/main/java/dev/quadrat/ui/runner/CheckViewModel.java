package dev.quadrat.ui.runner;

import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.run.RunnerCheck;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.session.Stage;
import dev.quadrat.ui.support.Background;
import dev.quadrat.ui.support.Ticket;
import dev.quadrat.workbench.Workbench;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;

/** Looks whether the chosen runner can work, and take the plan that is shown. */
public final class CheckViewModel {
    private final Session session;
    private final Workbench workbench;
    private final RunnerSettings settings;
    private final Background background;
    private final ReadOnlyObjectWrapper<CheckState> state =
            new ReadOnlyObjectWrapper<>(new CheckState.None());
    private Ticket looking = Ticket.NONE;

    public CheckViewModel(
            Session session, Workbench workbench, RunnerSettings settings, Background background) {
        this.session = session;
        this.workbench = workbench;
        this.settings = settings;
        this.background = background;
        session.plan().choices().runner().subscribe((_, _) -> forget());
        session.plan().choices().values().subscribe((_, _) -> age());
        session.plan().stage().subscribe(this::arrived);
    }

    ReadOnlyObjectProperty<CheckState> state() {
        return state.getReadOnlyProperty();
    }

    /** Of the chosen runner. */
    String title() {
        return settings.runner().map(ExperimentRunner::title).orElse("");
    }

    /** Returns at once; the outcome is told by the state. */
    public void check() {
        settings.runner().ifPresent(this::check);
    }

    private void check(ExperimentRunner runner) {
        looking.cancel();
        state.set(new CheckState.Looking());
        LaunchSettings now = session.plan().choices().launch();
        Optional<Stage.Planned> shown =
                session.plan().stage().get() instanceof Stage.Planned planned
                        ? Optional.of(planned)
                        : Optional.empty();
        looking =
                background.start(
                        _ ->
                                shown.isPresent()
                                        ? workbench.check(
                                                shown.get().derivation(),
                                                shown.get().plan(),
                                                runner,
                                                now)
                                        : runner.check(Optional.empty(), now),
                        found -> found(runner, found),
                        e ->
                                state.set(
                                        new CheckState.Failed(
                                                "%s can't be checked: %s; try again"
                                                        .formatted(runner.title(), e))));
    }

    void cancel() {
        looking.cancel();
        if (state.get() instanceof CheckState.Looking) {
            state.set(new CheckState.None());
        }
    }

    private void found(ExperimentRunner runner, RunnerCheck found) {
        state.set(new CheckState.Found(runner.title(), found, false));
        if (!found.hasErrors()) {
            session.run().forgetRefusalOfRunner();
        }
    }

    private void forget() {
        looking.cancel();
        state.set(new CheckState.None());
    }

    /** The same plan may come again, of which the runner says something else. */
    private void arrived(Stage before, Stage now) {
        boolean isAsBefore =
                before instanceof Stage.Planned then
                        && now instanceof Stage.Planned planned
                        && then.plan() == planned.plan();
        if (!isAsBefore) {
            age();
        }
    }

    private void age() {
        switch (state.get()) {
            case CheckState.Looking _ -> cancel();
            case CheckState.Found found ->
                    state.set(new CheckState.Found(found.title(), found.check(), true));
            case CheckState.None _, CheckState.Failed _ -> {}
        }
    }
}
