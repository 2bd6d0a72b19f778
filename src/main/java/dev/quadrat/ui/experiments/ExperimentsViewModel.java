package dev.quadrat.ui.experiments;

import dev.quadrat.dag.Problem;
import dev.quadrat.dag.Subset;
import dev.quadrat.ui.session.Choices;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.session.Stage;
import dev.quadrat.ui.support.Background;
import dev.quadrat.ui.support.Words;
import dev.quadrat.workbench.Derivation;
import dev.quadrat.workbench.MethodListing;
import dev.quadrat.workbench.RunRecord;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the jars offer, and the arguments that they take. */
public final class ExperimentsViewModel {
    private static final Duration BETWEEN_REFRESHES = Duration.ofMillis(300);

    private final Session session;
    private final ObservableList<ExperimentNode.SetNode> sets = FXCollections.observableArrayList();
    private final ObservableList<ExperimentNode.SetNode> shownSets =
            FXCollections.unmodifiableObservableList(sets);
    private final ObservableList<ArgumentField> fields = FXCollections.observableArrayList();
    private final ObservableList<ArgumentField> shownFields =
            FXCollections.unmodifiableObservableList(fields);
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ObservableList<Problem> shownProblems =
            FXCollections.unmodifiableObservableList(problems);

    private final ReadOnlyLongWrapper plans = new ReadOnlyLongWrapper();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableMap<String, String> errors = FXCollections.observableHashMap();
    private final ObservableMap<String, String> shownErrors =
            FXCollections.unmodifiableObservableMap(errors);
    private final Map<String, String> drafts = new HashMap<>();
    private final ExperimentChoice choice;
    private final Background background;
    private boolean isVisiting;
    private Map<String, ExperimentStanding> standings = Map.of();
    private List<MethodListing> methods = List.of();
    private boolean refreshing;

    public ExperimentsViewModel(Session session, Background background) {
        this.session = session;
        this.background = background;
        choice = new ExperimentChoice(session.plan().choices());
        session.plan().stage().subscribe(this::show);
        session.plan().choices().subset().subscribe(this::count);
        session.plan().choices().noExperiment().subscribe(this::count);
        session.revision().subscribe(this::refreshSoon);
        filter.subscribe(this::showTree);
    }

    /** Of experiments, methods and sets, by any part of their names. */
    public StringProperty filter() {
        return filter;
    }

    /** What is wrong, by the argument's name. */
    public ObservableMap<String, String> errors() {
        return shownErrors;
    }

    public Check check(ExperimentNode node) {
        // A past run was launched with what it has.
        return isVisiting ? Check.ALL : choice.check(node.experiments());
    }

    /** Of all experiments that the filter shows. */
    public Check checkOfAll() {
        return choice.check(shownExperiments());
    }

    /** Asks for what is below the node, or for none of it. */
    public void toggle(ExperimentNode node) {
        toggle(node.experiments());
    }

    public void toggleAll() {
        toggle(shownExperiments());
    }

    private void toggle(List<String> experiments) {
        if (!locked().get() && !experiments.isEmpty()) {
            choice.toggle(experiments);
        }
    }

    private List<String> shownExperiments() {
        return sets.stream().flatMap(set -> set.experiments().stream()).distinct().toList();
    }

    /** {@code 3 of 300}; empty while all are shown. */
    public String filtered() {
        long all = methods.stream().mapToLong(m -> m.experiments().size()).sum();
        long shown = sets.stream().mapToLong(set -> set.experiments().size()).sum();
        return shown == all ? "" : Words.number(shown) + " of " + Words.number(all);
    }

    /** Whether some command of the experiment has failed. */
    public boolean isBad(ExperimentNode node) {
        return node instanceof ExperimentNode.IdNode id
                && standings.getOrDefault(id.text(), ExperimentStanding.NONE).isBad();
    }

    /** Whether something is not as the jar has it by default. */
    public boolean hasValues() {
        return !drafts.isEmpty() || !session.plan().choices().arguments().isEmpty();
    }

    /** Lets the defaults hold again. */
    public void useDefaults() {
        if (!locked().get()) {
            drafts.clear();
            session.plan().choices().wrongArguments().clear();
            session.plan().choices().arguments().clear();
            showErrors();
        }
    }

    public ObservableList<ExperimentNode.SetNode> sets() {
        return shownSets;
    }

    /** An argument that several methods take is one field. */
    public ObservableList<ArgumentField> fields() {
        return shownFields;
    }

    /** What is wrong with the arguments. */
    public ObservableList<Problem> problems() {
        return shownProblems;
    }

    /** While a run is at work the arguments stand still. */
    public ObservableBooleanValue locked() {
        return session.locked();
    }

