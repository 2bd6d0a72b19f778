package dev.quadrat.run;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.quadrat.storage.MemoryStorage;
import dev.quadrat.storage.Storage;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Commands of several machines that make one output; time passes when a test says so. */
final class LeaseFixture {
    static final String OUTPUT = "s3://bucket/chip/a.zip";
    static final Instant NOW = Instant.parse("2026-11-20T10:31:00Z");

    /** Moved by hand. */
    static final class HandClock extends Clock {
        private Instant now = NOW;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    interface Event {
        void happen() throws IOException;
    }

    final Storage storage = new MemoryStorage("s3", Set.of());
    final HandClock clock = new HandClock();
    final List<String> told = new ArrayList<>();
    final Deque<Event> whileWaiting = new ArrayDeque<>();

    static Holder on(String host) {
        return new Holder(host, new LiveProcess(4711, NOW));
    }

    static Holder job(String id, int attempt) {
        return new Holder("ip-10-0-0-7", new LiveProcess(1, NOW), new BatchJob(id, attempt), null);
    }

    Claims claims(String run, Holder holder) {
        return claims(run, holder, "gpu", clock);
    }

    Claims claims(String run, Holder holder, String command, Clock itsClock) {
        CommandFile.Item item =
                new CommandFile.Item(List.of(), List.of(OUTPUT), "fingerprint", "code", Map.of());
        CommandFile file =
                new CommandFile(
                        CommandFile.SCHEMA,
                        run,
                        command,
                        "CHIP",
                        List.of(),
                        "/",
                        List.of(),
                        List.of(OUTPUT),
                        Map.of(),
                        List.of(item));
        return new Claims(
                storage,
                file,
                holder,
                itsClock,
                new Claims.Waiting() {
                    @Override
                    public void log(String line) {
                        told.add(line);
                    }

                    @Override
                    public void pause(String reason) throws IOException {
                        told.add(reason);
                        whileWaiting.removeFirst().happen();
                    }
                });
    }

    CompletionRecord record() throws IOException {
        return assertInstanceOf(
                CompletionRecord.class, RecordFile.parse(storage.readText(RecordPlace.of(OUTPUT))));
    }

    String lease() throws IOException {
        return String.valueOf(record().holder().lease());
    }

    void renew(Instant time) throws IOException {
        storage.writeText(lease(), RunJson.write(new Lease.Renewal(1, time)));
    }

    /** So often, after so long each time. */
    void passWhileWaiting(int times, Duration each) {
        for (int i = 0; i < times; i++) {
            whileWaiting.add(() -> clock.pass(each));
        }
    }
}
