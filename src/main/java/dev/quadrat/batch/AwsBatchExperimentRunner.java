package dev.quadrat.batch;

import dev.quadrat.batch.gateway.AwsAccess;
import dev.quadrat.batch.gateway.Timekeeper;
import dev.quadrat.batch.place.Round;
import dev.quadrat.batch.place.RunDownload;
import dev.quadrat.batch.place.RunUpload;
import dev.quadrat.batch.preflight.BatchCheck;
import dev.quadrat.batch.preflight.BatchChoices;
import dev.quadrat.batch.preflight.Preflight;
import dev.quadrat.batch.request.RunLocation;
import dev.quadrat.batch.request.SubmissionPlan;
import dev.quadrat.batch.request.SubmissionPlanner;
import dev.quadrat.batch.settings.BatchField;
import dev.quadrat.batch.settings.BatchSettings;
import dev.quadrat.batch.settings.PlanningProfile;
import dev.quadrat.batch.submission.Journal;
import dev.quadrat.batch.supervisor.RunLock;
import dev.quadrat.batch.supervisor.StopWait;
import dev.quadrat.batch.supervisor.SupervisorStart;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.Problem;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.LaunchException;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.run.LiveProcess;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunnerCheck;
import dev.quadrat.run.RunnerField;
import dev.quadrat.run.WaitingAgain;
import dev.quadrat.storage.Uris;
import dev.quadrat.storage.s3.AwsProfile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a plan by AWS Batch. */
public final class AwsBatchExperimentRunner implements ExperimentRunner {
    private static final Duration STOP_LIMIT = Duration.ofMinutes(2);

    private final AwsAccess aws;
    private final SupervisorStart supervisors;
    private final PlanningProfile planning = new PlanningProfile();
    private final Timekeeper time;

    public AwsBatchExperimentRunner(AwsAccess aws, SupervisorStart supervisors, Timekeeper time) {
        this.aws = aws;
        this.time = time;
        this.supervisors = supervisors;
    }

    @Override
    public String name() {
        return "aws_batch";
    }

    @Override
    public String title() {
        return "AWS Batch";
    }

    @Override
    public List<RunnerField> fields() {
        return BatchField.all();
    }

    @Override
    public String whenLeft() {
        return "It goes on in AWS Batch, even when this machine is switched off.";
    }

    @Override
    public void plansFor(Map<String, String> values) {
        planning.use(values);
    }

    @Override
    public boolean costsMoney() {
        return true;
    }

    @Override
    public List<String> choices(String field, Map<String, String> values)
            throws IOException, InterruptedException {
        return new BatchChoices(aws).of(field, values);
    }

    @Override
    public List<Problem> preflight(Plan plan, LaunchSettings settings) {
        return Preflight.problems(plan, settings.values());
    }

    @Override
    public RunnerCheck check(Optional<Plan> plan, LaunchSettings settings)
            throws InterruptedException {
        return new BatchCheck(aws, BatchCheck.LIMIT).check(plan, settings.values());
    }

    /** Nothing is submitted before all that jobs need has arrived. */
    @Override
    public void launch(RunDirectory run, Plan plan, LaunchSettings settings) throws IOException {
        BatchSettings batch = BatchSettings.of(settings.values());
        if (!batch.problems().isEmpty()) {
            throw new LaunchException(batch.problems().getFirst().message());
        }
        // Whoever watches a run that is retried is not to submit before all is there.
        try (Journal _ = lock(run)) {
            upload(run, plan, batch);
        } catch (IOException e) {
            run.recordSupervisorDone();
            throw e;
        }
        run.recordSupervisor(supervisors.start(run, batch.profile()));
    }

    private Journal lock(RunDirectory run) throws IOException {
        try {
            return RunLock.take(run, time)
                    .orElseThrow(
                            () ->
                                    new LaunchException(
                                            "another Quadrat still works at run %s; wait a moment"
                                                    .formatted(run.id())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("the launch was cancelled", e);
        }
    }

    private void upload(RunDirectory run, Plan plan, BatchSettings batch) throws IOException {
        Round round = Round.next(run, plan, batch.profile().usedRegion());
        SubmissionPlan submission =
                SubmissionPlanner.plan(plan, batch.jobs(), run.id(), round.number());
        round.keepEarlierLogs(run);
        round.write(run);
        new RunUpload(run, aws.storage(batch.profile()), RunLocation.of(batch.jobs(), run.id()))
                .upload(SubmissionPlanner.lists(submission, batch.jobs()));
    }

    /** Nobody needs to look for the run to go on. */
    @Override
    public boolean isAlive(RunDirectory run) {
        return Round.exists(run) && !run.isSupervisorDone();
    }

    @Override
    public void watch(RunDirectory run) throws IOException {
        boolean isWatched = run.supervisor().filter(LiveProcess::isAlive).isPresent();
        if (isAlive(run) && !isWatched) {
            // It tells itself who it is, if nobody else has come first.
            var _ =
                    supervisors.start(
                            run, BatchSettings.profile(run.manifest().settings().values()));
        }
    }

    /**
     * Where the user's own profile may read, by the environment: the run's is another machine's.
     */
    @Override
    public Optional<RunDirectory> fetch(String uri, Path runs)
            throws IOException, InterruptedException {
        if (Uris.scheme(uri).filter("s3"::equals).isEmpty()) {
            return Optional.empty();
        }
        String folder = Uris.normalise(uri, Path.of(""));
        RunDownload download = new RunDownload(aws.storage(AwsProfile.DEFAULT), name());
        RunDirectory run = download.download(folder, runs);
        Optional<Round> retried = download.newerRound(folder, run);
        if (retried.isPresent()) {
            begin(run, retried.get());
        }
        return Optional.of(run);
    }

    /** What another machine has made go on goes on here, too. */
    private void begin(RunDirectory run, Round round) throws IOException {
        try (Journal _ = lock(run)) {
            round.keepEarlierLogs(run);
            WaitingAgain.let(run, round.commands());
            round.write(run);
        }
    }

    @Override
    public Duration stopLimit() {
        return STOP_LIMIT;
    }

    /** The supervisor ends the jobs; if there is none any more, a new one. */
    @Override
    public List<String> stop(RunDirectory run) throws IOException {
        return isAlive(run)
                ? new StopWait(run, time).await(STOP_LIMIT, () -> watch(run))
                : List.of();
    }
}
