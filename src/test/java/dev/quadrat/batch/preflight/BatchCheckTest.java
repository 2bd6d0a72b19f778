package dev.quadrat.batch.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.batch.gateway.GatewayException;
import dev.quadrat.batch.gateway.JobDefinition;
import dev.quadrat.batch.gateway.JobQueue;
import dev.quadrat.dag.DagFixture;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.dag.Problem;
import dev.quadrat.run.RunnerCheck;
import dev.quadrat.storage.s3.AwsProfile;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.batch.model.BatchException;
import software.amazon.awssdk.services.s3.model.S3Exception;

import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every failure that a check may meet, in its exact words. */
class BatchCheckTest {
    private final FakeAccount account = FakeAccount.usual();
    private final FakeBucket bucket = new FakeBucket();
    private final FakeAccess aws = new FakeAccess(account, bucket);
    private final Map<String, String> values =
            new HashMap<>(
                    Map.of(
                            "profile", "work",
                            "cpu_queue", "spot",
                            "cpu_definition", "quadrat",
                            "run_location", "s3://bucket/runs"));

    private RunnerCheck check() throws InterruptedException {
        return new BatchCheck(aws, Duration.ofMinutes(1)).check(Optional.empty(), values);
    }

    private List<String> messages() throws InterruptedException {
        return check().problems().stream().map(Problem::message).toList();
    }

    private BatchCheckTest set(String field, String value) {
        values.put(field, value);
        return this;
    }

    private static GatewayException expired() {
        String why = "the login of profile 'work' has expired; run `aws sso login --profile work`";
        return new GatewayException(
                GatewayException.Kind.CREDENTIALS, "DescribeX was not done: " + why, why, null);
    }

    private static GatewayException unreachable(String host) {
        String why = "the host %s is not known; is this machine online?".formatted(host);
        return new GatewayException(
                GatewayException.Kind.UNCERTAIN,
                "no answer: " + why,
                why,
                SdkClientException.create("no", new UnknownHostException(host)));
    }

    private static GatewayException refused(int status, String message) {
        return new GatewayException(
                GatewayException.Kind.REFUSED,
                message,
                BatchException.builder()
                        .statusCode(status)
                        .awsErrorDetails(AwsErrorDetails.builder().errorMessage("no").build())
                        .build());
    }

    @Test
    void whereAllIsWellFactsTellWhoPaysForWhatAndWhere() throws Exception {
        RunnerCheck check = check();
        assertEquals(
                List.of(
                        new RunnerCheck.Fact("Account", "123456789012"),
                        new RunnerCheck.Fact("User or role", "user/ann"),
                        new RunnerCheck.Fact("Region", "eu-central-1"),
                        new RunnerCheck.Fact("CPU queue", "spot"),
                        new RunnerCheck.Fact("CPU definition", "quadrat:7"),
                        new RunnerCheck.Fact("Run location", "s3://bucket/runs")),
                check.facts());
        assertEquals(List.of(), check.problems());
        assertEquals(Map.of("cpu_definition", "quadrat:7"), check.exact());
        assertEquals(List.of(AwsProfile.named("work")), aws.asked());
        assertTrue(bucket.isEmpty(), "the probe is gone");
        assertTrue(account.isClosed());
    }

    @Test
    void anExpiredLoginIsToldOnce_howeverManyServicesRefuseIt() throws Exception {
        for (String call :
                List.of("GetCallerIdentity", "DescribeJobQueues", "DescribeJobDefinitions")) {
            account.failing(call, expired());
        }
        bucket.refusing(
                "written", SdkClientException.create("Unable to load SSO token for session x"));
        assertEquals(
                List.of(
                        "the login of profile 'work' has expired; run `aws sso login --profile"
                                + " work`"),
                messages());
    }

    @Test
    void theSdksTripOverAnExpiredLoginIsCalledByItsName() throws Exception {
        bucket.refusing("written", new NullPointerException("clientId must not be null"));
        assertEquals(
                List.of(
                        "the login of profile 'work' has expired; run `aws sso login --profile"
                                + " work`"),
                messages());
    }

    @Test
    void aMachineThatIsNotOnlineIsToldOnce() throws Exception {
        account.failing("GetCallerIdentity", unreachable("sts"))
                .failing("DescribeJobQueues", unreachable("batch"))
                .failing("DescribeJobDefinitions", unreachable("batch"));
        bucket.refusing("written", SdkClientException.create("no", new UnknownHostException("s3")));
        assertEquals(
                List.of(
                        "no answer from AWS STS, AWS Batch and S3: the host sts is not known; is"
                                + " this machine online?"),
                messages());
    }

