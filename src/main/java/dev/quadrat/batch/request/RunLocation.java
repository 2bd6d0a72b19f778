package dev.quadrat.batch.request;

import dev.quadrat.run.CommandList;
import dev.quadrat.run.RunJson;

import java.util.List;

/** Where a run's files lie while it runs in the cloud. */
public record RunLocation(String folder) {
    public static RunLocation of(JobSettings settings, String runId) {
        return new RunLocation(settings.runLocation() + "/" + runId);
    }

    public String commands() {
        return folder + "/commands";
    }

    public String config(String commandId) {
        return commands() + "/" + commandId + ".json";
    }

    public String arrays() {
        return folder + "/arrays";
    }

    String list(String jobName) {
        return arrays() + "/" + jobName + ".json";
    }

    public String jars() {
        return folder + "/jars";
    }

    public String manifest() {
        return folder + "/run.json";
    }

    public String plan() {
        return folder + "/plan.json";
    }

    /** What the last round runs. */
    public String round() {
        return folder + "/round.json";
    }

    /** A copy, for people and for other machines. */
    public String journal() {
        return folder + "/submissions.jsonl";
    }

    /** What a command's {@code eval.json} held; written in its container. */
    public String scores(String commandId) {
        return folder + "/scores/" + commandId + ".json";
    }

    /** Who submits. */
    public String submitter() {
        return folder + "/.quadrat/submitter.json";
    }

    String listText(List<String> commandIds) {
        return RunJson.pretty(
                new CommandList(
                        CommandList.SCHEMA, commandIds.stream().map(this::config).toList()));
    }
}
