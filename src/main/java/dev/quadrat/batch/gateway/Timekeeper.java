package dev.quadrat.batch.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Tells the time and lets it pass. */
public interface Timekeeper extends InstantSource {
    Timekeeper SYSTEM =
            new Timekeeper() {
                @Override
                public Instant instant() {
                    return Instant.now();
                }

                @Override
                public void pause(Duration duration) throws InterruptedException {
                    Thread.sleep(duration);
                }
            };

    void pause(Duration duration) throws InterruptedException;
}
