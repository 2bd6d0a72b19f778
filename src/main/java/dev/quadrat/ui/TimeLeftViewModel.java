package dev.quadrat.ui;

import dev.quadrat.dag.Plan;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.pace.Durations;
import dev.quadrat.run.pace.TimeLeft;
import dev.quadrat.ui.session.RunPhase;
import dev.quadrat.ui.session.Session;
import dev.quadrat.ui.support.Background;
import dev.quadrat.ui.support.Ticket;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** {@code about 3 min left}, once that is known; thought over every other second. */
final class TimeLeftViewModel {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Session session;
    private final Background background;
    private final Clock clock;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private Durations past = Durations.NONE;
    private int parallel = 1;
    private String run = "";
    private Ticket work = Ticket.NONE;

    TimeLeftViewModel(Session session, Background background, Clock clock) {
        this.session = session;
        this.background = background;
        this.clock = clock;
        session.run().phase().subscribe(this::changed);
    }

    ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    private void changed(RunPhase phase) {
        if (!(phase instanceof RunPhase.Running running) || running.stopping()) {
            work.cancel();
            run = "";
            text.set("");
        } else if (!running.directory().id().equals(run)) {
            run = running.directory().id();
            learn(running.directory());
        }
    }

    private record Learnt(Durations past, int parallel) {}

    private void learn(RunDirectory directory) {
        Plan plan = session.plan().plan();
        work =
                background.start(
                        _ ->
                                new Learnt(
                                        session.run().pastDurations(plan),
                                        directory.manifest().parallel()),
                        learnt -> {
                            past = learnt.past();
                            parallel = learnt.parallel();
                            estimate();
                        },
                        _ -> {
                            past = Durations.NONE;
                            estimate();
                        });
    }

    private void estimate() {
        Plan plan = session.plan().plan();
        Map<String, CommandStatus> statuses = session.run().statuses();
        Instant now = clock.instant();
        int atOnce = atOnce();
        if (atOnce == 0) {
            say(Optional.empty());
            return;
        }
        work =
                background.start(
                        _ -> TimeLeft.of(plan, statuses, past, atOnce, now),
                        this::say,
                        _ -> say(Optional.empty()));
    }

    /** How many machines a runner elsewhere has nobody knows: it is judged by what runs there. */
    private int atOnce() {
        boolean here = session.run().runner().map(ExperimentRunner::sharesThisMachine).orElse(true);
        return here ? parallel : session.run().counts().running();
    }

    private void say(Optional<Duration> left) {
        text.set(left.map(TimeLeftViewModel::words).orElse(""));
        work = background.after(PAUSE, this::estimate);
    }

    /** No more exactly than it is known. */
    static String words(Duration left) {
        long seconds = left.toSeconds();
        if (seconds < 10) {
            return "a few seconds left";
        }
        if (seconds <= 50) {
            return "about %d s left".formatted((seconds + 9) / 10 * 10);
        }
        long minutes = (seconds + 30) / 60;
        if (minutes < 60) {
            return "about %d min left".formatted(minutes);
        }
        long rounded = (minutes + 2) / 5 * 5;
        return rounded % 60 == 0
                ? "about %d h left".formatted(rounded / 60)
                : "about %d h %d min left".formatted(rounded / 60, rounded % 60);
    }
}
