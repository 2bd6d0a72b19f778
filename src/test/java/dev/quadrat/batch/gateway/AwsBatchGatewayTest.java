package dev.quadrat.batch.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import dev.quadrat.batch.fake.Containers;
import dev.quadrat.batch.fake.FakeBatch;
import dev.quadrat.batch.fake.FakeBatchServer;
import dev.quadrat.batch.fake.FakeJob;
import dev.quadrat.batch.fake.Faults;
import dev.quadrat.batch.fake.Faults.Fault;
import dev.quadrat.batch.request.JobRequest;
import dev.quadrat.batch.request.JobSettings;
import dev.quadrat.batch.request.Requests;
import dev.quadrat.batch.request.SubmissionPlan;
import dev.quadrat.batch.request.Work;
import dev.quadrat.run.RunJson;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The real SDK, speaking with the fake over HTTP. */
class AwsBatchGatewayTest {
    private static final SubmissionPlan PLAN =
            Requests.submission(
                    """
                    CHIP 1/3 a: /s -> /c/1
                    CHIP 2/3 a: /s -> /c/2
                    CHIP 3/3 a: /s -> /c/3
                    TRAIN a: /c -> /m gpu
                    """,
                    "/s");
    private static final JobRequest CHIPS = PLAN.jobs().getFirst();
    private static final JobRequest TRAINING = PLAN.jobs().getLast();

    private final Faults faults = new Faults();
    private final FakeBatch batch =
            new FakeBatch(Instant::now, Containers.answering(job -> job.index() <= 0 ? 0 : 1));
    private final FakeBatchServer server = start();
    private AwsBatchGateway gateway = gateway(AwsClients.KEYS);

