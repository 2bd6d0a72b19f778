package dev.quadrat.batch.fake;

import dev.quadrat.batch.gateway.Timekeeper;

import java.time.Duration;
import java.time.Instant;

/** Passes only when somebody pauses. */
public final class VirtualTime implements Timekeeper {
    public static final Instant BEGIN = Instant.parse("2026-11-26T10:15:00Z");

    private Instant now = BEGIN;
    private Runnable whenPassed = () -> {};

    /** What is to happen whenever time has passed. */
    public synchronized void onPause(Runnable action) {
        whenPassed = action;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public void pause(Duration duration) {
        Runnable action;
        synchronized (this) {
            now = now.plus(duration);
            action = whenPassed;
        }
        action.run();
    }
}
