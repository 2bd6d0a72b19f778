package dev.quadrat.batch;

import dev.quadrat.batch.gateway.AwsAccess;
import dev.quadrat.batch.place.Round;
import dev.quadrat.batch.place.RunUpload;
import dev.quadrat.batch.preflight.BatchCheck;
import dev.quadrat.batch.preflight.BatchChoices;
import dev.quadrat.batch.preflight.Preflight;
import dev.quadrat.batch.request.RunLocation;
import dev.quadrat.batch.request.SubmissionPlan;
import dev.quadrat.batch.request.SubmissionPlanner;
import dev.quadrat.batch.settings.BatchField;
import dev.quadrat.batch.settings.BatchSettings;
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

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a plan by AWS Batch. */
public final class AwsBatchExperimentRunner implements ExperimentRunner {
    private static final Duration STOP_LIMIT = Duration.ofMinutes(2);

    private final AwsAccess aws;
    private final SupervisorStart supervisors;

    public AwsBatchExperimentRunner(AwsAccess aws, SupervisorStart supervisors) {
        this.aws = aws;
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
        Round round = Round.next(run, plan);
        SubmissionPlan submission =
                SubmissionPlanner.plan(plan, batch.jobs(), run.id(), round.number());
        round.write(run);
        new RunUpload(run, aws.storage(batch.profile()), RunLocation.of(batch.jobs(), run.id()))
                .upload(SubmissionPlanner.lists(submission, batch.jobs()));
        run.recordSupervisor(supervisors.start(run, batch.profile()));
    }

    /** Nobody needs to look for the run to go on. */
    @Override
    public boolean isAlive(RunDirectory run) {
        try {
            return run.supervisor().isPresent() && !run.isSupervisorDone();
        } catch (IOException e) {
            return false;
        }
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

    @Override
    public Duration stopLimit() {
        return STOP_LIMIT;
    }

    @Override
    public List<String> stop(RunDirectory run) throws IOException {
        throw new IOException("not yet");
    }
}
