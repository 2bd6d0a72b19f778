package dev.quadrat.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.batch.fake.Containers;
import dev.quadrat.batch.fake.FakeJob;
import dev.quadrat.batch.fake.Faults.Fault;
import dev.quadrat.batch.gateway.GatewayException;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.LaunchException;
import dev.quadrat.run.RunDirectory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** What AWS doesn't do, and what becomes of the run then. */
class OutsideTroubleTest {
    private static final String EXPIRED =
            "the login of profile 'x' has expired; run `aws sso login --profile x`";

    @TempDir Path home;

    private static GatewayException failure(GatewayException.Kind kind, String what) {
        return new GatewayException(kind, what + ": " + EXPIRED, EXPIRED, null);
    }

    @Test
    void expiredCredentialsPauseTheRunAndItGoesOnByItself() throws Exception {
        for (String method : List.of("submit", "describe", "list")) {
            Cloud cloud = new Cloud();
            Machine machine = new Machine("laptop-" + method, home, cloud);
            RunDirectory run = machine.launch(BatchRunTest.DIAMOND, "/s");
            AtomicInteger calls = new AtomicInteger();
            List<String> notices = new ArrayList<>();
            cloud.between(
                    gateway ->
                            Between.before(
                                    gateway,
                                    method,
                                    () -> {
                                        notices.add(run.notice().orElse("-"));
                                        if (calls.incrementAndGet() <= 3) {
                                            throw failure(
                                                    GatewayException.Kind.CREDENTIALS, method);
                                        }
                                    }));
            machine.supervise();

            String told =
                    "AWS can't be asked about run %s: %s. What was submitted goes on; this looks again every 15 seconds"
                            .formatted(run.id(), EXPIRED);
            assertEquals(List.of("-", told, told, told), notices.subList(0, 4), method);
            assertEquals(Optional.empty(), run.notice(), method);
            assertEquals(4, Machine.count(run, CommandState.SUCCEEDED), method);
            assertEquals(List.of(), cloud.doubles());
            assertFalse(Machine.text(run, "events.jsonl").contains("FAILED"), method);
        }
    }

    @Test
    void anAnswerThatNeverComesIsToldWithTheCall() throws Exception {
        Cloud cloud = new Cloud();
        Machine machine = new Machine("laptop", home, cloud);
        RunDirectory run = machine.launch("CHIP a: /s -> /c", "/s");
        cloud.faults.next("DescribeJobs", Fault.FAIL_BEFORE);
        List<String> notices = new ArrayList<>();
        cloud.between(
                gateway ->
                        Between.before(
                                gateway, "describe", () -> run.notice().ifPresent(notices::add)));
        machine.supervise();
        assertEquals(
                List.of(
                        "AWS can't be asked about run %s: UNCERTAIN at DescribeJobs. What was submitted goes on; this looks again every 15 seconds"
                                .formatted(run.id())),
                notices);
        assertEquals(1, Machine.count(run, CommandState.SUCCEEDED));
    }

    @Test
    void whatAwsRefusesToTakeHasFailedAndTheRestGoesOn() throws Exception {
        Cloud cloud = new Cloud();
        Machine machine = new Machine("laptop", home, cloud);
        RunDirectory run = machine.launch(BatchRunTest.DIAMOND, "/s");
        AtomicInteger calls = new AtomicInteger();
        cloud.between(
                gateway ->
                        Between.before(
                                gateway,
                                "submit",
                                () -> {
                                    if (calls.incrementAndGet() == 2) {
                                        throw new GatewayException(
                                                GatewayException.Kind.REFUSED,
                                                "AWS Batch refuses SubmitJob: JobQueue gpu-queue"
                                                        + " not found",
                                                null);
                                    }
                                }));
        machine.supervise();
        assertEquals(
                List.of(
                        "chip-c: SUCCEEDED",
                        "eval-e: BLOCKED, blocked by TRAIN of experiment a (train-m)",
                        "predict-p: SUCCEEDED",
                        "train-m: FAILED, AWS Batch refuses SubmitJob: JobQueue gpu-queue not"
                                + " found"),
                Machine.lines(run));
        assertEquals(3, calls.get(), "what waits for it is not asked for");
    }

    @Test
    void aVanishedJobIsLostAndNamed() throws Exception {
        Cloud cloud = Cloud.working(Duration.ofMinutes(10), _ -> 0);
        Machine machine = new Machine("laptop", home, cloud);
        RunDirectory run = machine.launch("CHIP a: /s -> /c", "/s");
        String job = "quadrat-%s-00001-chip".formatted(run.id());
        AtomicInteger calls = new AtomicInteger();
        String[] id = new String[1];
        cloud.between(
                gateway ->
                        Between.before(
                                gateway,
                                "describe",
                                () -> {
                                    if (calls.incrementAndGet() == 8) {
                                        id[0] = cloud.batch.one(job).id();
                                        cloud.batch.forget(job);
                                    }
                                }));
        machine.supervise();
        assertEquals(
                List.of(
                        Machine.withoutHashes(
                                "chip-c: LOST, AWS Batch doesn't know the job %s (%s) any more; it forgets jobs some days after their end. Look at the outputs, or run it again"
                                        .formatted(job, id[0]))),
                Machine.lines(run));
    }

