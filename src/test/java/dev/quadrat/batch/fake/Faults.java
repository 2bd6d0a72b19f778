package dev.quadrat.batch.fake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** What goes wrong with the next calls. */
public final class Faults {
    /** What may go wrong with a call. */
    public enum Fault {
        NONE,
        /** Refused for too many calls; nothing is done. */
        THROTTLE,
        /** Done, but the answer says that it failed. */
        FAIL_AFTER,
        /** Failed, and nothing is done. */
        FAIL_BEFORE,
        /** Done, but the answer never comes. */
        DROP_REPLY,
        /** Done, but the answer comes late. */
        SLOW,
        /** The credentials have expired; nothing is done. */
        EXPIRED,
        /** Whoever calls has no right to it; nothing is done. */
        FORBIDDEN
    }

    private final Map<String, Deque<Fault>> planned = new HashMap<>();

    /**
     * Happens to the next call of that operation that no fault is planned for yet.
     *
     * @param operation as {@code SubmitJob}
     */
    public synchronized Faults next(String operation, Fault... faults) {
        Deque<Fault> queue = planned.computeIfAbsent(operation, _ -> new ArrayDeque<>());
        for (Fault fault : faults) {
            queue.add(fault);
        }
        return this;
    }

    synchronized Fault take(String operation) {
        Deque<Fault> queue = planned.get(operation);
        return queue == null || queue.isEmpty() ? Fault.NONE : queue.remove();
    }
}
