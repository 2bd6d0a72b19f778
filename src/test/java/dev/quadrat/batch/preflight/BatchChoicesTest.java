package dev.quadrat.batch.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.batch.gateway.GatewayException;
import dev.quadrat.storage.s3.AwsProfile;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class BatchChoicesTest {
    @TempDir Path folder;
    private final FakeAccount account = FakeAccount.usual();
    private final FakeAccess aws = new FakeAccess(account, new FakeBucket());

    private List<String> choices(String field) throws IOException, InterruptedException {
        return new BatchChoices(aws).of(field, Map.of("profile", "work", "region", "eu-north-1"));
    }

    private void configure(String text) throws IOException {
        Path config = Files.writeString(folder.resolve("config"), text);
        System.setProperty("aws.configFile", config.toString());
        System.setProperty("aws.sharedCredentialsFile", folder.resolve("credentials").toString());
    }

    @AfterEach
    void forgetTheConfiguration() {
        System.clearProperty("aws.configFile");
        System.clearProperty("aws.sharedCredentialsFile");
    }

    @Test
    void profilesAreThoseOfTheConfigurationFiles() throws Exception {
        configure("[default]\nregion = eu-west-1\n[profile work]\nregion = eu-west-1\n");
        Files.writeString(
                folder.resolve("credentials"),
                "[lab]\naws_access_key_id = a\naws_secret_access_key = b\n");
        assertEquals(List.of("default", "lab", "work"), choices("profile"));
    }

    @Test
    void withoutConfigurationThereIsNoProfile() throws Exception {
        System.setProperty("aws.configFile", folder.resolve("none").toString());
        System.setProperty("aws.sharedCredentialsFile", folder.resolve("none").toString());
        assertEquals(List.of(), choices("profile"));
    }

    @Test
    void aConfigurationThatCannotBeReadIsToldWithWhatToMend() throws Exception {
        configure("[profile work\nregion = eu-west-1\n");
        String message =
                String.valueOf(
                        assertThrows(IOException.class, () -> choices("profile")).getMessage());
        assertTrue(message.startsWith("the AWS configuration can't be read: "), message);
        assertTrue(message.endsWith("; correct ~/.aws/config or ~/.aws/credentials"), message);
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
