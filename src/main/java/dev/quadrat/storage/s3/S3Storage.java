package dev.quadrat.storage.s3;

import dev.quadrat.storage.RangeChannel;
import dev.quadrat.storage.Stamp;
import dev.quadrat.storage.Storage;
import dev.quadrat.storage.UnreadableException;
import dev.quadrat.storage.Uris;

import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Objects on S3, or on any server that speaks its protocol: AWS_ENDPOINT_URL or AWS_ENDPOINT_URL_S3
 * name it. Keys with a common beginning up to a slash are a folder.
 *
 * <p>What writes must be the only one that does so under the same name, or write by {@link
 * #writeTextIf}; readers see an object as a whole in any case.
 */
public final class S3Storage implements Storage {
    private final S3Connection connection;

    /** Nothing is asked, and nobody logged in, before something is read or written. */
    public S3Storage(AwsProfile profile) {
        this(profile, settings -> {});
    }

    S3Storage(AwsProfile profile, Consumer<S3ClientBuilder> settings) {
        this.connection = new S3Connection(profile, settings);
    }

    @Override
    public boolean serves(String uri) {
        return Uris.scheme(uri).filter("s3"::equals).isPresent();
    }

    @Override
    public boolean exists(String uri) throws IOException {
        return S3Stamps.exists(connection, S3Address.of(uri));
    }

    @Override
    public Map<String, Stamp> stamps(Collection<String> uris, BooleanSupplier cancelled)
            throws UnreadableException, InterruptedException {
        return S3Stamps.of(connection, uris, cancelled);
    }

    @Override
    public String readText(String uri) throws IOException {
        S3Address address = S3Address.ofObject(uri);
        ResponseBytes<GetObjectResponse> object =
                connection.ask(
                        address,
                        Deed.READ,
                        client ->
                                client.getObject(
                                        get -> get.bucket(address.bucket()).key(address.key()),
                                        ResponseTransformer.toBytes()));
        return new String(object.asByteArrayUnsafe(), StandardCharsets.UTF_8);
    }

    @Override
    public void writeText(String uri, String text) throws IOException {
        S3Address address = S3Address.ofObject(uri);
        connection.ask(
                address,
                Deed.WRITE,
                client ->
                        client.putObject(
                                put -> put.bucket(address.bucket()).key(address.key()),
                                RequestBody.fromString(text)));
    }

    @Override
    public boolean writeTextIf(String uri, Optional<String> expected, String text)
            throws IOException {
        return new ConditionalPut(connection, S3Address.ofObject(uri)).write(expected, text);
    }

    @Override
    public void delete(String uri) throws IOException {
        S3Address address = S3Address.ofObject(uri);
        connection.ask(
                address,
                Deed.DELETE,
                client ->
                        client.deleteObject(
                                delete -> delete.bucket(address.bucket()).key(address.key())));
    }

    @Override
    public SeekableByteChannel open(String uri) throws IOException {
        return RangeChannel.open(new S3Ranges(connection, S3Address.ofObject(uri)));
    }

    /**
     * Large files go in parts; if some can't be written, none stays. Of a folder, files of other
     * names go when all have arrived.
     */
    @Override
    public void put(Path from, String uri, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        if (Files.isDirectory(from)) {
            new S3FolderUpload(connection, S3Address.of(uri), cancelled).folder(from);
        } else {
            new S3Upload(connection, S3Address.ofObject(uri), cancelled).file(from);
        }
    }

    /** An object hides a folder of the same name. */
    @Override
    public void fetch(String uri, Path to, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        S3Address address = S3Address.of(uri);
        if (!address.key().isEmpty()) {
            try {
                new S3Download(connection, address, cancelled).into(to);
                return;
            } catch (NoSuchFileException e) {
                // Then it is a folder, or nothing.
            }
        }
        new S3FolderDownload(connection, address, cancelled).into(to);
    }
}
