package dev.quadrat.batch.status;

import dev.quadrat.batch.gateway.BatchState;
import dev.quadrat.batch.request.JobRequest;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps what is told of one look, and leaves out what was told before. */
final class Told {
    private final Map<String, CommandStatus> before = new HashMap<>();
    private final Map<String, Integer> earlierAttempts;
    private List<StatusChange> news = new ArrayList<>();

    /**
     * @param earlierAttempts how often commands had been started before
     */
    Told(Map<String, Integer> earlierAttempts) {
        this.earlierAttempts = earlierAttempts;
    }

    /** Was told by whoever told before. */
    void know(String commandId, CommandStatus status) {
        before.put(commandId, status);
    }

    /** Nothing yet, or that it waits for being submitted. */
    boolean isUntold(String commandId) {
        CommandStatus status = before.get(commandId);
        return status == null || status.state() == CommandState.WAITING;
    }

    void tell(String commandId, CommandStatus now) {
        CommandStatus status = counted(now, earlierAttempts.getOrDefault(commandId, 0));
        if (!status.equals(before.put(commandId, status))) {
            news.add(new StatusChange.CommandChanged(commandId, status));
        }
    }

    void tellAll(JobRequest job, CommandStatus status) {
        job.work().commandIds().forEach(id -> tell(id, status));
    }

    void count(JobRequest job, Map<BatchState, Integer> parts) {
        news.add(new StatusChange.PartsCounted(job, parts));
    }

    private static CommandStatus counted(CommandStatus status, int earlier) {
        return earlier == 0
                ? status
                : new CommandStatus(
                        status.state(),
                        status.started(),
                        status.ended(),
                        status.attempt() + earlier,
                        status.exit(),
                        status.message(),
                        status.progress(),
                        status.doing(),
                        status.pid());
    }

    List<StatusChange> take() {
        List<StatusChange> taken = news;
        news = new ArrayList<>();
        return taken;
    }
}
