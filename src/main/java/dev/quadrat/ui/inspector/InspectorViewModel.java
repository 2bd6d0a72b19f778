package dev.quadrat.ui.inspector;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandDag;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.support.Background;
import dev.quadrat.ui.support.Ticket;
import dev.quadrat.ui.support.Words;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the inspector tells of the selected command. */
public final class InspectorViewModel {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Session session;
    private final Background background;
    private final Clock clock;
    private final ReadOnlyStringWrapper elapsed = new ReadOnlyStringWrapper("");
    private Ticket tick = Ticket.NONE;
    private final ReadOnlyObjectWrapper<Optional<Inspected>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public InspectorViewModel(Session session, Background background, Clock clock) {
        this.session = session;
        this.background = background;
        this.clock = clock;
        session.revision().subscribe(this::refresh);
        session.selection().command().subscribe(this::refresh);
        refresh();
    }

    /** Empty when nothing is selected. */
    public ReadOnlyObjectProperty<Optional<Inspected>> shown() {
        return shown.getReadOnlyProperty();
    }

    public void select(Command command) {
        session.selection().select(command.id());
    }

    /** How long the shown command has been running; empty if it isn't. Moves by itself. */
    public ReadOnlyStringProperty elapsed() {
        return elapsed.getReadOnlyProperty();
    }

    private void refresh() {
        measure();
        shown.set(session.selected().map(this::inspect));
    }

    private void measure() {
        tick.cancel();
        Instant started =
                session.selected()
                        .flatMap(command -> session.run().status(command.id()))
                        .filter(status -> status.state() == CommandState.RUNNING)
                        .map(CommandStatus::started)
                        .orElse(null);
        elapsed.set(started == null ? "" : Words.clock(Duration.between(started, clock.instant())));
        tick = started == null ? Ticket.NONE : background.after(TICK, this::measure);
    }

    private Inspected inspect(Command command) {
        CommandDag dag = session.plan().plan().dag();
        return new Inspected(
                command,
                session.state(command.id()),
                session.reason(command.id()),
                Changes.of(session.plan().plan().command(command.id()).reason()),
                session.run().status(command.id()).map(this::facts).orElse(List.of()),
                Feed.of(command, dag, session::state),
                dag.downstream(command.id()).stream().map(dag::command).toList());
    }

    private List<Fact> facts(CommandStatus status) {
        List<Fact> facts = new ArrayList<>();
        Instant started = status.started();
        if (started != null) {
            facts.add(new Fact("started", time(started)));
            if (status.ended() != null) {
                facts.add(new Fact("took", Words.clock(Duration.between(started, status.ended()))));
            }
        }
        if (status.exit() != null) {
            facts.add(new Fact("exit code", String.valueOf(status.exit())));
        }
        if (status.attempt() > 1 || (started != null && status.ended() == null)) {
            facts.add(new Fact("attempt", String.valueOf(status.attempt())));
        }
        if (status.doing() != null) {
            facts.add(new Fact("doing", status.doing()));
        }
        return facts;
    }

    private String time(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.getZone()).format(TIME);
    }
}
