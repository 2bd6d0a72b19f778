package dev.quadrat.batch.request;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.quadrat.run.RunJson;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** How large a request is as AWS counts it: as JSON. */
record JobPayload(int overrides, int bytes) {
    /** Ids are longer than what stands for them while they are not known. */
    private static final String SOME_JOB_ID = "00000000-0000-0000-0000-000000000000";

    static JobPayload of(JobRequest job) {
        ObjectNode overrides = RunJson.MAPPER.createObjectNode();
        ArrayNode command = overrides.putArray("command");
        job.command().forEach(command::add);
        ArrayNode environment = overrides.putArray("environment");
        job.environment()
                .forEach(
                        (name, value) ->
                                environment.addObject().put("name", name).put("value", value));
        ObjectNode request = RunJson.MAPPER.createObjectNode();
        request.put("jobName", job.name())
                .put("jobQueue", job.target().queue())
                .put("jobDefinition", job.target().definition())
                .put("propagateTags", true);
        if (job.isArray()) {
            request.putObject("arrayProperties").put("size", job.work().commandIds().size());
        }
        ArrayNode parents = request.putArray("dependsOn");
        job.parents().forEach(_ -> parents.addObject().put("jobId", SOME_JOB_ID));
        request.putObject("retryStrategy").put("attempts", job.attempts());
        ObjectNode tags = request.putObject("tags");
        for (Map.Entry<String, String> tag : job.tags().entrySet()) {
            tags.put(tag.getKey(), tag.getValue());
        }
        int length = overrides.toString().length();
        request.set("containerOverrides", overrides);
        return new JobPayload(
                length, request.toString().getBytes(StandardCharsets.UTF_8).length + RULES);
    }

    /** What the rules of retrying and a time limit take, the same in every request. */
    private static final int RULES = 200;
}
