package dev.quadrat.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.batch.Between.Killed;
import dev.quadrat.batch.fake.FakeJob;
import dev.quadrat.batch.gateway.GatewayException;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.Remaining;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunProgress;
import dev.quadrat.run.RunState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs that are ended before their end, and made to go on. */
class StopAndRetryTest {
    private static final Duration LONG = Duration.ofHours(5);

    @TempDir Path home;

    private static String independent(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("CHIP e%d: /s -> /c/%d\n".formatted(i, i));
        }
        return text.append("TRAIN a: /c/0 -> /m\n").toString();
    }

    private static List<String> alive(Cloud cloud) {
        List<String> alive = new ArrayList<>();
        for (FakeJob job : cloud.batch.jobs()) {
            if (!job.state().equals("FAILED") && !job.state().equals("SUCCEEDED")) {
                alive.add(job.name());
            }
        }
        return alive;
    }

    private static RunState settle(Machine machine, RunDirectory run, Cloud cloud)
            throws Exception {
        return new RunProgress(run, cloud.storage)
                .settle(() -> machine.runner.isAlive(run))
                .state();
    }

    /** As {@code RunHistory.stop} does. */
    private static List<String> stop(Machine machine, RunDirectory run) throws Exception {
        run.requestStop();
        return machine.runner.stop(run);
    }

    @Test
    void aStopEndsTheSubmissionAndProvesAllJobsGone() throws Exception {
        Cloud cloud = Cloud.working(LONG, _ -> 0);
        Machine machine = new Machine("laptop", home, cloud);
        RunDirectory run = machine.launch(independent(100), "/s");
        AtomicInteger calls = new AtomicInteger();
        cloud.between(
                gateway ->
                        Between.after(
                                gateway,
                                "submit",
                                () -> {
                                    if (calls.incrementAndGet() == 40) {
                                        run.requestStop();
                                    }
                                }));
        machine.supervise();

        assertEquals(40, cloud.batch.jobs().size());
        assertEquals(List.of(), alive(cloud));
        assertEquals(List.of(), stop(machine, run));
        assertEquals(RunState.STOPPED, settle(machine, run, cloud));
        assertEquals(101, Machine.count(run, CommandState.STOPPED));
        assertTrue(Machine.lines(run).contains("chip-99: STOPPED, stopped before it began"));
        assertFalse(machine.runner.isAlive(run));
    }

    @Test
    void aStopWorksWhenTheSupervisorIsDead() throws Exception {
        Cloud cloud = Cloud.working(LONG, _ -> 0);
        Machine machine = new Machine("laptop", home, cloud);
        RunDirectory run = machine.launch(independent(10), "/s");
        cloud.between(
                gateway ->
                        Between.after(
                                gateway,
                                "submit",
                                () -> {
                                    if (cloud.batch.jobs().size() == 6) {
                                        throw new Killed();
                                    }
                                }));
        assertThrows(Killed.class, machine::supervise);
        machine.kill(run);
        cloud.between(gateway -> gateway);

        assertEquals(List.of(), stop(machine, run));

        assertEquals(6, cloud.batch.jobs().size(), "nothing more was submitted");
        assertEquals(List.of(), alive(cloud));
        assertEquals(RunState.STOPPED, settle(machine, run, cloud));
        assertEquals(11, Machine.count(run, CommandState.STOPPED));
    }

    @Test
    void aStopOnAnotherMachineEndsAllJobsAndIsNoticedByTheFirst() throws Exception {
        Cloud cloud = Cloud.working(LONG, _ -> 0);
        Machine laptop = new Machine("laptop", home, cloud);
        Machine desktop = new Machine("desktop", home, cloud);
        RunDirectory run = laptop.launch(independent(200), "/s");
        AtomicInteger calls = new AtomicInteger();
        RunDirectory[] there = new RunDirectory[1];
        cloud.between(
                gateway ->
                        Between.after(
                                gateway,
                                "submit",
                                () -> {
                                    if (calls.incrementAndGet() == 20) {
                                        there[0] =
                                                desktop.runner
                                                        .fetch(
                                                                cloud.bucket + "/runs/" + run.id(),
                                                                desktop.runs)
                                                        .orElseThrow();
                                        assertEquals(List.of(), stop(desktop, there[0]));
                                    }
                                }));
        laptop.supervise();

        assertEquals(20, cloud.batch.jobs().size(), "the first goes on submitting");
        assertEquals(List.of(), alive(cloud));
        assertEquals(RunState.STOPPED, settle(desktop, there[0], cloud));
        assertEquals(RunState.STOPPED, settle(laptop, run, cloud));
        assertEquals(201, Machine.count(run, CommandState.STOPPED));
    }

    @Test
    void whatCannotBeEndedIsListedAndWhyItIsNotKnown() throws Exception {
        Cloud cloud = Cloud.working(LONG, _ -> 0);
        Machine machine = new Machine("laptop", home, cloud);
        RunDirectory run = machine.launch(independent(3), "/s");
        AtomicInteger glances = new AtomicInteger();
        cloud.between(
                gateway ->
                        Between.before(
                                gateway,
                                "list",
                                () -> {
                                    if (run.isStopRequested()) {
                                        if (glances.incrementAndGet() > 3) {
                                            throw new Killed();
                                        }
                                        throw new GatewayException(
                                                GatewayException.Kind.CREDENTIALS,
                                                "",
                                                "get new credentials",
                                                null);
                                    }
                                }));
        run.requestStop();
        assertThrows(Killed.class, machine::supervise);
        machine.kill(run);
        // A supervisor that never begins: two minutes pass.
        run.recordSupervisor(
                new dev.quadrat.run.LiveProcess(
                        ProcessHandle.current().pid(), java.time.Instant.now()));
        assertEquals(
                List.of(
                        "AWS can't be asked about run %s: get new credentials. What was submitted goes on; this looks again every 15 seconds"
                                .formatted(run.id())),
                machine.runner.stop(run));
    }

    @Test
    void aRetryOnAnotherMachineIsSeenWhereTheRunHadEnded() throws Exception {
        boolean[] isMended = new boolean[1];
        Cloud cloud =
                Cloud.working(
                        Duration.ofSeconds(5),
                        job -> job.name().contains("train") && !isMended[0] ? 1 : 0);
        Machine laptop = new Machine("laptop", home, cloud);
        RunDirectory run = laptop.runToTheEnd("CHIP a: /s -> /c\nTRAIN a: /c -> /m\n", "/s");
        String place = cloud.bucket + "/runs/" + run.id();
        Machine desktop = new Machine("desktop", home, cloud);
        RunDirectory there = desktop.runner.fetch(place, desktop.runs).orElseThrow();
        desktop.watch(there);
        assertEquals(RunState.FAILED, settle(desktop, there, cloud));

        isMended[0] = true;
        Remaining remaining = Remaining.of(run, cloud.storage);
        remaining.reset();
        laptop.runner.launch(run, remaining.plan(), run.manifest().settings());
        laptop.supervise();
        assertEquals(RunState.SUCCEEDED, settle(laptop, run, cloud));
        assertEquals(RunState.FAILED, settle(desktop, there, cloud), "nobody has told it");

        RunDirectory again = desktop.runner.fetch(place, desktop.runs).orElseThrow();
        assertTrue(desktop.runner.isAlive(again));
        // The process that followed the first round has ended.
        desktop.kill(again);
        desktop.watch(again);
        assertEquals(RunState.SUCCEEDED, settle(desktop, again, cloud));
        assertEquals(2, again.status(Machine.id(again, "train")).attempt());
        assertEquals(List.of(), cloud.doubles());
    }

    @Test
    void aRetryRunsWhatIsLeftByJobsOfOtherNames() throws Exception {
        boolean[] isMended = new boolean[1];
        Cloud cloud =
                Cloud.working(
                        Duration.ofSeconds(5),
                        job -> job.name().contains("train") && !isMended[0] ? 1 : 0);
        Machine machine = new Machine("laptop", home, cloud);
        StringBuilder text = new StringBuilder("CHIP a: /s -> /c\n");
        for (int part = 1; part <= 3; part++) {
            text.append("TRAIN %1$d/3 a: /c -> /m/%1$d\n".formatted(part));
        }
        text.append("EVAL a: /m/1 /m/2 /m/3 -> /e\n");
        RunDirectory run = machine.runToTheEnd(text.toString(), "/s");
        assertEquals(RunState.FAILED, settle(machine, run, cloud));
        String train = Machine.id(run, "train-2");
        Files.writeString(run.log(train), "why\n");

        isMended[0] = true;
        // Nothing of what it made is there in this test, so that CHIP runs again, too.
        Remaining remaining = Remaining.of(run, cloud.storage);
        remaining.reset();
        machine.runner.launch(run, remaining.plan(), run.manifest().settings());
        assertTrue(machine.runner.isAlive(run));
        machine.supervise();

        assertEquals(RunState.SUCCEEDED, settle(machine, run, cloud));
        CommandStatus again = run.status(train);
        assertEquals(2, again.attempt(), "the first round's attempt counts");
        assertEquals(List.of(), cloud.doubles());
        assertTrue(
                cloud.batch.jobs().stream()
                        .anyMatch(
                                job ->
                                        job.name()
                                                .equals(
                                                        "quadrat-%s-r2-00002-train"
                                                                .formatted(run.id()))),
                cloud.batch.jobs().stream().map(FakeJob::name).toList().toString());
        assertEquals("why\n", Files.readString(run.log(train + ".round-1")));
        String arrays = cloud.bucket + "/runs/" + run.id() + "/arrays/";
        for (String round : List.of("", "r2-")) {
            assertTrue(
                    cloud.storage.exists(
                            arrays + "quadrat-%s-%s00002-train.json".formatted(run.id(), round)),
                    "the list of round " + round);
        }
    }
}
