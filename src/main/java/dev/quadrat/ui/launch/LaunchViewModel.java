package dev.quadrat.ui.launch;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanState;
import dev.quadrat.dag.Problem;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.ui.session.Choices;
import dev.quadrat.ui.session.LaunchConsent;
import dev.quadrat.ui.session.RunCounts;
import dev.quadrat.ui.session.RunPhase;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.session.Stage;
import dev.quadrat.ui.session.SubsetWords;
import dev.quadrat.ui.support.Words;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What may be launched right now, and where. */
public final class LaunchViewModel {
    private final Session session;
    private final Runnable showProblems;
    private final LaunchConsent consent;
    private final ReadOnlyObjectWrapper<RunButton> button = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper stop = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper stale = new ReadOnlyLongWrapper();
    private final ReadOnlyStringWrapper subset = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

    /**
     * @param consent asked when the plan is no longer what was shown
     */
    public LaunchViewModel(Session session, Runnable showProblems, LaunchConsent consent) {
        this.session = session;
        this.showProblems = showProblems;
        this.consent = consent;
        session.revision().subscribe(this::refresh);
        session.run().phase().subscribe(this::refresh);
        session.run().phase().subscribe(this::tellRefusal);
        session.plan().busy().subscribe(this::refresh);
        session.plan().choices().runner().subscribe(this::refresh);
        session.plan().choices().subset().subscribe(this::refresh);
        session.plan().notice().subscribe(this::refresh);
        refresh();
    }

    public Choices choices() {
        return session.plan().choices();
    }

    public ReadOnlyObjectProperty<RunButton> button() {
        return button.getReadOnlyProperty();
    }

    /** What the button says that ends what goes on; empty while there is nothing to end. */
    public ReadOnlyStringProperty stopText() {
        return stop.getReadOnlyProperty();
    }

    /** How many commands of the plan are stale, whether they run or not. */
    public ReadOnlyLongProperty stale() {
        return stale.getReadOnlyProperty();
    }

    /** Of the switch: {@code + 3 stale}. */
    static String staleText(long stale) {
        return stale == 0 ? "+ stale" : "+ " + Words.number(stale) + " stale";
    }

    /** What part of the plan is asked for; empty for all of it. */
    public ReadOnlyStringProperty subset() {
        return subset.getReadOnlyProperty();
    }

    /** What a person ought to know before launching; empty for nothing. */
    public ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    /** While a run is at work the choices stand still. */
    public ObservableBooleanValue locked() {
        return session.locked();
    }

    /** Where commands can run. */
    public List<ExperimentRunner> runners() {
        return session.runners();
    }

    /** Empty if what was chosen for an earlier run is not at hand any more. */
    public Optional<ExperimentRunner> runner() {
        return runners().stream()
                .filter(runner -> runner.name().equals(choices().runner().get()))
                .findFirst();
    }

    public void press() {
        switch (button.get().action()) {
            case LAUNCH -> session.launch(consent);
            case SHOW_PROBLEMS -> showProblems.run();
            case NOTHING -> {}
        }
    }

    public void stop() {
        session.run().stop();
    }

    /** Who has just asked for a run wants to read why there is none. */
    private void tellRefusal(RunPhase before, RunPhase now) {
        if ((before instanceof RunPhase.Launching || before instanceof RunPhase.Checking)
                && now instanceof RunPhase.Idle
                && !session.run().problems().isEmpty()) {
            showProblems.run();
        }
    }

    private void refresh() {
        button.set(decide());
        Plan plan = session.plan().plan();
        stale.set(plan.count(PlanState.STALE));
        subset.set(SubsetWords.of(choices().subset().get(), plan.dag()));
        note.set(runner().isEmpty() ? noRunner() : session.plan().notice().get());
        RunPhase phase = session.run().phase().get();
        stop.set(
                switch (phase) {
                    case RunPhase.Checking _ -> "Cancel";
                    case RunPhase.Running running when !running.stopping() -> "Stop";
                    default -> "";
                });
    }

    private RunButton decide() {
        return switch (session.run().phase().get()) {
            case RunPhase.Checking _ ->
                    nothing(
                            "Checking…",
                            "%s looks whether it can take this plan; nothing is launched before you say so"
                                    .formatted(runner().map(ExperimentRunner::title).orElse("")));
            case RunPhase.Launching _ -> nothing("Launching…", "The run's folder is being filled");
            case RunPhase.Running running when running.stopping() ->
                    nothing("Stopping…", stopping());
            case RunPhase.Running _ -> running(session.run().counts());
            case RunPhase.Idle _, RunPhase.Ended _ -> ready();
        };
    }

    private String noRunner() {
        return "This Quadrat has no runner %s; choose where to run"
                .formatted(choices().runner().get());
    }

    /** With the time that it may take, if that is long. */
    private String stopping() {
        Duration limit =
                session.run().runner().map(ExperimentRunner::stopLimit).orElse(Duration.ZERO);
        return limit.toSeconds() < 60
                ? "Waiting until all of it is gone"
                : "Waiting until all of it is gone, up to "
                        + Words.count(limit.toMinutes(), "minute");
    }

    private static RunButton running(RunCounts counts) {
        return nothing(
                "Running %d of %d".formatted(counts.settled(), counts.total()),
                "Stop ends it (Ctrl+.)");
    }

    private RunButton ready() {
        if (!(session.plan().stage().get() instanceof Stage.Planned planned)) {
            return nothing("Run", "Open a jar first");
        }
        long errors = session.problems().stream().filter(Problem::isError).count();
        if (errors > 0) {
            return new RunButton(
                    Words.count(errors, "problem"),
                    RunButton.Action.SHOW_PROBLEMS,
                    "Show what keeps this plan from running; when it is mended, F5 looks again");
        }
        int count = planned.plan().toRun().size();
        if (count == 0) {
            return nothing("Nothing to run", done(planned.plan().count(PlanState.STALE)));
        }
        String text = "Run " + Words.count(count, "command");
        if (runner().isEmpty()) {
            return nothing(text, noRunner());
        }
        return session.plan().busy().get()
                ? nothing(text, "The plan is being made again")
                : new RunButton(text, RunButton.Action.LAUNCH, "Launch this plan (Ctrl+Enter)");
    }

    private static String done(long stale) {
        return stale == 0
                ? "Everything that is asked for is done"
                : "Everything that is asked for is done; %s stale, choose %s to run that again"
                        .formatted(
                                Words.number(stale) + (stale == 1 ? " is" : " are"),
                                staleText(stale));
    }

    private static RunButton nothing(String text, String hint) {
        return new RunButton(text, RunButton.Action.NOTHING, hint);
    }
}
