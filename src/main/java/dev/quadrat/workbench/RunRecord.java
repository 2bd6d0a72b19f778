package dev.quadrat.workbench;

import dev.quadrat.dag.Plan;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunManifest;
import dev.quadrat.run.RunSummary;

import java.util.List;
import java.util.Map;

/**
 * A run as its folder tells it.
 *
 * @param plan as it was when the run was launched
 * @param methods of the jars as they were then
 * @param statuses of all that the plan runs
 */
public record RunRecord(
        RunDirectory directory,
        RunManifest manifest,
        Plan plan,
        List<MethodListing> methods,
        Map<String, CommandStatus> statuses,
        RunSummary summary) {
    public String id() {
        return directory.id();
    }
}
