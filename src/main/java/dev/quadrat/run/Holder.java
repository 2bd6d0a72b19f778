package dev.quadrat.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;

/**
 * The process that makes an output.
 *
 * @param host the name of its machine
 * @param job whose container it runs in; null if it runs in none
 * @param lease the URI of its {@link Lease}; null if it makes nothing on remote storage
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Holder(
        String host, LiveProcess process, @Nullable BatchJob job, @Nullable String lease) {
    public Holder {
        Objects.requireNonNull(host);
        Objects.requireNonNull(process);
    }

    public Holder(String host, LiveProcess process) {
        this(host, process, null, null);
    }

    /** This process. */
    public static Holder current(Instant now) {
        return new Holder(
                ThisHost.name(),
                new LiveProcess(ProcessHandle.current().pid(), now),
                BatchJob.of(System.getenv()).orElse(null),
                null);
    }

    Holder withLease(String uri) {
        return new Holder(host, process, job, uri);
    }

    /**
     * Whether it is a process of this machine that can be looked for: of another's, nobody here
     * knows if it lives, and containers of one machine don't see each other's processes.
     */
    @JsonIgnore
    public boolean isOfThisHost() {
        return job == null && host.equals(ThisHost.name());
    }

    /** Whether it is the same job's earlier attempt: that one is over when a later one begins. */
    boolean isEarlierAttemptOf(Holder other) {
        return job != null
                && other.job != null
                && job.id().equals(other.job.id())
                && job.attempt() < other.job.attempt();
    }
}