    @Test
    void aProfileThatTheConfigurationDoesNotKnowIsToldInsteadOfWhatFollowsFromIt()
            throws Exception {
        set("profile", "wurk").set("attempts", "0");
        account.failing("GetCallerIdentity", expired());
        assertEquals(
                List.of(
                        "AWS Batch starts a job 1 to 10 times, not 0; change the attempts",
                        "the AWS configuration has no profile 'wurk' (profile); did you mean"
                                + " work?"),
                messages());
        assertEquals(List.of(), aws.asked());
    }

    @Test
    void aConfigurationThatCannotBeReadIsTold() throws Exception {
        aws.knows();
        assertEquals(List.of("the AWS configuration can't be read"), messages());
    }

    @Test
    void aPlaceThatIsNoBucketIsToldAsASettingAlone() throws Exception {
        set("run_location", "s3:///runs");
        assertEquals(
                List.of(
                        "the run location 's3:///runs' is no place on S3; name one like"
                                + " s3://bucket/runs"),
                messages());
    }

    @Test
    void aRegionThatDoesNotExistIsCalledARegion() throws Exception {
        set("region", "eu-cental-1");
        account.failing("GetCallerIdentity", unreachable("sts.eu-cental-1.amazonaws.com"));
        assertEquals(
                List.of(
                        "AWS Batch can't be reached in a region 'eu-cental-1', which Quadrat"
                                + " doesn't know (region); did you mean eu-central-1?"),
                messages());
    }

    @Test
    void whatDoesNotAnswerIsGivenUp() throws Exception {
        account.hanging();
        RunnerCheck check =
                new BatchCheck(aws, Duration.ofMillis(20)).check(Optional.empty(), values);
        assertEquals(
                "no answer from AWS STS and AWS Batch: it does not answer in time; is this machine"
                        + " online?",
                check.problems().getFirst().message());
        assertTrue(account.isClosed());
    }

