package dev.quadrat.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.quadrat.storage.LocalStorage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

@Timeout(60)
class RunFollowerTest {
    @TempDir Path runs;
    private final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean alive = new AtomicBoolean();
    private RunDirectory run = new RunDirectory(Path.of(""));
    private String chip = "";
    private String train = "";

    @BeforeEach
    void prepare() throws IOException {
        run = RunFolders.prepare(runs, "CHIP a: scene -> chips\nTRAIN a: chips -> model\n");
        chip = RunFolders.id(run, "CHIP a");
        train = RunFolders.id(run, "TRAIN a");
    }

    private void followToTheEnd() throws InterruptedException {
        try (RunFollower follower =
                RunFollower.start(run, new LocalStorage(), alive::get, events::add)) {
            follower.await();
        }
    }

    /** {@code <id> SUCCEEDED} or the class of the event. */
    private List<String> told() {
        return told(events);
    }

    private static List<String> told(List<RunEvent> events) {
        return events.stream()
                .map(
                        event ->
                                switch (event) {
                                    case RunEvent.CommandChanged c ->
                                            c.commandId() + " " + c.status().state();
                                    case RunEvent.NoticeChanged n -> n.notice().orElse("goes on");
                                    case RunEvent.RunEnded e -> "ended " + e.summary().state();
                                    case RunEvent.FollowingFailed f -> f.message();
                                })
                .toList();
    }

    private void appendLine(String line) throws IOException {
        Files.writeString(run.events(), line + "\n", StandardOpenOption.APPEND);
    }

    @Test
    void aLateFollowerIsToldOnlyHowThingsStand() throws IOException, InterruptedException {
        run.record(chip, RunFolders.running());
        run.record(chip, RunFolders.running().progressed(0.5, "half"));
        run.record(chip, RunFolders.succeeded());
        run.record(train, RunFolders.running());
        run.record(train, RunFolders.succeeded());
        followToTheEnd();
        assertEquals(List.of(chip + " SUCCEEDED", train + " SUCCEEDED", "ended SUCCEEDED"), told());
    }

    @Test
    void theEndIsToldAfterTheLastChange() throws IOException, InterruptedException {
        alive.set(true);
        run.record(chip, RunFolders.running());
        CountDownLatch begun = new CountDownLatch(1);
        try (RunFollower follower =
                RunFollower.start(
                        run,
                        new LocalStorage(),
                        alive::get,
                        event -> {
                            events.add(event);
                            begun.countDown();
                        })) {
            begun.await();
            run.record(chip, RunFolders.failed());
            alive.set(false);
            follower.await();
        }
        assertEquals(
                List.of(chip + " RUNNING", chip + " FAILED", train + " BLOCKED", "ended FAILED"),
                told());
    }

    @Test
    void whatARunWaitsForIsToldAndThatItGoesOn() throws IOException, InterruptedException {
        alive.set(true);
        run.recordNotice("log in again: aws sso login");
        CountDownLatch paused = new CountDownLatch(1);
        try (RunFollower follower =
                RunFollower.start(
                        run,
                        new LocalStorage(),
                        alive::get,
                        event -> {
                            events.add(event);
                            paused.countDown();
                        })) {
            paused.await();
            run.forgetNotice();
            run.record(chip, RunFolders.succeeded());
            run.record(train, RunFolders.succeeded());
            alive.set(false);
            follower.await();
        }
        assertEquals("log in again: aws sso login", told().getFirst());
        assertEquals(1, told().stream().filter("goes on"::equals).count());
        assertEquals("ended SUCCEEDED", told().getLast());
    }

    @Test
    void aStateWhoseLineIsStillOnItsWayIsToldBeforeTheEnd()
            throws IOException, InterruptedException {
        run.record(chip, RunFolders.succeeded());
        run.record(train, RunFolders.succeeded());
        Files.writeString(run.events(), "");
        followToTheEnd();
        assertEquals(List.of(chip + " SUCCEEDED", train + " SUCCEEDED", "ended SUCCEEDED"), told());
    }

    @Test
    void aLineThatCannotBeReadDoesNotEndTheFollowing() throws IOException, InterruptedException {
        appendLine("{\"id\":\"" + chip + "\",\"sta");
        appendLine("");
        appendLine("null");
        appendLine("{}");
        run.record(chip, RunFolders.succeeded());
        run.record(train, RunFolders.succeeded());
        followToTheEnd();
        assertEquals(List.of(chip + " SUCCEEDED", train + " SUCCEEDED", "ended SUCCEEDED"), told());
    }

    @Test
    void aRunWhoseFolderIsDeletedIsNotFollowedAnyMoreAndDoesNotComeBack()
            throws IOException, InterruptedException {
        alive.set(true);
        run.record(chip, RunFolders.running());
        CountDownLatch begun = new CountDownLatch(1);
        try (RunFollower follower =
                RunFollower.start(
                        run,
                        new LocalStorage(),
                        alive::get,
                        event -> {
                            events.add(event);
                            begun.countDown();
                        })) {
            begun.await();
            run.delete();
            follower.await();
        }
        RunEvent last = events.getLast();
        assertEquals(
                "run %s can't be followed any more: %s does not exist"
                        .formatted(run.id(), run.path()),
                assertInstanceOf(RunEvent.FollowingFailed.class, last).message());
        assertFalse(Files.exists(run.path()));
    }

    @Test
    void aFollowerThatIsClosedTellsNoEnd() throws IOException, InterruptedException {
        alive.set(true);
        RunFollower follower = RunFollower.start(run, new LocalStorage(), alive::get, events::add);
        follower.close();
        follower.await();
        assertEquals(List.of(), told());
        assertFalse(run.ending().isPresent());
    }

    @Test
    void aCommandThatIsKilledWhileTheRunnerLivesIsToldWithWhatItBlocks()
            throws IOException, InterruptedException {
        alive.set(true);
        run.record(chip, RunFolders.killed());
        CountDownLatch blocked = new CountDownLatch(1);
        try (RunFollower follower =
                RunFollower.start(
                        run,
                        new LocalStorage(),
                        alive::get,
                        event -> {
                            events.add(event);
                            if (told().getLast().equals(train + " BLOCKED")) {
                                blocked.countDown();
                            }
                        })) {
            blocked.await();
            alive.set(false);
            follower.await();
        }
        assertEquals(
                List.of(chip + " RUNNING", chip + " FAILED", train + " BLOCKED", "ended FAILED"),
                told());
    }

    @Test
    void twoFollowersSayTheSameAndSettleOnce() throws IOException, InterruptedException {
        run.record(chip, RunFolders.failed());
        List<RunEvent> others = Collections.synchronizedList(new ArrayList<>());
        try (RunFollower one = RunFollower.start(run, new LocalStorage(), alive::get, events::add);
                RunFollower two =
                        RunFollower.start(run, new LocalStorage(), alive::get, others::add)) {
            one.await();
            two.await();
        }
        assertEquals(
                List.of(chip + " FAILED", train + " BLOCKED", "ended FAILED"),
                told().stream().distinct().toList());
        assertEquals("ended FAILED", told(others).getLast());
    }
}
