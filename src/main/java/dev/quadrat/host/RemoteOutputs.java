package dev.quadrat.host;

import dev.quadrat.storage.Stamp;
import dev.quadrat.storage.Storage;
import dev.quadrat.storage.Transfers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Outputs on remote storage: made in the command's temporary space, and put to their places when
 * all of them are made. There what was before goes piece by piece, since no store exchanges several
 * objects at once.
 */
final class RemoteOutputs {
    private final Storage storage;
    private final TemporarySpace space;

    /** By URI, the folder below the temporary space. */
    private final Map<String, String> folders = new LinkedHashMap<>();

    private boolean areUntouched = true;

    RemoteOutputs(List<String> uris, Storage storage, TemporarySpace space) {
        this.storage = storage;
        this.space = space;
        uris.forEach(uri -> folders.put(uri, "outputs/" + folders.size()));
    }

    boolean isEmpty() {
        return folders.isEmpty();
    }

    /** A record lies beside its output, and beside a bucket nothing does. */
    void refuseBuckets() throws IOException {
        for (String uri : folders.keySet()) {
            if (!uri.substring(uri.indexOf("://") + 3).contains("/")) {
                throw new IOException(
                        "its output %s is a whole bucket; add a key: %s/…".formatted(uri, uri));
            }
        }
    }

    Path path(String uri) throws IOException {
        String name = uri.substring(uri.lastIndexOf('/') + 1);
        return space.folder(folders.getOrDefault(uri, "outputs"))
                .resolve(name.equals(".") || name.equals("..") ? "output" : name);
    }

    boolean isMade(String uri) throws IOException {
        return Files.exists(path(uri));
    }

    boolean areUntouched() {
        return areUntouched;
    }

    /**
     * Puts all to their places.
     *
     * @throws InterruptedException if it was cancelled; then nobody knows what has arrived
     */
    void moveIntoPlace(BooleanSupplier cancelled) throws IOException, InterruptedException {
        if (folders.isEmpty()) {
            return;
        }
        List<String> uris = List.copyOf(folders.keySet());
        Map<String, Stamp> before = RemoteStamps.of(storage, uris, cancelled);
        areUntouched = false;
        try {
            Transfers.each(uris, cancelled, (uri, over) -> storage.put(path(uri), uri, over));
        } catch (IOException e) {
            areUntouched = isAsIn(before, uris);
            throw e;
        }
    }

    /** Of the same size and mark as before, it has the same content, whoever wrote it. */
    private boolean isAsIn(Map<String, Stamp> before, List<String> uris) {
        try {
            return storage.stamps(uris, () -> false).equals(before);
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }
}
