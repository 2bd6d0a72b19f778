package dev.quadrat.batch.gateway;

import java.time.Duration;
import java.time.Instant;

/** Keeps calls apart in time: half as many after a refusal, a little more after each success. */
final class Pace {
    /** At the slowest pace, about two minutes. */
    private static final int MOST_REFUSALS = 60;

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

    /** What is called when its turn has come. */
    interface Call<T> {
        T make() throws GatewayException, InterruptedException;
    }

    /** Calls, again and again while AWS does nothing because there are too many calls. */
    <T> T call(Call<T> call) throws GatewayException, InterruptedException {
        for (int refusals = 1; ; refusals++) {
            await();
            try {
                T answer = call.make();
                faster();
                return answer;
            } catch (GatewayException e) {
                if (e.kind() != GatewayException.Kind.THROTTLED || refusals == MOST_REFUSALS) {
                    throw e;
                }
                slower();
            }
        }
    }

    /** Waits for this caller's turn. */
    private void await() throws InterruptedException {
        Duration wait = take();
        if (wait.isPositive()) {
            time.pause(wait);
        }
    }

    private synchronized void slower() {
        perSecond = Math.max(SLOWEST_PER_SECOND, perSecond / 2);
        // Turns that others have taken already stand; the next one comes no sooner than the new
        // pace allows.
        Instant earliest = time.instant().plus(gap());
        if (next.isBefore(earliest)) {
            next = earliest;
        }
    }

    private synchronized void faster() {
        perSecond = Math.min(fastestPerSecond, perSecond + fastestPerSecond / SUCCESSES_TO_RECOVER);
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
