package dev.quadrat.storage.s3;

import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** An S3 in memory, started once for all tests, with a bucket of its own for each who asks. */
public final class S3ForTests {
    private static final String KEY = "key";
    private static final String SECRET = "secret";
    private static final AtomicInteger BUCKETS = new AtomicInteger();
    private static final AwsProfile PROFILE =
            new AwsProfile(Optional.empty(), Optional.of("eu-central-1"));

    private static final BlobStore STORE = new OneAtATime(new TransientNio2BlobStore());

    private static final class Running {
        static final URI ENDPOINT = start();
        static final S3Connection CONNECTION = connection(ENDPOINT);

        private static URI start() {
            S3Proxy proxy =
                    S3Proxy.builder()
                            .blobStore(STORE)
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

    /** Adds up the requests that are sent. */
    static S3Storage counting(AtomicInteger requests) {
        ExecutionInterceptor counter =
                new ExecutionInterceptor() {
                    @Override
                    public void beforeTransmission(
                            Context.BeforeTransmission context, ExecutionAttributes attributes) {
                        requests.incrementAndGet();
                    }
                };
        return intercepted(counter);
    }

    static S3Storage intercepted(ExecutionInterceptor interceptor) {
        return new S3Storage(
                PROFILE,
                settings -> {
                    connected(Running.ENDPOINT, SECRET).accept(settings);
                    settings.overrideConfiguration(o -> o.addExecutionInterceptor(interceptor));
                });
    }

    private static S3Storage storage(URI endpoint, String secret) {
        return new S3Storage(PROFILE, connected(endpoint, secret));
    }

    static S3Connection connection(URI endpoint) {
        return new S3Connection(PROFILE, connected(endpoint, SECRET));
    }

    private static Consumer<S3ClientBuilder> connected(URI endpoint, String secret) {
        return settings ->
                settings.endpointOverride(endpoint)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create(KEY, secret)));
    }

    static URI endpoint() {
        return Running.ENDPOINT;
    }

    /** By which other processes find it, as they find Amazon's. */
    public static Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL_S3",
                Running.ENDPOINT.toString(),
                "AWS_ACCESS_KEY_ID",
                KEY,
                "AWS_SECRET_ACCESS_KEY",
                SECRET,
                "AWS_REGION",
                "eu-central-1");
    }

    /** Each key holds itself. Faster than by requests. */
    static void fill(String bucket, Collection<String> keys) {
        String name = bucket.substring("s3://".length());
        for (String key : keys) {
            byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
            STORE.putBlob(
                    PutObjectRequest.builder()
                            .bucket(name)
                            .key(key)
                            .contentLength((long) bytes.length)
                            .build(),
                    new ByteArrayInputStream(bytes));
        }
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
