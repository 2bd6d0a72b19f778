package dev.quadrat.storage.s3;

import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Writes an object if nobody has written it since: S3 itself is the judge of a race. */
final class ConditionalPut {
    /** Who wrote. A request whose answer was lost is sent again, and then meets its own object. */
    static final String WRITER = "quadrat-write";

    private static final int GONE = 404;
    private static final int AT_ONCE = 409;
    private static final int CHANGED = 412;
    private static final int MOST_ATTEMPTS = 20;
    private static final long PAUSE_NANOS = 5_000_000;

    private final S3Connection connection;
    private final S3Address address;

    ConditionalPut(S3Connection connection, S3Address address) {
        this.connection = connection;
        this.address = address;
    }

    boolean write(Optional<String> expected, String text) throws IOException {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            PutObjectRequest.Builder put =
                    PutObjectRequest.builder().bucket(address.bucket()).key(address.key());
            if (expected.isPresent()) {
                Optional<String> version = versionOf(expected.get());
                if (version.isEmpty()) {
                    return false;
                }
                put.ifMatch(version.get());
            } else {
                put.ifNoneMatch("*");
            }
            String writer = UUID.randomUUID().toString();
            int status = status(put.metadata(Map.of(WRITER, writer)).build(), text);
            if (status == CHANGED || status == GONE) {
                return isBy(connection, address, writer);
            }
            if (status != AT_ONCE) {
                return true;
            }
            // Not all at the same moment again.
            long most = PAUSE_NANOS * (attempt + 1);
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
        }
        throw new IOException(address.uri() + " can't be written: others write there all the time");
    }

    /** What tells the version with exactly this text; none if another text is there, or nothing. */
    private Optional<String> versionOf(String text) throws IOException {
        try {
            ResponseBytes<GetObjectResponse> there =
                    connection.ask(
                            address,
                            Deed.READ,
                            client ->
                                    client.getObject(
                                            get -> get.bucket(address.bucket()).key(address.key()),
                                            ResponseTransformer.toBytes()));
            String found = new String(there.asByteArrayUnsafe(), StandardCharsets.UTF_8);
            return found.equals(text) ? Optional.of(there.response().eTag()) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Of the answers that tell how a race ended; 200 if it was won. */
    private int status(PutObjectRequest put, String text) throws IOException {
        return connection.ask(address, Deed.WRITE, client -> status(client, put, text));
    }

    private static int status(S3Client client, PutObjectRequest put, String text) {
        try {
            PutObjectResponse response = client.putObject(put, RequestBody.fromString(text));
            return response.sdkHttpResponse().statusCode();
        } catch (S3Exception e) {
            boolean race =
                    switch (e.statusCode()) {
                        case CHANGED, AT_ONCE -> true;
                        case GONE -> AwsReasons.code(e).equals("NoSuchKey");
                        default -> false;
                    };
            if (race) {
                return e.statusCode();
            }
            throw e;
        }
    }

    static boolean isBy(S3Connection connection, S3Address address, String writer)
            throws IOException {
        try {
            Map<String, String> metadata =
                    connection.ask(
                            address,
                            Deed.READ,
                            client ->
                                    client.headObject(
                                                    h ->
                                                            h.bucket(address.bucket())
                                                                    .key(address.key()))
                                            .metadata());
            return writer.equals(metadata.get(WRITER));
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
