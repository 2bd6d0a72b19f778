package dev.quadrat.host;

import dev.quadrat.storage.Stamp;
import dev.quadrat.storage.Storage;
import dev.quadrat.storage.UnreadableException;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** What is at a few remote places, of which none may refuse to be looked at. */
final class RemoteStamps {
    private RemoteStamps() {}

    /**
     * @throws IOException that tells why the first of them could not be looked at
     */
    static Map<String, Stamp> of(Storage storage, List<String> uris, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        try {
            return storage.stamps(uris, cancelled);
        } catch (UnreadableException e) {
            Map.Entry<String, IOException> first = new TreeMap<>(e.places()).firstEntry();
            throw new IOException(
                    "%s can't be looked at: %s"
                            .formatted(first.getKey(), first.getValue().getMessage()),
                    e);
        }
    }
}
