package dev.quadrat.batch.gateway;

import dev.quadrat.batch.request.JobRequest;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** AWS Batch, a call a method. Implementations are thread-safe. */
public interface BatchGateway {
    /** How many ids one {@link #describe} takes. */
    int MOST_DESCRIBED = 100;

    /** Part of an answer. */
    record Page(List<JobListing> jobs, @Nullable String next) {
        public Page {
            jobs = List.copyOf(jobs);
        }
    }

    /**
     * Never repeats itself.
     *
     * @param parentIds what Batch calls the job's parents
     * @return the job's id
     */
    String submit(JobRequest job, List<String> parentIds)
            throws GatewayException, InterruptedException;

    /**
     * @param ids at most {@link #MOST_DESCRIBED}
     * @return those of them that Batch knows; it may not yet know a job that it has just accepted
     */
    List<JobSnapshot> describe(List<String> ids) throws GatewayException, InterruptedException;

    /** Jobs of a queue in whatever state; no parts of arrays. */
    Page list(String queue, String namePrefix, @Nullable String from)
            throws GatewayException, InterruptedException;

    /** Parts of an array job that are in one state. */
    Page parts(String arrayId, BatchState state, @Nullable String from)
            throws GatewayException, InterruptedException;

    /** Asks for the end of a job in whatever state; of an array, of all its parts. */
    void terminate(String jobId, String reason) throws GatewayException, InterruptedException;
}