    /** What was typed; empty for nothing, so that the default holds. */
    public String value(ArgumentField field) {
        Optional<RunRecord> visited = session.visit().run();
        if (visited.isPresent()) {
            return visited.get().manifest().arguments().getOrDefault(field.name(), "");
        }
        String given = session.plan().choices().arguments().getOrDefault(field.name(), "");
        return drafts.getOrDefault(field.name(), given);
    }

    /**
     * What is no such value is kept, and keeps the plan from being launched; the plan stays as it
     * is until it is mended.
     */
    public void type(ArgumentField field, String text) {
        if (session.visit().run().isPresent()) {
            return;
        }
        Choices choices = session.plan().choices();
        Optional<String> wrong = field.wrong(text);
        if (wrong.isPresent()) {
            drafts.put(field.name(), text);
            choices.wrongArguments().put(field.name(), wrong.get());
        } else {
            drafts.remove(field.name());
            choices.wrongArguments().remove(field.name());
            if (text.isEmpty()) {
                choices.arguments().remove(field.name());
            } else {
                choices.arguments().put(field.name(), text);
            }
        }
        showErrors();
        count();
    }

    /** {@code 3 to run, 2 stale}; empty for what is no experiment of the plan. */
    public String standing(ExperimentNode node) {
        return node instanceof ExperimentNode.IdNode id
                ? standings.getOrDefault(id.text(), ExperimentStanding.NONE).text()
                : "";
    }

    /** Counts changes of what the lines tell: standings and ticks. */
    public ReadOnlyLongProperty plans() {
        return plans.getReadOnlyProperty();
    }

    /** Asks for this experiment's commands alone. */
    public void runOnly(ExperimentNode node) {
        if (node instanceof ExperimentNode.IdNode id && !locked().get()) {
            session.plan().choices().subset().set(Subset.experiment(id.text()));
        }
    }

    /** Lets an experiment's commands stand out; nothing for a set or a method. */
    public void point(ExperimentNode node) {
        session.selection().highlight(node instanceof ExperimentNode.IdNode id ? id.text() : "");
    }

    public void pointAtNothing() {
        session.selection().highlight("");
    }

    private void show(Stage stage) {
        if (stage instanceof Stage.Shown shown) {
            methods = shown.methods();
            choice.offer(shown.experiments());
            showTree();
            if (isVisiting != stage instanceof Stage.OfRun) {
                // The same fields, with other values.
                isVisiting = !isVisiting;
                fields.clear();
            }
            replace(fields, fields(methods));
            drafts.keySet().retainAll(session.plan().choices().wrongArguments().keySet());
            showErrors();
            refresh();
        } else if (stage instanceof Stage.Deriving || stage instanceof Stage.Welcome) {
            isVisiting = false;
            methods = List.of();
            drafts.clear();
            filter.set("");
            sets.clear();
            fields.clear();
            problems.clear();
            errors.clear();
        }
    }

    private void showTree() {
        replace(sets, ExperimentTree.of(methods, filter.get()));
        count();
    }

    private void showErrors() {
        Choices choices = session.plan().choices();
        ArgumentErrors found =
                session.plan().stage().get() instanceof Stage.Planned planned
                        ? errors(planned.derivation(), choices.arguments())
                        : ArgumentErrors.NONE;
        Map<String, String> all = new HashMap<>(found.byName());
        all.putAll(choices.wrongArguments());
        errors.keySet().retainAll(all.keySet());
        errors.putAll(all);
        replace(problems, found.others());
    }

    private ArgumentErrors errors(Derivation derivation, Map<String, String> values) {
        return ArgumentErrors.of(
                derivation.problems().stream()
                        .filter(p -> p.kind() == Problem.Kind.ARGUMENT)
                        .toList(),
                fields,
                derivation.request().arguments(),
                values);
    }

    /** A run tells much; the tree follows a few times a second. */
    private void refreshSoon() {
        if (!refreshing && session.run().phase().get().run().isPresent()) {
            refreshing = true;
            background.after(
                    BETWEEN_REFRESHES,
                    () -> {
                        refreshing = false;
                        refresh();
                    });
        }
    }

    private void refresh() {
        standings = ExperimentStanding.of(session.plan().plan(), session::state);
        count();
    }

    private void count() {
        plans.set(plans.get() + 1);
    }

    /** Required ones first; required anywhere is required. */
    private static List<ArgumentField> fields(List<MethodListing> methods) {
        Map<String, ArgumentField> byName = new LinkedHashMap<>();
        methods.stream()
                .flatMap(method -> method.arguments().stream())
                .map(ArgumentField::of)
                .forEach(
                        field -> byName.merge(field.name(), field, (a, b) -> b.required() ? b : a));
        return byName.values().stream()
                .sorted(Comparator.comparing((ArgumentField field) -> !field.required()))
                .toList();
    }

    private static <T> void replace(ObservableList<T> shown, List<T> now) {
        if (!shown.equals(now)) {
            shown.setAll(now);
        }
    }
}
