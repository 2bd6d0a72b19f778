package dev.quadrat.workbench;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.FailureText;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.ScoreFiles;
import dev.quadrat.storage.Storage;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads scores: those that are at the outputs' places now, and those that a run has kept. */
public final class Evaluations {
    private final Storage storage;

    Evaluations(Storage storage) {
        this.storage = storage;
    }

    /** The commands of a plan that write scores, in its order. */
    public static List<Command> commands(Plan plan) {
        return plan.commands().stream()
                .map(PlannedCommand::command)
                .filter(command -> ScoreFiles.of(command).isPresent())
                .toList();
    }

    /** By command. Takes time. */
    public Map<String, Evaluation> read(Collection<Command> commands) {
        Map<String, Evaluation> found = new LinkedHashMap<>();
        for (Command command : commands) {
            ScoreFiles.of(command).ifPresent(uri -> found.put(command.id(), read(uri)));
        }
        return found;
    }

    /**
     * As a run has left them, by command: later runs may have written others to the same places.
     * Takes time.
     *
     * @param made commands that the run has made, or found made
     */
    public Map<String, Evaluation> of(RunDirectory run, Collection<Command> made) {
        Map<String, Evaluation> found = new LinkedHashMap<>();
        for (Command command : made) {
            String kept = run.scores(command.id()).toString();
            ScoreFiles.of(command)
                    .ifPresent(
                            uri -> {
                                // Runs of earlier versions kept none.
                                Evaluation copy = read(kept);
                                boolean none = copy instanceof Evaluation.Absent;
                                found.put(command.id(), none ? read(uri) : copy);
                            });
        }
        return found;
    }

    /** Of all that a run has made, or found made. Takes time. */
    Map<String, Evaluation> of(RunRecord run) {
        List<Command> made =
                commands(run.plan()).stream().filter(command -> isMade(run, command)).toList();
        return of(run.directory(), made);
    }

    private static boolean isMade(RunRecord run, Command command) {
        CommandStatus status = run.statuses().get(command.id());
        return status == null || status.state() == CommandState.SUCCEEDED;
    }

    private Evaluation read(String uri) {
        try {
            return storage.serves(uri) && storage.exists(uri)
                    ? EvaluationText.read(storage.readText(uri))
                    : new Evaluation.Absent();
        } catch (NoSuchFileException e) {
            return new Evaluation.Absent();
        } catch (IOException e) {
            return new Evaluation.Malformed(FailureText.of(e));
        }
    }
}
