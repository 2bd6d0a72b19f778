package dev.quadrat.run;

import com.fasterxml.jackson.annotation.JsonIgnore;

import java.time.Instant;
import java.util.Objects;

/**
 * The process that makes an output.
 *
 * @param host the name of its machine
 */
public record Holder(String host, LiveProcess process) {
    public Holder {
        Objects.requireNonNull(host);
        Objects.requireNonNull(process);
    }

    /** This process. */
    public static Holder current(Instant now) {
        return new Holder(ThisHost.name(), new LiveProcess(ProcessHandle.current().pid(), now));
    }

    /** Whether it is a process of this machine: of another's, nobody here knows if it lives. */
    @JsonIgnore
    public boolean isOfThisHost() {
        return host.equals(ThisHost.name());
    }
}
