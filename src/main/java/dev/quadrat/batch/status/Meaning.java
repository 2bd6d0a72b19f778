package dev.quadrat.batch.status;

import dev.quadrat.batch.gateway.JobSnapshot;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** What a job's state at AWS Batch means for the command that it runs. */
final class Meaning {
    private Meaning() {}

    /**
     * @param waiting why it gets no machine, once it has waited long
     */
    static CommandStatus of(JobSnapshot job, @Nullable String waiting) {
        int ended = job.attempts().size();
        return switch (job.state()) {
            case SUBMITTED, PENDING, STARTING, UNKNOWN -> submitted(ended, null);
            case RUNNABLE ->
                    submitted(
                            ended,
                            waiting != null
                                    ? waiting
                                    : ended > 0 ? StatusText.STARTED_AGAIN : null);
            case RUNNING ->
                    new CommandStatus(
                            CommandState.RUNNING,
                            job.started(),
                            null,
                            ended + 1,
                            null,
                            null,
                            null,
                            null,
                            null);
            case SUCCEEDED -> ended(CommandState.SUCCEEDED, job, null);
            case FAILED ->
                    job.terminated() && !StatusText.isAboutTime(job.reason())
                            ? ended(CommandState.STOPPED, job, StatusText.stopped(job.reason()))
                            : ended(
                                    CommandState.FAILED,
                                    job,
                                    StatusText.failed(
                                            job.reason(), job.containerReason(), job.exit()));
        };
    }

    /** Of something of which no more is known than that it is at work now. */
    static CommandStatus begun(Instant seen) {
        return new CommandStatus(CommandState.RUNNING, seen, null, 1, null, null, null, null, null);
    }

    /** Neither an attempt nor a container: what is wrong with it came from elsewhere. */
    static boolean neverBegan(JobSnapshot job) {
        return job.started() == null && job.attempts().isEmpty();
    }

    static CommandStatus submitted(int attempt, @Nullable String message) {
        return new CommandStatus(
                CommandState.SUBMITTED, null, null, attempt, null, message, null, null, null);
    }

    /** The end of something that left no word of its own. */
    static CommandStatus end(CommandState state, @Nullable Instant at, String message) {
        return new CommandStatus(state, null, at, 0, null, message, null, null, null);
    }

    private static CommandStatus ended(
            CommandState state, JobSnapshot job, @Nullable String message) {
        return new CommandStatus(
                state,
                job.started(),
                job.stopped(),
                Math.max(1, job.attempts().size()),
                job.exit(),
                message,
                null,
                null,
                null);
    }
}
