package dev.quadrat.batch.gateway;

import java.time.Duration;
import java.time.Instant;

/** Keeps calls apart in time: half as many after a refusal, a little more after each success. */
final class Pace {
    private static final double SLOWEST_PER_SECOND = 0.5;
    private static final double SUCCESSES_TO_RECOVER = 100;

    private final Timekeeper time;
    private final double fastestPerSecond;
    private double perSecond;
    private Instant next = Instant.MIN;

    Pace(Timekeeper time, double fastestPerSecond) {
        this.time = time;
        this.fastestPerSecond = fastestPerSecond;
        this.perSecond = fastestPerSecond;
    }

    /** Waits for this caller's turn. */
    void await() throws InterruptedException {
        Duration wait = take();
        if (wait.isPositive()) {
            time.pause(wait);
        }
    }

    synchronized void slower() {
        perSecond = Math.max(SLOWEST_PER_SECOND, perSecond / 2);
        // Turns that others have taken already stand; the next one comes no sooner than the new
        // pace allows.
        Instant earliest = time.instant().plus(gap());
        if (next.isBefore(earliest)) {
            next = earliest;
        }
    }

    synchronized void faster() {
        perSecond = Math.min(fastestPerSecond, perSecond + fastestPerSecond / SUCCESSES_TO_RECOVER);
    }

    synchronized double perSecond() {
        return perSecond;
    }

    private synchronized Duration take() {
        Instant now = time.instant();
        Instant turn = next.isAfter(now) ? next : now;
        next = turn.plus(gap());
        return Duration.between(now, turn);
    }

    private Duration gap() {
        return Duration.ofNanos((long) (1e9 / perSecond));
    }
}
