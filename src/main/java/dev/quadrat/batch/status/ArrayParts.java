package dev.quadrat.batch.status;

import dev.quadrat.batch.gateway.BatchGateway;
import dev.quadrat.batch.gateway.BatchState;
import dev.quadrat.batch.gateway.GatewayException;
import dev.quadrat.batch.gateway.JobListing;
import dev.quadrat.batch.gateway.JobSnapshot;
import dev.quadrat.batch.gateway.PacedCalls;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Looks at the parts of an array job, with as few calls as tell what matters. */
final class ArrayParts {
    private static final Duration BETWEEN_LISTINGS = Duration.ofSeconds(20);

    /** Ten calls; more would keep all others waiting. */
    private static final int MOST_LISTED = 1_000;

    private final PacedCalls calls;

    ArrayParts(PacedCalls calls) {
        this.calls = calls;
    }

    /** Whether one call tells of all. */
    static boolean areFew(Followed array) {
        return size(array) <= BatchGateway.MOST_DESCRIBED;
    }

    /** Why a part gets no machine, in Batch's words. */
    @Nullable String waitsBecause(Followed array) throws GatewayException, InterruptedException {
        return calls.somePart(array.knownId(), BatchState.RUNNABLE)
                .map(JobListing::reason)
                .orElse(null);
    }

    /** Whether none is at work, and all that have not ended wait for a machine. */
    static boolean allOpenWait(JobSnapshot whole) {
        Set<BatchState> open = new HashSet<>(whole.parts().keySet());
        open.removeIf(BatchState::isFinal);
        return open.equals(Set.of(BatchState.RUNNABLE));
    }

    /**
     * Of all parts that Batch tells of, by index; for few.
     *
     * @param waiting what those that wait for a machine are told, if they have waited long
     */
    Map<Integer, CommandStatus> each(Followed array, @Nullable String waiting)
            throws GatewayException, InterruptedException {
        return described(array, IntStream.range(0, size(array)).boxed().toList(), waiting);
    }

    private Map<Integer, CommandStatus> described(
            Followed array, List<Integer> parts, @Nullable String waiting)
            throws GatewayException, InterruptedException {
        List<String> ids = new ArrayList<>();
        Map<String, Integer> indexes = new HashMap<>();
        for (int i : parts) {
            ids.add(part(array, i));
            indexes.put(part(array, i), i);
        }
        Map<Integer, CommandStatus> statuses = new HashMap<>();
        for (JobSnapshot part : calls.describe(ids)) {
            Integer index = indexes.get(part.id());
            if (index != null) {
                statuses.put(index, Meaning.of(part, waiting));
            }
        }
        return statuses;
    }

    /**
     * Looks for parts of a large array that are at work, and at those that were when it last
     * looked: calls enough for what changes, however many parts there are. What began and ended in
     * between is told at the array's end.
     */
    void lookForBegun(Followed array, JobSnapshot whole, Instant now)
            throws GatewayException, InterruptedException {
        Instant last = array.lastListing;
        int running = whole.parts().getOrDefault(BatchState.RUNNING, 0);
        if ((last != null && now.isBefore(last.plus(BETWEEN_LISTINGS)))
                || (running == 0 && array.begun.isEmpty())
                || whole.parts().equals(array.listed)
                || running > MOST_LISTED) {
            return;
        }
        Map<Integer, CommandStatus> atWork = new HashMap<>();
        for (JobListing part : calls.parts(array.knownId(), BatchState.RUNNING)) {
            Integer index = part.index();
            if (index != null) {
                CommandStatus before = array.begun.get(index);
                boolean isNew = before == null || before.state() != CommandState.RUNNING;
                atWork.put(index, isNew ? Meaning.begun(now) : before);
            }
        }
        List<Integer> left =
                array.begun.entrySet().stream()
                        .filter(part -> part.getValue().state() == CommandState.RUNNING)
                        .map(Map.Entry::getKey)
                        .filter(index -> !atWork.containsKey(index))
                        .toList();
        array.begun.putAll(described(array, left, null));
        array.begun.putAll(atWork);
        array.listed = whole.parts();
        array.lastListing = now;
    }

    /** Of all parts of an array that failed, by index; lists those of which there are fewer. */
    Map<Integer, CommandStatus> ends(Followed array, JobSnapshot whole)
            throws GatewayException, InterruptedException {
        int succeeded = whole.parts().getOrDefault(BatchState.SUCCEEDED, 0);
        int failed = whole.parts().getOrDefault(BatchState.FAILED, 0);
        boolean listsFailed = failed <= succeeded || failed + succeeded < size(array);
        CommandStatus well = Meaning.of(ended(whole, BatchState.SUCCEEDED, null, 0), null);
        CommandStatus badly =
                Meaning.of(ended(whole, BatchState.FAILED, whole.reason(), null), null);
        Map<Integer, CommandStatus> statuses = new HashMap<>();
        for (int i = 0; i < size(array); i++) {
            statuses.put(i, listsFailed ? well : badly);
        }
        BatchState listed = listsFailed ? BatchState.FAILED : BatchState.SUCCEEDED;
        for (JobListing part : calls.parts(array.knownId(), listed)) {
            Integer index = part.index();
            if (index != null) {
                statuses.put(
                        index, Meaning.of(ended(whole, listed, part.reason(), part.exit()), null));
            }
        }
        return statuses;
    }

    /** The index of the first part that is to blame, or -1. */
    static int firstBad(Map<Integer, CommandStatus> statuses) {
        return statuses.entrySet().stream()
                .filter(status -> status.getValue().state() == CommandState.FAILED)
                .mapToInt(Map.Entry::getKey)
                .min()
                .orElse(-1);
    }

    private static JobSnapshot ended(
            JobSnapshot whole, BatchState state, @Nullable String reason, @Nullable Integer exit) {
        return new JobSnapshot(
                whole.id(),
                whole.name(),
                state,
                reason,
                whole.started(),
                whole.stopped(),
                List.of(),
                exit,
                null,
                null,
                Map.of(),
                whole.terminated(),
                whole.logging());
    }

    private static int size(Followed array) {
        return array.job.work().commandIds().size();
    }

    private static String part(Followed array, int index) {
        return array.knownId() + ":" + index;
    }
}
