package dev.quadrat.batch.preflight;

import dev.quadrat.batch.gateway.GatewayException;
import dev.quadrat.storage.s3.AwsProfile;
import dev.quadrat.storage.s3.AwsReasons;

import software.amazon.awssdk.core.exception.SdkServiceException;

import java.io.IOException;

/**
 * A question that AWS gave no answer to.
 *
 * @param service as people call it
 * @param message a whole sentence
 * @param reason the part of it that is the same for every service
 */
record Failure(String service, Kind kind, String message, String reason) {
    /** What is to be thought of it. */
    enum Kind {
        CREDENTIALS,
        /** No way leads to the service. */
        UNREACHABLE,
        /** It did answer, and not well. */
        REFUSED
    }

    private static final int FORBIDDEN = 403;

    /**
     * @param call as AWS names it
     */
    static Failure of(String service, String call, GatewayException failure, AwsProfile profile) {
        if (failure.kind() == GatewayException.Kind.CREDENTIALS) {
            return new Failure(service, Kind.CREDENTIALS, failure.reason(), failure.reason());
        }
        if (failure.getCause() instanceof SdkServiceException answer) {
            String message =
                    answer.statusCode() == FORBIDDEN
                            ? "%s may not call %s of %s; ask who looks after the account for that right"
                                    .formatted(profile.who(), call, service)
                            : failure.getMessage();
            return new Failure(service, Kind.REFUSED, String.valueOf(message), failure.reason());
        }
        return new Failure(
                service, Kind.UNREACHABLE, String.valueOf(failure.getMessage()), failure.reason());
    }

    /**
     * @param message a whole sentence
     */
    static Failure ofStorage(IOException failure, String message, AwsProfile profile) {
        String service = "S3";
        Throwable cause = failure.getCause();
        if (cause == null) {
            return new Failure(service, Kind.REFUSED, message, message);
        }
        String reason = AwsReasons.of(cause, profile).orElse(message);
        if (AwsReasons.isAboutCredentials(cause, profile)) {
            return new Failure(service, Kind.CREDENTIALS, reason, reason);
        }
        Kind kind = cause instanceof SdkServiceException ? Kind.REFUSED : Kind.UNREACHABLE;
        return new Failure(service, kind, message, reason);
    }

    static Failure late(String service) {
        String reason = "it does not answer in time; is this machine online?";
        return new Failure(service, Kind.UNREACHABLE, service + ": " + reason, reason);
    }
}
