package dev.quadrat.run.pace;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.CommandDag;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * How long a run still goes on: what is left of it is run in thought, in the plan's order, so many
 * commands at once, each for as long as it took before. Nothing is said as long as of one command
 * nobody knows how long its like takes.
 */
public final class TimeLeft {
    /** A command's own word is listened to once it has come this far. */
    private static final double TELLING_PROGRESS = 0.05;

    /** What takes longer than ever is taken to need a fifth of its time still. */
    private static final int OVERDUE_PART = 5;

    private record End(long at, String id) {}

    private final CommandDag dag;
    private final Map<String, CommandStatus> statuses;
    private final Durations past;
    private final Durations now;
    private final Instant instant;
    private final Map<String, Integer> waitsFor = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final PriorityQueue<String> ready =
            new PriorityQueue<>(java.util.Comparator.comparing(id -> places.getOrDefault(id, 0)));
    private final PriorityQueue<End> ends =
            new PriorityQueue<>(java.util.Comparator.comparingLong(End::at));

    private TimeLeft(
            CommandDag dag,
            Map<String, CommandStatus> statuses,
            Durations past,
            Durations now,
            Instant instant) {
        this.dag = dag;
        this.statuses = statuses;
        this.past = past;
        this.now = now;
        this.instant = instant;
    }

    /**
     * @param statuses of all that the run set out to run
     * @param past from earlier runs
     * @param parallel commands at once
     */
    public static Optional<Duration> of(
            Plan plan,
            Map<String, CommandStatus> statuses,
            Durations past,
            int parallel,
            Instant instant) {
        TimeLeft left =
                new TimeLeft(plan.dag(), statuses, past, ofThisRun(plan, statuses), instant);
        return left.begin(plan) ? Optional.of(left.run(Math.max(1, parallel))) : Optional.empty();
    }

    private static Durations ofThisRun(Plan plan, Map<String, CommandStatus> statuses) {
        Durations.Builder builder = new Durations.Builder();
        statuses.forEach(
                (id, status) -> {
                    Instant started = status.started();
                    Instant ended = status.ended();
                    if (status.state() == CommandState.SUCCEEDED
                            && started != null
                            && ended != null
                            && plan.dag().has(id)) {
                        builder.add(
                                id,
                                Durations.Names.type(plan.dag().command(id)),
                                Duration.between(started, ended));
                    }
                });
        return builder.build();
    }

    /**
     * @return whether of all that is left it is known how long it takes
     */
    private boolean begin(Plan plan) {
        for (PlannedCommand command : plan.commands()) {
            places.put(command.id(), places.size());
        }
        for (PlannedCommand planned : plan.commands()) {
            String id = planned.id();
            if (!isLeft(id)) {
                continue;
            }
            if (expected(planned.command()).isEmpty()) {
                return false;
            }
            if (state(id) == CommandState.RUNNING) {
                ends.add(new End(millisLeft(planned.command()), id));
            } else if (dag.upstream(id).stream().noneMatch(this::isBad)) {
                int above = (int) dag.upstream(id).stream().filter(this::isLeft).count();
                waitsFor.put(id, above);
                if (above == 0) {
                    ready.add(id);
                }
            }
        }
        return true;
    }

    private Duration run(int parallel) {
        long time = 0;
        int running = ends.size();
        while (!ends.isEmpty() || !ready.isEmpty()) {
            while (running < parallel && !ready.isEmpty()) {
                String id = ready.remove();
                ends.add(new End(time + millis(dag.command(id)), id));
                running++;
            }
            End next = ends.remove();
            running--;
            time = next.at();
            for (String below : dag.downstream(next.id())) {
                if (waitsFor.containsKey(below) && waitsFor.merge(below, -1, Integer::sum) == 0) {
                    ready.add(below);
                }
            }
        }
        return Duration.ofMillis(time);
    }

    /** Its own time before; else of its type now; else of its type before. */
    private Optional<Duration> expected(Command command) {
        return past.of(command).or(() -> now.ofType(command)).or(() -> past.ofType(command));
    }

    private long millis(Command command) {
        return expected(command).orElse(Duration.ZERO).toMillis();
    }

    private long millisLeft(Command command) {
        CommandStatus status = statuses.getOrDefault(command.id(), CommandStatus.WAITING);
        Instant started = status.started();
        long elapsed =
                started == null ? 0 : Math.max(0, Duration.between(started, instant).toMillis());
        Double progress = status.progress();
        if (progress != null && progress >= TELLING_PROGRESS) {
            return (long) (elapsed * (1 - progress) / progress);
        }
        long left = millis(command) - elapsed;
        return left > 0 ? left : elapsed / OVERDUE_PART;
    }

    private CommandState state(String id) {
        return statuses.getOrDefault(id, CommandStatus.WAITING).state();
    }

    private boolean isLeft(String id) {
        return statuses.containsKey(id) && !state(id).isFinal();
    }

    private boolean isBad(String id) {
        return statuses.containsKey(id)
                && state(id).isFinal()
                && state(id) != CommandState.SUCCEEDED;
    }
}
