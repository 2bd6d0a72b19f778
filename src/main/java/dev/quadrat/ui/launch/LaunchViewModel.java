package dev.quadrat.ui.launch;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanState;
import dev.quadrat.dag.Problem;
import dev.quadrat.ui.session.Choices;
import dev.quadrat.ui.session.LaunchConsent;
import dev.quadrat.ui.session.RunCounts;
import dev.quadrat.ui.session.RunPhase;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.session.Stage;
import dev.quadrat.ui.session.SubsetWords;
import dev.quadrat.ui.support.Words;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;

/** What may be launched right now, and where. */
public final class LaunchViewModel {
    public static final String BATCH = "batch";
    public static final String BATCH_HINT =
            "AWS Batch comes in the next version; choose Local to run on this machine";

    private final Session session;
    private final Runnable showProblems;
    private final LaunchConsent consent;
    private final ReadOnlyObjectWrapper<RunButton> button = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper stoppable = new ReadOnlyBooleanWrapper();
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

    public ReadOnlyBooleanProperty stoppable() {
        return stoppable.getReadOnlyProperty();
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

    /** {@code Local}; as the runner calls itself. */
    public String localTitle() {
        return session.runners().isEmpty() ? "Local" : session.runners().getFirst().title();
    }

    public String localName() {
        return session.runners().isEmpty() ? "local" : session.runners().getFirst().name();
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
        if (before instanceof RunPhase.Launching
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
        note.set(
                BATCH_HINT.equals(button.get().hint())
                        ? BATCH_HINT
                        : session.plan().notice().get());
        stoppable.set(
                session.run().phase().get() instanceof RunPhase.Running running
                        && !running.stopping());
    }

    private RunButton decide() {
        return switch (session.run().phase().get()) {
            case RunPhase.Launching _ -> nothing("Launching…", "The run's folder is being filled");
            case RunPhase.Running running when running.stopping() ->
                    nothing("Stopping…", "Waiting until every process is gone");
            case RunPhase.Running _ -> running(session.run().counts());
            case RunPhase.Idle _, RunPhase.Ended _ -> ready();
        };
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
        if (BATCH.equals(choices().runner().get())) {
            return nothing(text, BATCH_HINT);
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
