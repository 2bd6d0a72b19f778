package dev.quadrat.batch.gateway;

import dev.quadrat.batch.request.JobRequest;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Calls of AWS Batch, no faster than the account bears, repeated while AWS says that there are too
 * many; in lots and over all pages. Thread-safe.
 */
public final class PacedCalls {
    /** Batch takes 50 a second of a whole account. */
    private static final double SUBMITS_PER_SECOND = 20;

    private static final double TERMINATIONS_PER_SECOND = 20;
    private static final double OTHERS_PER_SECOND = 8;

    private final BatchGateway gateway;
    private final Timekeeper time;
    private final Pace submits;
    private final Pace terminations;
    private final Pace others;

    private interface PageCall {
        BatchGateway.Page make(@Nullable String from) throws GatewayException, InterruptedException;
    }

    public PacedCalls(BatchGateway gateway, Timekeeper time) {
        this.gateway = gateway;
        this.time = time;
        this.submits = new Pace(time, SUBMITS_PER_SECOND);
        this.terminations = new Pace(time, TERMINATIONS_PER_SECOND);
        this.others = new Pace(time, OTHERS_PER_SECOND);
    }

    public Timekeeper time() {
        return time;
    }

    /** See {@link BatchGateway#submit}. */
    public String submit(JobRequest job, List<String> parentIds)
            throws GatewayException, InterruptedException {
        return submits.call(() -> gateway.submit(job, parentIds));
    }

    /** See {@link BatchGateway#describe}; any number of ids. */
    public List<JobSnapshot> describe(Collection<String> ids)
            throws GatewayException, InterruptedException {
        List<String> all = List.copyOf(ids);
        List<JobSnapshot> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BatchGateway.MOST_DESCRIBED) {
            List<String> lot =
                    all.subList(from, Math.min(from + BatchGateway.MOST_DESCRIBED, all.size()));
            found.addAll(others.call(() -> gateway.describe(lot)));
        }
        return found;
    }

    /** All jobs of these queues whose names begin so. */
    public List<JobListing> list(Collection<String> queues, String namePrefix)
            throws GatewayException, InterruptedException {
        List<JobListing> found = new ArrayList<>();
        for (String queue : queues) {
            found.addAll(pages(from -> gateway.list(queue, namePrefix, from)));
        }
        return found;
    }

    /** All parts of an array job that are in one state. */
    public List<JobListing> parts(String arrayId, BatchState state)
            throws GatewayException, InterruptedException {
        return pages(from -> gateway.parts(arrayId, state, from));
    }

    /** One part of an array job that is in that state, if there is any. */
    public Optional<JobListing> somePart(String arrayId, BatchState state)
            throws GatewayException, InterruptedException {
        return others.call(() -> gateway.parts(arrayId, state, null)).jobs().stream().findFirst();
    }

    /** See {@link BatchGateway#terminate}. */
    public void terminate(String jobId, String reason)
            throws GatewayException, InterruptedException {
        terminations.call(
                () -> {
                    gateway.terminate(jobId, reason);
                    return jobId;
                });
    }

    private List<JobListing> pages(PageCall call) throws GatewayException, InterruptedException {
        List<JobListing> found = new ArrayList<>();
        String from = null;
        do {
            String next = from;
            BatchGateway.Page page = others.call(() -> call.make(next));
            found.addAll(page.jobs());
            from = page.next();
        } while (from != null);
        return found;
    }
}
