package dev.quadrat.ui.results;

import dev.quadrat.dag.Command;
import dev.quadrat.run.ScoreFiles;
import dev.quadrat.ui.session.NodeState;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.session.Stage;
import dev.quadrat.ui.support.Background;
import dev.quadrat.workbench.Evaluation;
import dev.quadrat.workbench.Evaluations;
import dev.quadrat.workbench.RunRecord;
import dev.quadrat.workbench.Workbench;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scores of the plan, or run, that is shown. A file is read again when its command changes. */
public final class ResultsViewModel {
    private final Session session;
    private final Evaluations evaluations;
    private final Background background;
    private final BooleanProperty perClass = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<ResultTable> table =
            new ReadOnlyObjectWrapper<>(ResultTable.EMPTY);
    private final Map<String, Evaluation> known = new HashMap<>();
    private final Map<String, NodeState> seen = new HashMap<>();
    private List<Command> commands = List.of();
    private long generation;

    public ResultsViewModel(Session session, Workbench workbench, Background background) {
        this.session = session;
        this.evaluations = workbench.evaluations();
        this.background = background;
        perClass.subscribe(_ -> arrange());
        session.revision().subscribe(_ -> refresh());
        session.plan().stage().subscribe(this::arrived);
    }

    public ReadOnlyObjectProperty<ResultTable> table() {
        return table.getReadOnlyProperty();
    }

    /** Whether classes have columns of their own. */
    public BooleanProperty perClass() {
        return perClass;
    }

    /** Why there is nothing to see, and what will come. */
    public String emptiness() {
        if (commands.isEmpty()) {
            return "This plan evaluates nothing: no command of it writes an eval.json.";
        }
        return "Scores appear here as EVAL commands come to their end.";
    }

    public void show(ResultRow row) {
        session.selection().seek(row.commandId());
    }

    /** Another plan, or run, is shown. */
    private void arrived(Stage stage) {
        generation++;
        commands = Evaluations.commands(session.plan().plan());
        if (!(stage instanceof Stage.Planned)) {
            known.clear();
        }
        seen.clear();
        refresh();
    }

    private void refresh() {
        List<Command> changed = new ArrayList<>();
        for (Command command : commands) {
            NodeState state = session.state(command.id());
            NodeState before = seen.put(command.id(), state);
            if (before == null || (before != state && isEnd(state))) {
                changed.add(command);
            }
        }
        if (!changed.isEmpty()) {
            read(changed);
        }
        arrange();
    }

    private void read(List<Command> changed) {
        long began = generation;
        Optional<RunRecord> run = session.visit().run();
        List<Command> made = changed.stream().filter(c -> isMade(session.state(c.id()))).toList();
        background.start(
                _ ->
                        run.isPresent()
                                ? evaluations.of(run.get().directory(), made)
                                : evaluations.read(changed),
                found -> {
                    if (began == generation) {
                        known.putAll(found);
                        arrange();
                    }
                },
                _ -> {});
    }

    private void arrange() {
        List<ResultRow> rows = new ArrayList<>();
        for (Command command : commands) {
            Evaluation evaluation = known.getOrDefault(command.id(), new Evaluation.Absent());
            NodeState state = session.state(command.id());
            String file = ScoreFiles.of(command).orElse("");
            List<String> owners =
                    command.experiments().isEmpty()
                            ? List.of(command.owner())
                            : command.experiments();
            owners.forEach(
                    owner -> rows.add(ResultRow.of(owner, command.id(), file, state, evaluation)));
        }
        ResultTable next = ResultTable.of(rows, perClass.get());
        if (!next.rows().equals(table.get().rows())
                || !next.columns().equals(table.get().columns())) {
            table.set(next);
        }
    }

    /** In a run that is looked at: by the run itself, or before it. */
    private static boolean isMade(NodeState state) {
        return isEnd(state) || state == NodeState.NOT_REQUESTED;
    }

    private static boolean isEnd(NodeState state) {
        return switch (state) {
            case SUCCEEDED, DONE, STALE -> true;
            default -> false;
        };
    }
}
