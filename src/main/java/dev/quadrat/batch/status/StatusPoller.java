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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Looks at the jobs of a run, as far as they are submitted, and tells what has changed. Not
 * thread-safe.
 */
public final class StatusPoller {
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(10);

    private final PacedCalls calls;
    private final ArrayParts arrayParts;
    private final Told told;
    private final FollowedJobs jobs;
    private @Nullable Instant lastSweep;

    /**
     * @param describe a command for people, by its id: {@code TRAIN of experiment a}
     * @param earlierAttempts how often commands had been started before
     */
    public StatusPoller(
            SubmissionPlan plan,
            PacedCalls calls,
            UnaryOperator<String> describe,
            Map<String, Integer> earlierAttempts) {
        this.calls = calls;
        this.arrayParts = new ArrayParts(calls);
        this.told = new Told(earlierAttempts);
        this.jobs = new FollowedJobs(plan, describe, told);
    }

    /**
     * What an earlier follower has told is not told again, and what had ended for it is not looked
     * at: Batch forgets jobs some days after their end.
     *
     * @param statuses of commands, by id
     */
    public void know(Map<String, CommandStatus> statuses) {
        jobs.know(statuses, calls.time().instant());
    }

    /** From now on it is looked at. */
    public void submitted(JobRequest job, String id) {
        Followed followed = jobs.of(job);
        followed.id = id;
        for (String command : job.work().commandIds()) {
            if (told.isUntold(command)) {
                told.tell(command, Meaning.submitted(0, null));
            }
        }
    }

    /** AWS doesn't take it; what waits for it can't run. */
    public void refused(JobRequest job, String why) {
        Followed followed = jobs.of(job);
        Instant now = calls.time().instant();
        told.tellAll(job, Meaning.end(CommandState.FAILED, now, why));
        jobs.ended(followed, CommandState.FAILED, jobs.blame(followed, 0, why), now);
    }

    /** What isn't submitted never will be. */
    public void stopped() {
        Instant now = calls.time().instant();
        for (Followed followed : jobs.all()) {
            if (followed.id == null) {
                jobs.block(followed, CommandState.STOPPED, StatusText.STOPPED_BEFORE, now);
            }
        }
    }

    public boolean hasEnded(JobRequest job) {
        return jobs.of(job).hasEnded;
    }

    public boolean isDone() {
        return jobs.all().stream().allMatch(followed -> followed.hasEnded);
    }

    /** What Batch calls a job, once it is submitted. */
    public Optional<String> jobId(JobRequest job) {
        return Optional.ofNullable(jobs.of(job).id);
    }

    /** What Batch calls the job of a command, or its part of an array, once it is submitted. */
    public Optional<String> batchId(String commandId) {
        FollowedJobs.Place place = jobs.place(commandId);
        if (place == null || place.job().id == null) {
            return Optional.empty();
        }
        String id = place.job().knownId();
        return Optional.of(place.job().job.isArray() ? id + ":" + place.part() : id);
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
        for (Followed followed : jobs.all()) {
            boolean isOpen = followed.id != null && !followed.hasEnded;
            if (isOpen && (sweeps || followed.openParents == 0)) {
                asked.add(followed);
            }
        }
        Map<String, JobSnapshot> found = new HashMap<>();
        for (JobSnapshot job : calls.describe(asked.stream().map(Followed::knownId).toList())) {
            found.put(job.id(), job);
        }
        for (Followed followed : asked) {
            if (!followed.hasEnded) {
                look(followed, found.get(followed.knownId()), now);
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
                String lost = StatusText.lost(followed.job.name(), followed.knownId());
                told.tellAll(followed.job, Meaning.end(CommandState.LOST, null, lost));
                jobs.end(followed);
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
                jobs.block(followed, CommandState.BLOCKED, StatusText.BLOCKED_BY_SOMETHING, now);
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
                jobs.ended(
                        followed, status.state(), jobs.blame(followed, 0, status.message()), now);
            }
        }
    }

    private void lookAtArray(Followed array, JobSnapshot job, Instant now)
            throws GatewayException, InterruptedException {
        boolean isNew = !job.parts().equals(array.parts);
        boolean waits = ArrayParts.allOpenWait(job);
        String waiting = null;
        if (array.waitsLong(waits, now)) {
            waiting = StatusText.waiting(arrayParts.waitsBecause(array));
        }
        Map<Integer, CommandStatus> statuses = Map.of();
        if (ArrayParts.areFew(array)) {
            if (waiting != null || array.wasStuck || isNew || job.state().isFinal()) {
                statuses = arrayParts.each(array, waiting);
            }
        } else if (job.state() == BatchState.FAILED) {
            statuses = arrayParts.ends(array, job);
        } else if (!job.state().isFinal()) {
            arrayParts.lookForBegun(array, job, now);
            statuses = array.begun;
        }
        List<String> ids = array.job.work().commandIds();
        CommandStatus whole = Meaning.of(job, null);
        for (int i = 0; i < ids.size(); i++) {
            CommandStatus status = statuses.get(i);
            if (job.state().isFinal() && (status == null || !status.state().isFinal())) {
                told.tell(ids.get(i), whole);
            } else if (status != null) {
                told.tell(ids.get(i), status);
            } else if (!ArrayParts.areFew(array) || job.parts().isEmpty()) {
                told.tell(ids.get(i), Meaning.submitted(0, waiting));
            }
        }
        array.wasStuck = waiting != null;
        if (isNew) {
            // Kept last: if a call fails on the way, the next look does it all again.
            array.parts = job.parts();
            told.count(array.job, job.parts());
        }
        if (job.state().isFinal()) {
            int bad = ArrayParts.firstBad(statuses);
            jobs.ended(
                    array,
                    whole.state(),
                    jobs.blame(array, Math.max(0, bad), whole.message()),
                    now);
        }
    }

    private boolean isListed(Followed followed) throws GatewayException, InterruptedException {
        return calls.list(List.of(followed.job.target().queue()), followed.job.name()).stream()
                .anyMatch(listed -> listed.id().equals(followed.knownId()));
    }
}
