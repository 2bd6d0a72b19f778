package dev.quadrat.batch;

import dev.quadrat.batch.fake.Containers;
import dev.quadrat.batch.fake.DirectGateway;
import dev.quadrat.batch.fake.DirectLogs;
import dev.quadrat.batch.fake.FakeBatch;
import dev.quadrat.batch.fake.FakeJob;
import dev.quadrat.batch.fake.Faults;
import dev.quadrat.batch.fake.VirtualTime;
import dev.quadrat.batch.gateway.AccountGateway;
import dev.quadrat.batch.gateway.AwsAccess;
import dev.quadrat.batch.gateway.BatchGateway;
import dev.quadrat.batch.gateway.LogGateway;
import dev.quadrat.batch.gateway.Timekeeper;
import dev.quadrat.storage.Storage;
import dev.quadrat.storage.s3.AwsProfile;
import dev.quadrat.storage.s3.S3ForTests;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** An account on a clock of its own: Batch and its logs in memory, and a bucket of its own. */
final class Cloud implements AwsAccess {
    private static final Duration STEP = Duration.ofSeconds(1);

    final VirtualTime time = new VirtualTime();
    final Faults faults = new Faults();
    final FakeBatch batch;
    final DirectLogs logs;
    final Storage storage = S3ForTests.storage();
    final String bucket = S3ForTests.newBucket();
    private UnaryOperator<BatchGateway> between = gateway -> gateway;
    private Duration betweenReads = Duration.ZERO;
    private Instant lastStep = VirtualTime.BEGIN;

    Cloud(Containers containers) {
        batch = new FakeBatch(time, containers);
        logs = new DirectLogs(batch);
        time.onPause(this::passed);
    }

    /** Every job succeeds as soon as it is looked at. */
    Cloud() {
        this(Containers.answering(_ -> 0));
    }

    /** Jobs end, some seconds after their start, with the exit code that the function gives. */
    static Cloud working(Duration work, Function<FakeJob, @Nullable Integer> exit) {
        Cloud[] cloud = new Cloud[1];
        cloud[0] =
                new Cloud(
                        Containers.answering(
                                job ->
                                        cloud[0].time.instant().isBefore(job.started().plus(work))
                                                ? null
                                                : exit.apply(job)));
        return cloud[0];
    }

    /** The jobs go on, however short the pauses are. */
    private void passed() {
        while (!time.instant().isBefore(lastStep.plus(STEP))) {
            lastStep = lastStep.plus(STEP);
            batch.step();
        }
    }

    /** What stands between whoever asks from now on and Batch. */
    void between(UnaryOperator<BatchGateway> other) {
        between = other;
    }

    @Override
    public Storage storage(AwsProfile profile) {
        return storage;
    }

    @Override
    public BatchGateway batch(AwsProfile profile) {
        return between.apply(new DirectGateway(batch, faults));
    }

    @Override
    public LogGateway logs(AwsProfile profile, Timekeeper clock) {
        return (group, stream, from) -> {
            if (betweenReads.isPositive()) {
                time.pause(betweenReads);
            }
            return logs.read(group, stream, from);
        };
    }

    void readLogsEvery(Duration pause) {
        betweenReads = pause;
    }

    @Override
    public List<String> profiles() {
        return List.of();
    }

    @Override
    public AccountGateway account(AwsProfile profile) {
        throw new AssertionError("a launch that was checked asks no more");
    }

    /** How many jobs have each name; of one that is there once, nothing. */
    List<String> doubles() {
        Map<String, Integer> counts = new HashMap<>();
        batch.jobs().forEach(job -> counts.merge(job.name(), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 1)
                .map(Map.Entry::toString)
                .sorted()
                .toList();
    }

    /** Calls of Batch and CloudWatch so far, jobs, relays and parts of arrays. */
    String figures() {
        List<FakeJob> jobs = batch.jobs();
        return "%d jobs (%d relays, %d parts of arrays), SubmitJob %d, DescribeJobs %d, ListJobs %d, TerminateJob %d, GetLogEvents %d, in %d s"
                .formatted(
                        jobs.size(),
                        jobs.stream().filter(j -> j.name().endsWith("-relay")).count(),
                        jobs.stream().mapToInt(FakeJob::size).sum(),
                        batch.calls("SubmitJob"),
                        batch.calls("DescribeJobs"),
                        batch.calls("ListJobs"),
                        batch.calls("TerminateJob"),
                        logs.reads(),
                        Duration.between(VirtualTime.BEGIN, time.instant()).toSeconds());
    }
}
