package dev.quadrat.local;

import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunFollower;
import dev.quadrat.run.RunSummary;
import dev.quadrat.workbench.Workbench;

import java.io.IOException;

/** Waits for a run's end. */
final class RunEnd {
    private RunEnd() {}

    /** And for its supervisor's, whose last word comes a moment after the last command's. */
    static RunSummary await(Workbench workbench, RunDirectory run)
            throws IOException, InterruptedException {
        try (RunFollower follower = workbench.history().follow(run, event -> {})) {
            follower.await();
        }
        run.supervisor()
                .flatMap(supervisor -> ProcessHandle.of(supervisor.pid()))
                .ifPresent(process -> process.onExit().join());
        return workbench.history().summary(run);
    }
}
