package dev.quadrat.ui.session;

import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** States of a run's commands, counted as they change: counting them all costs a frame. */
final class RunStates {
    private final Map<String, CommandStatus> statuses = new LinkedHashMap<>();
    private final Set<String> failed = new LinkedHashSet<>();
    private int settled;
    private int submitted;
    private int running;
    private int blocked;

    void put(String commandId, CommandStatus status) {
        CommandStatus before = statuses.put(commandId, status);
        if (before != null) {
            count(before.state(), -1);
        }
        count(status.state(), 1);
        if (isFailure(status.state())) {
            failed.add(commandId);
        } else {
            failed.remove(commandId);
        }
    }

    Optional<CommandStatus> of(String commandId) {
        return Optional.ofNullable(statuses.get(commandId));
    }

    /** In the order in which they failed. */
    List<String> failed() {
        return List.copyOf(failed);
    }

    Map<String, CommandStatus> copy() {
        return Map.copyOf(statuses);
    }

    RunCounts counts() {
        return new RunCounts(statuses.size(), settled, submitted, running, failed.size(), blocked);
    }

    void clear() {
        statuses.clear();
        failed.clear();
        settled = 0;
        submitted = 0;
        running = 0;
        blocked = 0;
    }

    private void count(CommandState state, int by) {
        settled += state.isFinal() ? by : 0;
        submitted += state == CommandState.SUBMITTED ? by : 0;
        running += state == CommandState.RUNNING ? by : 0;
        blocked += state == CommandState.BLOCKED ? by : 0;
    }

    private static boolean isFailure(CommandState state) {
        return state == CommandState.FAILED || state == CommandState.LOST;
    }
}
