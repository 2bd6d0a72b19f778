package dev.quadrat.batch.submission;

import dev.quadrat.batch.gateway.BatchState;
import dev.quadrat.batch.gateway.GatewayException;
import dev.quadrat.batch.gateway.JobListing;
import dev.quadrat.batch.gateway.JobSnapshot;
import dev.quadrat.batch.gateway.PacedCalls;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ends jobs and looks that they have ended. What still waits for parents is left to Batch at first:
 * when its parents have ended badly it fails by itself, and Batch doesn't end it any sooner if it
 * is told to.
 */
public final class Termination {
    /** By this a job that was stopped is told from one that failed. */
    public static final String REASON = "Stopped by Quadrat";

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final int LOOKS_TO_BELIEVE = 5;

    /** What Batch lists of the run. */
    public interface RunList {
        Collection<JobListing> jobs() throws IOException, InterruptedException;
    }

    private final PacedCalls calls;
    private final RunList list;
    private final Set<String> asked = new HashSet<>();

    /** Of those whose end couldn't be asked for, why. */
    private final Map<String, String> refusals = new HashMap<>();

    private final Map<String, Integer> timesMissing = new HashMap<>();
    private int looksAtNoWork;

    public Termination(PacedCalls calls, RunList list) {
        this.calls = calls;
        this.list = list;
    }

    /**
     * @return what is still there after the limit, in words; empty when all is proven gone
     */
    public List<String> end(Collection<String> ids, Duration limit)
            throws IOException, InterruptedException {
        Instant latest = calls.time().instant().plus(limit);
        Set<String> open = new LinkedHashSet<>(ids);
        while (true) {
            Map<String, JobSnapshot> jobs = describe(open);
            open.removeIf(id -> isFinal(jobs.get(id)));
            open.removeAll(vanished(open, jobs.keySet()));
            if (open.isEmpty()) {
                return List.of();
            }
            if (!calls.time().instant().isBefore(latest)) {
                return open.stream().map(id -> told(id, jobs.get(id))).toList();
            }
            boolean anyAtWork = jobs.values().stream().anyMatch(Termination::isAtWork);
            looksAtNoWork = anyAtWork ? 0 : looksAtNoWork + 1;
            boolean allWait = looksAtNoWork >= LOOKS_TO_BELIEVE;
            for (String id : open) {
                JobSnapshot job = jobs.get(id);
                if (!calls.time().instant().isBefore(latest)) {
                    // What lives is to be told in time, however much there is to end.
                    break;
                }
                if (job == null || allWait || isAtWork(job)) {
                    ask(id);
                }
            }
            calls.time().pause(BETWEEN_LOOKS);
        }
    }

    /** Again with the next look, if AWS didn't do it; the others are not to wait for that. */
    private void ask(String id) throws GatewayException, InterruptedException {
        if (asked.contains(id)) {
            return;
        }
        try {
            calls.terminate(id, REASON);
            // Only now: to be asked twice does no harm to a job, never to be asked lets it run.
            asked.add(id);
            refusals.remove(id);
        } catch (GatewayException e) {
            if (e.kind() == GatewayException.Kind.CREDENTIALS) {
                throw e;
            }
            refusals.put(id, String.valueOf(e.getMessage()));
        }
    }

    private Map<String, JobSnapshot> describe(Collection<String> ids)
            throws IOException, InterruptedException {
        Map<String, JobSnapshot> jobs = new HashMap<>();
        for (JobSnapshot job : calls.describe(ids)) {
            jobs.put(job.id(), job);
        }
        return jobs;
    }

    private static boolean isFinal(@Nullable JobSnapshot job) {
        return job != null && job.state().isFinal();
    }

    /**
     * Batch may not tell yet of a job that it has just taken, and no more of an old one: only what
     * it doesn't list either is gone.
     */
    private Set<String> vanished(Collection<String> ids, Set<String> described)
            throws IOException, InterruptedException {
        Set<String> missing = new HashSet<>();
        for (String id : ids) {
            if (!described.contains(id)
                    && timesMissing.merge(id, 1, Integer::sum) % LOOKS_TO_BELIEVE == 0) {
                missing.add(id);
            }
        }
        if (!missing.isEmpty()) {
            for (JobListing job : list.jobs()) {
                if (!job.state().isFinal()) {
                    missing.remove(job.id());
                }
            }
        }
        return missing;
    }

    private static boolean isAtWork(JobSnapshot job) {
        return switch (job.state()) {
            case RUNNABLE, STARTING, RUNNING, UNKNOWN -> true;
            // An array is pending while its parts are at work.
            case PENDING -> job.parts().keySet().stream().anyMatch(Termination::isPastWaiting);
            case SUBMITTED, SUCCEEDED, FAILED -> false;
        };
    }

    private static boolean isPastWaiting(BatchState part) {
        return part != BatchState.SUBMITTED && part != BatchState.PENDING;
    }

    private String told(String id, @Nullable JobSnapshot job) {
        String refusal = refusals.get(id);
        return (job == null
                        ? "nothing is known yet of the job " + id
                        : "the job %s (%s) is still %s".formatted(job.name(), id, job.state()))
                + (refusal == null ? "" : "; " + refusal);
    }
}
