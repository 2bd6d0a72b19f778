package dev.quadrat.storage.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3ReasonsTest {
    private static final AwsProfile LAB = AwsProfile.named("lab");

    private static String words(int status, String code) {
        return S3Reasons.of(
                S3Exception.builder()
                        .statusCode(status)
                        .awsErrorDetails(
                                AwsErrorDetails.builder()
                                        .errorCode(code)
                                        .errorMessage("so it is")
                                        .build())
                        .build(),
                Deed.WRITE,
                "data",
                LAB);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | NoSuchBucket | there is no bucket 'data'; correct its name or create it",
                "400 | InvalidBucketName | 'data' can't be a bucket's name; correct it",
                "301 | PermanentRedirect | bucket 'data' lies in another region; set the region of"
                        + " profile 'lab' to the bucket's",
                "403 | InvalidObjectState | it lies in an archive (Glacier); restore it first",
                "503 | SlowDown | S3 is overloaded (SlowDown) and was asked several times; try"
                        + " again later",
                "400 | KeyTooLongError | its key is longer than the 1024 bytes that S3 takes",
                "403 | AccessDenied | bucket 'data' refuses profile 'lab' (403); ask its owner for"
                        + " s3:PutObject",
                "400 | Strange | S3 answers 400 Strange: so it is",
            })
    void eachRefusalSaysWhatToDo(int status, String code, String words) {
        assertEquals(words, words(status, code));
    }

    @Test
    void aLookAtAnObjectIsRefusedWithoutACode() {
        assertEquals(
                "bucket 'data' refuses the default profile (403); ask its owner for s3:GetObject",
                S3Reasons.of(
                        S3Exception.builder().statusCode(403).build(),
                        Deed.READ,
                        "data",
                        AwsProfile.DEFAULT));
    }

    @Test
    void whatNobodyForesawIsToldInItsOwnWords() {
        assertEquals(
                "something new",
                S3Reasons.of(SdkClientException.create("something new"), Deed.READ, "data", LAB));
    }
}
