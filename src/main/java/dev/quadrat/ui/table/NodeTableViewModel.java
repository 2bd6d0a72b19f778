package dev.quadrat.ui.table;

import dev.quadrat.dag.Command;
import dev.quadrat.ui.session.Session;

import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;

/** The commands of the plan as rows, in the order in which they run. */
public final class NodeTableViewModel {
    private final Session session;
    private final ObservableList<NodeRow> rows =
            FXCollections.observableArrayList(row -> new Observable[] {row.state()});

    public NodeTableViewModel(Session session) {
        this.session = session;
        session.revision().subscribe(this::refresh);
        refresh();
    }

    public Session session() {
        return session;
    }

    public ObservableList<NodeRow> rows() {
        return rows;
    }

    private void refresh() {
        List<Command> commands = List.copyOf(session.plan().plan().dag().commands());
        if (!shows(commands)) {
            rows.setAll(commands.stream().map(this::row).toList());
            return;
        }
        rows.forEach(row -> row.show(session.state(row.id()), session.reason(row.id())));
    }

    private boolean shows(List<Command> commands) {
        if (commands.size() != rows.size()) {
            return false;
        }
        for (int i = 0; i < commands.size(); i++) {
            if (!rows.get(i).isOf(commands.get(i))) {
                return false;
            }
        }
        return true;
    }

    private NodeRow row(Command command) {
        return new NodeRow(command, session.state(command.id()), session.reason(command.id()));
    }
}
