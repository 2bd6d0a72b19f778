package dev.quadrat.storage.s3;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The client, made when it is first needed (it takes a second or two) and kept as long as this
 * process uses the same profile; and its refusals in people's words. Thread-safe.
 */
final class S3Connection {
    private static final int CONNECTIONS = 64;
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final AwsProfile profile;
    private final Consumer<S3ClientBuilder> settings;
    private @Nullable S3Client client;
    private Optional<String> clientsProfile = Optional.empty();

    /**
     * @param settings what a test sets that others leave to the environment
     */
    S3Connection(AwsProfile profile, Consumer<S3ClientBuilder> settings) {
        this.profile = profile;
        this.settings = settings;
    }

    AwsProfile profile() {
        return profile;
    }

    /** Waits for nobody but who else makes it at this moment. */
    synchronized S3Client client() {
        S3Client known = client;
        Optional<String> now = profile.usedName();
        if (known == null || !now.equals(clientsProfile)) {
            // Others may be at work with the one before, so it isn't closed.
            known = build();
            client = known;
            clientsProfile = now;
        }
        return known;
    }

    /**
     * @throws NoSuchFileException if there is no such object
     */
    <T> T ask(S3Address address, Deed deed, Function<S3Client, T> request) throws IOException {
        try {
            return request.apply(client());
        } catch (NoSuchKeyException e) {
            NoSuchFileException missing = new NoSuchFileException(address.uri());
            missing.initCause(e);
            throw missing;
        } catch (AbortedException e) {
            InterruptedIOException stopped =
                    new InterruptedIOException(address.uri() + ": interrupted");
            stopped.initCause(e);
            throw stopped;
        } catch (RuntimeException e) {
            // Not only the SDK's own: an expired login ends in a NullPointerException.
            throw refusal(e, address, deed);
        }
    }

    IOException refusal(RuntimeException failure, S3Address address, Deed deed) {
        String why = S3Reasons.of(failure, deed, address.bucket(), profile);
        return new IOException(
                "%s can't be %s: %s".formatted(address.uri(), deed.word(), why), failure);
    }

    private S3Client build() {
        S3Client made = builder().build();
        if (made.serviceClientConfiguration().endpointOverride().isEmpty()) {
            return made;
        }
        // Servers other than Amazon's have no host name for each bucket.
        made.close();
        return builder().forcePathStyle(true).build();
    }

    private S3ClientBuilder builder() {
        S3ClientBuilder builder =
                S3Client.builder()
                        .httpClientBuilder(
                                ApacheHttpClient.builder()
                                        .maxConnections(CONNECTIONS)
                                        .connectionTimeout(CONNECT))
                        .region(region())
                        .crossRegionAccessEnabled(true);
        profile.name()
                .ifPresent(name -> builder.overrideConfiguration(o -> o.defaultProfileName(name)));
        settings.accept(builder);
        return builder;
    }

    /** S3 tells from any region where a bucket lies. */
    private Region region() {
        return profile.usedRegion().map(Region::of).orElse(Region.US_EAST_1);
    }
}