    @Test
    void aCheckCanBeCancelled() {
        account.hanging();
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, this::check);
    }

    @Test
    void aRightThatLacksIsToldByItsName_andHidesNothingElse() throws Exception {
        account.failing("DescribeJobQueues", refused(403, "no"));
        set("cpu_definition", "quadrot");
        bucket.refusing("deleted", S3Exception.builder().message("Forbidden").build());
        assertEquals(
                List.of(
                        "there is no active job definition 'quadrot' in this account and region"
                                + " (cpu_definition); there is quadrat:7 and quadrat:6",
                        "profile 'work' may not call DescribeJobQueues of AWS Batch; ask who looks"
                                + " after the account for that right",
                        "the run location s3://bucket/runs can't be deleted: Forbidden"),
                messages());
    }

    @Test
    void anAnswerThatIsNoRefusalOfRightsIsToldInBatchsWords() throws Exception {
        account.failing("DescribeJobQueues", refused(400, "AWS Batch refuses it: no such thing"));
        assertEquals(List.of("AWS Batch refuses it: no such thing"), messages());
    }

    @Test
    void aQueueThatIsNotThereIsToldWithTheOneThatWasMeant() throws Exception {
        set("cpu_queue", "spott");
        assertEquals(
                List.of(
                        "there is no job queue 'spott' in this account and region (cpu_queue); did"
                                + " you mean spot?"),
                messages());
    }

    @Test
    void queuesThatAreNotAtWorkAreTold() throws Exception {
        account.with(FakeAccount.queue("off", "DISABLED", "VALID", "", "machines"))
                .with(FakeAccount.queue("ill", "ENABLED", "INVALID", "role is gone", "machines"))
                .with(FakeAccount.definition("gpu", 1, 4, 8192, 1));
        set("cpu_queue", "off").set("gpu_queue", "ill").set("gpu_definition", "gpu");
        assertEquals(
                List.of(
                        "job queue 'off' is DISABLED; enable it, or choose another (cpu_queue)",
                        "job queue 'ill' is INVALID (role is gone); wait until it is VALID or mend"
                                + " it, or choose another (gpu_queue)"),
                messages());
    }

    @Test
    void anEnvironmentThatIsNotAtWorkIsAnErrorOnlyIfNoOtherIs() throws Exception {
        account.with(
                FakeAccount.environment(
                        "machines", "ENABLED", "INVALID", "no subnet", "SPOT", 64, "m5"));
        String ill =
                "compute environment 'machines' of job queue 'spot' is INVALID (no subnet); wait"
                        + " until it is VALID or mend it, or take it from the queue";
        assertEquals(List.of(Problem.error(Problem.Kind.RUNNER, ill)), check().problems());

        account.with(FakeAccount.queue("spot", "ENABLED", "VALID", "", "machines", "off", "well"))
                .with(FakeAccount.environment("off", "DISABLED", "VALID", "", "EC2", 8, "m5"))
                .with(FakeAccount.environment("well", "ENABLED", "VALID", "", "EC2", 8, "m5"));
        assertEquals(
                List.of(
                        Problem.warning(Problem.Kind.RUNNER, ill, List.of(), List.of()),
                        Problem.warning(
                                Problem.Kind.RUNNER,
                                "compute environment 'off' of job queue 'spot' is DISABLED; enable"
                                        + " it, or take it from the queue",
                                List.of(),
                                List.of())),
                check().problems());
    }

    @Test
    void definitionsThatCannotStartACommandAreTold() throws Exception {
        account.with(new JobDefinition("old", 2, false, true, List.of("EC2"), 1.0, 512, 0))
                .with(new JobDefinition("pod", 1, true, false, List.of(), null, null, 0));
        set("cpu_definition", "old:2").set("gpu_definition", "pod");
        assertEquals(
                List.of(
                        "job definition old:2 is not active any more; choose a later revision"
                                + " (cpu_definition)",
                        "job definition pod:1 is not of one container, and Quadrat can start"
                                + " nothing else; choose another (gpu_definition)"),
                messages());
    }

    @Test
    void whatDoesNotFitTheMachinesIsTold() throws Exception {
        account.with(FakeAccount.definition("huge", 1, 96, 4096, 0));
        set("cpu_definition", "huge");
        assertEquals(
                List.of(
                        "job definition huge:1 wants 96 vCPUs, and no compute environment of job"
                            + " queue 'spot' has more than 64; raise its maximum, or choose another"
                            + " queue or definition"),
                messages());
    }

    @Test
    void troublesOfAQueueThatBothTargetsShareAreToldOnce() throws Exception {
        account.with(FakeAccount.environment("machines", "DISABLED", "VALID", "", "EC2", 8, "m5"))
                .with(FakeAccount.definition("gpu", 1, 4, 8192, 1));
        set("gpu_definition", "gpu");
        assertEquals(
                List.of(
                        "compute environment 'machines' of job queue 'spot' is DISABLED; enable it,"
                                + " or take it from the queue"),
                messages());
        assertEquals(
                Map.of("cpu_definition", "quadrat:7", "gpu_definition", "gpu:1"), check().exact());
    }

    @Test
    void aDefinitionForGpusThatAsksForNoneIsAWarning() throws Exception {
        account.with(FakeAccount.definition("cheap", 1, 1, 512, 0));
        set("gpu_definition", "cheap");
        RunnerCheck check = check();
        assertEquals(
                List.of(
                        Problem.warning(
                                Problem.Kind.RUNNER,
                                "job definition cheap:1 asks for no GPU, so commands that want one"
                                        + " run without; choose one that does (gpu_definition)",
                                List.of(),
                                List.of())),
                check.problems());
        assertEquals(
                List.of("CPU queue spot", "CPU definition quadrat:7", "GPU definition cheap:1"),
                check.facts().stream()
                        .map(fact -> fact.label() + " " + fact.value())
                        .filter(fact -> fact.contains("PU "))
                        .toList());
    }

    @Test
    void thePlacesOfARunAreTriedByWritingReadingAndDeleting() throws Exception {
        bucket.refusing("read", S3Exception.builder().message("Forbidden").build());
        assertEquals(
                List.of("the run location s3://bucket/runs can't be read: Forbidden"), messages());
        assertTrue(bucket.isEmpty(), "what was written is gone even so");
    }

    @Test
    void withoutAPlanMistakesInTheSettingsAreToldHere() throws Exception {
        values.remove("cpu_queue");
        values.remove("run_location");
        assertEquals(
                List.of("CPU queue (cpu_queue) is blank; name a job queue of AWS Batch"),
                messages());
    }

    @Test
    void withAPlanThatWantsNoGpuTheGpusQueueIsNobodysConcern() throws Exception {
        set("gpu_queue", "nowhere");
        String where = "CHIP a: s3://b/s -> s3://b/c";
        for (String gpu : List.of("", " gpu")) {
            RunnerCheck check =
                    new BatchCheck(aws, Duration.ofMinutes(1))
                            .check(
                                    Optional.of(
                                            DagFixture.plan(
                                                    where + gpu,
                                                    PlanRequest.everything(),
                                                    "s3://b/s")),
                                    values);
            assertEquals(
                    gpu.isEmpty()
                            ? List.of()
                            : List.of(
                                    "there is no job queue 'nowhere' in this account and region"
                                            + " (gpu_queue); there is spot"),
                    check.problems().stream().map(Problem::message).toList());
        }
    }

    @Test
    void aQueueThatSharesFairlyIsRefusedBeforeAnyJobIs() throws Exception {
        account.with(
                new JobQueue(
                        "spot",
                        "arn:queue/spot",
                        "ENABLED",
                        "VALID",
                        "",
                        "arn:policy/fair",
                        List.of("machines")));
        assertEquals(
                List.of(
                        "job queue 'spot' has a scheduling policy (fair share), which refuses jobs"
                            + " without a share identifier, and Quadrat gives none; choose a queue"
                            + " without one (cpu_queue)"),
                check().problems().stream().map(Problem::message).toList());
    }
}
