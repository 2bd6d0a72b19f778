package dev.quadrat.batch.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.quadrat.run.RunJson;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An AWS account with Batch in memory. Time passes for its jobs only in {@link #step}. Thread-safe.
 */
public final class FakeBatch {
    private static final int MOST_DESCRIBED = 100;
    private static final int LARGEST_PAGE = 100;
    private static final int SUBMITS_PER_SECOND = 50;

    private final InstantSource clock;
    private final JobLifecycle lifecycle;
    private final Map<String, FakeJob> jobs = new LinkedHashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private final Map<Long, Integer> submitsBySecond = new HashMap<>();
    private Duration listedAfter = Duration.ZERO;
    private int emptyDescribes;
    private String logDriver = "awslogs";
    private String logGroup = "/aws/batch/job";
    private int nextId = 1;

    public FakeBatch(InstantSource clock, Containers containers) {
        this.clock = clock;
        this.lifecycle = new JobLifecycle(clock, containers);
    }

    /** Jobs are neither listed nor described until they are that old. */
    public synchronized void listAfter(Duration age) {
        listedAfter = age;
    }

    /** As many of the next descriptions of jobs are empty. */
    public synchronized void describeNothing(int times) {
        emptyDescribes = times;
    }

    /** Jobs of such names wait for a machine for ever. */
    public synchronized void keepRunnable(Predicate<String> names, String reason) {
        lifecycle.keepRunnable(names, reason);
    }

    /** The job definitions send what containers say there. */
    public synchronized void logTo(String driver, String group) {
        logDriver = driver;
        logGroup = group;
    }

    synchronized String logGroup() {
        return logGroup;
    }

    private ObjectNode withLogging(ObjectNode job) {
        ObjectNode told = job.withObject("/container").putObject("logConfiguration");
        told.put("logDriver", logDriver).putObject("options").put("awslogs-group", logGroup);
        return job;
    }

    /** Such jobs get a machine all the same. */
    public synchronized void letGo(Predicate<FakeJob> jobs) {
        lifecycle.letGo(jobs);
    }

    /** The machine of a running job is taken away. */
    public synchronized void interrupt(String name) {
        lifecycle.interrupt(one(name));
    }

    /** Batch forgets a job as it does after some days. */
    public synchronized void forget(String name) {
        jobs.remove(one(name).id);
    }

    /** Lets every job go one state on. */
    public synchronized void step() {
        lifecycle.step();
    }

    public synchronized List<FakeJob> jobs() {
        return List.copyOf(jobs.values());
    }

    public synchronized FakeJob one(String name) {
        List<FakeJob> found = jobs.values().stream().filter(j -> j.name().equals(name)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " jobs are called " + name);
        }
        return found.getFirst();
    }

    /** How often an operation was called. */
    public synchronized int calls(String operation) {
        return calls.getOrDefault(operation, 0);
    }

    synchronized boolean hasLogs(String stream) {
        return lifecycle.hasLogs(stream);
    }

    synchronized String logs(String stream) {
        return lifecycle.logs(stream);
    }

    synchronized ObjectNode call(String operation, JsonNode request) {
        calls.merge(operation, 1, Integer::sum);
        return switch (operation) {
            case "SubmitJob" -> submit(request);
            case "DescribeJobs" -> describe(request);
            case "ListJobs" -> list(request);
            case "TerminateJob" -> end(request, true);
            case "CancelJob" -> end(request, false);
            default -> throw FakeRefusal.client("unknown operation " + operation);
        };
    }

    private ObjectNode submit(JsonNode request) {
        Instant now = clock.instant();
        if (submitsBySecond.merge(now.getEpochSecond(), 1, Integer::sum) > SUBMITS_PER_SECOND) {
            throw FakeRefusal.throttled();
        }
        SubmitLimits.check(request, jobs::containsKey);
        String id = "00000000-0000-4000-8000-%012x".formatted(nextId++);
        FakeJob job = new FakeJob(id, request, now, -1);
        for (int i = 0; i < job.size(); i++) {
            job.parts.add(new FakeJob(id + ":" + i, request, now, i));
        }
        jobs.put(id, job);
        lifecycle.add(job, job.parentIds().stream().map(p -> known(p)).toList());
        return json().put("jobId", id).put("jobName", job.name());
    }

    private ObjectNode describe(JsonNode request) {
        JsonNode ids = request.path("jobs");
        if (ids.size() > MOST_DESCRIBED) {
            throw FakeRefusal.client("at most 100 jobs");
        }
        ObjectNode answer = json();
        var found = answer.putArray("jobs");
        if (emptyDescribes > 0) {
            emptyDescribes--;
            return answer;
        }
        for (JsonNode id : ids) {
            String[] ofArray = id.asText().split(":", 2);
            FakeJob job = jobs.get(ofArray[0]);
            if (job != null && isListed(job)) {
                found.add(
                        withLogging(
                                (ofArray.length == 1
                                                ? job
                                                : job.parts.get(Integer.parseInt(ofArray[1])))
                                        .detail()));
            }
        }
        return answer;
    }

    private ObjectNode list(JsonNode request) {
        List<FakeJob> found = new ArrayList<>();
        if (request.has("arrayJobId")) {
            String state = request.path("jobStatus").asText("RUNNING");
            known(request.path("arrayJobId").asText()).parts.stream()
                    .filter(part -> part.state.equals(state))
                    .forEach(found::add);
        } else {
            ofQueue(request).forEach(found::add);
            found.sort(Comparator.comparing((FakeJob j) -> j.created).reversed());
        }
        int from = request.path("nextToken").asInt();
        int to = Math.min(found.size(), from + request.path("maxResults").asInt(LARGEST_PAGE));
        ObjectNode answer = json();
        var page = answer.putArray("jobSummaryList");
        found.subList(from, to).forEach(job -> page.add(job.listing()));
        if (to < found.size()) {
            answer.put("nextToken", String.valueOf(to));
        }
        return answer;
    }

    private Stream<FakeJob> ofQueue(JsonNode request) {
        Stream<FakeJob> listed =
                jobs.values().stream()
                        .filter(this::isListed)
                        .filter(j -> j.request.path("jobQueue").equals(request.path("jobQueue")));
        JsonNode filters = request.path("filters");
        if (filters.isEmpty()) {
            String state = request.path("jobStatus").asText("RUNNING");
            return listed.filter(job -> job.state.equals(state));
        }
        if (filters.size() > 1 || !filters.get(0).path("name").asText().equals("JOB_NAME")) {
            throw FakeRefusal.client("one filter at a time");
        }
        String value = filters.get(0).path("values").get(0).asText().toLowerCase(Locale.ROOT);
        boolean isPrefix = value.endsWith("*");
        String wanted = isPrefix ? value.substring(0, value.length() - 1) : value;
        return listed.filter(
                job -> {
                    String name = job.name().toLowerCase(Locale.ROOT);
                    return isPrefix ? name.startsWith(wanted) : name.equals(wanted);
                });
    }

    private ObjectNode end(JsonNode request, boolean alsoAtWork) {
        FakeJob job = jobs.get(request.path("jobId").asText());
        // Batch answers well to an id that it doesn't know.
        if (job != null) {
            lifecycle.end(job, request.path("reason").asText(), alsoAtWork);
        }
        return json();
    }

    private boolean isListed(FakeJob job) {
        return !job.created.plus(listedAfter).isAfter(clock.instant());
    }

    private FakeJob known(String id) {
        return Objects.requireNonNull(jobs.get(id), id);
    }

    private static ObjectNode json() {
        return RunJson.MAPPER.createObjectNode();
    }
}
