package dev.quadrat.batch.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The jobs of a run, parents first. Immutable. */
public final class SubmissionPlan {
    private final String runId;
    private final int round;
    private final Map<String, JobRequest> byName = new LinkedHashMap<>();
    private final Map<String, List<String>> children = new LinkedHashMap<>();

    SubmissionPlan(String runId, int round, List<JobRequest> jobs) {
        this.runId = runId;
        this.round = round;
        for (JobRequest job : jobs) {
            if (byName.putIfAbsent(job.name(), job) != null) {
                throw new IllegalArgumentException("two jobs are called " + job.name());
            }
            for (String parent : job.parents()) {
                if (!byName.containsKey(parent) || parent.equals(job.name())) {
                    throw new IllegalArgumentException(parent + " doesn't stand before its child");
                }
                children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(job.name());
            }
        }
    }

    public String runId() {
        return runId;
    }

    public List<JobRequest> jobs() {
        return List.copyOf(byName.values());
    }

    public JobRequest job(String name) {
        return Objects.requireNonNull(byName.get(name), () -> "no job " + name);
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /** By name, in the order of the plan. */
    public List<String> children(String name) {
        return children.getOrDefault(name, List.of());
    }

    /** What the names of all its jobs begin with, and of no other run. */
    public String namePrefix() {
        return JobNames.prefix(runId, round);
    }

    /** Where the jobs are queued. */
    public Set<String> queues() {
        Set<String> queues = new LinkedHashSet<>();
        byName.values().forEach(job -> queues.add(job.target().queue()));
        return queues;
    }
}
