package dev.quadrat.batch.supervisor;

import dev.quadrat.batch.gateway.GatewayException;
import dev.quadrat.batch.gateway.Timekeeper;
import dev.quadrat.run.RunDirectory;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Patience with what lies outside: a login that has expired, a network that is away. Nothing of
 * that is a failure of a command; people are told what to do, and everything goes on by itself.
 */
final class Outside {
    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final RunDirectory run;
    private final Timekeeper time;
    private final Map<Side, String> troubles = new EnumMap<>(Side.class);

    /** What lies outside, by what may be away while the others are there. */
    enum Side {
        SUBMISSION,
        JOBS,
        STORAGE
    }

    /** What may not be possible now. */
    interface Call<T> {
        T make() throws IOException, InterruptedException;
    }

    Outside(RunDirectory run, Timekeeper time) throws IOException {
        this.run = run;
        this.time = time;
        // An earlier follower may have been killed while it waited.
        run.forgetNotice();
    }

    /** Calls AWS Batch or CloudWatch until it answers. */
    <T> T ask(Call<T> call) throws IOException, InterruptedException {
        while (true) {
            try {
                T answer = call.make();
                isBack(Side.JOBS);
                return answer;
            } catch (GatewayException e) {
                waitAfter(Side.JOBS, e);
            }
        }
    }

    /** Calls S3, whose refusals are told as they are. */
    <T> T askStorage(Call<T> call) throws IOException, InterruptedException {
        while (true) {
            try {
                T answer = call.make();
                isBack(Side.STORAGE);
                return answer;
            } catch (IOException e) {
                waitFor(Side.STORAGE, String.valueOf(e.getMessage()));
            }
        }
    }

    void waitAfter(Side side, GatewayException failure) throws IOException, InterruptedException {
        waitFor(
                side,
                switch (failure.kind()) {
                    case CREDENTIALS -> failure.reason();
                    case REFUSED, FORBIDDEN, THROTTLED, UNCERTAIN ->
                            String.valueOf(failure.getMessage());
                });
    }

    void isBack(Side side) throws IOException {
        if (troubles.remove(side) == null) {
            return;
        }
        Optional<String> left = troubles.values().stream().findFirst();
        if (left.isPresent()) {
            run.recordNotice(left.get());
        } else {
            run.forgetNotice();
        }
    }

    private void waitFor(Side side, String why) throws IOException, InterruptedException {
        String notice =
                "AWS can't be asked about run %s: %s. What was submitted goes on; this looks again every 15 seconds"
                        .formatted(run.id(), why);
        if (!notice.equals(troubles.put(side, notice))) {
            run.recordNotice(notice);
        }
        boolean wasStopping = run.isStopRequested();
        for (Duration waited = Duration.ZERO;
                waited.compareTo(BETWEEN_LOOKS) < 0 && run.isStopRequested() == wasStopping;
                waited = waited.plus(GLANCE)) {
            time.pause(GLANCE);
        }
    }
}
