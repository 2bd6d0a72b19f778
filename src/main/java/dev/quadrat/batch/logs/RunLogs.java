package dev.quadrat.batch.logs;

import dev.quadrat.batch.gateway.GatewayException;
import dev.quadrat.batch.gateway.JobSnapshot;
import dev.quadrat.batch.gateway.LogGateway;
import dev.quadrat.batch.gateway.PacedCalls;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.RunDirectory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The logs of a run's commands, some at a time, since an account bears few calls: those of what
 * failed first, then those of what runs, in turn, then the others, each once to its end. Not
 * thread-safe.
 */
public final class RunLogs {
    private static final String NOT_YET_FETCHED =
            "Quadrat fetches this log when its turn comes; until then it is in AWS CloudWatch, in"
                    + " the group /aws/batch/job unless the job definition names another";

    /** In which the last lines of a job arrive. */
    private static final Duration SETTLING = Duration.ofSeconds(30);

    private final RunDirectory run;
    private final PacedCalls calls;
    private final LogGateway logs;
    private final Path doneFile;
    private final Set<String> done;
    private final Map<String, String> failed = new LinkedHashMap<>();
    private final Map<String, String> running = new LinkedHashMap<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private final Map<String, Instant> settled = new HashMap<>();
    private final Set<String> lookedAt = new HashSet<>();
    private final Set<String> announced = new HashSet<>();
    private final Map<String, JobLog> open = new HashMap<>();

    public RunLogs(RunDirectory run, PacedCalls calls, LogGateway logs, int round)
            throws IOException {
        this.run = run;
        this.calls = calls;
        this.logs = logs;
        this.doneFile = run.path().resolve("logs-%d.txt".formatted(round));
        this.done =
                new HashSet<>(
                        Files.exists(doneFile) ? Files.readAllLines(doneFile) : List.<String>of());
    }

    /**
     * A command stands elsewhere than before.
     *
     * @param batchId of its job, or of its part of an array
     */
    public void changed(String commandId, CommandState state, String batchId) {
        if (done.contains(commandId)) {
            return;
        }
        running.remove(commandId);
        switch (state) {
            case RUNNING -> running.put(commandId, batchId);
            case FAILED, STOPPED, LOST -> failed.put(commandId, batchId);
            case SUCCEEDED -> others.put(commandId, batchId);
            case WAITING, SUBMITTED, BLOCKED -> {}
        }
        if (state.isFinal()) {
            settled.putIfAbsent(commandId, calls.time().instant().plus(SETTLING));
        }
    }

    /** Whether some of what has ended are not yet read to their ends. */
    public boolean hasUnread() {
        return !failed.isEmpty() || !others.isEmpty();
    }

    /** Whether some of what has failed were not yet read at all. */
    public boolean hasUnreadFailures() {
        return !lookedAt.containsAll(failed.keySet());
    }

    /**
     * Reads on in some.
     *
     * @throws GatewayException if CloudWatch can't be asked; to be called again
     */
    public void read(int most) throws IOException, InterruptedException {
        Map<String, String> turn = new LinkedHashMap<>();
        take(turn, failed, most, id -> !lookedAt.contains(id) || hasSettled(id));
        take(turn, running, most - turn.size() / 2, _ -> true);
        // Once, when all is there: nobody waits for these, and each look costs calls.
        take(turn, others, most, this::hasSettled);
        if (turn.isEmpty()) {
            return;
        }
        Map<String, JobSnapshot> jobs = new HashMap<>();
        calls.describe(turn.values()).forEach(job -> jobs.put(job.id(), job));
        for (Map.Entry<String, String> next : turn.entrySet()) {
            String id = next.getKey();
            JobSnapshot job = jobs.get(next.getValue());
            boolean mayCome = job != null && read(id, job);
            if (job == null || (job.state().isFinal() && !mayCome)) {
                finish(id);
                continue;
            }
            lookedAt.add(id);
            if (running.containsKey(id)) {
                // The others have their turns before it comes again.
                running.remove(id);
                running.put(id, next.getValue());
            }
        }
    }

    /** Says in the logs that had no turn yet where they are. */
    public void announce() throws IOException {
        for (String id : others.keySet()) {
            if (!Files.exists(run.log(id))) {
                append(run.log(id), NOT_YET_FETCHED);
                announced.add(id);
            }
        }
    }

    private boolean hasSettled(String id) {
        Instant when = settled.get(id);
        return when != null && !calls.time().instant().isBefore(when);
    }

    private static void take(
            Map<String, String> turn,
            Map<String, String> from,
            int most,
            Predicate<String> isWanted) {
        for (Map.Entry<String, String> next : from.entrySet()) {
            if (turn.size() >= most) {
                return;
            }
            if (isWanted.test(next.getKey())) {
                turn.put(next.getKey(), next.getValue());
            }
        }
    }

    private boolean read(String id, JobSnapshot job) throws IOException, InterruptedException {
        if (!job.logging().isCloudWatch()) {
            announced.remove(id);
            Files.writeString(
                    run.log(id),
                    """
                    This log isn't in AWS CloudWatch: the job definition sends it elsewhere (log driver %s). Look there, or choose a definition with the log driver awslogs
                    """
                            .formatted(job.logging().driver()));
            return false;
        }
        try {
            return open.computeIfAbsent(id, _ -> new JobLog(logs, run.log(id)))
                    .read(job, hasSettled(id));
        } catch (GatewayException e) {
            if (e.kind() != GatewayException.Kind.REFUSED
                    && e.kind() != GatewayException.Kind.FORBIDDEN) {
                throw e;
            }
            if (job.state().isFinal()) {
                append(run.log(id), "This log can't be fetched: " + e.getMessage());
            }
            return false;
        }
    }

    private void finish(String id) throws IOException {
        running.remove(id);
        failed.remove(id);
        others.remove(id);
        settled.remove(id);
        lookedAt.remove(id);
        JobLog log = open.remove(id);
        if (announced.remove(id) && (log == null || !log.hasBegun())) {
            Files.deleteIfExists(run.log(id));
        }
        done.add(id);
        append(doneFile, id);
    }

    private static void append(Path file, String line) throws IOException {
        Files.write(
                file,
                (line + "\n").getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
