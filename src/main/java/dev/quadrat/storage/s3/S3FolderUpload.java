package dev.quadrat.storage.s3;

import dev.quadrat.storage.Storage;
import dev.quadrat.storage.Transfers;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Object;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A folder that takes the place of what was below a prefix. */
final class S3FolderUpload {
    private final S3Connection connection;
    private final S3Address address;
    private final BooleanSupplier cancelled;
    private final Set<String> kept = new HashSet<>();

    S3FolderUpload(S3Connection connection, S3Address address, BooleanSupplier cancelled) {
        this.connection = connection;
        this.address = address;
        this.cancelled = cancelled;
    }

    void folder(Path folder) throws IOException, InterruptedException {
        List<Path> files = files(folder);
        if (files.isEmpty()) {
            markEmpty();
        } else {
            send(folder, files);
        }
        deleteOthers();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !isOwn(folder.relativize(file)))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isOwn(Path name) {
        for (Path step : name) {
            if (step.toString().equals(Storage.OWN_FOLDER)) {
                return true;
            }
        }
        return false;
    }

    private void send(Path folder, List<Path> files) throws IOException, InterruptedException {
        for (Path file : files) {
            kept.add(target(folder, file).key());
        }
        Transfers.each(
                files,
                cancelled,
                (file, over) -> new S3Upload(connection, target(folder, file), over).file(file));
    }

    private S3Address target(Path folder, Path file) {
        List<String> steps = new ArrayList<>();
        folder.relativize(file).forEach(step -> steps.add(step.toString()));
        return address.below(String.join("/", steps));
    }

    /** S3 has no folders, but an empty one must be there when somebody looks. */
    private void markEmpty() throws IOException {
        String marker = address.prefix();
        if (marker.isEmpty()) {
            return;
        }
        kept.add(marker);
        connection.ask(
                address,
                Deed.WRITE,
                client ->
                        client.putObject(
                                put -> put.bucket(address.bucket()).key(marker),
                                RequestBody.empty()));
    }

    private void deleteOthers() throws IOException, InterruptedException {
        if (!address.key().isEmpty() && isObject()) {
            connection.ask(
                    address,
                    Deed.DELETE,
                    client ->
                            client.deleteObject(
                                    d -> d.bucket(address.bucket()).key(address.key())));
        }
        String after = "";
        ListedObjects page;
        do {
            if (cancelled.getAsBoolean()) {
                throw new InterruptedException("cancelled");
            }
            page = list(address.prefix(), after, ListedObjects.FULL);
            delete(
                    page.objects().stream()
                            .map(S3Object::key)
                            .filter(key -> !kept.contains(key))
                            .filter(
                                    key ->
                                            !FolderSum.isOwn(
                                                    key.substring(address.prefix().length())))
                            .toList());
            after = page.objects().isEmpty() ? "" : page.objects().getLast().key();
        } while (page.more() && !after.isEmpty());
    }

    /** Asked rather than deleted at once: not everybody who may write may delete. */
    private boolean isObject() throws IOException {
        List<S3Object> first = list(address.key(), "", 1).objects();
        return !first.isEmpty() && first.getFirst().key().equals(address.key());
    }

    private ListedObjects list(String prefix, String after, int most) throws IOException {
        return connection.ask(
                address,
                Deed.LOOK,
                client -> ListedObjects.page(client, address.bucket(), prefix, after, most));
    }

    private void delete(List<String> keys) throws IOException {
        if (keys.isEmpty()) {
            return;
        }
        List<ObjectIdentifier> names =
                keys.stream().map(key -> ObjectIdentifier.builder().key(key).build()).toList();
        DeleteObjectsResponse answer =
                connection.ask(
                        address,
                        Deed.DELETE,
                        client ->
                                client.deleteObjects(
                                        d ->
                                                d.bucket(address.bucket())
                                                        .delete(o -> o.objects(names))));
        for (S3Error error : answer.errors()) {
            throw new IOException(
                    "s3://%s/%s, which is no longer part of %s, can't be deleted: %s"
                            .formatted(
                                    address.bucket(), error.key(), address.uri(), error.message()));
        }
    }
}
