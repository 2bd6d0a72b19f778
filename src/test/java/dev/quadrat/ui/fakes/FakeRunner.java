package dev.quadrat.ui.fakes;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.dag.Problem;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.run.RunDirectory;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A runner that does what the test says, when it says so. */
public final class FakeRunner implements ExperimentRunner {
    public final List<LaunchSettings> launches = new ArrayList<>();
    private final LinkedBlockingQueue<RunDirectory> launched = new LinkedBlockingQueue<>();
    private List<Problem> refusals = List.of();
    private volatile boolean alive;
    private volatile CountDownLatch launching = new CountDownLatch(0);
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile List<String> survivors = List.of();

    /** A run that was launched, under the test's hands. */
    public record Run(FakeRunner runner, RunDirectory directory, Plan plan) {
        /** The id of the one command whose id begins so. */
        public String id(String beginning) {
            return plan.dag().order().stream()
                    .filter(id -> id.startsWith(beginning))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException(beginning));
        }

        public void starts(String id) throws IOException {
            directory.record(
                    id, CommandStatus.running(1, Instant.now(), ProcessHandle.current().pid()));
        }

        /**
         * @param why it still waits; null for no word of that
         */
        public void submits(String id, @Nullable String why) throws IOException {
            directory.record(
                    id,
                    new CommandStatus(
                            CommandState.SUBMITTED, null, null, 0, null, why, null, null, null));
        }

        public void writes(String id, String... lines) throws IOException {
            String text = String.join("\n", lines) + "\n";
            Files.write(
                    directory.log(id),
                    text.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }

        /** Ends it well, with its outputs in place. */
        public void succeeds(String id) throws IOException {
            for (String output : plan.dag().command(id).outputs()) {
                Files.createDirectories(Path.of(output).getParent());
                Files.writeString(Path.of(output), "");
            }
            end(id, CommandState.SUCCEEDED, 0, null);
        }

        /** Something that a command writes. */
        public interface Writing {
            void write() throws IOException;
        }

        /** Ends it well, with outputs that hold something. */
        public void succeedsWith(String id, Writing outputs) throws IOException {
            outputs.write();
            end(id, CommandState.SUCCEEDED, 0, null);
        }

        public void fails(String id, String why) throws IOException {
            end(id, CommandState.FAILED, 1, why);
        }

        /** Nothing of it is at work any more. */
        public void ends() {
            runner.alive = false;
        }

        public void allSucceed() throws IOException {
            for (PlannedCommand command : plan.toRun()) {
                succeeds(command.id());
            }
            ends();
        }

        private void end(String id, CommandState state, int exit, @Nullable String why)
                throws IOException {
            directory.record(id, directory.status(id).ended(state, Instant.now(), exit, why));
        }
    }

    /** Launches take until the latch is counted down. */
    public CountDownLatch holdsLaunches() {
        launching = new CountDownLatch(1);
        return launching;
    }

    /** Stops take until the latch is counted down. */
    public CountDownLatch holdsStops() {
        stopping = new CountDownLatch(1);
        return stopping;
    }

    /** Nothing can stop it. */
    public void survivesStops(String what) {
        survivors = List.of(what);
    }

    public void refuses(Problem... why) {
        refusals = List.of(why);
    }

    /** Waits for the next launch. */
    public Run next() throws InterruptedException, IOException {
        RunDirectory run = launched.poll(10, TimeUnit.SECONDS);
        if (run == null) {
            throw new AssertionError("nothing was launched");
        }
        return new Run(this, run, run.plan());
    }

    @Override
    public String name() {
        return "local";
    }

    @Override
    public String title() {
        return "Local";
    }

    @Override
    public List<Problem> preflight(Plan plan, LaunchSettings settings) {
        return refusals;
    }

    @Override
    public void launch(RunDirectory run, Plan plan, LaunchSettings settings) {
        await(launching);
        launches.add(settings);
        alive = true;
        launched.add(run);
    }

    @Override
    public boolean isAlive(RunDirectory run) {
        return alive;
    }

    @Override
    public Optional<String> byHand(RunDirectory run, String commandId) {
        return Optional.of("run-command " + commandId);
    }

    @Override
    public List<String> stop(RunDirectory run) throws IOException {
        await(stopping);
        if (!survivors.isEmpty()) {
            return survivors;
        }
        for (PlannedCommand command : run.plan().toRun()) {
            CommandStatus status = run.status(command.id());
            if (status.state() == CommandState.RUNNING) {
                run.record(
                        command.id(),
                        status.ended(CommandState.STOPPED, Instant.now(), null, "stopped"));
            }
        }
        alive = false;
        return List.of();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
