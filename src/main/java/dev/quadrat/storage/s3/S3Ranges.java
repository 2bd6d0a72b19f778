package dev.quadrat.storage.s3;

import dev.quadrat.storage.Ranges;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

import java.io.IOException;

/** An object in pieces, all of the version that the first one had. */
final class S3Ranges implements Ranges {
    private static final int NO_SUCH_RANGE = 416;
    private static final int CHANGED = 412;

    private final S3Connection connection;
    private final S3Address address;
    private @Nullable String version;

    S3Ranges(S3Connection connection, S3Address address) {
        this.connection = connection;
        this.address = address;
    }

    @Override
    public Beginning beginning(int length) throws IOException {
        ResponseBytes<GetObjectResponse> answer;
        try {
            answer = get(0, length);
        } catch (IOException e) {
            if (status(e) == NO_SUCH_RANGE) {
                return new Beginning(new byte[0], 0);
            }
            throw e;
        }
        GetObjectResponse response = answer.response();
        version = response.eTag();
        byte[] bytes = answer.asByteArrayUnsafe();
        String range = response.contentRange();
        return new Beginning(
                bytes,
                range == null
                        ? bytes.length
                        : Long.parseLong(range.substring(range.lastIndexOf('/') + 1)));
    }

    @Override
    public byte[] read(long from, int length) throws IOException {
        byte[] bytes;
        try {
            bytes = get(from, length).asByteArrayUnsafe();
        } catch (IOException e) {
            throw status(e) == CHANGED || status(e) == NO_SUCH_RANGE ? changed(e) : e;
        }
        if (bytes.length != length) {
            throw changed(null);
        }
        return bytes;
    }

    private ResponseBytes<GetObjectResponse> get(long from, int length) throws IOException {
        GetObjectRequest request =
                GetObjectRequest.builder()
                        .bucket(address.bucket())
                        .key(address.key())
                        .range("bytes=%d-%d".formatted(from, from + length - 1))
                        .ifMatch(version)
                        .build();
        return connection.ask(
                address,
                Deed.READ,
                client -> client.getObject(request, ResponseTransformer.toBytes()));
    }

    private IOException changed(@Nullable IOException cause) {
        return new IOException(address.uri() + " changed while it was read; read it again", cause);
    }

    private static int status(IOException e) {
        return e.getCause() instanceof S3Exception refused ? refused.statusCode() : 0;
    }
}
