package dev.quadrat.run;

import dev.quadrat.dag.CommandDag;
import dev.quadrat.dag.Plan;
import dev.quadrat.storage.Storage;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is left of a run: its commands that did not succeed, and those that did but whose outputs
 * are no longer there for a command that is left, or are by now what another run made of them.
 */
public final class Remaining {
    private final RunDirectory run;
    private final Plan plan;
    private final Set<String> ids;

    private Remaining(RunDirectory run, Plan plan, Set<String> ids) {
        this.run = run;
        this.plan = plan;
        this.ids = ids;
    }

    /**
     * @param storage of the commands' outputs
     */
    public static Remaining of(RunDirectory run, Storage storage) throws IOException {
        Plan plan = run.plan();
        Map<String, CommandStatus> statuses = run.statuses(plan);
        Set<String> left = new LinkedHashSet<>();
        statuses.forEach(
                (id, status) -> {
                    if (status.state() != CommandState.SUCCEEDED) {
                        left.add(id);
                    }
                });
        ItemRecords records = new ItemRecords(storage);
        Deque<String> open = new ArrayDeque<>(left);
        CommandDag dag = plan.dag();
        Set<String> looked = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            for (String feeder : dag.upstream(open.remove())) {
                boolean isOfTheRun = statuses.containsKey(feeder);
                if (isOfTheRun
                        && !left.contains(feeder)
                        && looked.add(feeder)
                        && !isStillThere(run, feeder, statuses, records)) {
                    left.add(feeder);
                    open.add(feeder);
                }
            }
        }
        return new Remaining(run, plan, left);
    }

    private static boolean isStillThere(
            RunDirectory run, String id, Map<String, CommandStatus> statuses, ItemRecords records)
            throws IOException {
        CommandFile file = run.command(id);
        Instant started = statuses.getOrDefault(id, CommandStatus.WAITING).started();
        return records.areStillThere(
                file.runId(), started == null ? Instant.MAX : started, file.items());
    }

    public boolean isEmpty() {
        return ids.isEmpty();
    }

    public int size() {
        return ids.size();
    }

    public boolean contains(String commandId) {
        return ids.contains(commandId);
    }

    /** The run's plan, in which these alone run. */
    public Plan plan() {
        return plan.running(ids);
    }

    /** All of them wait again. */
    public void reset() throws IOException {
        WaitingAgain.let(run, ids);
    }
}
