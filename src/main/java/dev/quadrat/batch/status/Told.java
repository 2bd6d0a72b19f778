package dev.quadrat.batch.status;

import dev.quadrat.batch.gateway.BatchState;
import dev.quadrat.batch.request.JobRequest;
import dev.quadrat.run.CommandStatus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps what is told of one look, and leaves out what was told before. */
final class Told {
    private final Map<String, CommandStatus> before = new HashMap<>();
    private List<StatusChange> news = new ArrayList<>();

    void tell(String commandId, CommandStatus status) {
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

    List<StatusChange> take() {
        List<StatusChange> taken = news;
        news = new ArrayList<>();
        return taken;
    }
}
