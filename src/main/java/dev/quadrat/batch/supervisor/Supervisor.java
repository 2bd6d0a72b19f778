package dev.quadrat.batch.supervisor;

import dev.quadrat.batch.gateway.AwsAccess;
import dev.quadrat.batch.gateway.GatewayException;
import dev.quadrat.batch.gateway.PacedCalls;
import dev.quadrat.batch.gateway.Timekeeper;
import dev.quadrat.batch.logs.RunLogs;
import dev.quadrat.batch.place.Round;
import dev.quadrat.batch.request.JobRequest;
import dev.quadrat.batch.request.RunLocation;
import dev.quadrat.batch.request.SubmissionPlan;
import dev.quadrat.batch.request.SubmissionPlanner;
import dev.quadrat.batch.settings.BatchSettings;
import dev.quadrat.batch.status.StatusPoller;
import dev.quadrat.batch.submission.Journal;
import dev.quadrat.batch.submission.Submission;
import dev.quadrat.dag.Plan;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.storage.Storage;
import dev.quadrat.storage.s3.AwsProfile;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Follows one round of a run from its first job to its end. One thread, one at a time a run. */
public final class Supervisor {
    private static final Duration LONGEST_READING = Duration.ofMinutes(10);
    private static final Duration LONGEST_READING_AFTER_STOP = Duration.ofSeconds(10);

    /** In which whoever waits for the journal gets it. */
    private static final Duration BETWEEN_LOTS = Duration.ofSeconds(1);

    private static final int MOST_FAILURES_AFTER_THE_END = 60;

    private static final Duration BETWEEN_OTHERS = Duration.ofSeconds(60);

    private final RunDirectory run;
    private final Round round;
    private final Journal journal;
    private final Timekeeper time;
    private final RunLocation location;
    private final Storage storage;
    private final PacedCalls calls;
    private final SubmissionPlan plan;
    private final StatusPoller poller;
    private final SubmitterMark mark;
    private final Submission submission;
    private final Copies copies;
    private final Outside outside;
    private final Look look;

    /** A wish to stop, or another machine, came between. */
    private static final class Interjection extends IOException {
        private static final long serialVersionUID = 1;

        Interjection(String message) {
            super(message);
        }
    }

    /** Another machine has begun to submit. */
    private static final class Overtaken extends IOException {
        private static final long serialVersionUID = 1;
    }

    /**
     * @param journal of the run, which is this one's as long as it lives
     * @param host this machine's name
     */
    public Supervisor(
            RunDirectory run, Journal journal, AwsAccess aws, Timekeeper time, String host)
            throws IOException {
        this.run = run;
        this.journal = journal;
        this.time = time;
        this.round =
                Round.last(run)
                        .orElseThrow(() -> new IOException("round.json is missing in " + run.id()));
        BatchSettings settings = BatchSettings.of(run.manifest().settings().values());
        Plan whole = run.plan();
        this.plan =
                SubmissionPlanner.plan(round.of(whole), settings.jobs(), run.id(), round.number());
        this.location = RunLocation.of(settings.jobs(), run.id());
        AwsProfile profile = round.in(settings.profile());
        this.storage = aws.storage(profile);
        this.calls = new PacedCalls(aws.batch(profile), time);
        this.outside = new Outside(run, time);
        this.poller =
                new StatusPoller(
                        plan, calls, id -> whole.dag().command(id).describe(), round.attempts());
        this.mark =
                new SubmitterMark(
                        storage,
                        location.submitter(),
                        round.number(),
                        host + ":" + run.path(),
                        time);
        this.submission = new Submission(plan, journal, calls, new Submitting());
        this.copies = new Copies(run, storage, location, time);
        RunLogs logs = new RunLogs(run, calls, aws.logs(profile, time), round.number());
        this.look = new Look(run, poller, logs, copies, outside, time);
        poller.know(run.statuses(round.of(whole)));
    }

    /** Returns when the run has come to its end. */
    public void run() throws IOException, InterruptedException {
        takeKnownJobs();
        try {
            if (outside.askStorage(() -> round.isUploaded(storage, location))) {
                submit();
            } else {
                refuseAll();
            }
            Instant allListed = time.instant().plus(Submission.LATEST_LISTED);
            while (!poller.isDone()) {
                requireNoStop();
                look.look();
                if (!time.instant().isBefore(allListed)) {
                    allListed = Instant.MAX;
                    endLateDoubles();
                }
                time.pause(Look.PAUSE);
            }
            look.readTheRest(LONGEST_READING);
            noticeStopElsewhere();
        } catch (Interjection e) {
            new Stop(run, plan, poller, submission, mark, calls, outside, look).stop();
            look.readTheRest(LONGEST_READING_AFTER_STOP);
        }
        copies.putJournal(true);
    }

    private void endLateDoubles() throws IOException, InterruptedException {
        outside.ask(
                () -> {
                    submission.endLateDoubles();
                    return true;
                });
    }

