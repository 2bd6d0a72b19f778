package dev.quadrat.ui.table;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.SplitPart;
import dev.quadrat.ui.session.NodeState;
import dev.quadrat.ui.session.Session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

/** A command in words. The row stays while its state changes, and with it the table's selection. */
public final class NodeRow {
    private final Command command;
    private final ReadOnlyObjectWrapper<NodeState> state = new ReadOnlyObjectWrapper<>();
    private final Session session;

    /** Made when it is first looked at: sentences for tens of thousands of rows take time. */
    private @Nullable ReadOnlyStringWrapper reason;

    NodeRow(Command command, Session session) {
        this.command = command;
        this.session = session;
        state.set(session.state(command.id()));
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

    /** From 0; -1 for a command that is not split. */
    int partNumber() {
        SplitPart split = command.split();
        return split == null ? -1 : split.index();
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
        if (reason == null) {
            reason = new ReadOnlyStringWrapper(session.reason(id()));
        }
        return reason.getReadOnlyProperty();
    }

    boolean isOf(Command other) {
        return command.equals(other);
    }

    /** Looks again. */
    void refresh() {
        state.set(session.state(id()));
        if (reason != null) {
            reason.set(session.reason(id()));
        }
    }
}
