package dev.quadrat.workbench;

import dev.quadrat.dag.Plan;
import dev.quadrat.run.RunDirectory;

/** What became of a wish to run again what a run has left. */
public sealed interface Retry {
    /**
     * @param remaining the run's plan, in which what is left runs
     */
    record Retried(RunDirectory run, Plan remaining) implements Retry {}

    /**
     * @param message for people
     */
    record Refused(String message) implements Retry {}
}
