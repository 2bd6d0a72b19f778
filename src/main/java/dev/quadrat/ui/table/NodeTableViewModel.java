package dev.quadrat.ui.table;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandDag;
import dev.quadrat.layout.SplitGroups;
import dev.quadrat.ui.filter.FilterViewModel;
import dev.quadrat.ui.filter.Shown;
import dev.quadrat.ui.session.Session;

import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The commands that are shown as rows, in the order in which they run. */
public final class NodeTableViewModel {
    private final FilterViewModel filter;
    private final ObservableList<NodeRow> rows =
            FXCollections.observableArrayList(row -> new Observable[] {row.state()});
    private boolean watched = true;

    public NodeTableViewModel(FilterViewModel filter) {
        this.filter = filter;
        filter.shown().subscribe(this::show);
        session().revision().subscribe(this::refresh);
    }

    public Session session() {
        return filter.session();
    }

    public FilterViewModel filter() {
        return filter;
    }

    public ObservableList<NodeRow> rows() {
        return rows;
    }

    private void show(Shown shown) {
        List<Command> commands =
                inOrder(shown.dag()).filter(command -> shown.shows(command.id())).toList();
        if (!shows(commands)) {
            rows.setAll(commands.stream().map(command -> new NodeRow(command, session())).toList());
        }
    }

    /** As they run, the parts of a split command one after another by their numbers. */
    private static Stream<Command> inOrder(CommandDag dag) {
        SplitGroups groups = SplitGroups.of(dag);
        Set<String> seen = new HashSet<>();
        return dag.commands().stream()
                .flatMap(
                        command -> {
                            String group = command.group();
                            if (group == null) {
                                return Stream.of(command);
                            }
                            return seen.add(group) ? groups.parts(group).stream() : Stream.empty();
                        });
    }

    /** While nobody looks, rows may grow old. */
    void watched(boolean isWatched) {
        watched = isWatched;
        refresh();
    }

    /** Rows whose state is as it was cost no more than a look. */
    private void refresh() {
        if (watched) {
            rows.forEach(NodeRow::refresh);
        }
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
}
