package dev.quadrat.storage.s3;

import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

import java.io.InputStream;

/** Checks a condition and writes in one step, as S3 does; the server itself does so in two. */
final class OneAtATime extends ForwardingBlobStore {
    OneAtATime(BlobStore store) {
        super(store);
    }

    @Override
    public synchronized PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
        if (request.ifMatch() != null) {
            HeadObjectResponse there = blobMetadataIfPresent(request.bucket(), request.key());
            if (there == null || !bare(there.eTag()).equals(bare(request.ifMatch()))) {
                throw S3Exception.builder()
                        .statusCode(412)
                        .awsErrorDetails(
                                AwsErrorDetails.builder().errorCode("PreconditionFailed").build())
                        .build();
            }
        }
        return super.putBlob(request, content);
    }

    private static String bare(String tag) {
        return tag.replace("\"", "");
    }
}
