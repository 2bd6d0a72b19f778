package dev.quadrat.batch.status;

import dev.quadrat.batch.request.JobRequest;
import dev.quadrat.batch.request.SubmissionPlan;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The jobs of a run, and what the end of one means for those that wait for it. */
final class FollowedJobs {
    /** Of a command: the job that runs it, and its part of that. */
    record Place(Followed job, int part) {}

    private final SubmissionPlan plan;
    private final UnaryOperator<String> describe;
    private final Told told;
    private final Map<String, Followed> byName = new LinkedHashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    FollowedJobs(SubmissionPlan plan, UnaryOperator<String> describe, Told told) {
        this.plan = plan;
        this.describe = describe;
        this.told = told;
        for (JobRequest job : plan.jobs()) {
            Followed followed = new Followed(job);
            byName.put(job.name(), followed);
            List<String> ids = job.work().commandIds();
            for (int i = 0; i < ids.size(); i++) {
                places.put(ids.get(i), new Place(followed, i));
            }
        }
    }

    Collection<Followed> all() {
        return byName.values();
    }

    Followed of(JobRequest job) {
        return Objects.requireNonNull(byName.get(job.name()), job::name);
    }

    @Nullable Place place(String commandId) {
        return places.get(commandId);
    }

    /**
     * Takes an earlier follower's word for what has ended; Batch may know no more of it.
     *
     * @param statuses of commands, by id
     */
    void know(Map<String, CommandStatus> statuses, Instant now) {
        statuses.forEach(told::know);
        Map<Followed, CommandStatus> ended = new LinkedHashMap<>();
        for (Followed followed : byName.values()) {
            List<String> ids = followed.job.work().commandIds();
            boolean allEnded =
                    !ids.isEmpty()
                            && ids.stream()
                                    .map(id -> statuses.getOrDefault(id, CommandStatus.WAITING))
                                    .allMatch(status -> status.state().isFinal());
            if (allEnded) {
                end(followed);
                ended.put(followed, worst(ids, statuses));
            }
        }
        // Only now: what they block may have been told of, too.
        ended.forEach(
                (followed, status) ->
                        blockBehind(
                                followed,
                                status.state(),
                                status.state() == CommandState.BLOCKED
                                        ? String.valueOf(status.message())
                                        : blame(
                                                followed,
                                                firstBad(followed, statuses),
                                                status.message()),
                                now));
    }

    private static CommandStatus worst(List<String> ids, Map<String, CommandStatus> statuses) {
        return ids.stream()
                .map(id -> statuses.getOrDefault(id, CommandStatus.WAITING))
                .filter(status -> status.state() != CommandState.SUCCEEDED)
                .findFirst()
                .orElseGet(() -> statuses.getOrDefault(ids.getFirst(), CommandStatus.WAITING));
    }

    private static int firstBad(Followed followed, Map<String, CommandStatus> statuses) {
        List<String> ids = followed.job.work().commandIds();
        for (int i = 0; i < ids.size(); i++) {
            if (statuses.getOrDefault(ids.get(i), CommandStatus.WAITING).state()
                    != CommandState.SUCCEEDED) {
                return i;
            }
        }
        return 0;
    }

    void ended(Followed followed, CommandState state, String blame, Instant now) {
        end(followed);
        blockBehind(followed, state, blame, now);
    }

    private void blockBehind(Followed followed, CommandState state, String blame, Instant now) {
        if (state == CommandState.SUCCEEDED) {
            return;
        }
        boolean isStop = state == CommandState.STOPPED;
        for (String child : plan.children(followed.job.name())) {
            block(
                    byName.get(child),
                    isStop ? CommandState.STOPPED : CommandState.BLOCKED,
                    isStop ? StatusText.STOPPED_BEFORE : blame,
                    now);
        }
    }

    /** With all that is behind it. */
    void block(@Nullable Followed first, CommandState state, String message, Instant now) {
        Deque<Followed> open = new ArrayDeque<>();
        if (first != null) {
            open.add(first);
        }
        while (!open.isEmpty()) {
            Followed next = open.remove();
            if (!next.hasEnded) {
                told.tellAll(next.job, Meaning.end(state, now, message));
                end(next);
                plan.children(next.job.name()).stream()
                        .map(byName::get)
                        .filter(Objects::nonNull)
                        .forEach(open::add);
            }
        }
    }

    void end(Followed followed) {
        followed.hasEnded = true;
        for (String child : plan.children(followed.job.name())) {
            Followed waiting = byName.get(child);
            if (waiting != null) {
                waiting.openParents--;
            }
        }
    }

    /** Who is to blame for what can't run now, for people. */
    String blame(Followed followed, int part, @Nullable String why) {
        if (followed.job.isRelay()) {
            return "blocked by the job %s, which waits for others and failed itself: %s"
                    .formatted(followed.job.name(), why);
        }
        String id = followed.job.work().commandIds().get(part);
        return "blocked by %s (%s)".formatted(describe.apply(id), id);
    }
}