    private FakeBatchServer start() {
        try {
            return new FakeBatchServer(batch, faults);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private AwsBatchGateway gateway(AwsCredentialsProvider credentials) {
        return AwsClients.gateway(server.address(), credentials, Duration.ofSeconds(2));
    }

    @BeforeEach
    void warm() throws Exception {
        // So that a time limit meets the call and not the loading of classes.
        gateway.describe(List.of("nobody"));
    }

    @AfterEach
    void close() {
        gateway.close();
        server.close();
    }

    private GatewayException failure(Fault fault) {
        faults.next("SubmitJob", fault);
        return assertThrows(GatewayException.class, () -> gateway.submit(CHIPS, List.of()));
    }

    @Test
    void aRequestComesAsItWasPlanned() throws Exception {
        String chips = gateway.submit(CHIPS, List.of());
        String training = gateway.submit(TRAINING, List.of(chips));
        JsonNode array = batch.one(CHIPS.name()).request();
        JsonNode request = batch.one(TRAINING.name()).request();

        assertEquals(3, array.path("arrayProperties").path("size").asInt());
        assertEquals(training, batch.one(TRAINING.name()).id());
        assertEquals(
                RunJson.MAPPER.readTree(
                        """
                        {
                          "jobName": "%s",
                          "jobQueue": "gpu-queue",
                          "jobDefinition": "quadrat-gpu:2",
                          "dependsOn": [{"jobId": "%s"}],
                          "containerOverrides": {
                            "command": ["quadrat", "run-command", "%s"],
                            "environment": [{"name": "LOG_LEVEL", "value": "info"}]
                          },
                          "retryStrategy": {
                            "attempts": 3,
                            "evaluateOnExit": [
                              {"onStatusReason": "Host EC2*", "action": "RETRY"},
                              {"onReason": "*", "action": "EXIT"}
                            ]
                          },
                          "propagateTags": true,
                          "timeout": {"attemptDurationSeconds": 7200},
                          "tags": %s
                        }
                        """
                                .formatted(
                                        TRAINING.name(),
                                        chips,
                                        TRAINING.command().getLast(),
                                        RunJson.MAPPER.writeValueAsString(TRAINING.tags()))),
                request);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAIL_AFTER", "DROP_REPLY", "SLOW"})
    void aSubmissionWhoseAnswerWasLostIsCalledOnceAndIsUncertain(Fault fault) {
        assertEquals(GatewayException.Kind.UNCERTAIN, failure(fault).kind());
        assertEquals(1, batch.jobs().size(), "the SDK tried again");
    }

    @Test
    void throttlingIsToldAndNotTriedAgainHere() {
        GatewayException failure = failure(Fault.THROTTLE);
        assertEquals(GatewayException.Kind.THROTTLED, failure.kind());
        assertEquals(
                "AWS Batch has too many calls to take SubmitJob of %s; try again later"
                        .formatted(CHIPS.name()),
                failure.getMessage());
    }

    @Test
    void anExpiredLoginIsCalledCredentials() {
        GatewayException failure = failure(Fault.EXPIRED);
        assertEquals(GatewayException.Kind.CREDENTIALS, failure.kind());
        assertEquals(
                "SubmitJob of %s was not done: the temporary credentials of the default profile have expired; get new ones"
                        .formatted(CHIPS.name()),
                failure.getMessage());
        assertEquals(
                "the temporary credentials of the default profile have expired; get new ones",
                failure.reason());
    }

    @Test
    void callsWithoutASignatureOrWithoutAProfileAreCalledCredentials() {
        for (AwsCredentialsProvider none :
                List.of(
                        AnonymousCredentialsProvider.create(),
                        ProfileCredentialsProvider.create("nobody"))) {
            try (AwsBatchGateway unknown = gateway(none)) {
                GatewayException failure =
                        assertThrows(
                                GatewayException.class, () -> unknown.submit(CHIPS, List.of()));
                assertEquals(
                        GatewayException.Kind.CREDENTIALS, failure.kind(), failure.getMessage());
            }
        }
    }

    @Test
    void aRefusalIsToldInBatchsWords() {
        GatewayException failure =
                assertThrows(
                        GatewayException.class, () -> gateway.submit(TRAINING, List.of("nobody")));
        assertEquals(GatewayException.Kind.REFUSED, failure.kind());
        assertEquals(
                "AWS Batch refuses SubmitJob of %s: Job nobody does not exist"
                        .formatted(TRAINING.name()),
                failure.getMessage());
    }

    @Test
    void aServiceThatIsNotThereIsUncertainAndNamesTheCall() {
        server.close();
        GatewayException failure =
                assertThrows(GatewayException.class, () -> gateway.submit(CHIPS, List.of()));
        assertEquals(GatewayException.Kind.UNCERTAIN, failure.kind());
        assertTrue(
                String.valueOf(failure.getMessage())
                        .startsWith(
                                "AWS Batch gave no answer to SubmitJob of %s: "
                                        .formatted(CHIPS.name())),
                failure.getMessage());
    }

    @Test
    void readingCallsAreTriedAgain() throws Exception {
        faults.next("ListJobs", Fault.FAIL_BEFORE, Fault.DROP_REPLY);
        assertEquals(List.of(), gateway.list("cpu-queue", "quadrat-", null).jobs());
    }

    @Test
    void jobsAreListedByThePrefixOfTheirNamesPageByPage() throws Exception {
        List<String> ids = new ArrayList<>();
        for (JobRequest job : Requests.independent(40).jobs()) {
            ids.add(gateway.submit(job, List.of()));
        }
        gateway.submit(
                new JobRequest(
                        "other",
                        new JobSettings.Target("cpu-queue", "d:1"),
                        new Work.Relay(),
                        List.of(),
                        List.of("true"),
                        Map.of(),
                        Map.of(),
                        1,
                        null),
                List.of());
        List<String> found = new ArrayList<>();
        BatchGateway.Page page = gateway.list("cpu-queue", "quadrat-" + Requests.RUN, null);
        page.jobs().forEach(job -> found.add(job.id()));
        while (page.next() != null) {
            page = gateway.list("cpu-queue", "quadrat-" + Requests.RUN, page.next());
            page.jobs().forEach(job -> found.add(job.id()));
        }
        Collections.sort(found);
        assertEquals(ids, found);
    }

    @Test
    void anArrayTellsHowManyOfItsPartsAreInWhichState() throws Exception {
        String id = gateway.submit(CHIPS, List.of());
        for (int i = 0; i < 5; i++) {
            batch.step();
        }
        JobSnapshot job = gateway.describe(List.of(id)).getFirst();

        assertEquals(BatchState.FAILED, job.state());
        assertEquals(Map.of(BatchState.SUCCEEDED, 1, BatchState.FAILED, 2), job.parts());
        List<JobListing> failed = gateway.parts(id, BatchState.FAILED, null).jobs();
        assertEquals(List.of(1, 2), failed.stream().map(JobListing::index).toList());
        assertEquals(id + ":1", failed.getFirst().id());
    }

    @Test
    void aJobThatWasTerminatedSaysSo() throws Exception {
        String id = gateway.submit(TRAINING, List.of());
        gateway.terminate(id, "Stopped by Quadrat");
        JobSnapshot job = gateway.describe(List.of(id)).getFirst();

        assertTrue(job.terminated());
        assertEquals("Stopped by Quadrat", job.reason());
    }

    @Test
    void attemptsAndLogStreamsAreRead() throws Exception {
        String id = gateway.submit(TRAINING, List.of());
        for (int i = 0; i < 3; i++) {
            batch.step();
        }
        batch.interrupt(TRAINING.name());
        for (int i = 0; i < 2; i++) {
            batch.step();
        }
        JobSnapshot job = gateway.describe(List.of(id)).getFirst();

        assertEquals(BatchState.RUNNING, job.state());
        assertEquals(
                List.of(
                        new JobSnapshot.Attempt(
                                "Host EC2 (instance i-0123456789) terminated.",
                                137,
                                "quadrat/default/" + id + "-0")),
                job.attempts());
        assertEquals("quadrat/default/" + id + "-1", job.logStream());
    }

    @Test
    void whatBatchDoesNotKnowIsLeftOut() throws Exception {
        FakeJob job = known();
        assertEquals(
                List.of(job.id()),
                gateway.describe(List.of("nobody", job.id())).stream()
                        .map(JobSnapshot::id)
                        .toList());
        batch.describeNothing(1);
        assertEquals(List.of(), gateway.describe(List.of(job.id())));
    }

    private FakeJob known() throws Exception {
        gateway.submit(CHIPS, List.of());
        return batch.one(CHIPS.name());
    }

    @Test
    void aRightThatIsMissingIsNamed() {
        faults.next("SubmitJob", Fault.FORBIDDEN);
        GatewayException failure =
                assertThrows(
                        GatewayException.class,
                        () -> gateway.submit(Requests.chain(1).jobs().getFirst(), List.of()));
        assertEquals(GatewayException.Kind.FORBIDDEN, failure.kind());
        assertEquals(
                "AWS Batch refuses SubmitJob of %s: User: ann is not authorized to perform: batch:TagResource; ask who looks after the account for that right"
                        .formatted(Requests.chain(1).jobs().getFirst().name()),
                failure.getMessage());
    }
}
