package dev.quadrat.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.batch.Between.Killed;
import dev.quadrat.batch.fake.Containers;
import dev.quadrat.batch.gateway.BatchGateway;
import dev.quadrat.batch.submission.Journal;
import dev.quadrat.batch.supervisor.SupervisorProcess;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.LiveProcess;
import dev.quadrat.run.RunDirectory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** The process that follows a run dies, and another one goes on. */
class KilledSupervisorTest {
    private static final int JOBS = 50;

    @TempDir Path home;

    private static String chain(int jobs) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < jobs; i++) {
            text.append("CHIP e%d: /c/%d -> /c/%d\n".formatted(i, i, i + 1));
        }
        return text.toString();
    }

    /** Dies at each submission whose number the step divides. */
    private static UnaryOperator<BatchGateway> dying(int step, boolean isDone) {
        AtomicInteger calls = new AtomicInteger();
        Between.Deed die =
                () -> {
                    if (calls.incrementAndGet() % step == 0) {
                        throw new Killed();
                    }
                };
        return gateway ->
                isDone
                        ? Between.after(gateway, "submit", die)
                        : Between.before(gateway, "submit", die);
    }

    private int killAndWatch(Machine machine, RunDirectory run) throws Exception {
        int deaths = 0;
        while (true) {
            try {
                if (deaths == 0) {
                    machine.supervise();
                } else {
                    machine.watch(run);
                }
                return deaths;
            } catch (Killed e) {
                assertTrue(machine.runner.isAlive(run), "the run goes on in the cloud");
                machine.kill(run);
                deaths++;
                if (deaths > JOBS) {
                    throw new AssertionError("no end", e);
                }
            }
        }
    }

    @Test
    void noJobIsMadeTwiceWhereverTheSupervisorDiesAndIsStartedAgain() throws Exception {
        for (boolean isDone : List.of(true, false)) {
            Cloud cloud = new Cloud();
            Machine machine = new Machine("laptop-" + isDone, home, cloud);
            cloud.between(dying(7, isDone));
            RunDirectory run = machine.launch(chain(JOBS), "/c/0");

            int deaths = killAndWatch(machine, run);

            assertTrue(deaths >= 7, "died " + deaths + " times");
            assertEquals(List.of(), cloud.doubles());
            assertEquals(JOBS, cloud.batch.jobs().size());
            assertEquals(JOBS, Machine.count(run, CommandState.SUCCEEDED));
        }
    }

    @Test
    void aJobThatIsListedLateAfterADeathIsStillOne() throws Exception {
        Cloud cloud = new Cloud();
        cloud.batch.listAfter(Duration.ofSeconds(10));
        Machine machine = new Machine("laptop", home, cloud);
        cloud.between(dying(5, true));
        RunDirectory run = machine.launch(chain(8), "/c/0");

        killAndWatch(machine, run);

        assertEquals(List.of(), cloud.doubles());
        assertEquals(8, cloud.batch.jobs().size());
    }

    @Test
    void theRunIsFollowedFromAnotherHomeWhenLauncherAndSupervisorAreDead() throws Exception {
        Cloud cloud = new Cloud();
        Machine laptop = new Machine("laptop", home, cloud);
        cloud.between(dying(20, true));
        RunDirectory run = laptop.launch(chain(JOBS), "/c/0");
        assertThrows(Killed.class, laptop::supervise);
        cloud.between(gateway -> gateway);

        Machine desktop = new Machine("desktop", home, cloud);
        String place = cloud.bucket + "/runs/" + run.id();
        RunDirectory there = desktop.runner.fetch(place, desktop.runs).orElseThrow();
        assertEquals(desktop.runs.resolve(run.id()), there.path());
        assertTrue(desktop.runner.isAlive(there));
        desktop.watch(there);

        assertEquals(List.of(), cloud.doubles());
        assertEquals(JOBS, cloud.batch.jobs().size());
        assertEquals(JOBS, Machine.count(there, CommandState.SUCCEEDED));
        assertFalse(desktop.runner.isAlive(there));
        assertEquals(
                there.path(),
                desktop.runner.fetch(place + "/", desktop.runs).orElseThrow().path(),
                "a run that is here already is followed here");
    }

    @Test
    void whoWakesUpWhenAnotherMachineSubmitsLeavesItToThat() throws Exception {
        Cloud cloud = new Cloud();
        Machine laptop = new Machine("laptop", home, cloud);
        Machine desktop = new Machine("desktop", home, cloud);
        RunDirectory run = laptop.launch(chain(JOBS), "/c/0");
        AtomicInteger calls = new AtomicInteger();
        String place = cloud.bucket + "/runs/" + run.id();
        // The laptop sleeps in the middle of a call; three minutes later the desktop has gone on.
        cloud.between(
                gateway ->
                        Between.after(
                                gateway,
                                "submit",
                                () -> {
                                    if (calls.incrementAndGet() == 20) {
                                        cloud.time.pause(Duration.ofMinutes(3));
                                        RunDirectory there =
                                                desktop.runner
                                                        .fetch(place, desktop.runs)
                                                        .orElseThrow();
                                        desktop.watch(there);
                                        assertEquals(
                                                JOBS, Machine.count(there, CommandState.SUCCEEDED));
                                    }
                                }));
        laptop.supervise();

        assertEquals(List.of(), cloud.doubles());
        assertEquals(JOBS, cloud.batch.jobs().size());
        assertEquals(JOBS, Machine.count(run, CommandState.SUCCEEDED));
    }

    @Test
    void aSecondSupervisorOfTheSameMachineGoesAwayAndLeavesNoTrace() throws Exception {
        Cloud cloud = new Cloud(Containers.answering(_ -> null));
        Machine machine = new Machine("laptop", home, cloud);
        RunDirectory run = machine.launch(chain(2), "/c/0");
        LiveProcess first = new LiveProcess(ProcessHandle.current().pid(), Instant.now());
        run.recordSupervisor(first);
        try (Journal _ = Journal.open(run.path().resolve("submissions.jsonl"), cloud.time)) {
            assertFalse(SupervisorProcess.follow(run, cloud, cloud.time, "laptop"));
        }
        assertEquals(Optional.of(first), run.supervisor());
        assertFalse(run.isSupervisorDone());
        assertEquals(0, cloud.batch.jobs().size());
    }

    @Test
    void aRunThatIsFollowedByALivingProcessIsNotGivenAnother() throws Exception {
        Cloud cloud = new Cloud();
        Machine machine = new Machine("laptop", home, cloud);
        RunDirectory run = machine.launch(chain(2), "/c/0");
        machine.kill(run);
        run.recordSupervisor(new LiveProcess(ProcessHandle.current().pid(), Instant.now()));
        machine.watch(run);
        assertEquals(0, cloud.batch.jobs().size(), "somebody was started");
        machine.kill(run);
        machine.watch(run);
        assertEquals(2, cloud.batch.jobs().size());
        int calls = cloud.batch.calls("DescribeJobs");
        machine.watch(run);
        assertEquals(
                calls, cloud.batch.calls("DescribeJobs"), "a run that has ended is left alone");
    }

    @Test
    void aLaunchThatWasCutOffBeforeAllWasUploadedSubmitsNothing() throws Exception {
        Cloud cloud = new Cloud();
        Machine machine = new Machine("laptop", home, cloud);
        RunDirectory run = machine.launch("CHIP a: /s -> /c", "/s");
        cloud.storage.delete(cloud.bucket + "/runs/" + run.id() + "/round.json");
        machine.supervise();
        assertEquals(0, cloud.batch.jobs().size());
        assertEquals(
                List.of(
                        "chip-c: FAILED, the launch was cut off before all files of the run were"
                                + " uploaded; retry the run"),
                Machine.lines(run));
        assertTrue(Files.exists(run.path().resolve("supervisor.exit")));
    }
}
