package dev.quadrat.ui.runner;

import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.FailureText;
import dev.quadrat.run.RunnerField;
import dev.quadrat.ui.support.Background;
import dev.quadrat.ui.support.Ticket;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A field of the form: its value, and what may be chosen for it. */
public final class FieldViewModel {
    private final RunnerField field;
    private final ExperimentRunner runner;
    private final RunnerSettings settings;
    private final Background background;
    private final ReadOnlyStringWrapper value = new ReadOnlyStringWrapper("");
    private final ObservableList<String> choices = FXCollections.observableArrayList();
    private final ObservableList<String> shownChoices =
            FXCollections.unmodifiableObservableList(choices);
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private Map<String, String> askedWith = Map.of();
    private Ticket asked = Ticket.NONE;
    private final Subscription watch;

    FieldViewModel(
            RunnerField field,
            ExperimentRunner runner,
            RunnerSettings settings,
            Background background) {
        this.field = field;
        this.runner = runner;
        this.settings = settings;
        this.background = background;
        watch = settings.values().subscribe(this::refresh);
    }

    public RunnerField field() {
        return field;
    }

    /** {@code CPU queue *}. */
    String label() {
        return field.label() + (field.isRequired() ? " *" : "");
    }

    /** For the empty field. */
    String prompt() {
        if (!field.folderOfRoot().isEmpty()) {
            return "blank: %s below the experiments' root URI".formatted(field.folderOfRoot());
        }
        if (field.isRequired()) {
            return "required";
        }
        return field.initial().isEmpty() ? "blank" : field.initial();
    }

    ReadOnlyStringProperty value() {
        return value.getReadOnlyProperty();
    }

    boolean isMissing() {
        return field.isRequired() && value.get().isBlank();
    }

    void type(String text) {
        settings.set(field, text.strip());
    }

    ObservableList<String> choices() {
        return shownChoices;
    }

    /** The runner is being asked what may be chosen. */
    ReadOnlyBooleanProperty asking() {
        return asking.getReadOnlyProperty();
    }

    /** Why nothing can be chosen from, in a sentence; empty if something can. */
    ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }

    /** Asks anew each time: somebody may have made what is missing in the list. */
    void open() {
        if (asking.get()) {
            return;
        }
        Map<String, String> values = settings.values().get();
        if (!othersOf(values).equals(othersOf(askedWith))) {
            choices.clear();
        }
        askedWith = values;
        asking.set(true);
        asked =
                background.start(
                        _ -> runner.choices(field.name(), values),
                        this::offer,
                        e -> {
                            asking.set(false);
                            failure.set(sentence(e));
                        });
    }

    private void offer(List<String> list) {
        asking.set(false);
        failure.set("");
        if (!choices.equals(list)) {
            choices.setAll(list);
        }
    }

    /** The runner is no longer the chosen one. */
    void close() {
        watch.unsubscribe();
        asked.cancel();
    }

    private static String sentence(Exception e) {
        return e instanceof IOException io ? FailureText.of(io) : String.valueOf(e);
    }

    /** What the list depends on. */
    private Map<String, String> othersOf(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(field.name()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void refresh(Map<String, String> values) {
        value.set(settings.value(field));
        if (!othersOf(values).equals(othersOf(askedWith))) {
            // What was being asked, or went wrong, was about other settings.
            asked.cancel();
            asking.set(false);
            failure.set("");
        }
    }
}
