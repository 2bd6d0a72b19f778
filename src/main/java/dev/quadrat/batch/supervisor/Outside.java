package dev.quadrat.batch.supervisor;

import dev.quadrat.batch.gateway.GatewayException;
import dev.quadrat.batch.gateway.Timekeeper;
import dev.quadrat.run.RunDirectory;

import java.io.IOException;
import java.time.Duration;

/**
 * Patience with what lies outside: a login that has expired, a network that is away. Nothing of
 * that is a failure of a command; people are told what to do, and everything goes on by itself.
 */
final class Outside {
    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final RunDirectory run;
    private final Timekeeper time;
    private boolean hasTold;

    /** What may not be possible now. */
    interface Call<T> {
        T make() throws IOException, InterruptedException;
    }

    Outside(RunDirectory run, Timekeeper time) throws IOException {
        this.run = run;
        this.time = time;
        // An earlier follower may have been killed while it waited.
        this.hasTold = run.notice().isPresent();
    }

    /** Calls AWS Batch or CloudWatch until it answers. */
    <T> T ask(Call<T> call) throws IOException, InterruptedException {
        while (true) {
            try {
                T answer = call.make();
                isBack();
                return answer;
            } catch (GatewayException e) {
                waitAfter(e);
            }
        }
    }

    /** Calls S3, whose refusals are told as they are. */
    <T> T askStorage(Call<T> call) throws IOException, InterruptedException {
        while (true) {
            try {
                T answer = call.make();
                isBack();
                return answer;
            } catch (IOException e) {
                waitFor(String.valueOf(e.getMessage()));
            }
        }
    }

    void waitAfter(GatewayException failure) throws IOException, InterruptedException {
        waitFor(
                switch (failure.kind()) {
                    case CREDENTIALS -> failure.reason();
                    case REFUSED, THROTTLED, UNCERTAIN -> String.valueOf(failure.getMessage());
                });
    }

    private void waitFor(String why) throws IOException, InterruptedException {
        String notice =
                "AWS can't be asked about run %s: %s. What was submitted goes on; this looks again every 15 seconds"
                        .formatted(run.id(), why);
        if (!notice.equals(run.notice().orElse(""))) {
            run.recordNotice(notice);
        }
        hasTold = true;
        boolean wasStopping = run.isStopRequested();
        for (Duration waited = Duration.ZERO;
                waited.compareTo(BETWEEN_LOOKS) < 0 && run.isStopRequested() == wasStopping;
                waited = waited.plus(GLANCE)) {
            time.pause(GLANCE);
        }
    }

    void isBack() throws IOException {
        if (hasTold) {
            run.forgetNotice();
            hasTold = false;
        }
    }
}
