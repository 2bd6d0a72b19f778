package dev.quadrat.batch.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.quadrat.run.RunJson;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A job as the fake keeps it; guarded by its {@link FakeBatch}. */
public final class FakeJob {
    /** A start that has ended. */
    record Attempt(int exit, String reason, String logStream, Instant stopped) {}

    final String id;
    final JsonNode request;
    final Instant created;
    final int index;
    final Set<String> openParents = new LinkedHashSet<>();
    final List<FakeJob> parts = new ArrayList<>();
    final List<Attempt> attempts = new ArrayList<>();
    String state = "SUBMITTED";
    @Nullable String reason;
    @Nullable Instant started;
    @Nullable Instant stopped;
    @Nullable Integer exit;
    @Nullable String logStream;
    Containers.@Nullable Container container;
    boolean isTerminated;
    @Nullable String wishedEnd;

    /**
     * @param index of a part of an array; -1 otherwise
     */
    FakeJob(String id, JsonNode request, Instant created, int index) {
        this.id = id;
        this.request = request;
        this.created = created;
        this.index = index;
    }

    public String id() {
        return id;
    }

    public String name() {
        return request.path("jobName").asText();
    }

    public String state() {
        return state;
    }

    /** As SubmitJob was called. */
    public JsonNode request() {
        return request;
    }

    /** Of a part of an array; -1 otherwise. */
    public int index() {
        return index;
    }

    public List<String> command() {
        List<String> command = new ArrayList<>();
        request.path("containerOverrides").path("command").forEach(w -> command.add(w.asText()));
        return command;
    }

    public List<String> parentIds() {
        List<String> ids = new ArrayList<>();
        request.path("dependsOn").forEach(parent -> ids.add(parent.path("jobId").asText()));
        return ids;
    }

    public int size() {
        return request.path("arrayProperties").path("size").asInt();
    }

    /** When its attempt began. */
    public Instant started() {
        return Objects.requireNonNull(started, "it has not begun");
    }

    /** What the container sees beside the variables of its image. */
    Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        request.path("containerOverrides")
                .path("environment")
                .forEach(v -> environment.put(v.path("name").asText(), v.path("value").asText()));
        environment.put("AWS_BATCH_JOB_ID", id);
        environment.put("AWS_BATCH_JOB_ATTEMPT", String.valueOf(attempts.size() + 1));
        if (index >= 0) {
            environment.put("AWS_BATCH_JOB_ARRAY_INDEX", String.valueOf(index));
        }
        return environment;
    }

    boolean isArray() {
        return !parts.isEmpty();
    }

    boolean isFinal() {
        return state.equals("SUCCEEDED") || state.equals("FAILED");
    }

    void become(String next, @Nullable String why) {
        state = next;
        reason = why;
    }

    Map<String, Integer> statusSummary() {
        Map<String, Integer> summary = new LinkedHashMap<>();
        parts.forEach(part -> summary.merge(part.state, 1, Integer::sum));
        return summary;
    }

    /** As in lists. */
    ObjectNode listing() {
        ObjectNode json = RunJson.MAPPER.createObjectNode();
        json.put("jobId", id)
                .put("jobName", name())
                .put("status", state)
                .put("createdAt", created.toEpochMilli());
        if (reason != null) {
            json.put("statusReason", reason);
        }
        if (exit != null) {
            json.putObject("container").put("exitCode", exit);
        }
        array(json);
        return json;
    }

    /** As it is described. */
    ObjectNode detail() {
        ObjectNode json = listing();
        json.put("jobQueue", request.path("jobQueue").asText())
                .put("jobDefinition", request.path("jobDefinition").asText())
                .put("isTerminated", isTerminated);
        json.set("dependsOn", request.path("dependsOn"));
        if (started != null) {
            json.put("startedAt", started.toEpochMilli());
        }
        if (stopped != null) {
            json.put("stoppedAt", stopped.toEpochMilli());
        }
        ObjectNode container = json.withObject("/container");
        container.set("command", request.path("containerOverrides").path("command"));
        if (logStream != null) {
            container.put("logStreamName", logStream);
        }
        for (Attempt attempt : attempts) {
            ObjectNode told = json.withArray("attempts").addObject();
            told.put("statusReason", attempt.reason())
                    .put("stoppedAt", attempt.stopped().toEpochMilli());
            told.putObject("container")
                    .put("exitCode", attempt.exit())
                    .put("logStreamName", attempt.logStream());
        }
        return json;
    }

    private void array(ObjectNode json) {
        if (isArray()) {
            ObjectNode array = json.putObject("arrayProperties").put("size", parts.size());
            ObjectNode summary = array.putObject("statusSummary");
            Iterator<Map.Entry<String, Integer>> counts = statusSummary().entrySet().iterator();
            counts.forEachRemaining(count -> summary.put(count.getKey(), count.getValue()));
        } else if (index >= 0) {
            json.putObject("arrayProperties").put("index", index);
        }
    }
}
