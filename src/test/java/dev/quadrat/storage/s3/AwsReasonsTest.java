package dev.quadrat.storage.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sso.model.UnauthorizedException;

import java.io.IOException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLException;

/** The words for what every service of AWS refuses, the SDK's own chain of credentials included. */
class AwsReasonsTest {
    private static final AwsProfile LAB = AwsProfile.named("lab");
    private static final List<String> PROPERTIES =
            List.of("aws.configFile", "aws.sharedCredentialsFile", "aws.disableEc2Metadata");

    @TempDir Path folder;

    @BeforeEach
    void anAwsConfiguration() throws IOException {
        Path config =
                Files.writeString(
                        folder.resolve("config"),
                        """
                        [profile lab]
                        sso_session = uni
                        sso_account_id = 123456789011
                        sso_role_name = Researcher
                        region = eu-central-1
                        [sso-session uni]
                        sso_region = eu-central-1
                        sso_start_url = https://uni.example/start
                        sso_registration_scopes = sso:account:access
                        [profile old]
                        sso_start_url = https://old.example/start
                        sso_region = eu-central-1
                        sso_account_id = 123456789011
                        sso_role_name = Researcher
                        [profile bare]
                        region = eu-west-1
                        """);
        System.setProperty("aws.configFile", config.toString());
        System.setProperty("aws.sharedCredentialsFile", folder.resolve("none").toString());
        System.setProperty("aws.disableEc2Metadata", "true");
    }

    @AfterEach
    void noAwsConfiguration() {
        PROPERTIES.forEach(System::clearProperty);
    }

    private static String words(AwsProfile profile) {
        S3Storage storage = new S3Storage(profile);
        return String.valueOf(
                assertThrows(IOException.class, () -> storage.readText("s3://data/a"))
                        .getMessage());
    }

    @Test
    void whoHasNotLoggedInIsToldHow() {
        assertEquals(
                "s3://data/a can't be read: the login of profile 'lab' has expired; run `aws sso"
                        + " login --profile lab`",
                words(LAB));
        assertEquals(
                "s3://data/a can't be read: the login of profile 'old' has expired; run `aws sso"
                        + " login --profile old`",
                words(AwsProfile.named("old")));
    }

    @Test
    void aProfileWithoutCredentialsIsCalledThat() {
        for (String name : List.of("bare", "missing")) {
            assertEquals(
                    "s3://data/a can't be read: the AWS configuration has no credentials for"
                            + " profile '%s'; run `aws configure --profile %s` or choose another"
                                    .formatted(name, name)
                            + " profile",
                    words(AwsProfile.named(name)));
        }
    }

    @Test
    void whoHasNoCredentialsAtAllIsToldWhereToBegin() {
        assertEquals(
                "s3://data/a can't be read: there are no AWS credentials; run `aws configure`, or"
                        + " choose a profile that has some",
                words(AwsProfile.DEFAULT));
    }

    private static Optional<String> of(Throwable failure) {
        return AwsReasons.of(failure, LAB);
    }

    private static S3Exception refusal(String code) {
        return (S3Exception)
                S3Exception.builder()
                        .statusCode(403)
                        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                        .build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ExpiredToken | the temporary credentials of profile 'lab' have expired; get new"
                        + " ones",
                "InvalidAccessKeyId | AWS does not know the access key of profile 'lab'; run `aws"
                        + " configure --profile lab`",
                "UnrecognizedClientException | AWS does not know the access key of profile 'lab';"
                        + " run `aws configure --profile lab`",
                "SignatureDoesNotMatch | the secret key of profile 'lab' does not belong to its"
                        + " access key; run `aws configure --profile lab`",
                "RequestTimeTooSkewed | this machine's clock is wrong by minutes; set it",
            })
    void refusedCredentialsAreCalledCredentials(String code, String words) {
        assertEquals(Optional.of(words), of(refusal(code)));
        assertTrue(AwsReasons.isAboutCredentials(refusal(code), LAB));
    }

    @Test
    void whatTheServiceAloneCanTellIsLeftToIt() {
        assertEquals(Optional.empty(), of(refusal("AccessDenied")));
        assertEquals(Optional.empty(), of(SdkClientException.create("something new")));
        assertFalse(AwsReasons.isAboutCredentials(refusal("AccessDenied"), LAB));
    }

    @Test
    void aLoginThatEndsInTheSdkItselfIsALogin() {
        String login = "the login of profile 'lab' has expired; run `aws sso login --profile lab`";
        assertEquals(
                Optional.of(login),
                of(new NullPointerException("Cannot invoke: \"clientId\" is null")));
        assertEquals(Optional.of(login), of(UnauthorizedException.builder().message("no").build()));
        assertEquals(
                Optional.of(login),
                of(SdkClientException.create("x", new IOException("Token is expired"))));
        assertTrue(
                AwsReasons.isAboutCredentials(
                        SdkClientException.create("Unable to load SSO token"), LAB));
    }

    @Test
    void withoutANetworkPeopleAreAskedAboutIt() {
        assertEquals(
                Optional.of(
                        "the host s3.eu-centrall-1.amazonaws.com is not known; is this machine"
                                + " online, and is the region spelt right?"),
                of(
                        SdkClientException.create(
                                "x",
                                new UnknownHostException(
                                        "s3.eu-centrall-1.amazonaws.com: Name or service not"
                                                + " known"))));
        assertEquals(
                Optional.of("AWS does not answer in time; is this machine online?"),
                of(SdkClientException.create("x", new SocketTimeoutException("Read timed out"))));
        assertEquals(
                Optional.of("no way leads to AWS; is this machine online?"),
                of(SdkClientException.create("x", new NoRouteToHostException())));
        assertEquals(
                Optional.of(
                        "no secure connection to AWS (bad certificate); does a proxy stand"
                                + " between?"),
                of(SdkClientException.create("x", new SSLException("bad certificate"))));
        assertFalse(
                AwsReasons.isAboutCredentials(
                        SdkClientException.create("x", new SocketTimeoutException()), LAB));
    }
}
