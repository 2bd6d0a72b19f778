package dev.quadrat.batch.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.batch.gateway.GatewayException;
import dev.quadrat.storage.s3.AwsProfile;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class BatchChoicesTest {
    private final FakeAccount account = FakeAccount.usual();
    private final FakeAccess aws = new FakeAccess(account, new FakeBucket());

    private List<String> choices(String field) throws IOException, InterruptedException {
        return new BatchChoices(aws).of(field, Map.of("profile", "work", "region", "eu-north-1"));
    }

    @Test
    void profilesAreThoseOfTheConfiguration() throws Exception {
        assertEquals(List.of("default", "work"), choices("profile"));
    }

    @Test
    void regionsAreThoseOfAwsBatch() throws Exception {
        List<String> regions = choices("region");
        assertTrue(regions.containsAll(List.of("eu-central-1", "us-east-1")), regions.toString());
        assertEquals(regions.stream().sorted().distinct().toList(), regions);
        assertTrue(regions.stream().noneMatch(one -> one.contains("global")), regions.toString());
    }

    @Test
    void queuesThatCanBeUsedComeFirst() throws Exception {
        account.with(FakeAccount.queue("a-closed", "DISABLED", "VALID", ""))
                .with(FakeAccount.queue("a-broken", "ENABLED", "INVALID", ""))
                .with(FakeAccount.queue("large", "ENABLED", "VALID", ""));
        assertEquals(List.of("large", "spot", "a-broken", "a-closed"), choices("cpu_queue"));
        assertEquals(choices("cpu_queue"), choices("gpu_queue"));
        assertEquals(
                new AwsProfile(Optional.of("work"), Optional.of("eu-north-1")),
                aws.asked().getFirst());
        assertTrue(account.isClosed());
    }

    @Test
    void theNewestRevisionOfEachDefinitionComesFirst() throws Exception {
        account.with(FakeAccount.definition("gpu", 2, 4, 8192, 1))
                .with(FakeAccount.definition("gpu", 10, 4, 8192, 1));
        assertEquals(
                List.of("gpu:10", "quadrat:7", "gpu:2", "quadrat:6"), choices("gpu_definition"));
    }

    @Test
    void otherFieldsAreTyped() throws Exception {
        assertEquals(List.of(), choices("tags"));
        assertEquals(List.of(), choices("colour"));
    }

    @Test
    void whatAwsSaysOfAFailureIsTold() {
        account.failing(
                "DescribeJobQueues",
                new GatewayException(GatewayException.Kind.REFUSED, "not for you", null));
        assertEquals(
                "not for you",
                assertThrows(IOException.class, () -> choices("cpu_queue")).getMessage());
    }
}
