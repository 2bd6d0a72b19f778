package dev.quadrat.batch.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.quadrat.batch.gateway.BatchGateway;
import dev.quadrat.batch.gateway.BatchState;
import dev.quadrat.batch.gateway.GatewayException;
import dev.quadrat.batch.gateway.JobListing;
import dev.quadrat.batch.gateway.JobSnapshot;
import dev.quadrat.batch.request.JobRequest;
import dev.quadrat.run.RunJson;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Asks the fake without a network, where a test has many calls or a clock of its own. */
public final class DirectGateway implements BatchGateway {
    private final FakeBatch batch;
    private final Faults faults;

    public DirectGateway(FakeBatch batch, Faults faults) {
        this.batch = batch;
        this.faults = faults;
    }

    @Override
    public String submit(JobRequest job, List<String> parentIds) throws GatewayException {
        ObjectNode request = json();
        request.put("jobName", job.name())
                .put("jobQueue", job.target().queue())
                .put("jobDefinition", job.target().definition());
        var parents = request.putArray("dependsOn");
        parentIds.forEach(id -> parents.addObject().put("jobId", id));
        if (job.isArray()) {
            request.putObject("arrayProperties").put("size", job.work().commandIds().size());
        }
        var retry = request.putObject("retryStrategy").put("attempts", job.attempts());
        var rules = retry.putArray("evaluateOnExit");
        rules.addObject().put("onStatusReason", "Host EC2*").put("action", "RETRY");
        rules.addObject().put("onReason", "*").put("action", "EXIT");
        var command = request.putObject("containerOverrides").putArray("command");
        job.command().forEach(command::add);
        return call("SubmitJob", request).path("jobId").asText();
    }

    @Override
    public List<JobSnapshot> describe(List<String> ids) throws GatewayException {
        ObjectNode request = json();
        var jobs = request.putArray("jobs");
        ids.forEach(jobs::add);
        List<JobSnapshot> found = new ArrayList<>();
        call("DescribeJobs", request).path("jobs").forEach(job -> found.add(snapshot(job)));
        return found;
    }

    @Override
    public Page list(String queue, String namePrefix, @Nullable String from)
            throws GatewayException {
        ObjectNode request = json().put("jobQueue", queue);
        request.putArray("filters")
                .addObject()
                .put("name", "JOB_NAME")
                .putArray("values")
                .add(namePrefix + "*");
        return page(request, from);
    }

    @Override
    public Page parts(String arrayId, BatchState state, @Nullable String from)
            throws GatewayException {
        return page(json().put("arrayJobId", arrayId).put("jobStatus", state.name()), from);
    }

    @Override
    public void terminate(String jobId, String reason) throws GatewayException {
        call("TerminateJob", json().put("jobId", jobId).put("reason", reason));
    }

    private Page page(ObjectNode request, @Nullable String from) throws GatewayException {
        if (from != null) {
            request.put("nextToken", from);
        }
        JsonNode answer = call("ListJobs", request);
        List<JobListing> jobs = new ArrayList<>();
        answer.path("jobSummaryList").forEach(job -> jobs.add(listing(job)));
        return new Page(jobs, text(answer, "nextToken"));
    }

    private JsonNode call(String operation, JsonNode request) throws GatewayException {
        Faults.Fault fault = faults.take(operation);
        switch (fault) {
            case THROTTLE -> throw failure(GatewayException.Kind.THROTTLED, operation);
            case FAIL_BEFORE -> throw failure(GatewayException.Kind.UNCERTAIN, operation);
            case EXPIRED -> throw failure(GatewayException.Kind.CREDENTIALS, operation);
            case FORBIDDEN -> throw failure(GatewayException.Kind.FORBIDDEN, operation);
            case NONE, FAIL_AFTER, DROP_REPLY, SLOW -> {}
        }
        JsonNode answer;
        try {
            answer = batch.call(operation, request);
        } catch (FakeRefusal e) {
            GatewayException.Kind kind =
                    e.status() == 429
                            ? GatewayException.Kind.THROTTLED
                            : GatewayException.Kind.REFUSED;
            throw new GatewayException(kind, String.valueOf(e.getMessage()), e);
        }
        if (fault != Faults.Fault.NONE) {
            throw failure(GatewayException.Kind.UNCERTAIN, operation);
        }
        return answer;
    }

    private static GatewayException failure(GatewayException.Kind kind, String operation) {
        return new GatewayException(kind, kind + " at " + operation, null);
    }

    private static JobListing listing(JsonNode job) {
        JsonNode exit = job.path("container").path("exitCode");
        JsonNode index = job.path("arrayProperties").path("index");
        return new JobListing(
                job.path("jobId").asText(),
                job.path("jobName").asText(),
                BatchState.valueOf(job.path("status").asText()),
                Instant.ofEpochMilli(job.path("createdAt").asLong()),
                text(job, "statusReason"),
                exit.isInt() ? exit.asInt() : null,
                index.isInt() ? index.asInt() : null);
    }

    private static JobSnapshot snapshot(JsonNode job) {
        JobListing listing = listing(job);
        Map<BatchState, Integer> parts = new EnumMap<>(BatchState.class);
        job.path("arrayProperties")
                .path("statusSummary")
                .properties()
                .forEach(e -> parts.put(BatchState.valueOf(e.getKey()), e.getValue().asInt()));
        List<JobSnapshot.Attempt> attempts = new ArrayList<>();
        job.path("attempts")
                .forEach(
                        attempt ->
                                attempts.add(
                                        new JobSnapshot.Attempt(
                                                text(attempt, "statusReason"),
                                                attempt.path("container").path("exitCode").asInt(),
                                                text(attempt.path("container"), "logStreamName"))));
        return new JobSnapshot(
                listing.id(),
                listing.name(),
                listing.state(),
                listing.reason(),
                instant(job, "startedAt"),
                instant(job, "stoppedAt"),
                attempts,
                listing.exit(),
                null,
                text(job.path("container"), "logStreamName"),
                parts,
                job.path("isTerminated").asBoolean(),
                new JobSnapshot.Logging(
                        text(job.path("container").path("logConfiguration"), "logDriver"),
                        text(
                                job.path("container").path("logConfiguration").path("options"),
                                "awslogs-group")));
    }

    private static @Nullable Instant instant(JsonNode json, String field) {
        return json.has(field) ? Instant.ofEpochMilli(json.path(field).asLong()) : null;
    }

    private static @Nullable String text(JsonNode json, String field) {
        return json.has(field) ? json.path(field).asText() : null;
    }

    private static ObjectNode json() {
        return RunJson.MAPPER.createObjectNode();
    }
}
