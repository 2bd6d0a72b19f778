package dev.quadrat.run;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whether processes of other machines live, told by their leases. Clocks of two machines may differ
 * by minutes, so an old time alone proves nothing: who lives is seen to write.
 */
final class LeaseWatch {
    private record Seen(String text, Instant since) {}

    private static final Duration OBVIOUS = Lease.PERIOD.multipliedBy(2);

    private final ItemRecords records;
    private final Clock clock;
    private final Map<String, Seen> seen = new HashMap<>();

    LeaseWatch(ItemRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    boolean isAlive(String lease) throws IOException {
        Optional<String> found = records.text(lease);
        if (found.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        Seen last = seen.get(lease);
        if (last == null || !last.text.equals(found.get())) {
            last = new Seen(found.get(), now);
            seen.put(lease, last);
        }
        boolean isOld = Lease.renewed(last.text).plus(Lease.VALID).isBefore(now);
        Duration silent = Duration.between(last.since, now);
        return silent.compareTo(isOld ? OBVIOUS : Lease.VALID) < 0;
    }
}
