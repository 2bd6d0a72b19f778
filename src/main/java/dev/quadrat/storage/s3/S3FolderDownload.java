package dev.quadrat.storage.s3;

import dev.quadrat.storage.Transfers;

import software.amazon.awssdk.services.s3.model.S3Object;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** All that is below a prefix, but not Quadrat's own, as a local folder. */
final class S3FolderDownload {
    private record Copy(S3Address from, Path to) {}

    private final S3Connection connection;
    private final S3Address address;
    private final BooleanSupplier cancelled;

    S3FolderDownload(S3Connection connection, S3Address address, BooleanSupplier cancelled) {
        this.connection = connection;
        this.address = address;
        this.cancelled = cancelled;
    }

    /**
     * @param folder which is not there yet
     */
    void into(Path folder) throws IOException, InterruptedException {
        Path root = folder.toAbsolutePath().normalize();
        List<String> names = names();
        if (names.isEmpty() && !address.key().isEmpty()) {
            throw new NoSuchFileException(address.uri());
        }
        Files.createDirectories(root);
        List<Copy> files = new ArrayList<>();
        for (String name : names) {
            Path to = place(root, name);
            if (name.isEmpty() || name.endsWith("/")) {
                // Tools mark a folder so.
                Files.createDirectories(to);
            } else {
                Files.createDirectories(to.resolveSibling(".").normalize());
                files.add(new Copy(address.below(name), to));
            }
        }
        refuseFilesThatAreFolders(files);
        Transfers.each(
                files,
                cancelled,
                (file, over) -> new S3Download(connection, file.from(), over).into(file.to()));
    }

    private List<String> names() throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        String after = "";
        ListedObjects page;
        do {
            if (cancelled.getAsBoolean()) {
                throw new InterruptedException("cancelled");
            }
            String start = after;
            page =
                    connection.ask(
                            address,
                            Deed.LOOK,
                            client ->
                                    ListedObjects.page(
                                            client,
                                            address.bucket(),
                                            address.prefix(),
                                            start,
                                            ListedObjects.FULL));
            page.objects().stream()
                    .map(S3Object::key)
                    .map(key -> key.substring(address.prefix().length()))
                    .filter(name -> !FolderSum.isOwn(name))
                    .forEach(names::add);
            after = page.objects().isEmpty() ? "" : page.objects().getLast().key();
        } while (page.more() && !after.isEmpty());
        return names;
    }

    /** A key may be any text; a file's name may not, and must not lead elsewhere. */
    private Path place(Path root, String name) throws IOException {
        boolean isPlain =
                !("/" + name).contains("//")
                        && !("/" + name + "/").contains("/../")
                        && !("/" + name + "/").contains("/./")
                        && !name.contains("\\");
        if (!isPlain) {
            throw new IOException(
                    "%s can't be a local folder: its key '%s' can't be the name of a file"
                            .formatted(address.uri(), address.prefix() + name));
        }
        return root.resolve(name);
    }

    private void refuseFilesThatAreFolders(List<Copy> files) throws IOException {
        for (Copy file : files) {
            if (Files.isDirectory(file.to())) {
                throw new IOException(
                        "%s can't be a local folder: '%s' is a file and a folder"
                                .formatted(address.uri(), file.from().key()));
            }
        }
    }
}
