package dev.quadrat.batch.gateway;

import dev.quadrat.storage.s3.AwsReasons;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkServiceException;

import java.util.Optional;

/** What a failure of the SDK means, and how people are told. */
final class AwsRefusal {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private AwsRefusal() {}

    /**
     * @param call as {@code SubmitJob of quadrat-…}
     */
    static GatewayException of(AwsService service, String call, RuntimeException failure) {
        Optional<String> known = AwsReasons.of(failure, service.profile());
        if (AwsReasons.isAboutCredentials(failure, service.profile())
                || status(failure) == UNAUTHORIZED) {
            String reason = known.orElseGet(() -> told(failure));
            return new GatewayException(
                    GatewayException.Kind.CREDENTIALS,
                    "%s was not done: %s".formatted(call, reason),
                    reason,
                    failure);
        }
        if (failure instanceof SdkServiceException answer) {
            return ofAnswer(service, call, answer);
        }
        String reason = known.orElseGet(() -> told(failure));
        return new GatewayException(
                GatewayException.Kind.UNCERTAIN,
                "%s gave no answer to %s: %s".formatted(service.title(), call, reason),
                reason,
                failure);
    }

    private static GatewayException ofAnswer(
            AwsService service, String call, SdkServiceException failure) {
        String told = told(failure);
        if (failure.isThrottlingException()) {
            return new GatewayException(
                    GatewayException.Kind.THROTTLED,
                    "%s has too many calls to take %s; try again later"
                            .formatted(service.title(), call),
                    told,
                    failure);
        }
        if (isAboutRights(failure)) {
            return new GatewayException(
                    GatewayException.Kind.FORBIDDEN,
                    "%s refuses %s: %s; ask who looks after the account for that right"
                            .formatted(service.title(), call, told),
                    told,
                    failure);
        }
        boolean isRefusal = failure.statusCode() >= 400 && failure.statusCode() < 500;
        return new GatewayException(
                isRefusal ? GatewayException.Kind.REFUSED : GatewayException.Kind.UNCERTAIN,
                (isRefusal ? "%s refuses %s: %s" : "%s failed at %s: %s")
                        .formatted(service.title(), call, told),
                told,
                failure);
    }

    /** CloudWatch says so with another status than Batch. */
    private static boolean isAboutRights(SdkServiceException failure) {
        return failure.statusCode() == FORBIDDEN
                || (failure instanceof AwsServiceException aws
                        && aws.awsErrorDetails() != null
                        && "AccessDeniedException".equals(aws.awsErrorDetails().errorCode()));
    }

    private static int status(RuntimeException failure) {
        return failure instanceof SdkServiceException answer ? answer.statusCode() : 0;
    }

    private static String told(RuntimeException failure) {
        if (failure instanceof AwsServiceException aws && aws.awsErrorDetails() != null) {
            String message = aws.awsErrorDetails().errorMessage();
            String code = aws.awsErrorDetails().errorCode();
            return message == null || message.isBlank()
                    ? (code == null ? "" : code + ", ") + "status " + aws.statusCode()
                    : message;
        }
        return firstLine(failure);
    }

    private static String firstLine(@Nullable Throwable failure) {
        String message = failure == null ? "" : String.valueOf(failure.getMessage());
        return message.lines().findFirst().orElse("");
    }
}
