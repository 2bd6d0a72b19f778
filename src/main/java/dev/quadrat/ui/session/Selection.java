package dev.quadrat.ui.session;

import dev.quadrat.dag.CommandDag;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.List;

/** What the person looks at; the same in every pane. */
public final class Selection {
    private final ReadOnlyStringWrapper command = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper experiment = new ReadOnlyStringWrapper("");

    /** Its id; empty for none. */
    public ReadOnlyStringProperty command() {
        return command.getReadOnlyProperty();
    }

    /** The experiment whose commands stand out; empty for none. */
    public ReadOnlyStringProperty experiment() {
        return experiment.getReadOnlyProperty();
    }

    public void select(String commandId) {
        command.set(commandId);
    }

    public void clear() {
        command.set("");
    }

    public void highlight(String experimentId) {
        experiment.set(experimentId);
    }

    /** What a new plan has no longer can't stay selected. */
    void keepWithin(CommandDag dag, List<String> experiments) {
        if (!dag.has(command.get())) {
            clear();
        }
        if (!experiments.contains(experiment.get())) {
            highlight("");
        }
    }
}
