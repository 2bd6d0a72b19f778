package dev.quadrat.batch.gateway;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What a failure of the SDK means, and how people are told. */
final class AwsFailure {
    private static final Set<String> CREDENTIAL_CODES =
            Set.of(
                    "ExpiredToken",
                    "ExpiredTokenException",
                    "IncompleteSignature",
                    "InvalidClientTokenId",
                    "InvalidSignatureException",
                    "MissingAuthenticationToken",
                    "MissingAuthenticationTokenException",
                    "SignatureDoesNotMatch",
                    "UnrecognizedClientException");

    private AwsFailure() {}

    /**
     * @param service as people call it
     * @param call as {@code SubmitJob of quadrat-…}
     */
    static GatewayException of(String service, String call, RuntimeException failure) {
        return switch (failure) {
            case SdkServiceException answer -> ofAnswer(service, call, answer);
            case RuntimeException other when isAboutCredentials(other) ->
                    new GatewayException(
                            GatewayException.Kind.CREDENTIALS,
                            "AWS credentials are missing or have expired, so %s was not done; log in again, for instance by 'aws sso login': %s"
                                    .formatted(call, firstLine(other)),
                            failure);
            default ->
                    new GatewayException(
                            GatewayException.Kind.UNCERTAIN,
                            "%s gave no answer to %s; look at the network and the region: %s"
                                    .formatted(service, call, firstLine(failure)),
                            failure);
        };
    }

    private static GatewayException ofAnswer(
            String service, String call, SdkServiceException failure) {
        String code = code(failure);
        if (failure.isThrottlingException()) {
            return new GatewayException(
                    GatewayException.Kind.THROTTLED,
                    "%s has too many calls to take %s; try again later".formatted(service, call),
                    failure);
        }
        if (CREDENTIAL_CODES.contains(code) || failure.statusCode() == 401) {
            return new GatewayException(
                    GatewayException.Kind.CREDENTIALS,
                    "AWS doesn't accept the credentials, so %s was not done; log in again, for instance by 'aws sso login': %s"
                            .formatted(call, told(failure)),
                    failure);
        }
        if (failure.statusCode() >= 400 && failure.statusCode() < 500) {
            return new GatewayException(
                    GatewayException.Kind.REFUSED,
                    "%s refuses %s: %s".formatted(service, call, told(failure)),
                    failure);
        }
        return new GatewayException(
                GatewayException.Kind.UNCERTAIN,
                "%s failed at %s: %s".formatted(service, call, told(failure)),
                failure);
    }

    private static String code(SdkServiceException failure) {
        return failure instanceof AwsServiceException aws && aws.awsErrorDetails() != null
                ? String.valueOf(aws.awsErrorDetails().errorCode())
                : "";
    }

    private static String told(SdkServiceException failure) {
        if (failure instanceof AwsServiceException aws && aws.awsErrorDetails() != null) {
            String message = aws.awsErrorDetails().errorMessage();
            return message == null || message.isBlank()
                    ? code(failure) + ", status " + failure.statusCode()
                    : message;
        }
        return firstLine(failure);
    }

    private static boolean isAboutCredentials(RuntimeException failure) {
        return Stream.iterate((Throwable) failure, t -> t != null, Throwable::getCause)
                .anyMatch(AwsFailure::speaksOfCredentials);
    }

    /** The SDK has no type for it, and at an expired login it trips over what isn't there. */
    private static boolean speaksOfCredentials(Throwable failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return switch (failure) {
            case NullPointerException _ -> message.contains("clientid");
            case SdkException _ ->
                    message.contains("credentials")
                            || message.contains("sso token")
                            || message.contains("profile file");
            default -> false;
        };
    }

    private static String firstLine(@Nullable Throwable failure) {
        String message = failure == null ? "" : String.valueOf(failure.getMessage());
        return message.lines().findFirst().orElse("");
    }
}
