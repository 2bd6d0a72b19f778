package dev.quadrat.storage.s3;

import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** An S3 in memory, started once for all tests, with a bucket of its own for each who asks. */
public final class S3ForTests {
    private static final String KEY = "key";
    private static final String SECRET = "secret";
    private static final AtomicInteger BUCKETS = new AtomicInteger();
    private static final AwsProfile PROFILE =
            new AwsProfile(Optional.empty(), Optional.of("eu-central-1"));

    private static final class Running {
        static final URI ENDPOINT = start();
        static final S3Connection CONNECTION = connection(ENDPOINT, SECRET);

        private static URI start() {
            S3Proxy proxy =
                    S3Proxy.builder()
                            .blobStore(new OneAtATime(new TransientNio2BlobStore()))
                            .endpoint(URI.create("http://127.0.0.1:0"))
                            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY, SECRET)
                            .build();
            try {
                proxy.start();
            } catch (Exception e) {
                throw new IllegalStateException("no S3 for tests", e);
            }
            return URI.create("http://127.0.0.1:" + proxy.getPort());
        }
    }

    private S3ForTests() {}

    public static S3Storage storage() {
        return storage(SECRET);
    }

    static S3Storage storage(String secret) {
        return storage(Running.ENDPOINT, secret);
    }

    static S3Storage storage(URI endpoint) {
        return storage(endpoint, SECRET);
    }

    private static S3Storage storage(URI endpoint, String secret) {
        return new S3Storage(
                PROFILE,
                settings ->
                        settings.endpointOverride(endpoint)
                                .credentialsProvider(
                                        StaticCredentialsProvider.create(
                                                AwsBasicCredentials.create(KEY, secret))));
    }

    static S3Connection connection(URI endpoint, String secret) {
        return new S3Connection(
                PROFILE,
                settings ->
                        settings.endpointOverride(endpoint)
                                .credentialsProvider(
                                        StaticCredentialsProvider.create(
                                                AwsBasicCredentials.create(KEY, secret))));
    }

    static S3Client client() {
        return Running.CONNECTION.client();
    }

    /** Its URI. */
    public static String newBucket() {
        String name = "bucket-" + BUCKETS.incrementAndGet();
        client().createBucket(b -> b.bucket(name));
        return "s3://" + name;
    }
}
