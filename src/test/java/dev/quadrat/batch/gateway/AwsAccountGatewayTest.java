package dev.quadrat.batch.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.quadrat.batch.fake.Containers;
import dev.quadrat.batch.fake.FakeBatch;
import dev.quadrat.batch.fake.FakeBatchServer;
import dev.quadrat.batch.fake.FakeResources;
import dev.quadrat.batch.fake.Faults;
import dev.quadrat.batch.fake.Faults.Fault;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** The real SDK, speaking with the fake over HTTP. */
class AwsAccountGatewayTest {
    private static final String DEFINITION =
            """
            {"jobDefinitionName": "quadrat", "jobDefinitionArn": "arn:d:%1$d", "revision": %1$d,
             "status": "%2$s", "type": "container", "platformCapabilities": ["EC2"],
             "containerProperties": {"image": "i", "resourceRequirements": [
               {"type": "VCPU", "value": "2"}, {"type": "MEMORY", "value": "4096"},
               {"type": "GPU", "value": "1"}]}}
            """;

    private final Faults faults = new Faults();
    private final FakeResources resources = new FakeResources();
    private FakeBatchServer server;
    private AwsAccountGateway gateway;

    AwsAccountGatewayTest() throws IOException {
        server =
                new FakeBatchServer(
                        new FakeBatch(Instant::now, Containers.answering(job -> 0)),
                        resources,
                        faults);
        gateway = AwsClients.account(server.address());
    }

    @BeforeEach
    void fill() {
        for (String name : List.of("one", "two", "three")) {
            resources.queue(
                    """
                    {"jobQueueName": "%1$s", "jobQueueArn": "arn:q/%1$s", "state": "ENABLED",
                     "status": "VALID", "priority": 1,
                     "schedulingPolicyArn": "arn:policy/fair", "computeEnvironmentOrder": [
                       {"order": 2, "computeEnvironment": "arn:e/second"},
                       {"order": 1, "computeEnvironment": "arn:e/first"}]}
                    """
                            .formatted(name));
        }
        resources
                .definition(DEFINITION.formatted(1, "INACTIVE"))
                .definition(DEFINITION.formatted(2, "ACTIVE"))
                .definition(DEFINITION.formatted(3, "ACTIVE"))
                .definition(DEFINITION.formatted(4, "ACTIVE"));
    }

    @AfterEach
    void close() {
        gateway.close();
        server.close();
    }

    private List<Integer> revisions(String name) throws Exception {
        return gateway.definitions(name).stream().map(JobDefinition::revision).toList();
    }

    @Test
    void whoAsksIsReadFromSts() throws Exception {
        Caller caller = gateway.caller();
        assertEquals(
                new Caller(
                        "123456789012",
                        "arn:aws:sts::123456789012:assumed-role/Maps/ann",
                        "eu-central-1"),
                caller);
        assertEquals("assumed-role/Maps/ann", caller.name());
    }

    @Test
    void queuesAreReadFromAllPages_orByNameOrArn() throws Exception {
        assertEquals(
                List.of("one", "two", "three"),
                gateway.queues(List.of()).stream().map(JobQueue::name).toList());
        assertEquals(
                List.of(
                        new JobQueue(
                                "two",
                                "arn:q/two",
                                "ENABLED",
                                "VALID",
                                "",
                                "arn:policy/fair",
                                List.of("arn:e/first", "arn:e/second"))),
                gateway.queues(List.of("two")));
        assertEquals(1, gateway.queues(List.of("arn:q/three")).size());
        assertEquals(List.of(), gateway.queues(List.of("four")));
    }

    @Test
    void definitionsWithoutARevisionAreTheActiveOnes_withOneItIsThatOne() throws Exception {
        assertEquals(List.of(2, 3, 4), revisions("quadrat"));
        assertEquals(List.of(1), revisions("quadrat:1"));
        assertEquals(List.of(3), revisions("arn:d:3"));
        assertEquals(List.of(), revisions("other"));
        assertEquals(3, gateway.definitions().size());
        assertEquals(
                new JobDefinition("quadrat", 4, true, true, List.of("EC2"), 2.0, 4096, 1),
                gateway.definitions("quadrat:4").getFirst());
    }

    @Test
    void definitionsOfOtherKindsAreToldApart_andThoseOfSomeYearsAgoAreRead() throws Exception {
        resources
                .definition(
                        """
                        {"jobDefinitionName": "nodes", "revision": 1, "status": "ACTIVE",
                         "type": "multinode"}
                        """)
                .definition(
                        """
                        {"jobDefinitionName": "early", "revision": 1, "status": "ACTIVE",
                         "type": "container", "containerProperties": {"vcpus": 4, "memory": 2048}}
                        """);
        assertEquals(
                List.of(new JobDefinition("nodes", 1, true, false, List.of(), null, null, 0)),
                gateway.definitions("nodes"));
        assertEquals(
                List.of(new JobDefinition("early", 1, true, true, List.of(), 4.0, 2048, 0)),
                gateway.definitions("early"));
    }

    @Test
    void environmentsAreReadAsTheyAre() throws Exception {
        resources
                .environment(
                        """
                        {"computeEnvironmentName": "spot", "computeEnvironmentArn": "arn:e/spot",
                         "type": "MANAGED", "state": "ENABLED", "status": "INVALID",
                         "statusReason": "no subnet", "computeResources": {"type": "SPOT",
                         "maxvCpus": 64, "instanceTypes": ["m5", "c5.large"]}}
                        """)
                .environment(
                        """
                        {"computeEnvironmentName": "own", "computeEnvironmentArn": "arn:e/own",
                         "type": "UNMANAGED", "state": "DISABLED", "status": "VALID"}
                        """);
        assertEquals(
                List.of(
                        new ComputeEnvironment(
                                "spot",
                                "arn:e/spot",
                                "ENABLED",
                                "INVALID",
                                "no subnet",
                                "SPOT",
                                64,
                                List.of("m5", "c5.large")),
                        new ComputeEnvironment(
                                "own", "arn:e/own", "DISABLED", "VALID", "", "", null, List.of())),
                gateway.environments(List.of("arn:e/spot", "arn:e/own")));
    }

    @Test
    void expiredCredentialsAreCalledSo_byBothServices() {
        String why = "the temporary credentials of the default profile have expired; get new ones";
        faults.next("GetCallerIdentity", Fault.EXPIRED).next("DescribeJobQueues", Fault.EXPIRED);
        for (GatewayException failure :
                List.of(
                        assertThrows(GatewayException.class, gateway::caller),
                        assertThrows(GatewayException.class, () -> gateway.queues(List.of())))) {
            assertEquals(GatewayException.Kind.CREDENTIALS, failure.kind());
            assertEquals(why, failure.reason());
        }
    }

    @Test
    void aPassingFailureIsTriedAgain() throws Exception {
        faults.next("GetCallerIdentity", Fault.FAIL_BEFORE)
                .next("DescribeJobQueues", Fault.THROTTLE);
        assertEquals("123456789012", gateway.caller().account());
        assertEquals(3, gateway.queues(List.of()).size());
    }
}
