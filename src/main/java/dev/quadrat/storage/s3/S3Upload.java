package dev.quadrat.storage.s3;

import dev.quadrat.storage.s3.Parts.Part;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/** One file on its way: in one request if it is small, otherwise in parts. */
final class S3Upload {
    static final long PART_BYTES = 16L * 1024 * 1024;
    private static final String BYTES = "application/octet-stream";

    private final S3Connection connection;
    private final S3Address address;
    private final BooleanSupplier cancelled;
    private final String writer = UUID.randomUUID().toString();

    S3Upload(S3Connection connection, S3Address address, BooleanSupplier cancelled) {
        this.connection = connection;
        this.address = address;
        this.cancelled = cancelled;
    }

    void file(Path file) throws IOException, InterruptedException {
        try (FileChannel channel = FileChannel.open(file)) {
            List<Part> parts = Parts.of(channel.size(), PART_BYTES);
            if (parts.size() == 1) {
                Parts.each(parts, cancelled, (part, stopped) -> whole(channel, part, stopped));
            } else {
                inParts(channel, parts);
            }
        }
    }

    private void whole(FileChannel file, Part part, BooleanSupplier stopped) throws IOException {
        connection.ask(
                address,
                Deed.WRITE,
                client ->
                        client.putObject(
                                put -> put.bucket(address.bucket()).key(address.key()),
                                body(file, part, stopped)));
    }

    private void inParts(FileChannel file, List<Part> parts)
            throws IOException, InterruptedException {
        abortEarlier();
        String id =
                connection.ask(
                        address,
                        Deed.WRITE,
                        client ->
                                client.createMultipartUpload(
                                                u ->
                                                        u.bucket(address.bucket())
                                                                .key(address.key())
                                                                .metadata(
                                                                        Map.of(
                                                                                ConditionalPut
                                                                                        .WRITER,
                                                                                writer)))
                                        .uploadId());
        Queue<CompletedPart> done = new ConcurrentLinkedQueue<>();
        boolean whole = false;
        try {
            Parts.each(
                    parts,
                    cancelled,
                    (part, stopped) -> {
                        done.add(send(file, part, id, stopped));
                        // Who cancelled has not waited for this part.
                        if (stopped.getAsBoolean()) {
                            abort(id);
                        }
                    });
            complete(id, done);
            whole = true;
        } finally {
            if (!whole) {
                abort(id);
            }
        }
    }

    private CompletedPart send(FileChannel file, Part part, String id, BooleanSupplier stopped)
            throws IOException {
        UploadPartResponse answer =
                connection.ask(
                        address,
                        Deed.WRITE,
                        client ->
                                client.uploadPart(
                                        u ->
                                                u.bucket(address.bucket())
                                                        .key(address.key())
                                                        .uploadId(id)
                                                        .partNumber(part.number()),
                                        body(file, part, stopped)));
        return CompletedPart.builder()
                .partNumber(part.number())
                .eTag(answer.eTag())
                .checksumCRC32(answer.checksumCRC32())
                .build();
    }

    private void complete(String id, Queue<CompletedPart> done) throws IOException {
        List<CompletedPart> inOrder =
                done.stream().sorted(Comparator.comparing(CompletedPart::partNumber)).toList();
        try {
            connection.ask(
                    address,
                    Deed.WRITE,
                    client ->
                            client.completeMultipartUpload(
                                    u ->
                                            u.bucket(address.bucket())
                                                    .key(address.key())
                                                    .uploadId(id)
                                                    .multipartUpload(m -> m.parts(inOrder))));
        } catch (IOException e) {
            // The answer may have been lost: then the upload is gone, because it is whole.
            boolean over = e.getCause() instanceof NoSuchUploadException;
            if (!over || !ConditionalPut.isBy(connection, address, writer)) {
                throw e;
            }
        }
    }

    /**
     * One alone writes under a key, so what was begun there was begun by a process that is gone.
     */
    private void abortEarlier() {
        try {
            connection
                    .client()
                    .listMultipartUploads(u -> u.bucket(address.bucket()).prefix(address.key()))
                    .uploads()
                    .stream()
                    .filter(upload -> upload.key().equals(address.key()))
                    .forEach(upload -> abort(upload.uploadId()));
        } catch (RuntimeException e) {
            // Not everybody who may write may list what others write.
        }
    }

    /** Parts of an upload that nobody ends cost money for ever. */
    private void abort(String id) {
        try {
            connection
                    .client()
                    .abortMultipartUpload(
                            u -> u.bucket(address.bucket()).key(address.key()).uploadId(id));
        } catch (RuntimeException e) {
            // What went wrong before is what a person must know; this follows from it.
        }
    }

    private static RequestBody body(FileChannel file, Part part, BooleanSupplier stopped) {
        return RequestBody.fromContentProvider(
                () -> new FileSection(file, part.from(), part.length(), stopped),
                part.length(),
                BYTES);
    }
}
