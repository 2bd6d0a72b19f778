package dev.quadrat.batch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.batch.gateway.Timekeeper;
import dev.quadrat.batch.supervisor.SupervisorProcess;
import dev.quadrat.dag.DagFixture;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.LiveProcess;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunManifest;
import dev.quadrat.run.RunPreparation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Somebody's machine with a home folder. Its supervisors run when a test lets them. */
final class Machine {
    static final String ID = "20261126-101500-ab12";

    final Path runs;
    final AwsBatchExperimentRunner runner;
    private final String name;
    private final Cloud cloud;
    private final Deque<RunDirectory> started = new ArrayDeque<>();

    Machine(String name, Path home, Cloud cloud) {
        this.name = name;
        this.cloud = cloud;
        this.runs = home.resolve(name).resolve("runs");
        this.runner =
                new AwsBatchExperimentRunner(
                        cloud,
                        (run, _) -> {
                            started.add(run);
                            return new LiveProcess(1, Instant.EPOCH);
                        },
                        whoeverWaitsLetsSupervisorsRun());
    }

    private Timekeeper whoeverWaitsLetsSupervisorsRun() {
        return new Timekeeper() {
            @Override
            public Instant instant() {
                return cloud.time.instant();
            }

            @Override
            public void pause(Duration duration) throws InterruptedException {
                try {
                    supervise();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                cloud.time.pause(duration);
            }
        };
    }

    Map<String, String> settings() {
        return Map.of(
                "cpu_queue", "cpu-queue",
                "cpu_definition", "quadrat-cpu:3",
                "gpu_queue", "gpu-queue",
                "gpu_definition", "quadrat-gpu:2",
                "region", "eu-central-1",
                "run_location", cloud.bucket + "/runs");
    }

    RunDirectory prepare(String text, String existing) throws IOException {
        Plan plan = DagFixture.plan(text, PlanRequest.everything(), existing);
        RunManifest manifest =
                new RunManifest(
                        RunManifest.SCHEMA,
                        ID,
                        "aws_batch",
                        cloud.time.instant(),
                        List.of(),
                        Map.of(),
                        "/",
                        1,
                        1,
                        null,
                        null,
                        settings(),
                        null);
        return RunPreparation.prepare(runs, manifest, plan, List.of());
    }

    /** Uploaded, and its supervisor about to begin. */
    RunDirectory launch(String text, String existing) throws IOException {
        RunDirectory run = prepare(text, existing);
        runner.launch(run, run.plan(), run.manifest().settings());
        return run;
    }

    RunDirectory runToTheEnd(String text, String existing) throws Exception {
        RunDirectory run = launch(text, existing);
        supervise();
        return run;
    }

    /** Lets those that were started follow their runs to the end. */
    void supervise() throws IOException, InterruptedException {
        while (!started.isEmpty()) {
            follow(started.remove());
        }
    }

    /** As a process that has just been started. */
    void follow(RunDirectory run) throws IOException, InterruptedException {
        assertTrue(
                SupervisorProcess.follow(run, cloud, cloud.time, name), "nobody else follows it");
    }

    /** The supervisor is dead, and what was about to start doesn't. */
    void kill(RunDirectory run) throws IOException {
        started.clear();
        run.recordSupervisor(new LiveProcess(1, Instant.EPOCH));
    }

    /** Looks at it, as a person does who comes back, and follows it to the end. */
    void watch(RunDirectory run) throws IOException, InterruptedException {
        runner.watch(run);
        supervise();
    }

    /** {@code chip-1: FAILED, why} for each command, without hashes, in the order of names. */
    static List<String> lines(RunDirectory run) throws IOException {
        Map<String, String> lines = new TreeMap<>();
        for (Map.Entry<String, CommandStatus> status : run.statuses(run.plan()).entrySet()) {
            String message = status.getValue().message();
            lines.put(
                    status.getKey(),
                    status.getKey()
                            + ": "
                            + status.getValue().state()
                            + (message == null ? "" : ", " + message));
        }
        return lines.values().stream().map(Machine::withoutHashes).toList();
    }

    static String withoutHashes(String text) {
        return text.replaceAll("-[0-9a-f]{12}(?=[: )]|$)", "");
    }

    static long count(RunDirectory run, CommandState state) throws IOException {
        return run.statuses(run.plan()).values().stream().filter(s -> s.state() == state).count();
    }

    static String id(RunDirectory run, String beginning) throws IOException {
        return run.plan().dag().order().stream()
                .filter(id -> id.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    static String text(RunDirectory run, String file) throws IOException {
        return Files.readString(run.path().resolve(file));
    }
}
