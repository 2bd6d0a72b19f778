package dev.quadrat.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes commands of a run that had ended wait again. */
public final class WaitingAgain {
    private WaitingAgain() {}

    /**
     * Whoever is killed in between leaves a run of which some commands have failed and others wait:
     * it can be made to go on like any other.
     */
    public static void let(RunDirectory run, Collection<String> commandIds) throws IOException {
        run.forgetStop();
        Set<String> ids = new HashSet<>(commandIds);
        // In the order of the plan: what waits behind a failed command would be blocked again.
        List<String> never = new ArrayList<>();
        for (String id : run.plan().dag().order()) {
            CommandStatus status = ids.contains(id) ? run.status(id) : CommandStatus.WAITING;
            if (status.state() == CommandState.WAITING) {
                continue;
            }
            if (status.attempt() == 0) {
                never.add(id);
            } else {
                run.record(id, status.waitingAgain());
            }
        }
        run.forget(never);
    }
}
