package dev.quadrat.ui.session;

import dev.quadrat.dag.CommandDag;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.List;

/** What the person looks at; the same in every pane. */
public final class Selection {
    private final ReadOnlyStringWrapper command = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper sought = new ReadOnlyLongWrapper();
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

    /** Selects it and wants it seen, even if it was selected before. */
    public void seek(String commandId) {
        select(commandId);
        sought.set(sought.get() + 1);
    }

    /** Counts wishes to see what is selected. */
    public ReadOnlyLongProperty sought() {
        return sought.getReadOnlyProperty();
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
