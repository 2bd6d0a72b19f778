package dev.quadrat.batch.fake;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** How the fake's jobs go from state to state. */
final class JobLifecycle {
    private static final String PARENT_FAILED = "Dependent Job failed";

    private final InstantSource clock;
    private final Containers containers;

    /** Jobs without a final state, parts beside their arrays; by id. */
    private final Map<String, FakeJob> open = new LinkedHashMap<>();

    private final Map<String, List<FakeJob>> children = new HashMap<>();
    private final Map<String, FakeJob> arrayOf = new HashMap<>();
    private final Map<String, Containers.Container> byLogStream = new HashMap<>();
    private Predicate<String> stuck = _ -> false;
    private Predicate<FakeJob> free = _ -> false;
    private String stuckReason = "";

    JobLifecycle(InstantSource clock, Containers containers) {
        this.clock = clock;
        this.containers = containers;
    }

    void add(FakeJob job, List<FakeJob> parents) {
        open.put(job.id, job);
        for (FakeJob part : job.parts) {
            arrayOf.put(part.id, job);
            open.put(part.id, part);
        }
        boolean isLost = false;
        for (FakeJob parent : parents) {
            isLost |= parent.state.equals("FAILED");
            if (!parent.isFinal()) {
                job.openParents.add(parent.id);
                children.computeIfAbsent(parent.id, _ -> new ArrayList<>()).add(job);
            }
        }
        if (isLost) {
            fail(job, PARENT_FAILED);
        }
    }

    void keepRunnable(Predicate<String> names, String reason) {
        stuck = names;
        stuckReason = reason;
    }

    void letGo(Predicate<FakeJob> jobs) {
        free = jobs;
    }

    void step() {
        for (FakeJob job : List.copyOf(open.values())) {
            if (!job.isFinal()) {
                step(job);
            }
        }
    }

    private void step(FakeJob job) {
        FakeJob array = arrayOf.get(job.id);
        switch (job.state) {
            case "SUBMITTED" -> {
                if (array != null ? array.openParents.isEmpty() : !job.isArray()) {
                    job.become(job.openParents.isEmpty() ? "RUNNABLE" : "PENDING", null);
                } else if (job.isArray()) {
                    job.become("PENDING", null);
                }
            }
            case "PENDING" -> {
                if (job.openParents.isEmpty() && !job.isArray()) {
                    job.become("RUNNABLE", null);
                }
            }
            case "RUNNABLE" -> {
                if (stuck.test(job.name()) && !free.test(job)) {
                    job.reason = stuckReason;
                } else {
                    job.become("STARTING", null);
                }
            }
            case "STARTING" -> start(job);
            case "RUNNING" -> look(job);
            default -> throw new AssertionError(job.state);
        }
    }

    private void start(FakeJob job) {
        if (job.request.path("containerOverrides").toString().length()
                > SubmitLimits.LONGEST_OVERRIDES) {
            fail(job, "Container Overrides length must be at most 8192");
            return;
        }
        job.started = clock.instant();
        job.container = containers.start(job);
        job.logStream = "quadrat/default/" + job.id.replace(":", "-") + "-" + job.attempts.size();
        byLogStream.put(job.logStream, job.container);
        job.become("RUNNING", null);
    }

    private void look(FakeJob job) {
        Integer exit = Objects.requireNonNull(job.container).exit();
        if (exit != null) {
            attemptEnded(job, exit, "Essential container in task exited");
        }
    }

    private void attemptEnded(FakeJob job, int exit, String why) {
        Instant now = clock.instant();
        job.exit = exit;
        job.attempts.add(
                new FakeJob.Attempt(exit, why, Objects.requireNonNull(job.logStream), now));
        if (exit == 0) {
            job.stopped = now;
            ended(job, "SUCCEEDED", why);
        } else if (job.wishedEnd == null && RetryRules.retries(job, exit, why)) {
            job.become("RUNNABLE", why);
        } else {
            fail(job, job.wishedEnd == null ? why : job.wishedEnd);
        }
    }

    void interrupt(FakeJob job) {
        Objects.requireNonNull(job.container).kill();
        attemptEnded(job, 137, "Host EC2 (instance i-0123456789) terminated.");
    }

    void end(FakeJob job, String why, boolean alsoAtWork) {
        if (job.isFinal()) {
            return;
        }
        if (job.isArray()) {
            job.isTerminated = true;
            job.wishedEnd = why;
            List.copyOf(job.parts).forEach(part -> end(part, why, alsoAtWork));
            return;
        }
        switch (job.state) {
            case "SUBMITTED", "RUNNABLE" -> {
                job.isTerminated = true;
                FakeJob array = arrayOf.get(job.id);
                if (array != null && !array.openParents.isEmpty()) {
                    job.wishedEnd = why;
                } else {
                    fail(job, why);
                }
            }
            // It takes effect only when its parents have ended.
            case "PENDING" -> {
                job.isTerminated = true;
                job.wishedEnd = why;
            }
            default -> {
                if (alsoAtWork) {
                    job.isTerminated = true;
                    job.wishedEnd = why;
                    if (job.container == null) {
                        fail(job, why);
                    } else {
                        job.container.kill();
                    }
                }
            }
        }
    }

    private void fail(FakeJob job, String why) {
        job.stopped = clock.instant();
        if (job.isArray()) {
            for (FakeJob part : job.parts) {
                part.become("FAILED", why);
                open.remove(part.id);
            }
        }
        ended(job, "FAILED", why);
    }

    private void ended(FakeJob job, String state, @Nullable String why) {
        job.become(state, why);
        open.remove(job.id);
        FakeJob array = arrayOf.get(job.id);
        if (array != null) {
            partEnded(array);
        }
        for (FakeJob child : children.getOrDefault(job.id, List.of())) {
            if (child.isFinal()) {
                continue;
            }
            child.openParents.remove(job.id);
            if (state.equals("FAILED")) {
                fail(child, child.wishedEnd == null ? PARENT_FAILED : child.wishedEnd);
            } else if (child.openParents.isEmpty() && child.wishedEnd != null) {
                fail(child, child.wishedEnd);
            }
        }
    }

    private void partEnded(FakeJob array) {
        if (array.isFinal() || !array.parts.stream().allMatch(FakeJob::isFinal)) {
            return;
        }
        array.stopped = clock.instant();
        boolean isWell = array.parts.stream().allMatch(part -> part.state.equals("SUCCEEDED"));
        ended(
                array,
                isWell ? "SUCCEEDED" : "FAILED",
                isWell
                        ? null
                        : array.wishedEnd == null ? "Array Child Job failed" : array.wishedEnd);
    }

    boolean hasLogs(String stream) {
        return byLogStream.containsKey(stream);
    }

    String logs(String stream) {
        Containers.Container container = byLogStream.get(stream);
        return container == null ? "" : container.output();
    }
}
