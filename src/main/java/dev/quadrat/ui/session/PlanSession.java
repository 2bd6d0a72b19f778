package dev.quadrat.ui.session;

import dev.quadrat.dag.CommandDag;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.dag.Problem;
import dev.quadrat.dag.Subset;
import dev.quadrat.ui.support.Background;
import dev.quadrat.ui.support.Ticket;
import dev.quadrat.workbench.Derivation;
import dev.quadrat.workbench.ExperimentRequest;
import dev.quadrat.workbench.MethodListing;
import dev.quadrat.workbench.Replanned;
import dev.quadrat.workbench.RunRecord;
import dev.quadrat.workbench.Workbench;
import dev.quadrat.workbench.home.DoubtfulJar;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** From jars and choices to a plan, again whenever one of them changes. */
public final class PlanSession {
    private static final Duration TYPING_PAUSE = Duration.ofMillis(400);
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final Workbench workbench;
    private final Background background;
    private final JarTrust trust;
    private final Choices choices;
    private final PreflightAgain preflight;
    private final ReadOnlyObjectWrapper<Stage> stage =
            new ReadOnlyObjectWrapper<>(new Stage.Welcome());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private List<Path> jars = List.of();
    private Consumer<List<DoubtfulJar>> inDoubt = this::ask;

    /** What is asked of the jars apart from the choices. */
    private ExperimentRequest base = ExperimentRequest.of();

    /** What other jars were opened in place of; it comes back if they are not opened after all. */
    private Optional<Stage.Planned> before = Optional.empty();

    private Stage visitedFrom = new Stage.Welcome();
    private boolean missedWhileVisiting;

    /** Something was asked of the jars that what they said does not answer yet. */
    private boolean unanswered;

    private Ticket work = Ticket.NONE;
    private Ticket typing = Ticket.NONE;
    private Ticket patience = Ticket.NONE;

    PlanSession(Workbench workbench, Background background, JarTrust trust) {
        this.workbench = workbench;
        this.trust = trust;
        this.background = background;
        this.choices = new Choices(new Effects());
        this.preflight = new PreflightAgain(workbench, this, background, stage);
    }

    public Choices choices() {
        return choices;
    }

    public ReadOnlyObjectProperty<Stage> stage() {
        return stage.getReadOnlyProperty();
    }

    /** A plan is being made. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** It takes so long that a person wants to be told. */
    public ReadOnlyBooleanProperty slow() {
        return slow.getReadOnlyProperty();
    }

    /** Counts what the person changed; a plan made again by itself is no change. */
    public ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** What became of a choice without the person's doing; empty for nothing. */
    public ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    public List<Path> jars() {
        return jars;
    }

    /** Empty until there is one. */
    public Plan plan() {
        return stage.get() instanceof Stage.Shown shown ? shown.plan() : Plan.failed(List.of());
    }

    public void open(List<Path> opened) {
        open(opened, Map.of());
    }

    /**
     * @param arguments with which these jars were planned last
     */
    public void open(List<Path> opened, Map<String, String> arguments) {
        rememberShown();
        jars = List.copyOf(opened);
        base = ExperimentRequest.of(jars.toArray(Path[]::new));
        choices.reset(arguments);
        stage.set(new Stage.Deriving(jars));
        derive();
    }

    /** Opens the jars of a run with all that was asked of them then; shows the plan, not more. */
    void openAgain(RunAgain again) {
        rememberShown();
        jars = again.request().jars();
        base = again.request();
        choices.take(again);
        stage.set(new Stage.Deriving(jars));
        derive();
        notice.set(again.notice());
    }

    /** Asks the jars again. */
    public void derive() {
        derive(this::ask);
    }

    /**
     * Asks the jars again, unless there are doubts about them: then somebody else decides what is
     * to be done.
     */
    void derive(Consumer<List<DoubtfulJar>> doubtful) {
        if (stage.get() instanceof Stage.OfRun) {
            missedWhileVisiting = true;
            return;
        }
        if (jars.isEmpty()) {
            return;
        }
        note();
        inDoubt = doubtful;
        ExperimentRequest request =
                base.withSplits(choices.splits().get())
                        .withLimit(choices.settings().get().deriveLimit())
                        .withArguments(Map.copyOf(choices.arguments()));
        if (stage.get() instanceof Stage.Broken) {
            stage.set(new Stage.Deriving(jars));
        }
        JarReading reading =
                new JarReading(workbench, trust, request, shown(), choices.runner().get());
        unanswered = true;
        start(reading::read);
    }

    private void ask(List<DoubtfulJar> doubts) {
        if (trust.dispel(doubts)) {
            derive();
        } else {
            cancel();
        }
    }

    /** Empty if there is no plan with commands to lose. */
    private Optional<Stage.Planned> shown() {
        return stage.get() instanceof Stage.Planned planned && planned.plan().dag().size() > 0
                ? Optional.of(planned)
                : Optional.empty();
    }

    /** Looks again at what exists. */
    public void planAgain() {
        if (unanswered) {
            derive();
        } else if (stage.get() instanceof Stage.Planned planned) {
            String runner = choices.runner().get();
            start(_ -> new JarReading.Derived(planned.derivation(), runner));
        }
    }

    /** Gives up what is being made; what was there before stays. */
    public void cancel() {
        settle();
        unanswered = false;
        if (stage.get() instanceof Stage.Deriving) {
            before.ifPresentOrElse(this::takeBack, this::close);
        }
    }

