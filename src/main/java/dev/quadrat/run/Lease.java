package dev.quadrat.run;

import dev.quadrat.storage.Storage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How a process that makes something on remote storage shows that it lives: a small file that it
 * writes anew every half a minute. One for all its claims, however many these are. Whoever wants
 * what it makes takes it for dead when the file is gone, or has not been written for minutes.
 */
final class Lease {
    /** What is in the file. */
    record Renewal(int schema, Instant renewed) {}

    static final Duration PERIOD = Duration.ofSeconds(30);
    static final Duration VALID = Duration.ofMinutes(3);
    private static final int SCHEMA = 1;

    private final Storage storage;
    private final String uri;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Instant renewed = Instant.EPOCH;
    private volatile boolean isOver;
    private @Nullable Thread thread;

    /**
     * @param output one of those that the process makes
     */
    Lease(Storage storage, String output, Clock clock) {
        this.storage = storage;
        this.clock = clock;
        String record = RecordPlace.of(output);
        String folder = record.substring(0, record.lastIndexOf('/') + 1);
        this.uri = folder + "lease-" + UUID.randomUUID() + ".json";
    }

    String uri() {
        return uri;
    }

    void begin() throws IOException {
        renew();
        thread = Thread.ofPlatform().daemon().name("lease").start(this::keep);
    }

    void renew() throws IOException {
        lock.lock();
        try {
            if (!isOver) {
                Instant now = clock.instant();
                storage.writeText(uri, RunJson.write(new Renewal(SCHEMA, now)));
                renewed = now;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether nobody can have taken this process for dead. */
    boolean isSafe() {
        Duration age = Duration.between(renewed, clock.instant());
        return !age.isNegative() && age.compareTo(VALID.minus(PERIOD)) < 0;
    }

    /** Others need not wait. */
    void end() {
        isOver = true;
        if (thread != null) {
            thread.interrupt();
        }
        lock.lock();
        try {
            if (!renewed.equals(Instant.EPOCH)) {
                storage.delete(uri);
            }
        } catch (IOException e) {
            // Then it is taken for dead a few minutes later.
        } finally {
            lock.unlock();
        }
    }

    private void keep() {
        while (!isOver) {
            try {
                Thread.sleep(PERIOD);
                renew();
            } catch (InterruptedException e) {
                return;
            } catch (IOException e) {
                // The next time it may be well; who took over meanwhile is seen in the records.
            }
        }
    }

    /** When it was renewed; long ago if the text can't be read. */
    static Instant renewed(String text) {
        try {
            Renewal renewal = RunJson.read(text, Renewal.class);
            return renewal == null || renewal.renewed() == null ? Instant.EPOCH : renewal.renewed();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }
}
