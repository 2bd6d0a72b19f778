package dev.quadrat.workbench;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.FailureText;
import dev.quadrat.run.ScoreFiles;
import dev.quadrat.storage.Storage;

import java.io.IOException;
import java.nio.file.Files;
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
     */
    public Map<String, Evaluation> of(RunRecord run) {
        Map<String, Evaluation> found = new LinkedHashMap<>();
        for (Command command : commands(run.plan())) {
            found.put(command.id(), kept(run, command));
        }
        return found;
    }

    private Evaluation kept(RunRecord run, Command command) {
        CommandStatus status = run.statuses().get(command.id());
        boolean made = status == null || status.state() == CommandState.SUCCEEDED;
        if (!made) {
            return new Evaluation.Absent();
        }
        var kept = run.directory().scores(command.id());
        // Runs of earlier versions kept none.
        return Files.exists(kept)
                ? read(kept.toString())
                : ScoreFiles.of(command).map(this::read).orElseGet(Evaluation.Absent::new);
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