    private void refuseAll() throws IOException, InterruptedException {
        for (JobRequest job : plan.jobs()) {
            if (!poller.hasEnded(job)) {
                poller.refused(
                        job,
                        "the launch was cut off before all files of the run were uploaded; retry"
                                + " the run");
            }
        }
        look.look();
    }

    /** Then its jobs have ended as those of a stopped run. */
    private void noticeStopElsewhere() throws IOException, InterruptedException {
        if (outside.askStorage(mark::others).filter(Supervisor::isStop).isPresent()) {
            run.requestStop();
        }
    }

    private static boolean isStop(SubmitterMark.Text others) {
        return others.phase() == SubmitterMark.Phase.STOPPED;
    }

    /** Whether a retry has begun another round meanwhile. */
    public boolean isOver() throws IOException {
        return Round.last(run).filter(last -> last.number() == round.number()).isEmpty();
    }

    /**
     * Reads the logs of what succeeded after the run has told its end, so that nobody waits for
     * them. A retry takes the journal between two lots and so ends this; if this process is ended,
     * what it has not read stays in CloudWatch, as those logs say: the run has ended, and nothing
     * is started for it again.
     */
    void readLogsAfterTheEnd() throws IOException, InterruptedException {
        int failures = 0;
        while (look.hasLogsToRead() && failures < MOST_FAILURES_AFTER_THE_END) {
            time.pause(failures == 0 ? BETWEEN_LOTS : BETWEEN_OTHERS);
            if (!run.exists()) {
                return;
            }
            try (Journal free = Journal.tryOpen(Copies.journal(run), time).orElse(null)) {
                if (free == null || isOver() || !run.isSupervisorDone()) {
                    return;
                }
                look.readSomeLogs();
                failures = 0;
            } catch (GatewayException e) {
                failures++;
            }
        }
    }

    private void takeKnownJobs() throws IOException {
        for (JobRequest job : plan.jobs()) {
            journal.id(job.name()).ifPresent(id -> poller.submitted(job, id));
        }
        look.know(run.statuses(round.of(run.plan())));
    }

    /** Again after each failure; what is submitted stays so. */
    private void submit() throws IOException, InterruptedException {
        while (true) {
            requireNoStop();
            if (!isMine()) {
                followOthers();
                continue;
            }
            try {
                submission.run();
                outside.isBack(Outside.Side.SUBMISSION);
                if (outside.askStorage(() -> mark.write(SubmitterMark.Phase.DONE))) {
                    return;
                }
            } catch (Overtaken e) {
                // Looks who it is.
            } catch (GatewayException e) {
                outside.waitAfter(Outside.Side.SUBMISSION, e);
            }
        }
    }

    /** Whether nobody else submits now. Another's mark that is left alone is taken over. */
    private boolean isMine() throws IOException, InterruptedException {
        Optional<SubmitterMark.Text> others = othersNotStopped();
        if (others.filter(this::isAtIt).isPresent()) {
            return false;
        }
        if (others.filter(o -> o.phase() == SubmitterMark.Phase.SUBMITTING).isPresent()) {
            submission.followsOthers();
        }
        return outside.askStorage(() -> mark.write(SubmitterMark.Phase.SUBMITTING));
    }

    /** What another machine submits is found by its names, as long as it is at it. */
    private void followOthers() throws IOException, InterruptedException {
        Instant nextList = Instant.MIN;
        while (othersNotStopped().filter(this::isAtIt).isPresent()) {
            requireNoStop();
            if (!time.instant().isBefore(nextList)) {
                outside.ask(
                        () -> {
                            submission.adopt();
                            return true;
                        });
                nextList = time.instant().plus(BETWEEN_OTHERS);
            }
            look.look();
            time.pause(Outside.BETWEEN_LOOKS);
        }
    }

    private boolean isAtIt(SubmitterMark.Text others) {
        return others.phase() == SubmitterMark.Phase.SUBMITTING && !mark.isSilent(others);
    }

    private Optional<SubmitterMark.Text> othersNotStopped()
            throws IOException, InterruptedException {
        Optional<SubmitterMark.Text> others = outside.askStorage(mark::others);
        if (others.filter(Supervisor::isStop).isPresent()) {
            run.requestStop();
            throw new Interjection("stopped on another machine");
        }
        return others;
    }

    private void requireNoStop() throws Interjection {
        if (run.isStopRequested()) {
            throw new Interjection("stop");
        }
    }

    /** What happens between two submissions. */
    private final class Submitting implements Submission.Listener {
        @Override
        public boolean wants(JobRequest job) throws IOException, InterruptedException {
            requireNoStop();
            if (!outside.askStorage(mark::keep)) {
                throw new Overtaken();
            }
            look.whileSubmitting();
            return !poller.hasEnded(job);
        }

        @Override
        public void accepted(JobRequest job, String id) throws IOException {
            outside.isBack(Outside.Side.SUBMISSION);
            poller.submitted(job, id);
        }

        @Override
        public void refused(JobRequest job, GatewayException why) {
            poller.refused(job, String.valueOf(why.getMessage()));
        }
    }
}
