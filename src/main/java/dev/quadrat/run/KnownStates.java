package dev.quadrat.run;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlannedCommand;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is known of all that a plan runs, kept in such a way that a change costs no more than
 * itself, however many commands there are. Not thread-safe.
 */
final class KnownStates {
    private final Plan plan;
    private final Map<String, CommandStatus> statuses = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<CommandState, Integer> counts = new EnumMap<>(CommandState.class);
    private final Set<String> running = new LinkedHashSet<>();
    private final TreeMap<Integer, String> behindFailures = new TreeMap<>();

    /** Nothing has begun. */
    KnownStates(Plan plan) {
        this.plan = plan;
        for (PlannedCommand command : plan.toRun()) {
            places.put(command.id(), places.size());
            statuses.put(command.id(), CommandStatus.WAITING);
        }
        counts.put(CommandState.WAITING, statuses.size());
    }

    /** In the plan's order. */
    Map<String, CommandStatus> all() {
        return Collections.unmodifiableMap(statuses);
    }

    CommandStatus of(String id) {
        return statuses.getOrDefault(id, CommandStatus.WAITING);
    }

    /** What is no part of the run is passed over. */
    void learn(String id, CommandStatus status) {
        CommandStatus before = statuses.get(id);
        if (before == null) {
            return;
        }
        statuses.put(id, status);
        if (status.state() == CommandState.RUNNING) {
            running.add(id);
        } else {
            running.remove(id);
        }
        if (before.state() == status.state()) {
            return;
        }
        counts.merge(before.state(), -1, Integer::sum);
        counts.merge(status.state(), 1, Integer::sum);
        if (blocks(status.state())) {
            for (String next : plan.dag().downstream(id)) {
                Integer place = places.get(next);
                if (place != null) {
                    behindFailures.put(place, next);
                }
            }
        }
    }

    int size() {
        return statuses.size();
    }

    int count(CommandState state) {
        return counts.getOrDefault(state, 0);
    }

    List<String> running() {
        return List.copyOf(running);
    }

    /** The next command, in the plan's order, above which something has newly failed; each once. */
    Optional<String> nextBehindAFailure() {
        return Optional.ofNullable(behindFailures.pollFirstEntry()).map(Map.Entry::getValue);
    }

    private static boolean blocks(CommandState state) {
        return state == CommandState.FAILED
                || state == CommandState.LOST
                || state == CommandState.BLOCKED;
    }
}