    @Test
    void aJobWhoseMachineIsTakenAwayIsStartedAgainByBatch() throws Exception {
        Cloud cloud = Cloud.working(Duration.ofMinutes(1), _ -> 0);
        Machine machine = new Machine("laptop", home, cloud);
        RunDirectory run = machine.launch("CHIP a: /s -> /c", "/s");
        String job = "quadrat-%s-00001-chip".formatted(run.id());
        AtomicInteger calls = new AtomicInteger();
        cloud.between(
                gateway ->
                        Between.before(
                                gateway,
                                "describe",
                                () -> {
                                    if (calls.incrementAndGet() == 8) {
                                        cloud.batch.interrupt(job);
                                    }
                                }));
        machine.supervise();
        CommandStatus end = run.status(Machine.id(run, "chip"));
        assertEquals(CommandState.SUCCEEDED, end.state());
        assertEquals(2, end.attempt());
        assertTrue(
                Machine.text(run, "events.jsonl")
                        .contains("its machine was taken away; AWS Batch starts it again"));
        assertEquals(1, cloud.batch.calls("SubmitJob"));
    }

    @Test
    void aJobThatGetsNoMachineSaysWhy() throws Exception {
        Cloud cloud = new Cloud();
        cloud.batch.keepRunnable(
                _ -> true, "MISCONFIGURATION:JOB_RESOURCE_REQUIREMENT - The job needs a GPU");
        Machine machine = new Machine("laptop", home, cloud);
        RunDirectory run = machine.launch("CHIP a: /s -> /c", "/s");
        AtomicInteger calls = new AtomicInteger();
        cloud.between(
                gateway ->
                        Between.before(
                                gateway,
                                "describe",
                                () -> {
                                    if (calls.incrementAndGet() == 100) {
                                        cloud.batch.keepRunnable(_ -> false, "");
                                    }
                                }));
        machine.supervise();
        assertTrue(
                Machine.text(run, "events.jsonl")
                        .contains(
                                "waiting because MISCONFIGURATION:JOB_RESOURCE_REQUIREMENT - The"
                                        + " job needs a GPU"));
        assertEquals(1, Machine.count(run, CommandState.SUCCEEDED));
    }

    @Test
    void nothingIsSubmittedIfTheUploadFails() throws Exception {
        Cloud cloud = new Cloud(Containers.answering(_ -> 0));
        Machine machine = new Machine("laptop", home, cloud);
        RunDirectory run = machine.prepare("CHIP a: /s -> /c", "/s");
        Map<String, String> elsewhere = new java.util.HashMap<>(machine.settings());
        elsewhere.put("run_location", "s3://no-such-bucket/runs");
        LaunchException failure =
                assertThrows(
                        LaunchException.class,
                        () ->
                                machine.runner.launch(
                                        run,
                                        run.plan(),
                                        run.manifest().settings().withValues(elsewhere)));
        String message = String.valueOf(failure.getMessage());
        assertTrue(
                message.startsWith(
                        "run %s could not be uploaded to s3://no-such-bucket/runs/%1$s, so no job was submitted: s3://no-such-bucket/runs/%1$s"
                                .formatted(run.id())),
                message);
        assertTrue(
                message.endsWith(
                        "there is no bucket 'no-such-bucket'; correct its name or create it"),
                message);
        machine.supervise();
        assertEquals(0, cloud.batch.jobs().size());
        assertFalse(machine.runner.isAlive(run));
    }

    @Test
    void aRightThatIsMissingPausesTheRunUntilItIsGiven() throws Exception {
        Cloud cloud = new Cloud();
        Machine machine = new Machine("laptop", home, cloud);
        RunDirectory run = machine.launch(BatchRunTest.DIAMOND, "/s");
        cloud.faults.next("SubmitJob", Fault.NONE, Fault.FORBIDDEN, Fault.FORBIDDEN);
        List<String> notices = new ArrayList<>();
        cloud.between(
                gateway ->
                        Between.before(
                                gateway, "submit", () -> run.notice().ifPresent(notices::add)));
        machine.supervise();

        String told =
                "AWS can't be asked about run %s: FORBIDDEN at SubmitJob. What was submitted goes on; this looks again every 15 seconds"
                        .formatted(run.id());
        assertEquals(List.of(told, told), notices);
        assertEquals(4, Machine.count(run, CommandState.SUCCEEDED));
        assertEquals(Optional.empty(), run.notice());
    }

    @Test
    void aDoubleThatIsListedAfterTheSubmissionIsEnded() throws Exception {
        Cloud cloud = Cloud.working(Duration.ofMinutes(10), _ -> 0);
        Machine machine = new Machine("laptop", home, cloud);
        RunDirectory run = machine.launch("CHIP a: /s -> /c", "/s");
        cloud.batch.listAfter(Duration.ofMinutes(1));
        cloud.faults.next("SubmitJob", Fault.DROP_REPLY);
        machine.supervise();

        assertEquals(
                List.of("FAILED", "SUCCEEDED"),
                cloud.batch.jobs().stream().map(FakeJob::state).toList());
        assertEquals(1, Machine.count(run, CommandState.SUCCEEDED));
    }
}
