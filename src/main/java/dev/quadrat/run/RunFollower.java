package dev.quadrat.run;

import dev.quadrat.storage.Storage;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Tells what happens in a run, from its folder alone: first the state of every command that has
 * begun, then each change, at last the end. Its own daemon thread calls the listener; closing it
 * ends the telling, not the run.
 */
public final class RunFollower implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int TICKS_BETWEEN_SETTLING = 5;

    /** Half a minute: for what no event told, since its writer was killed or the disk full. */
    private static final int TICKS_BETWEEN_SWEEPS = 300;

    private final RunDirectory run;
    private final Storage storage;
    private final BooleanSupplier alive;
    private final Watch watch;
    private final Consumer<RunEvent> listener;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, CommandStatus> told = new HashMap<>();
    private Optional<String> notice = Optional.empty();
    private final Thread thread;

    /** Makes sure that somebody keeps the run's folder up to date. */
    public interface Watch {
        void begin() throws IOException;
    }

    private RunFollower(
            RunDirectory run,
            Storage storage,
            BooleanSupplier alive,
            Watch watch,
            Consumer<RunEvent> listener) {
        this.run = run;
        this.storage = storage;
        this.alive = alive;
        this.watch = watch;
        this.listener = listener;
        this.thread =
                Thread.ofPlatform().daemon().name("follow " + run.id()).unstarted(this::follow);
    }

    /**
     * @param storage of the commands' outputs
     */
    public static RunFollower start(
            RunDirectory run, Storage storage, BooleanSupplier alive, Consumer<RunEvent> listener) {
        return start(run, storage, alive, () -> {}, listener);
    }

    /**
     * @param watch called now and again; not on the caller's thread
     */
    public static RunFollower start(
            RunDirectory run,
            Storage storage,
            BooleanSupplier alive,
            Watch watch,
            Consumer<RunEvent> listener) {
        RunFollower follower = new RunFollower(run, storage, alive, watch, listener);
        follower.thread.start();
        return follower;
    }

    /** Waits until the run has ended or this is closed. */
    public void await() throws InterruptedException {
        thread.join();
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void follow() {
        try (LineTail events = new LineTail(run.events())) {
            RunProgress progress = new RunProgress(run, storage);
            for (int tick = TICKS_BETWEEN_SETTLING; !isClosed(); tick++) {
                tellAll(events, progress);
                if (tick % TICKS_BETWEEN_SETTLING == 0 && hasEnded(tick, progress, events)) {
                    return;
                }
                if (closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (IOException e) {
            String message =
                    "run %s can't be followed any more: %s".formatted(run.id(), FailureText.of(e));
            listener.accept(new RunEvent.FollowingFailed(run.id(), message));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean hasEnded(int tick, RunProgress progress, LineTail events) throws IOException {
        boolean sweep = tick % TICKS_BETWEEN_SWEEPS == 0;
        if (sweep || tick == TICKS_BETWEEN_SETTLING) {
            watch();
        }
        RunSummary summary = sweep ? progress.settle(alive) : progress.settleLearnt(alive);
        boolean ended = summary.state() != RunState.RUNNING;
        tellNotice(ended ? Optional.empty() : run.notice());
        if (ended || sweep) {
            tellAll(events, progress);
            tellWhatEventsDidNot(progress);
        }
        if (ended) {
            listener.accept(new RunEvent.RunEnded(run.id(), summary));
        }
        return ended;
    }

    private void watch() {
        try {
            watch.begin();
        } catch (IOException e) {
            listener.accept(
                    new RunEvent.NoticeChanged(
                            run.id(),
                            Optional.of(
                                    "nothing keeps run %s up to date here: %s"
                                            .formatted(run.id(), FailureText.of(e)))));
        }
    }

    private void tellNotice(Optional<String> now) {
        if (!now.equals(notice)) {
            notice = now;
            listener.accept(new RunEvent.NoticeChanged(run.id(), now));
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Only the last state of each command, so that a late follower isn't told the whole story. */
    private void tellAll(LineTail events, RunProgress progress) throws IOException {
        Map<String, CommandStatus> latest = new LinkedHashMap<>();
        for (List<String> lines = events.read(); !lines.isEmpty(); lines = events.read()) {
            for (String line : lines) {
                RunDirectory.LoggedEvent.of(line)
                        .ifPresent(event -> latest.put(event.id(), event.status()));
            }
        }
        latest.forEach(
                (id, status) -> {
                    progress.learn(id, status);
                    tell(id, status);
                });
    }

    /**
     * A state that is on disk but not among the events: its line is on its way, or was torn when a
     * process was killed or the disk was full.
     */
    private void tellWhatEventsDidNot(RunProgress progress) {
        progress.statuses()
                .forEach(
                        (id, status) -> {
                            if (!status.equals(told.getOrDefault(id, CommandStatus.WAITING))) {
                                tell(id, status);
                            }
                        });
    }

    private void tell(String commandId, CommandStatus status) {
        told.put(commandId, status);
        listener.accept(new RunEvent.CommandChanged(run.id(), commandId, status));
    }
}
