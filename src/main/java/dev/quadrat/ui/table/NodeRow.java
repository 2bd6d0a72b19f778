package dev.quadrat.ui.table;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.SplitPart;
import dev.quadrat.ui.session.NodeState;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A command in words. The row stays while its state changes, and with it the table's selection. */
public final class NodeRow {
    private final Command command;
    private final ReadOnlyObjectWrapper<NodeState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper();

    NodeRow(Command command, NodeState state, String reason) {
        this.command = command;
        show(state, reason);
    }

    public String id() {
        return command.id();
    }

    public String type() {
        return command.type().name();
    }

    public String owner() {
        return command.owner();
    }

    /** {@code 1 of 4}; empty for a command that is not split. */
    public String part() {
        SplitPart split = command.split();
        return split == null || split.count() < 2 ? "" : split.text();
    }

    public ReadOnlyObjectProperty<NodeState> state() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty reason() {
        return reason.getReadOnlyProperty();
    }

    boolean isOf(Command other) {
        return command.equals(other);
    }

    void show(NodeState nextState, String nextReason) {
        state.set(nextState);
        reason.set(nextReason);
    }
}
