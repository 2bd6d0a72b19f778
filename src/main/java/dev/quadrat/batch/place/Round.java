package dev.quadrat.batch.place;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.quadrat.batch.request.RunLocation;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunJson;
import dev.quadrat.storage.AtomicFile;
import dev.quadrat.storage.Storage;
import dev.quadrat.storage.s3.AwsProfile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
 * @param region where their jobs are, as far as it is known: another machine's may be another
 */
public record Round(
        int schema,
        int number,
        List<String> commands,
        Map<String, Integer> attempts,
        @Nullable String region) {
    static final int SCHEMA = 1;

    public Round {
        commands = List.copyOf(commands);
        attempts = Map.copyOf(attempts);
    }

    /** The one after the run's last. */
    public static Round next(RunDirectory run, Plan plan, Optional<String> region)
            throws IOException {
        int number = last(run).map(Round::number).orElse(0) + 1;
        List<String> commands = plan.toRun().stream().map(PlannedCommand::id).toList();
        Map<String, Integer> attempts = new LinkedHashMap<>();
        for (String id : number == 1 ? List.<String>of() : commands) {
            CommandStatus before = run.status(id);
            if (before.attempt() > 0) {
                attempts.put(id, before.attempt());
            }
        }
        return new Round(SCHEMA, number, commands, attempts, region.orElse(null));
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

    /** Whether all that its jobs read has arrived. */
    public boolean isUploaded(Storage storage, RunLocation location) throws IOException {
        return storage.exists(location.round())
                && read(storage.readText(location.round())).number() == number;
    }

    /** Whether the run has ever been begun. */
    public static boolean exists(RunDirectory run) {
        return Files.exists(file(run));
    }

    /** This round's logs are to begin anew. */
    public void keepEarlierLogs(RunDirectory run) throws IOException {
        for (String id : number == 1 ? List.<String>of() : commands) {
            Path log = run.log(id);
            if (Files.exists(log)) {
                Files.move(
                        log,
                        log.resolveSibling("%s.round-%d.log".formatted(id, number - 1)),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    public void write(RunDirectory run) throws IOException {
        AtomicFile.write(file(run), RunJson.pretty(this));
    }

    static Path file(RunDirectory run) {
        return run.path().resolve("round.json");
    }

    /** The same, where the jobs of this round are. */
    public AwsProfile in(AwsProfile profile) {
        return new AwsProfile(
                profile.name(), profile.region().or(() -> Optional.ofNullable(region)));
    }

    /** The run's plan, in which the commands of this round alone run. */
    public Plan of(Plan plan) {
        return plan.running(new LinkedHashSet<>(commands));
    }
}
