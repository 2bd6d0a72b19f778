package dev.quadrat.batch.place;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunJson;
import dev.quadrat.storage.AtomicFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A launch of a run: the first, or that of a retry; {@code round.json}. Its jobs have names of
 * their own, so that those of an earlier round are not taken for them.
 *
 * @param number from 1
 * @param commands that run in it
 * @param attempts how often some of them had been started before
 */
public record Round(int schema, int number, List<String> commands, Map<String, Integer> attempts) {
    static final int SCHEMA = 1;

    public Round {
        commands = List.copyOf(commands);
        attempts = Map.copyOf(attempts);
    }

    /** The one after the run's last. */
    public static Round next(RunDirectory run, Plan plan) throws IOException {
        int number = last(run).map(Round::number).orElse(0) + 1;
        List<String> commands = plan.toRun().stream().map(PlannedCommand::id).toList();
        Map<String, Integer> attempts = new LinkedHashMap<>();
        for (String id : number == 1 ? List.<String>of() : commands) {
            CommandStatus before = run.status(id);
            if (before.attempt() > 0) {
                attempts.put(id, before.attempt());
            }
        }
        return new Round(SCHEMA, number, commands, attempts);
    }

    public static Optional<Round> last(RunDirectory run) throws IOException {
        Path file = file(run);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(Files.readString(file)));
        } catch (JsonProcessingException e) {
            throw new IOException("round.json is damaged: " + e.getOriginalMessage(), e);
        }
    }

    static Round read(String text) throws JsonProcessingException {
        return RunJson.MAPPER.readValue(text, Round.class);
    }

    public void write(RunDirectory run) throws IOException {
        AtomicFile.write(file(run), RunJson.pretty(this));
    }

    static Path file(RunDirectory run) {
        return run.path().resolve("round.json");
    }

    /** The run's plan, in which the commands of this round alone run. */
    public Plan of(Plan plan) {
        return plan.running(new LinkedHashSet<>(commands));
    }
}