    private void rememberShown() {
        if (!(stage.get() instanceof Stage.Deriving)) {
            before = shown();
        }
    }

    private void takeBack(Stage.Planned planned) {
        base = planned.derivation().request();
        jars = base.jars();
        choices.take(
                new RunAgain(
                        base,
                        planned.request(),
                        choices.runner().get(),
                        choices.values().get(),
                        choices.parallel().get(),
                        ""));
        stage.set(planned);
        planAgain();
    }

    /** Back to the welcome page. */
    public void close() {
        settle();
        unanswered = false;
        before = Optional.empty();
        jars = List.of();
        note();
        stage.set(new Stage.Welcome());
    }

    /** Shows a run in place of what there is. */
    void visit(RunRecord run) {
        settle();
        if (!(stage.get() instanceof Stage.OfRun)) {
            visitedFrom = stage.get();
        }
        stage.set(new Stage.OfRun(run));
    }

    /** Shows again what a visited run has taken the place of. */
    void leaveVisited() {
        if (!(stage.get() instanceof Stage.OfRun)) {
            return;
        }
        stage.set(visitedFrom);
        if (missedWhileVisiting || visitedFrom instanceof Stage.Deriving) {
            missedWhileVisiting = false;
            derive();
        } else {
            planAgain();
        }
    }

    private void start(Background.Work<JarReading.Outcome> read) {
        settle();
        busy.set(true);
        patience = background.after(PATIENCE, () -> slow.set(true));
        work = background.start(read, this::decide, this::broken);
    }

    private void decide(JarReading.Outcome outcome) {
        unanswered = false;
        switch (outcome) {
            case JarReading.Derived derived when outgrown(derived.derivation()) -> derive();
            case JarReading.Derived derived -> decide(derived);
            case JarReading.InDoubt in -> {
                settle();
                inDoubt.accept(in.jars());
            }
            case JarReading.Missing missing -> {
                settle();
                notice.set(
                        "%s is gone; the plan is that of before, until it is built again"
                                .formatted(missing.jar().getFileName()));
            }
        }
    }

    /** Remembered arguments that no method has any more would be an error that nobody made. */
    private boolean outgrown(Derivation derivation) {
        Set<String> known =
                derivation.methods().stream()
                        .flatMap(method -> method.arguments().stream())
                        .map(MethodListing.Argument::name)
                        .collect(Collectors.toSet());
        return !derivation.methods().isEmpty() && choices.keepWithin(known);
    }

    /** Types are known only now, so the request is made here and the plan off this thread. */
    private void decide(JarReading.Derived derived) {
        PlanRequest request = request(derived.derivation().derived().dag());
        work =
                background.start(
                        cancelled -> planned(derived, request, cancelled),
                        this::show,
                        this::broken);
    }

    /** A jar that says nothing for now, for want of an argument, takes no choice away. */
    private PlanRequest request(CommandDag dag) {
        if (dag.size() == 0) {
            return choices.types().request(Subset.ALL, choices.rerun().get());
        }
        Subset before = choices.subset().get();
        if (choices.keepWithin(dag)) {
            notice.set(SubsetWords.gone(before));
        }
        return choices.types().request(choices.subset().get(), choices.rerun().get());
    }

    /** The shown plan as it would be made now, and what is different. Takes time. */
    Replanned lookAgain(Stage.Planned shown, BooleanSupplier cancelled)
            throws InterruptedException {
        return workbench.difference(shown.derivation(), shown.plan(), shown.request(), cancelled);
    }

    private Stage.Planned planned(
            JarReading.Derived derived, PlanRequest request, BooleanSupplier cancelled)
            throws InterruptedException {
        Plan plan = workbench.plan(derived.derivation(), request, cancelled);
        Stage.Planned planned = new Stage.Planned(derived.derivation(), request, plan, List.of());
        return workbench
                .runner(derived.runner())
                .map(runner -> preflight.asked(planned, runner, choices.launch()))
                .orElse(planned);
    }

    /** Makes it the plan that is shown. */
    void show(Stage.Planned planned) {
        settle();
        before = Optional.empty();
        stage.set(
                new Stage.Planned(
                        planned.derivation(),
                        planned.request(),
                        choices.withoutUnchosen(planned.plan()),
                        planned.runnerProblems()));
    }

    private void broken(Exception e) {
        settle();
        before = Optional.empty();
        String message = "the plan could not be made: %s; try again".formatted(e);
        stage.set(new Stage.Broken(jars, Problem.error(Problem.Kind.LOAD, message)));
    }

    private void settle() {
        work.cancel();
        typing.cancel();
        patience.cancel();
        busy.set(false);
        slow.set(false);
    }

    private void note() {
        notice.set("");
        changes.set(changes.get() + 1);
    }

    /** What the choices ask for. */
    private final class Effects implements Choices.Effects {
        @Override
        public void derive() {
            PlanSession.this.derive();
        }

        @Override
        public void deriveSoon() {
            unanswered = true;
            typing.cancel();
            typing = background.after(TYPING_PAUSE, PlanSession.this::derive);
        }

        @Override
        public void plan() {
            note();
            planAgain();
        }

        @Override
        public void askRunner() {
            preflight.soon();
        }
    }
}
