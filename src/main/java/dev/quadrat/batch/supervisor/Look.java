package dev.quadrat.batch.supervisor;

import dev.quadrat.batch.gateway.Timekeeper;
import dev.quadrat.batch.logs.RunLogs;
import dev.quadrat.batch.status.StatusChange;
import dev.quadrat.batch.status.StatusPoller;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.RunDirectory;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is done again and again: asks how jobs stand, and writes it into the run's folder. */
final class Look {
    static final Duration PAUSE = Duration.ofSeconds(5);

    /** So many times as long as a look takes, jobs are submitted before the next. */
    private static final int SUBMITTING_SHARE = 4;

    private static final int LOGS_A_LOOK = 20;

    private final RunDirectory run;
    private final StatusPoller poller;
    private final RunLogs logs;
    private final Copies copies;
    private final Outside outside;
    private final Timekeeper time;
    private Instant nextWhileSubmitting = Instant.MIN;

    Look(
            RunDirectory run,
            StatusPoller poller,
            RunLogs logs,
            Copies copies,
            Outside outside,
            Timekeeper time) {
        this.run = run;
        this.poller = poller;
        this.logs = logs;
        this.copies = copies;
        this.outside = outside;
        this.time = time;
    }

    /** Looks, unless that would keep jobs from being submitted for too long. */
    void whileSubmitting() throws IOException, InterruptedException {
        Instant begin = time.instant();
        if (begin.isBefore(nextWhileSubmitting)) {
            return;
        }
        look();
        Duration took = Duration.between(begin, time.instant());
        Duration pause = took.multipliedBy(SUBMITTING_SHARE);
        nextWhileSubmitting = time.instant().plus(pause.compareTo(PAUSE) > 0 ? pause : PAUSE);
    }

    void look() throws IOException, InterruptedException {
        states();
        copies.fetchScores();
        copies.putJournal(false);
        outside.ask(
                () -> {
                    logs.read(LOGS_A_LOOK);
                    return true;
                });
    }

    private void states() throws IOException, InterruptedException {
        List<StatusChange> changes = new ArrayList<>(outside.ask(poller::poll));
        for (StatusChange change : changes) {
            if (change instanceof StatusChange.CommandChanged(String id, CommandStatus status)) {
                run.record(id, status);
                if (status.state() == CommandState.SUCCEEDED) {
                    // Not by Batch's word alone: in the container run-command ends with 0 only if
                    // the command's completion record is whole.
                    copies.succeeded(id);
                }
                poller.batchId(id).ifPresent(batchId -> logs.changed(id, status.state(), batchId));
            }
        }
    }

    /** What an earlier follower had told of, but whose logs it may not have read. */
    void know(Map<String, CommandStatus> statuses) {
        statuses.forEach(
                (id, status) -> {
                    if (status.state().isFinal()) {
                        poller.batchId(id)
                                .ifPresent(batchId -> logs.changed(id, status.state(), batchId));
                    }
                });
    }

    /** What belongs to the run's end: scores, and the logs of what failed; but not for ever. */
    void readTheRest(Duration limit) throws IOException, InterruptedException {
        Instant latest = time.instant().plus(limit);
        while ((copies.hasScoresToFetch() || logs.hasUnreadFailures())
                && time.instant().isBefore(latest)) {
            look();
            time.pause(Duration.ofSeconds(1));
        }
        logs.announce();
    }

    boolean hasLogsToRead() {
        return logs.hasUnread();
    }

    /**
     * @throws GatewayException if CloudWatch can't be asked now
     */
    void readSomeLogs() throws IOException, InterruptedException {
        logs.read(LOGS_A_LOOK);
    }
}
