package dev.quadrat.ui.experiments;

import dev.quadrat.dag.Problem;
import dev.quadrat.dag.Subset;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.session.Stage;
import dev.quadrat.workbench.MethodListing;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the jars offer, and the arguments that they take. */
public final class ExperimentsViewModel {
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
    private Map<String, ExperimentStanding> standings = Map.of();

    public ExperimentsViewModel(Session session) {
        this.session = session;
        session.plan().stage().subscribe(this::show);
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
        return session.run().active();
    }

    /** What was typed; empty for nothing, so that the default holds. */
    public String value(ArgumentField field) {
        return session.plan().choices().arguments().getOrDefault(field.name(), "");
    }

    public void type(ArgumentField field, String text) {
        Map<String, String> arguments = session.plan().choices().arguments();
        if (text.isEmpty()) {
            arguments.remove(field.name());
        } else {
            arguments.put(field.name(), text);
        }
    }

    /** {@code 3 to run, 2 stale}; empty for what is no experiment of the plan. */
    public String standing(ExperimentNode node) {
        return node instanceof ExperimentNode.IdNode id
                ? standings.getOrDefault(id.text(), ExperimentStanding.NONE).text()
                : "";
    }

    /** Counts plans, for the sake of {@link #standing}. */
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
        if (stage instanceof Stage.Planned planned) {
            List<MethodListing> methods = planned.derivation().methods();
            replace(sets, tree(methods));
            replace(fields, fields(methods));
            replace(
                    problems,
                    planned.derivation().problems().stream()
                            .filter(p -> p.kind() == Problem.Kind.ARGUMENT)
                            .toList());
            standings = ExperimentStanding.of(planned.plan());
            plans.set(plans.get() + 1);
        } else if (stage instanceof Stage.Deriving) {
            sets.clear();
            fields.clear();
            problems.clear();
        }
    }

    private static List<ExperimentNode.SetNode> tree(List<MethodListing> methods) {
        Map<String, List<ExperimentNode.MethodNode>> sets = new LinkedHashMap<>();
        for (MethodListing method : methods) {
            sets.computeIfAbsent(method.className(), _ -> new ArrayList<>())
                    .add(
                            new ExperimentNode.MethodNode(
                                    method.name(),
                                    method.experiments().stream()
                                            .map(ExperimentNode.IdNode::new)
                                            .toList()));
        }
        return sets.entrySet().stream()
                .map(e -> new ExperimentNode.SetNode(e.getKey(), List.copyOf(e.getValue())))
                .toList();
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
                .sorted(java.util.Comparator.comparing(field -> !field.required()))
                .toList();
    }

    private static <T> void replace(ObservableList<T> shown, List<T> now) {
        if (!shown.equals(now)) {
            shown.setAll(now);
        }
    }
}
