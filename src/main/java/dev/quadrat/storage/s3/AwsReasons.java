package dev.quadrat.storage.s3;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

/**
 * Why AWS could not be asked, in words that say what to do: the half of all reasons that every
 * service shares.
 */
public final class AwsReasons {
    private AwsReasons() {}

    /** Of what the SDK threw; empty if the service itself must tell. */
    public static Optional<String> of(Throwable failure, AwsProfile profile) {
        if (failure instanceof AwsServiceException refused) {
            return credentialsRefused(refused, profile);
        }
        return login(failure, profile).or(() -> network(failure));
    }

    /** Whether asking again can't help before a person has logged in. */
    public static boolean isAboutCredentials(Throwable failure, AwsProfile profile) {
        return failure instanceof AwsServiceException refused
                ? credentialsRefused(refused, profile).isPresent()
                : login(failure, profile).isPresent();
    }

    private static Optional<String> credentialsRefused(
            AwsServiceException refused, AwsProfile profile) {
        if (isOfSingleSignOn(refused)) {
            return Optional.of(loginExpired(profile));
        }
        return switch (code(refused)) {
            case "ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired" ->
                    Optional.of(
                            "the temporary credentials of %s have expired; get new ones"
                                    .formatted(profile.who()));
            case "InvalidAccessKeyId",
                    "UnrecognizedClientException",
                    "InvalidClientTokenId",
                    "InvalidToken" ->
                    Optional.of(
                            "AWS does not know the access key of %s; run `aws configure%s`"
                                    .formatted(profile.who(), profile.option()));
            case "MissingAuthenticationToken",
                    "MissingAuthenticationTokenException",
                    "IncompleteSignature" ->
                    Optional.of(noCredentials(profile));
            case "SignatureDoesNotMatch", "InvalidSignatureException" ->
                    Optional.of(
                            "the secret key of %s does not belong to its access key; run `aws configure%s`"
                                    .formatted(profile.who(), profile.option()));
            case "RequestTimeTooSkewed", "RequestExpired" ->
                    Optional.of("this machine's clock is wrong by minutes; set it");
            default -> Optional.empty();
        };
    }

    private static Optional<String> login(Throwable failure, AwsProfile profile) {
        String all = causes(failure).map(Throwable::getMessage).toList().toString();
        String text = all.toLowerCase(Locale.ROOT);
        // The SDK trips over a missing client id when a login has expired.
        boolean expired =
                text.contains("unable to load sso token")
                        || text.contains("sso session")
                        || text.contains("token is expired")
                        || text.contains("/sso/cache/")
                        || text.contains("\\sso\\cache\\")
                        || (failure instanceof NullPointerException && text.contains("clientid"))
                        || causes(failure).anyMatch(AwsReasons::isOfSingleSignOn);
        if (expired) {
            return Optional.of(loginExpired(profile));
        }
        if (text.contains("contained no credentials") && profile.name().isPresent()) {
            return Optional.of(
                    "the AWS configuration has no credentials for %s; run `aws configure%s` or choose another profile"
                            .formatted(profile.who(), profile.option()));
        }
        if (text.contains("unable to load credentials")
                || text.contains("failed to load credentials")
                || text.contains("contained no credentials")) {
            return Optional.of(noCredentials(profile));
        }
        return text.contains("unable to load region")
                ? Optional.of(
                        "no AWS region is set; run `aws configure%s`, or name one"
                                .formatted(profile.option()))
                : Optional.empty();
    }

    private static String noCredentials(AwsProfile profile) {
        return "there are no AWS credentials; run `aws configure%s`, or choose a profile that has some"
                .formatted(profile.option());
    }

    private static String loginExpired(AwsProfile profile) {
        return "the login of %s has expired; run `aws sso login%s`"
                .formatted(profile.who(), profile.option());
    }

    private static boolean isOfSingleSignOn(Throwable failure) {
        String name = failure.getClass().getName();
        return name.startsWith("software.amazon.awssdk.services.sso")
                || name.startsWith("software.amazon.awssdk.auth.sso");
    }

    private static Optional<String> network(Throwable failure) {
        return causes(failure).map(AwsReasons::networkFault).flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> networkFault(Throwable cause) {
        return switch (cause) {
            case UnknownHostException unknown ->
                    Optional.of(
                            "the host %s is not known; is this machine online, and is the region spelt right?"
                                    .formatted(host(unknown)));
            case SocketTimeoutException _,
                    ApiCallTimeoutException _,
                    ApiCallAttemptTimeoutException _ ->
                    Optional.of("AWS does not answer in time; is this machine online?");
            case ConnectException refused ->
                    Optional.of(
                            "no connection to AWS (%s); is this machine online, and does AWS_ENDPOINT_URL, if it is set, lead to a running server?"
                                    .formatted(refused.getMessage()));
            case NoRouteToHostException _ ->
                    Optional.of("no way leads to AWS; is this machine online?");
            case SSLException broken ->
                    Optional.of(
                            "no secure connection to AWS (%s); does a proxy stand between?"
                                    .formatted(broken.getMessage()));
            default -> Optional.empty();
        };
    }

    /** Some say more than the host's name. */
    private static String host(UnknownHostException unknown) {
        String message = String.valueOf(unknown.getMessage());
        int colon = message.indexOf(':');
        return colon < 0 ? message : message.substring(0, colon);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
    }

    static String code(AwsServiceException refused) {
        AwsErrorDetails details = refused.awsErrorDetails();
        String code = details == null ? null : details.errorCode();
        return code == null ? "" : code;
    }
}
