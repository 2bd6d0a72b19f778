package dev.quadrat.batch.submission;

import dev.quadrat.batch.gateway.BatchState;
import dev.quadrat.batch.gateway.GatewayException;
import dev.quadrat.batch.gateway.JobListing;
import dev.quadrat.batch.gateway.PacedCalls;
import dev.quadrat.batch.request.JobRequest;
import dev.quadrat.batch.request.SubmissionPlan;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Submits what of a run is not yet submitted. To be run again after any failure; then it goes on
 * where it was. Not thread-safe.
 */
public final class Submission {
    /** Is asked and told of jobs; whatever it throws ends the submission. */
    public interface Listener {
        /** Whether the job is still to be submitted; asked right before. */
        default boolean wants(JobRequest job) throws IOException, InterruptedException {
            return true;
        }

        /** Its id is on disk. */
        void accepted(JobRequest job, String id) throws IOException;

        /** AWS doesn't take it, and won't; whoever bears that hears of the next ones. */
        default void refused(JobRequest job, GatewayException why) throws IOException {
            throw why;
        }
    }

    /**
     * What was found and done.
     *
     * @param ids of all jobs of the run, by name
     * @param adopted names of those that an earlier call had made
     * @param terminated ids of jobs that had been made twice
     */
    public record Report(Map<String, String> ids, List<String> adopted, List<String> terminated) {
        public Report {
            ids = Map.copyOf(ids);
            adopted = List.copyOf(adopted);
            terminated = List.copyOf(terminated);
        }
    }

    /** Batch may list a job only some time after it took it; half a minute in all. */
    private static final List<Duration> PAUSES_BETWEEN_LOOKS =
            List.of(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(8),
                    Duration.ofSeconds(15));

    /** After that Batch lists all that it took. */
    public static final Duration LATEST_LISTED = Duration.ofMinutes(2);

    private static final int MOST_ATTEMPTS = 3;

    private final SubmissionPlan plan;
    private final Journal journal;
    private final PacedCalls calls;
    private final Listener listener;
    private final Set<String> succeeded = new HashSet<>();
    private final List<String> adopted = new ArrayList<>();
    private boolean mayHaveDoubles;
    private boolean othersWereAtIt;

    public Submission(SubmissionPlan plan, Journal journal, PacedCalls calls, Listener listener) {
        this.plan = plan;
        this.journal = journal;
        this.calls = calls;
        this.listener = listener;
    }

    /** Another machine was submitting until now: Batch may be late to list what it did. */
    public void followsOthers() {
        othersWereAtIt = true;
    }

    /**
     * @throws GatewayException with what AWS says when it refuses; what was submitted until then
     *     stays and runs
     */
    public Report run() throws IOException, InterruptedException {
        lookAtWhatIsThere();
        for (JobRequest job : plan.jobs()) {
            if (!journal.ids().containsKey(job.name()) && listener.wants(job)) {
                submit(job);
            }
        }
        List<String> terminated = mayHaveDoubles ? terminateDoubles() : List.of();
        return new Report(journal.ids(), adopted, terminated);
    }

    /**
     * Adopts what Batch lists. Also for a run without a journal: it may have been lost, or be on
     * another machine.
     */
    public void adopt() throws IOException, InterruptedException {
        Listings there = list();
        for (JobRequest job : plan.jobs()) {
            Optional<JobListing> best = there.best(job.name());
            if (best.isPresent()) {
                mayHaveDoubles = true;
                if (!journal.ids().containsKey(job.name())) {
                    adopt(job, best.get().id());
                }
            }
            String id = journal.ids().get(job.name());
            if (there.of(job.name()).stream()
                    .anyMatch(l -> l.id().equals(id) && l.state() == BatchState.SUCCEEDED)) {
                succeeded.add(job.name());
            }
        }
    }

    private void lookAtWhatIsThere() throws IOException, InterruptedException {
        adopt();
        if (othersWereAtIt || plan.jobs().stream().anyMatch(this::wasCalledForLately)) {
            // All of them at once: each by itself would take half a minute.
            for (Duration pause : PAUSES_BETWEEN_LOOKS) {
                calls.time().pause(pause);
                adopt();
            }
            othersWereAtIt = false;
        }
    }

    private void submit(JobRequest job) throws IOException, InterruptedException {
        List<String> parents =
                job.parents().stream()
                        .filter(parent -> !succeeded.contains(parent))
                        .map(parent -> Objects.requireNonNull(journal.ids().get(parent)))
                        .toList();
        for (int attempt = 1; ; attempt++) {
            journal.intend(job.name());
            try {
                String id = calls.submit(job, parents);
                journal.submitted(job.name(), id);
                listener.accepted(job, id);
                return;
            } catch (GatewayException e) {
                if (e.kind() == GatewayException.Kind.REFUSED) {
                    listener.refused(job, e);
                    return;
                }
                if (e.kind() != GatewayException.Kind.UNCERTAIN) {
                    throw e;
                }
                if (adoptIfFound(job)) {
                    return;
                }
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Whether a process was killed before it knew, so shortly that Batch may not list it yet. */
    private boolean wasCalledForLately(JobRequest job) {
        Instant since = calls.time().instant().minus(LATEST_LISTED);
        return journal.openIntent(job.name()).filter(at -> at.isAfter(since)).isPresent();
    }

    private boolean adoptIfFound(JobRequest job) throws IOException, InterruptedException {
        mayHaveDoubles = true;
        Optional<JobListing> found = lookFor(job);
        if (found.isPresent()) {
            adopt(job, found.get().id());
        }
        return found.isPresent();
    }

    /**
     * @throws GatewayException if Batch didn't answer the last look: then nothing is known
     */
    private Optional<JobListing> lookFor(JobRequest job) throws IOException, InterruptedException {
        GatewayException silence = null;
        for (Duration pause : PAUSES_BETWEEN_LOOKS) {
            calls.time().pause(pause);
            try {
                Optional<JobListing> found =
                        new Listings(
                                        calls.list(List.of(job.target().queue()), job.name()),
                                        journal.doubles())
                                .best(job.name());
                if (found.isPresent()) {
                    return found;
                }
                silence = null;
            } catch (GatewayException e) {
                if (e.kind() != GatewayException.Kind.UNCERTAIN) {
                    throw e;
                }
                silence = e;
            }
        }
        if (silence != null) {
            throw silence;
        }
        return Optional.empty();
    }

    private void adopt(JobRequest job, String id) throws IOException {
        journal.adopted(job.name(), id);
        adopted.add(job.name());
        listener.accepted(job, id);
    }

    /** What Batch has listed only since; asks only if there was ever a doubt. */
    public void endLateDoubles() throws IOException, InterruptedException {
        if (mayHaveDoubles) {
            terminateDoubles();
        }
    }

    private List<String> terminateDoubles() throws IOException, InterruptedException {
        List<String> terminated = new ArrayList<>();
        Listings there = list();
        for (JobRequest job : plan.jobs()) {
            String kept = journal.ids().get(job.name());
            for (JobListing listed : there.of(job.name())) {
                if (!listed.id().equals(kept) && !listed.state().isFinal()) {
                    calls.terminate(
                            listed.id(), "Made twice by Quadrat, the job in use is " + kept);
                    // Only now, so that one that could not be terminated is found again.
                    journal.doubled(job.name(), listed.id());
                    terminated.add(listed.id());
                }
            }
        }
        return terminated;
    }

    private Listings list() throws IOException, InterruptedException {
        return new Listings(calls.list(plan.queues(), plan.namePrefix()), journal.doubles());
    }
}
