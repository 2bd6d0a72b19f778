package dev.quadrat.batch.request;

import dev.quadrat.run.RunJson;

import java.util.List;

/** Where a run's files lie while it runs in the cloud. */
record RunLocation(String folder) {
    private static final int SCHEMA = 1;

    /** What an array job's index points into. */
    record PartList(int schema, List<String> configs) {}

    static RunLocation of(JobSettings settings, String runId) {
        return new RunLocation(settings.runLocation() + "/" + runId);
    }

    String config(String commandId) {
        return folder + "/commands/" + commandId + ".json";
    }

    String list(String jobName) {
        return folder + "/arrays/" + jobName + ".json";
    }

    String listText(List<String> commandIds) {
        return RunJson.pretty(new PartList(SCHEMA, commandIds.stream().map(this::config).toList()));
    }
}
