package dev.quadrat.storage.s3;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Why S3 refused, in words that say what to do. */
final class S3Reasons {
    private S3Reasons() {}

    static String of(Throwable failure, Deed deed, String bucket, AwsProfile profile) {
        return AwsReasons.of(failure, profile)
                .orElseGet(
                        () ->
                                failure instanceof AwsServiceException refused
                                        ? refused(refused, deed, bucket, profile)
                                        : String.valueOf(failure.getMessage()));
    }

    private static String refused(
            AwsServiceException refused, Deed deed, String bucket, AwsProfile profile) {
        String code = AwsReasons.code(refused);
        return switch (code) {
            case "NoSuchBucket" ->
                    "there is no bucket '%s'; correct its name or create it".formatted(bucket);
            case "InvalidBucketName" ->
                    "'%s' can't be a bucket's name; correct it".formatted(bucket);
            case "PermanentRedirect",
                    "AuthorizationHeaderMalformed",
                    "IllegalLocationConstraintException" ->
                    "bucket '%s' lies in another region; set the region of %s to the bucket's"
                            .formatted(bucket, profile.who());
            case "InvalidObjectState" -> "it lies in an archive (Glacier); restore it first";
            case "SlowDown", "ServiceUnavailable", "InternalError" ->
                    "S3 is overloaded (%s) and was asked several times; try again later"
                            .formatted(code);
            case "KeyTooLongError" -> "its key is longer than the 1024 bytes that S3 takes";
            default -> byStatus(refused, deed, bucket, profile);
        };
    }

    /** Answers to HEAD have a status and no code. */
    private static String byStatus(
            AwsServiceException refused, Deed deed, String bucket, AwsProfile profile) {
        if (refused.statusCode() == 403) {
            return "bucket '%s' refuses %s (403); ask its owner for %s"
                    .formatted(bucket, profile.who(), deed.right());
        }
        AwsErrorDetails details = refused.awsErrorDetails();
        String message = details == null ? null : details.errorMessage();
        return "S3 answers %d %s: %s"
                .formatted(
                        refused.statusCode(),
                        AwsReasons.code(refused),
                        message == null ? refused.getMessage() : message);
    }
}
