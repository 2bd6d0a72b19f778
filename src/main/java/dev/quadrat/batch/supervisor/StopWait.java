package dev.quadrat.batch.supervisor;

import dev.quadrat.batch.gateway.Timekeeper;
import dev.quadrat.run.RunDirectory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Waits until a run's supervisor has proven all jobs gone, or has told which aren't. */
public final class StopWait {
    private static final Duration GLANCE = Duration.ofMillis(250);
    private static final int MOST_TOLD = 20;

    private final RunDirectory run;
    private final Timekeeper time;

    /** Makes sure that there is a supervisor. */
    public interface Start {
        void start() throws IOException;
    }

    public StopWait(RunDirectory run, Timekeeper time) {
        this.run = run;
        this.time = time;
    }

    /**
     * @return what is alive, in words
     */
    public List<String> await(Duration limit, Start supervisor) throws IOException {
        Path survivors = Stop.survivors(run);
        Files.deleteIfExists(survivors);
        supervisor.start();
        try {
            for (Duration waited = Duration.ZERO;
                    waited.compareTo(limit) < 0;
                    waited = waited.plus(GLANCE)) {
                if (run.isSupervisorDone()) {
                    return List.of();
                }
                if (Files.exists(survivors)) {
                    return shortened(Files.readAllLines(survivors));
                }
                time.pause(GLANCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.of(
                run.notice()
                        .orElse(
                                "what of run %s is still at work is not known yet; batch.log in its folder may tell why"
                                        .formatted(run.id())));
    }

    private static List<String> shortened(List<String> all) {
        if (all.size() <= MOST_TOLD) {
            return all;
        }
        List<String> some = new ArrayList<>(all.subList(0, MOST_TOLD));
        some.add("%d others".formatted(all.size() - MOST_TOLD));
        return some;
    }
}
