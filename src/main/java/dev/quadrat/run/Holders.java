package dev.quadrat.run;

import dev.quadrat.storage.Storage;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which of those that began something are still at it, asked once for each process. Thread-safe.
 */
final class Holders {
    /**
     * From here nobody sees the processes of another machine. A claim of today is believed, since
     * it is worse to disturb a run than to be told of one that is gone; few commands take longer.
     */
    private static final Duration BELIEVED = Duration.ofDays(1);

    private final Storage storage;
    private final Instant now;
    private final Map<LiveProcess, Boolean> alive = new ConcurrentHashMap<>();
    private final Map<String, Boolean> renewed = new ConcurrentHashMap<>();

    Holders(Storage storage, Instant now) {
        this.storage = storage;
        this.now = now;
    }

    boolean isAtWork(Holder holder, Instant began) {
        if (holder.isOfThisHost()) {
            return alive.computeIfAbsent(holder.process(), LiveProcess::isAlive);
        }
        String lease = holder.lease();
        return lease == null
                ? began.plus(BELIEVED).isAfter(now)
                : renewed.computeIfAbsent(lease, this::isRenewed);
    }

    private boolean isRenewed(String lease) {
        try {
            return Lease.renewed(storage.readText(lease)).plus(Lease.VALID).isAfter(now);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            // What can't be read is told of the outputs beside it.
            return true;
        }
    }
}
