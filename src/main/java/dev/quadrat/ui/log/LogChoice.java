package dev.quadrat.ui.log;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.ui.session.RunPhase;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.session.SubsetWords;

import java.util.Optional;
import java.util.stream.Collectors;

/** Which log is of interest: by the selection, the last failure, the state of its command. */
final class LogChoice {
    private final Session session;

    LogChoice(Session session) {
        this.session = session;
    }

    LogSource choose(boolean wholeRun) {
        RunPhase phase = session.run().phase().get();
        Optional<RunDirectory> run = phase.run();
        if (run.isEmpty()) {
            return new LogSource.None(
                    phase instanceof RunPhase.Launching
                            ? "The run is being launched."
                            : "Logs appear here when a run is launched.");
        }
        if (wholeRun) {
            return new LogSource.OfRun(run.get(), names());
        }
        Optional<Command> selected = session.selected();
        if (selected.isPresent()) {
            return of(run.get(), selected.get());
        }
        String failed = session.run().lastFailed().get();
        return failed.isEmpty() || !session.plan().plan().dag().has(failed)
                ? new LogSource.None("Select a command to read its log, or choose the whole run's.")
                : of(run.get(), session.plan().plan().dag().command(failed));
    }

    private LogSource of(RunDirectory run, Command command) {
        CommandState state =
                session.run().status(command.id()).map(CommandStatus::state).orElse(null);
        String name = command.describe();
        return switch (state) {
            case null -> new LogSource.None(name + " is no part of this run, so it has no log.");
            case WAITING -> new LogSource.None(name + " waits; its log begins with it.");
            case SUBMITTED -> new LogSource.None(submitted(name, command.id()));
            case BLOCKED ->
                    new LogSource.None(
                            name + " was never started: " + session.reason(command.id()) + ".");
            default ->
                    new LogSource.OfCommand(
                            SubsetWords.brief(command), command.id(), run.log(command.id()));
        };
    }

    private String submitted(String name, String id) {
        return session.run()
                .status(id)
                .map(CommandStatus::message)
                .map(why -> "%s has no log yet: %s.".formatted(name, why))
                .orElse(name + " is submitted and waits for its turn; its log begins then.");
    }

    /** What is said in place of a log into which nothing was written. */
    String nothingYet() {
        return session.run()
                .runner()
                .filter(runner -> !runner.sharesThisMachine())
                .map(
                        runner ->
                                "Nothing has come yet; from %s it may take some seconds."
                                        .formatted(runner.title()))
                .orElse("Nothing was written yet.");
    }

    private LogSource.Names names() {
        return new LogSource.Names(
                session.plan().plan().commands().stream()
                        .map(PlannedCommand::command)
                        .collect(Collectors.toMap(Command::id, SubsetWords::brief)));
    }
}
