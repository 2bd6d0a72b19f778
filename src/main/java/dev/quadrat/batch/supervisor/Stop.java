package dev.quadrat.batch.supervisor;

import dev.quadrat.batch.gateway.JobListing;
import dev.quadrat.batch.gateway.PacedCalls;
import dev.quadrat.batch.request.JobRequest;
import dev.quadrat.batch.request.SubmissionPlan;
import dev.quadrat.batch.status.StatusPoller;
import dev.quadrat.batch.submission.Submission;
import dev.quadrat.batch.submission.Termination;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.storage.AtomicFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ends all jobs of a round, whoever submitted them, and says which can't be ended. */
final class Stop {
    /** From its beginning; less than whoever asked for it waits, by some long looks. */
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private static final Duration NEXT_LIMIT = Duration.ofMinutes(1);

    /** In which another machine notices that the run is stopped. */
    private static final Duration NOTICING = Duration.ofSeconds(10);

    private final RunDirectory run;
    private final SubmissionPlan plan;
    private final StatusPoller poller;
    private final Submission submission;
    private final SubmitterMark mark;
    private final PacedCalls calls;
    private final Outside outside;
    private final Look look;

    Stop(
            RunDirectory run,
            SubmissionPlan plan,
            StatusPoller poller,
            Submission submission,
            SubmitterMark mark,
            PacedCalls calls,
            Outside outside,
            Look look) {
        this.run = run;
        this.plan = plan;
        this.poller = poller;
        this.submission = submission;
        this.mark = mark;
        this.calls = calls;
        this.outside = outside;
        this.look = look;
    }

    /** Of a run, what is alive after a stop; while the file is there, the stop isn't done. */
    static Path survivors(RunDirectory run) {
        return run.path().resolve("survivors.txt");
    }

    void stop() throws IOException, InterruptedException {
        Instant latest = calls.time().instant().plus(LIMIT);
        Optional<SubmitterMark.Text> others = outside.askStorage(this::claim);
        if (others.filter(o -> o.phase() == SubmitterMark.Phase.SUBMITTING).isPresent()) {
            calls.time().pause(NOTICING);
        }
        outside.ask(
                () -> {
                    submission.adopt();
                    return true;
                });
        poller.stopped();
        Termination termination = new Termination(calls, this::listed);
        while (true) {
            Set<String> ids = outside.ask(this::ids);
            Duration within = Duration.between(calls.time().instant(), latest);
            List<String> survivors = outside.ask(() -> termination.end(ids, within));
            if (!survivors.isEmpty()) {
                AtomicFile.write(survivors(run), String.join("\n", survivors) + "\n");
            }
            look.look();
            if (survivors.isEmpty()) {
                break;
            }
            latest = calls.time().instant().plus(NEXT_LIMIT);
        }
        Files.deleteIfExists(survivors(run));
        while (!poller.isDone()) {
            look.look();
            calls.time().pause(Look.PAUSE);
        }
    }

    /** The last word is this one's, so that no machine submits any more. */
    private Optional<SubmitterMark.Text> claim() throws IOException {
        Optional<SubmitterMark.Text> others = mark.others();
        while (!mark.write(SubmitterMark.Phase.STOPPED)) {
            others = mark.others();
        }
        return others;
    }

    /** Of all that Batch lists and that hasn't ended, doubles included. */
    private Set<String> ids() throws IOException, InterruptedException {
        Set<String> names = new LinkedHashSet<>();
        plan.jobs().forEach(job -> names.add(job.name()));
        Set<String> ids = new LinkedHashSet<>();
        for (JobRequest job : plan.jobs()) {
            if (!poller.hasEnded(job)) {
                poller.jobId(job).ifPresent(ids::add);
            }
        }
        for (JobListing listed : listed()) {
            if (!listed.state().isFinal() && names.contains(listed.name())) {
                ids.add(listed.id());
            }
        }
        return ids;
    }

    private List<JobListing> listed() throws IOException, InterruptedException {
        return calls.list(plan.queues(), plan.namePrefix());
    }
}
