package dev.quadrat.ui.session;

import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;

import java.util.Collection;

/**
 * @param settled those of {@code total} that will change no more
 */
public record RunCounts(int total, int settled, int running, int failed, int blocked) {
    static RunCounts of(Collection<CommandStatus> statuses) {
        int settled = 0;
        int running = 0;
        int failed = 0;
        int blocked = 0;
        for (CommandStatus status : statuses) {
            CommandState state = status.state();
            settled += state.isFinal() ? 1 : 0;
            running += state == CommandState.RUNNING ? 1 : 0;
            failed += state == CommandState.FAILED || state == CommandState.LOST ? 1 : 0;
            blocked += state == CommandState.BLOCKED ? 1 : 0;
        }
        return new RunCounts(statuses.size(), settled, running, failed, blocked);
    }

    public double progress() {
        return total == 0 ? 0 : (double) settled / total;
    }
}
