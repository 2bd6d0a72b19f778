package dev.quadrat.batch.status;

import dev.quadrat.batch.gateway.BatchState;
import dev.quadrat.batch.request.JobRequest;
import dev.quadrat.run.CommandStatus;

import java.util.Map;

/** Something new. */
public sealed interface StatusChange {
    /** A command of the plan stands elsewhere than before. */
    record CommandChanged(String commandId, CommandStatus status) implements StatusChange {}

    /** How many parts of an array are in which state; tells more than its commands' states. */
    record PartsCounted(JobRequest job, Map<BatchState, Integer> parts) implements StatusChange {
        public PartsCounted {
            parts = Map.copyOf(parts);
        }
    }
}
