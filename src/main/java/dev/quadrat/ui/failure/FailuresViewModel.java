package dev.quadrat.ui.failure;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandDag;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.log.LastLines;
import dev.quadrat.ui.session.NodeState;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.support.Background;
import dev.quadrat.ui.support.Ticket;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.Optional;

/** The commands at fault of a run, and what is known of the chosen one. */
public final class FailuresViewModel {
    private static final int LINES = 50;

    private final Session session;
    private final Background background;
    private final ObservableList<RootFailure> failures = FXCollections.observableArrayList();
    private final ObservableList<RootFailure> shownFailures =
            FXCollections.unmodifiableObservableList(failures);
    private final ObjectProperty<Optional<RootFailure>> chosen =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<FailureDetail> detail =
            new ReadOnlyObjectWrapper<>(FailureDetail.NONE);
    private List<Object> seen = List.of();
    private Ticket reading = Ticket.NONE;

    public FailuresViewModel(Session session, Background background) {
        this.session = session;
        this.background = background;
        session.revision().subscribe(this::refresh);
        session.run().phase().subscribe(this::refresh);
        chosen.subscribe(now -> read(now));
        refresh();
    }

    /** In the order in which they failed. */
    public ObservableList<RootFailure> failures() {
        return shownFailures;
    }

    /** The first, until the person chooses another. */
    public ObjectProperty<Optional<RootFailure>> chosen() {
        return chosen;
    }

    public ReadOnlyObjectProperty<FailureDetail> detail() {
        return detail.getReadOnlyProperty();
    }

    public Session session() {
        return session;
    }

    /** Shows it in the drawing. */
    public void seek(RootFailure failure) {
        session.selection().seek(failure.command().id());
    }

    private void refresh() {
        CommandDag dag = session.plan().plan().dag();
        List<String> failed = session.run().failed().stream().filter(dag::has).toList();
        List<Object> now = List.of(failed, session.run().counts().blocked(), dag.size());
        if (now.equals(seen)) {
            return;
        }
        seen = now;
        List<RootFailure> all = failed.stream().map(id -> failure(dag, id)).toList();
        String before = chosen.get().map(f -> f.command().id()).orElse("");
        failures.setAll(all);
        chosen.set(
                all.stream()
                        .filter(f -> f.command().id().equals(before))
                        .findFirst()
                        .or(() -> all.stream().findFirst()));
    }

    private RootFailure failure(CommandDag dag, String id) {
        List<Command> blocked =
                dag.allDownstream(id).stream()
                        .filter(below -> session.state(below) == NodeState.BLOCKED)
                        .map(dag::command)
                        .toList();
        return new RootFailure(
                dag.command(id),
                session.run().status(id).orElse(CommandStatus.WAITING),
                session.reason(id),
                blocked);
    }

    private void read(Optional<RootFailure> failure) {
        reading.cancel();
        Optional<RunDirectory> run = session.run().phase().get().run();
        if (failure.isEmpty() || run.isEmpty()) {
            detail.set(FailureDetail.NONE);
            return;
        }
        String id = failure.get().command().id();
        reading =
                background.start(
                        _ ->
                                new FailureDetail(
                                        LastLines.of(run.get().log(id), LINES),
                                        session.run().byHand(run.get(), id)),
                        detail::set,
                        e ->
                                detail.set(
                                        new FailureDetail(
                                                List.of("(the log can't be read: " + e + ")"),
                                                "")));
    }
}
