package dev.quadrat.run;

import dev.quadrat.storage.Stamp;
import dev.quadrat.storage.Storage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What records said when they were read last; read again only when they changed. Thread-safe. */
final class KnownRecords {
    /**
     * A file that was written just now may be written again without a later time: file systems
     * count time in steps of up to two seconds.
     */
    private static final Duration SETTLED = Duration.ofSeconds(3);

    private static final int ALWAYS_KEPT = 10_000;

    private record Known(Stamp stamp, RecordHead head) {}

    private final Storage storage;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    KnownRecords(Storage storage) {
        this.storage = storage;
    }

    /**
     * @param stamp null if it is not known whether there is a record
     */
    RecordHead read(String uri, @Nullable Stamp stamp) {
        Known before = known.get(uri);
        if (before != null && before.stamp.equals(stamp)) {
            return before.head;
        }
        Instant now = Instant.now();
        RecordHead head = read(uri);
        if (stamp != null
                && stamp.modified().plus(SETTLED).isBefore(now)
                && !(head instanceof RecordHead.Damaged)) {
            known.put(uri, new Known(stamp, head));
        }
        return head;
    }

    /** Whether reading it again would say the same. */
    boolean isKnown(String uri, @Nullable Stamp stamp) {
        Known before = known.get(uri);
        return before != null && before.stamp.equals(stamp);
    }

    private RecordHead read(String uri) {
        try {
            return RecordReader.head(storage, uri);
        } catch (IOException e) {
            return new RecordHead.Damaged();
        }
    }

    /** Forgets others if they have become too many. */
    void keep(Collection<String> uris) {
        if (known.size() > 2 * uris.size() + ALWAYS_KEPT) {
            known.keySet().retainAll(new HashSet<>(uris));
        }
    }
}
