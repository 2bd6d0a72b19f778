package dev.quadrat.ui.log;

import dev.quadrat.dag.Command;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.ui.session.RunPhase;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.support.Background;
import dev.quadrat.ui.support.Burst;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The log of the selected command, or else of the one that failed last. */
public final class LogViewModel implements AutoCloseable {
    private final Session session;
    private final Background background;
    private final ReadOnlyObjectWrapper<LogSource> source =
            new ReadOnlyObjectWrapper<>(new LogSource.None(""));
    private final ObservableList<String> lines = FXCollections.observableArrayList();
    private final ObservableList<String> shownLines =
            FXCollections.unmodifiableObservableList(lines);
    private final BooleanProperty follow = new SimpleBooleanProperty(true);
    private @Nullable LogReader reader;

    public LogViewModel(Session session, Background background) {
        this.session = session;
        this.background = background;
        session.revision().subscribe(this::choose);
        session.selection().command().subscribe(this::choose);
        session.run().phase().subscribe(this::choose);
        choose();
    }

    public ReadOnlyObjectProperty<LogSource> source() {
        return source.getReadOnlyProperty();
    }

    public ObservableList<String> lines() {
        return shownLines;
    }

    /** Whether the end is kept in sight. */
    public BooleanProperty follow() {
        return follow;
    }

    /** The next line after {@code from} that holds the text, from the top again after the last. */
    public Optional<Integer> find(String text, int from) {
        String wanted = text.strip().toLowerCase(java.util.Locale.ROOT);
        for (int i = 1; !wanted.isEmpty() && i <= lines.size(); i++) {
            int at = Math.floorMod(from + i, lines.size());
            if (lines.get(at).toLowerCase(java.util.Locale.ROOT).contains(wanted)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }

    private void choose() {
        LogSource next = decide();
        if (next.equals(source.get())) {
            return;
        }
        close();
        lines.clear();
        source.set(next);
        if (next instanceof LogSource.OfCommand command) {
            Burst<List<String>> burst = new Burst<>(background, read -> append(command, read));
            reader = LogReader.start(command.file(), burst);
        }
    }

    private void append(LogSource.OfCommand of, List<List<String>> read) {
        if (of.equals(source.get())) {
            List<String> all = new ArrayList<>();
            read.forEach(all::addAll);
            lines.addAll(all);
        }
    }

    private LogSource decide() {
        Optional<RunDirectory> run = session.run().phase().get().run();
        Optional<Command> selected = session.selected();
        if (run.isEmpty()) {
            return new LogSource.None(
                    session.run().phase().get() instanceof RunPhase.Launching
                            ? "The run is being launched."
                            : "Logs appear here when a run is launched.");
        }
        if (selected.isPresent()) {
            return of(run.get(), selected.get());
        }
        String failed = session.run().lastFailed().get();
        return failed.isEmpty() || !session.plan().plan().dag().has(failed)
                ? new LogSource.None("Select a command to read its log.")
                : of(run.get(), session.plan().plan().dag().command(failed));
    }

    private LogSource of(RunDirectory run, Command command) {
        CommandState state =
                session.run().status(command.id()).map(CommandStatus::state).orElse(null);
        String name = command.describe();
        return switch (state) {
            case null -> new LogSource.None(name + " is no part of this run, so it has no log.");
            case WAITING, SUBMITTED -> new LogSource.None(name + " waits; its log begins with it.");
            case BLOCKED ->
                    new LogSource.None(
                            name + " was never started: " + session.reason(command.id()) + ".");
            default -> new LogSource.OfCommand(name, run.log(command.id()));
        };
    }
}
