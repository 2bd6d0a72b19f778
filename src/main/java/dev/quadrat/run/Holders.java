package dev.quadrat.run;

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

    private final Instant now;
    private final Map<LiveProcess, Boolean> alive = new ConcurrentHashMap<>();

    Holders(Instant now) {
        this.now = now;
    }

    boolean isAtWork(Holder holder, Instant began) {
        return holder.host().equals(ThisHost.name())
                ? alive.computeIfAbsent(holder.process(), LiveProcess::isAlive)
                : began.plus(BELIEVED).isAfter(now);
    }
}
