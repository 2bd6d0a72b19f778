package dev.quadrat.storage.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Servers other than Amazon's, named as every AWS tool takes them; regions and profiles too. */
class S3EndpointTest {
    private static final List<String> PROPERTIES =
            List.of(
                    "aws.configFile",
                    "aws.sharedCredentialsFile",
                    "aws.disableEc2Metadata",
                    AwsProfile.PROPERTY,
                    "aws.endpointUrl",
                    "aws.endpointUrlS3");

    @TempDir Path folder;
    private ScriptedS3 server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedS3(request -> new ScriptedS3.Answer(200, "text"));
        Path config =
                Files.writeString(
                        folder.resolve("config"),
                        """
                        [profile emulator]
                        endpoint_url = %s
                        region = eu-west-3
                        [profile lab]
                        region = eu-north-1
                        """
                                .formatted(localhost()));
        Path credentials =
                Files.writeString(
                        folder.resolve("credentials"),
                        """
                        [default]
                        aws_access_key_id = key
                        aws_secret_access_key = secret
                        [emulator]
                        aws_access_key_id = key
                        aws_secret_access_key = secret
                        [lab]
                        aws_access_key_id = key
                        aws_secret_access_key = secret
                        """);
        System.setProperty("aws.configFile", config.toString());
        System.setProperty("aws.sharedCredentialsFile", credentials.toString());
        System.setProperty("aws.disableEc2Metadata", "true");
    }

    @AfterEach
    void stop() {
        PROPERTIES.forEach(System::clearProperty);
        server.close();
    }

    /** A name, no number: only then buckets would become part of it. */
    private String localhost() {
        return "http://localhost:" + server.uri().getPort();
    }

    private static String region(AwsProfile profile) {
        return new S3Connection(profile, settings -> {})
                .client()
                .serviceClientConfiguration()
                .region()
                .id();
    }

    @Test
    void theEndpointOfAProfileIsUsedWithBucketsInItsPaths() throws IOException {
        assertEquals("text", new S3Storage(AwsProfile.named("emulator")).readText("s3://data/a"));
        assertEquals(List.of("GET /data/a"), server.requests());
    }

    /** The properties are the twins of AWS_ENDPOINT_URL and AWS_ENDPOINT_URL_S3. */
    @Test
    void theEndpointOfTheEnvironmentIsUsedWithBucketsInItsPaths() throws IOException {
        for (String property : List.of("aws.endpointUrl", "aws.endpointUrlS3")) {
            System.setProperty(property, localhost());
            assertEquals("text", new S3Storage(AwsProfile.DEFAULT).readText("s3://data/a"));
            System.clearProperty(property);
        }
        assertEquals(List.of("GET /data/a", "GET /data/a"), server.requests());
    }

    @Test
    void theRegionIsTheNamedOneOrThatOfTheProfileOrAny() {
        assertEquals(
                Map.of("named", "us-west-2", "profile", "eu-north-1", "any", "us-east-1"),
                Map.of(
                        "named",
                        region(new AwsProfile(Optional.of("lab"), Optional.of("us-west-2"))),
                        "profile",
                        region(AwsProfile.named("lab")),
                        "any",
                        region(AwsProfile.DEFAULT)));
    }

    @Test
    void whoNamesNoProfileFollowsTheProcesssOne() {
        S3Connection connection = new S3Connection(AwsProfile.DEFAULT, settings -> {});
        Supplier<String> region =
                () -> connection.client().serviceClientConfiguration().region().id();
        System.setProperty(AwsProfile.PROPERTY, "lab");
        assertEquals("eu-north-1", region.get());
        assertSame(connection.client(), connection.client());
        System.setProperty(AwsProfile.PROPERTY, "emulator");
        assertEquals("eu-west-3", region.get());
        assertEquals("profile 'emulator'", AwsProfile.DEFAULT.who());
        assertEquals(" --profile emulator", AwsProfile.DEFAULT.option());
        assertEquals("profile 'lab'", AwsProfile.named("lab").who());
        System.clearProperty(AwsProfile.PROPERTY);
        assertEquals("us-east-1", region.get());
    }

    @Test
    void aBucketInAnotherRegionIsFollowedThere() throws IOException {
        try (ScriptedS3 elsewhere =
                new ScriptedS3(request -> ScriptedS3.Answer.error(301, "PermanentRedirect"))) {
            assertThrows(
                    IOException.class,
                    () -> S3ForTests.storage(elsewhere.uri()).readText("s3://data/a"));
            assertEquals(
                    List.of("eu-central-1", "ap-south-1"), elsewhere.regions(), "as S3 has said");
        }
    }
}
