package dev.quadrat.batch.status;

import dev.quadrat.batch.gateway.BatchState;
import dev.quadrat.batch.gateway.GatewayException;
import dev.quadrat.batch.gateway.JobSnapshot;
import dev.quadrat.batch.gateway.PacedCalls;
import dev.quadrat.batch.request.JobRequest;
import dev.quadrat.batch.request.SubmissionPlan;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Looks at the jobs of a run, all of which are submitted. Not thread-safe. */
public final class StatusPoller {
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(10);

    private final SubmissionPlan plan;
    private final PacedCalls calls;
    private final UnaryOperator<String> describe;
    private final ArrayParts arrayParts;
    private final Map<String, Followed> jobs = new LinkedHashMap<>();
    private final Told told = new Told();
    private @Nullable Instant lastSweep;

    /**
     * @param ids of the jobs, by name
     * @param describe a command for people, by its id: {@code TRAIN of experiment a}
     */
    public StatusPoller(
            SubmissionPlan plan,
            Map<String, String> ids,
            PacedCalls calls,
            UnaryOperator<String> describe) {
        this.plan = plan;
        this.calls = calls;
        this.describe = describe;
        this.arrayParts = new ArrayParts(calls);
        for (JobRequest job : plan.jobs()) {
            String id = Objects.requireNonNull(ids.get(job.name()), () -> "no id: " + job.name());
            jobs.put(job.name(), new Followed(job, id));
        }
    }

    public boolean isDone() {
        return jobs.values().stream().allMatch(followed -> followed.hasEnded);
    }

    /**
     * Looks once.
     *
     * @return what is new since the last look
     * @throws GatewayException if Batch doesn't answer; nothing is concluded from that, and the
     *     next look tells what this one would have told
     */
    public List<StatusChange> poll() throws GatewayException, InterruptedException {
        Instant now = calls.time().instant();
        boolean sweeps = lastSweep == null || !now.isBefore(lastSweep.plus(BETWEEN_SWEEPS));
        List<Followed> asked = new ArrayList<>();
        for (Followed followed : jobs.values()) {
            if (!followed.hasEnded && (sweeps || followed.openParents == 0)) {
                asked.add(followed);
            }
        }
        Map<String, JobSnapshot> found = new HashMap<>();
        for (JobSnapshot job : calls.describe(asked.stream().map(f -> f.id).toList())) {
            found.put(job.id(), job);
        }
        for (Followed followed : asked) {
            if (!followed.hasEnded) {
                look(followed, found.get(followed.id), now);
            }
        }
        if (sweeps) {
            lastSweep = now;
        }
        return told.take();
    }

    private void look(Followed followed, @Nullable JobSnapshot job, Instant now)
            throws GatewayException, InterruptedException {
        if (job == null) {
            if (followed.isLongMissing(now) && !isListed(followed)) {
                String lost = StatusText.lost(followed.job.name(), followed.id);
                told.tellAll(followed.job, Meaning.end(CommandState.LOST, null, lost));
                end(followed);
            }
            return;
        }
        followed.seen();
        if (job.state() == BatchState.FAILED && Meaning.neverBegan(job) && !job.terminated()) {
            if (followed.openParents > 0) {
                // Whatever ended it has ended too; the next look tells whom to blame.
                return;
            }
            if (StatusText.isAboutAParent(job.reason())) {
                block(followed, CommandState.BLOCKED, StatusText.BLOCKED_BY_SOMETHING, now);
                return;
            }
        }
        if (followed.job.isArray()) {
            lookAtArray(followed, job, now);
        } else {
            boolean waitsLong = followed.waitsLong(job.state() == BatchState.RUNNABLE, now);
            CommandStatus status =
                    Meaning.of(job, waitsLong ? StatusText.waiting(job.reason()) : null);
            told.tellAll(followed.job, status);
            if (job.state().isFinal()) {
                ended(followed, status.state(), blame(followed, 0, status.message()), now);
            }
        }
    }

    private void lookAtArray(Followed array, JobSnapshot job, Instant now)
            throws GatewayException, InterruptedException {
        boolean isNew = !job.parts().equals(array.parts);
        boolean waits = job.parts().keySet().equals(Set.of(BatchState.RUNNABLE));
        String waiting = null;
        if (array.waitsLong(waits, now)) {
            waiting = StatusText.waiting(arrayParts.waitsBecause(array));
            told.tellAll(array.job, Meaning.submitted(0, waiting));
        } else if (!job.state().isFinal() && (!ArrayParts.areFew(array) || job.parts().isEmpty())) {
            told.tellAll(array.job, Meaning.submitted(0, null));
        }
        Map<Integer, CommandStatus> statuses = Map.of();
        if (ArrayParts.areFew(array)) {
            if (waiting == null && (isNew || job.state().isFinal())) {
                statuses = arrayParts.each(array);
            }
        } else if (job.state() == BatchState.FAILED) {
            statuses = arrayParts.ends(array, job);
        }
        List<String> ids = array.job.work().commandIds();
        CommandStatus whole = Meaning.of(job, null);
        for (int i = 0; i < ids.size(); i++) {
            CommandStatus status = statuses.get(i);
            if (job.state().isFinal() && (status == null || !status.state().isFinal())) {
                told.tell(ids.get(i), whole);
            } else if (status != null) {
                told.tell(ids.get(i), status);
            }
        }
        if (isNew) {
            // Kept last: if a call fails on the way, the next look does it all again.
            array.parts = job.parts();
            told.count(array.job, job.parts());
        }
        if (job.state().isFinal()) {
            int bad = ArrayParts.firstBad(statuses);
            ended(array, whole.state(), blame(array, Math.max(0, bad), whole.message()), now);
        }
    }

    /** Who is to blame for what can't run now, for people. */
    private String blame(Followed followed, int part, @Nullable String why) {
        if (followed.job.isRelay()) {
            return "blocked by the job %s, which waits for others and failed itself: %s"
                    .formatted(followed.job.name(), why);
        }
        String id = followed.job.work().commandIds().get(part);
        return "blocked by %s (%s)".formatted(describe.apply(id), id);
    }

    private void ended(Followed followed, CommandState state, String blame, Instant now) {
        end(followed);
        if (state == CommandState.SUCCEEDED) {
            return;
        }
        boolean isStop = state == CommandState.STOPPED;
        for (String child : plan.children(followed.job.name())) {
            block(
                    jobs.get(child),
                    isStop ? CommandState.STOPPED : CommandState.BLOCKED,
                    isStop ? StatusText.STOPPED_BEFORE : blame,
                    now);
        }
    }

    /** With all that is behind it. */
    private void block(@Nullable Followed first, CommandState state, String message, Instant now) {
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
                        .map(jobs::get)
                        .filter(Objects::nonNull)
                        .forEach(open::add);
            }
        }
    }

    private void end(Followed followed) {
        followed.hasEnded = true;
        for (String child : plan.children(followed.job.name())) {
            Followed waiting = jobs.get(child);
            if (waiting != null) {
                waiting.openParents--;
            }
        }
    }

    private boolean isListed(Followed followed) throws GatewayException, InterruptedException {
        return calls.list(List.of(followed.job.target().queue()), followed.job.name()).stream()
                .anyMatch(listed -> listed.id().equals(followed.id));
    }
}
