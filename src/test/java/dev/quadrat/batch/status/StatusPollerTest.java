package dev.quadrat.batch.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.batch.fake.DirectGateway;
import dev.quadrat.batch.fake.FakeJob;
import dev.quadrat.batch.fake.Faults.Fault;
import dev.quadrat.batch.gateway.BatchState;
import dev.quadrat.batch.gateway.GatewayException;
import dev.quadrat.batch.gateway.PacedCalls;
import dev.quadrat.batch.request.Requests;
import dev.quadrat.batch.request.SubmissionPlan;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a run is told of its jobs. */
class StatusPollerTest {
    private static final String EXITED = "Essential container in task exited";
    private static final SubmissionPlan SPLIT =
            Requests.submission(
                    """
                    CHIP 1/3 a: /s -> /c/1
                    CHIP 2/3 a: /s -> /c/2
                    CHIP 3/3 a: /s -> /c/3
                    TRAIN a: /c -> /m
                    EVAL a: /m -> /e
                    CHIP b: /s -> /b
                    """,
                    "/s");

    private static int well(FakeJob job) {
        return 0;
    }

    @Test
    void aChainGoesFromSubmittedOverRunningToItsEnd() throws Exception {
        Following following = new Following(Requests.chain(2), StatusPollerTest::well).toTheEnd();

        List<CommandState> first = new ArrayList<>();
        String id = following.statuses.keySet().iterator().next();
        for (StatusChange change : following.changes) {
            if (change instanceof StatusChange.CommandChanged(String of, CommandStatus status)
                    && of.equals(id)) {
                first.add(status.state());
            }
        }
        assertEquals(
                List.of(CommandState.SUBMITTED, CommandState.RUNNING, CommandState.SUCCEEDED),
                first);
        assertEquals(List.of("chip-1: SUCCEEDED", "chip-2: SUCCEEDED"), following.lines());
        CommandStatus end = Objects.requireNonNull(following.statuses.get(id));
        assertEquals(1, end.attempt());
        assertEquals(0, end.exit());
        assertTrue(end.started() != null && end.ended() != null);
    }

    @Test
    void whatIsBehindAFailedJobIsBlockedByItByNameAndTheRestGoesOn() throws Exception {
        Following following = new Following(SPLIT, job -> job.index() == 1 ? 3 : 0).toTheEnd();

        assertEquals(
                List.of(
                        "chip-1: SUCCEEDED",
                        "chip-2: FAILED, " + EXITED + " (exit code 3)",
                        "chip-3: SUCCEEDED",
                        "chip-b: SUCCEEDED",
                        "eval-e: BLOCKED, blocked by command chip-2 (chip-2)",
                        "train-m: BLOCKED, blocked by command chip-2 (chip-2)"),
                following.lines());
    }

    @Test
    void onlyTheFrontierIsAskedAbout() throws Exception {
        Following following = new Following(Requests.chain(1000), _ -> null);
        following.rounds(1);
        assertEquals(10, following.batch.calls("DescribeJobs"), "a sweep at the beginning");
        following.rounds(100);
        assertEquals(110, following.batch.calls("DescribeJobs"), "one job a round");
        following.rounds(20);
        assertEquals(
                10 + 119 + 10, following.batch.calls("DescribeJobs"), "a sweep after ten minutes");
    }

    @Test
    void aLargeArrayIsCountedAndItsPartsAreListedOnlyAtABadEnd() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 5000; i++) {
            text.append("CHIP %d/5000 a: /s -> /c/%1$d\n".formatted(i));
        }
        Following following =
                new Following(
                                Requests.submission(text.toString(), "/s"),
                                job -> job.index() == 4321 ? 1 : 0)
                        .toTheEnd();

        assertEquals(1, following.batch.calls("ListJobs"));
        assertTrue(following.batch.calls("DescribeJobs") < 10);
        assertEquals(
                1,
                following.statuses.values().stream()
                        .filter(s -> s.state() == CommandState.FAILED)
                        .count());
        assertEquals(5000, following.statuses.size());
        List<Map<BatchState, Integer>> counts = new ArrayList<>();
        for (StatusChange change : following.changes) {
            if (change instanceof StatusChange.PartsCounted counted) {
                counts.add(counted.parts());
            }
        }
        assertEquals(Map.of(BatchState.RUNNABLE, 5000), counts.getFirst());
        assertEquals(Map.of(BatchState.SUCCEEDED, 4999, BatchState.FAILED, 1), counts.getLast());
    }

    @Test
    void partsOfALargeArrayAreShownAtWorkAndAtTheirEnds() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 300; i++) {
            text.append("CHIP %d/300 a: /s -> /c/%1$d\n".formatted(i));
        }
        int[] done = {0};
        Following following =
                new Following(
                        Requests.submission(text.toString(), "/s"),
                        job -> job.index() < done[0] ? 0 : null);
        following.rounds(8);
        assertEquals(Map.of(CommandState.RUNNING, 300L), counts(following));

        done[0] = 40;
        following.rounds(6);
        assertEquals(
                Map.of(CommandState.RUNNING, 260L, CommandState.SUCCEEDED, 40L), counts(following));
        int lists = following.batch.calls("ListJobs");
        assertEquals(2 * 3, lists, "three pages for news, at most each twenty seconds");

        done[0] = 300;
        following.toTheEnd();
        assertEquals(Map.of(CommandState.SUCCEEDED, 300L), counts(following));
    }

    private static Map<CommandState, Long> counts(Following following) {
        return following.statuses.values().stream()
                .collect(Collectors.groupingBy(CommandStatus::state, Collectors.counting()));
    }

    @Test
    void ofALargeArrayThatFailedTheFewerPartsAreListed() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 1000; i++) {
            text.append("CHIP %d/1000 a: /s -> /c/%1$d\n".formatted(i));
        }
        Following following =
                new Following(
                                Requests.submission(text.toString(), "/s"),
                                job -> job.index() < 150 ? 0 : 1)
                        .toTheEnd();

        assertEquals(
                10 + 2, following.batch.calls("ListJobs"), "1,000 at work, 150 that succeeded");
        assertEquals(
                850,
                following.statuses.values().stream()
                        .filter(s -> s.state() == CommandState.FAILED)
                        .count());
    }

    @Test
    void aJobThatGetsNoMachineSaysWhyAfterFiveMinutes() throws Exception {
        Following following = new Following(SPLIT, StatusPollerTest::well);
        following.batch.keepRunnable(
                _ -> true, "MISCONFIGURATION:JOB_RESOURCE_REQUIREMENT - too much memory");
        following.rounds(60);
        assertEquals("chip-b: SUBMITTED", following.lines().get(3));
        following.rounds(3);

        String waits =
                ": SUBMITTED, waiting because MISCONFIGURATION:JOB_RESOURCE_REQUIREMENT - too much"
                        + " memory";
        assertEquals(
                List.of("chip-1" + waits, "chip-2" + waits, "chip-3" + waits, "chip-b" + waits),
                following.lines().subList(0, 4));
        following.batch.keepRunnable(_ -> false, "");
        following.rounds(2);
        assertEquals("chip-1: RUNNING", following.lines().getFirst());
    }

    @Test
    void anArrayOfWhichTheRestIsStuckSaysWhyAndWhatIsDoneStaysDone() throws Exception {
        Following following = new Following(SPLIT, StatusPollerTest::well);
        following.batch.keepRunnable(_ -> true, "CAPACITY:INSUFFICIENT_INSTANCE_CAPACITY");
        following.batch.letGo(part -> part.index() == 1);
        following.rounds(75);
        String waits = ": SUBMITTED, waiting because CAPACITY:INSUFFICIENT_INSTANCE_CAPACITY";
        assertEquals(
                List.of("chip-1" + waits, "chip-2: SUCCEEDED", "chip-3" + waits),
                following.lines().subList(0, 3));
        following.batch.keepRunnable(_ -> false, "");
        following.toTheEnd();
        assertEquals("chip-1: SUCCEEDED", following.lines().getFirst());
    }

    @Test
    void whoFollowsAnewBlamesThePartThatFailed() throws Exception {
        Following following = new Following(SPLIT, job -> job.index() == 1 ? 3 : 0).toTheEnd();
        Map<String, CommandStatus> known = new HashMap<>();
        following.statuses.forEach(
                (id, status) -> {
                    if (id.startsWith("chip")) {
                        known.put(id, status);
                    }
                });
        StatusPoller anew =
                new StatusPoller(
                        SPLIT,
                        new PacedCalls(
                                new DirectGateway(following.batch, following.faults),
                                following.time),
                        id -> "command " + id.substring(0, 6),
                        Map.of());
        anew.know(known);
        List<String> messages = new ArrayList<>();
        for (StatusChange change : anew.poll()) {
            if (change instanceof StatusChange.CommandChanged(String id, CommandStatus status)
                    && status.state() == CommandState.BLOCKED) {
                messages.add(String.valueOf(status.message()).replaceFirst(" \\(.*", ""));
            }
        }
        assertEquals(List.of("blocked by command chip-2", "blocked by command chip-2"), messages);
    }

    @Test
    void aLongWaitForWhichBatchHasNoWordsIsToldToo() throws Exception {
        Following following = new Following(Requests.chain(1), StatusPollerTest::well);
        following.batch.keepRunnable(_ -> true, "");
        following.rounds(70);
        assertEquals(
                List.of(
                        "chip-1: SUBMITTED, waits in its queue for more than 5 minutes; AWS Batch"
                                + " names no hindrance, so it is probably other jobs' turn, or"
                                + " machines are being started"),
                following.lines());
    }

    @Test
    void aJobThatBatchHasForgottenIsLostAndWhatWaitedForItIsStillFollowed() throws Exception {
        SubmissionPlan plan = Requests.chain(2);
        Following following = new Following(plan, StatusPollerTest::well);
        following.rounds(1);
        String name = plan.jobs().getFirst().name();
        String id = following.batch.one(name).id();
        following.batch.forget(name);
        following.rounds(10);
        assertEquals("chip-1: SUBMITTED", following.lines().getFirst(), "not at once");
        following.toTheEnd();

        assertEquals(
                List.of(
                        "chip-1: LOST, AWS Batch doesn't know the job %s (%s) any more; it forgets jobs some days after their end. Look at the outputs, or run it again"
                                .formatted(name, id),
                        "chip-2: SUCCEEDED"),
                following.lines());
    }

    @Test
    void emptyAnswersRightAfterSubmissionAreNoLoss() throws Exception {
        Following following = new Following(Requests.chain(1), StatusPollerTest::well);
        following.batch.describeNothing(5);
        following.toTheEnd();
        assertEquals(List.of("chip-1: SUCCEEDED"), following.lines());
        assertFalse(
                following.changes.stream()
                        .anyMatch(
                                change ->
                                        change
                                                        instanceof
                                                        StatusChange.CommandChanged(
                                                                _,
                                                                CommandStatus status)
                                                && status.state() == CommandState.LOST));
    }

    @Test
    void expiredCredentialsConcludeNothing() throws Exception {
        Following following = new Following(Requests.chain(1), StatusPollerTest::well);
        following.rounds(3);
        List<String> before = following.lines();
        following.faults.next("DescribeJobs", Fault.EXPIRED);
        assertEquals(
                GatewayException.Kind.CREDENTIALS,
                assertThrows(GatewayException.class, following::look).kind());
        assertEquals(before, following.lines());
        following.toTheEnd();
        assertEquals(List.of("chip-1: SUCCEEDED"), following.lines());
    }

    @Test
    void aJobThatWasStoppedIsNoFailureAndWhatIsBehindItNeverBegan() throws Exception {
        SubmissionPlan plan = Requests.chain(2);
        Following following = new Following(plan, _ -> null);
        following.rounds(4);
        new DirectGateway(following.batch, following.faults)
                .terminate(
                        following.batch.one(plan.jobs().getFirst().name()).id(),
                        "Stopped by Quadrat");
        following.toTheEnd();
        assertEquals(
                List.of(
                        "chip-1: STOPPED, Stopped by Quadrat",
                        "chip-2: STOPPED, stopped before it began"),
                following.lines());
    }

    @Test
    void aJobWhoseMachineWasTakenAwayIsStartedAgain() throws Exception {
        SubmissionPlan plan = Requests.chain(1);
        Following following = new Following(plan, _ -> null);
        following.rounds(3);
        following.batch.interrupt(plan.jobs().getFirst().name());
        following.look();
        assertEquals(
                List.of("chip-1: SUBMITTED, its machine was taken away; AWS Batch starts it again"),
                following.lines());
        for (int attempt = 2; attempt <= 3; attempt++) {
            following.rounds(2);
            following.batch.interrupt(plan.jobs().getFirst().name());
        }
        following.look();
        assertEquals(
                List.of(
                        "chip-1: FAILED, its machine was taken away each time that it was started;"
                                + " run it again, or allow more attempts: Host EC2 (instance"
                                + " i-0123456789) terminated."),
                following.lines());
    }

    @Test
    void aRelayThatFailsItselfIsNamedByWhatItBlocks() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 21; i++) {
            text.append("CHIP e%d: /s -> /c/%d\n".formatted(i, i));
        }
        Following following =
                new Following(
                                Requests.submission(text + "TRAIN t: /c -> /m", "/s"),
                                job -> job.command().equals(List.of("true")) ? 126 : 0)
                        .toTheEnd();
        assertEquals(
                "train-m: BLOCKED, blocked by the job quadrat-20261126-101500-ab12-00022-relay,"
                        + " which waits for others and failed itself: "
                        + EXITED
                        + " (exit code 126)",
                following.lines().getLast());
    }

    @Test
    void aJobBehindOneThatFailedAndWasForgottenIsBlocked() throws Exception {
        SubmissionPlan plan = Requests.chain(2);
        Following following = new Following(plan, _ -> 1);
        following.rounds(2);
        for (int i = 0; i < 3; i++) {
            following.batch.step();
        }
        following.batch.forget(plan.jobs().getFirst().name());
        following.toTheEnd();
        assertEquals(
                "chip-2: BLOCKED, blocked by a job before it that AWS Batch doesn't tell of any"
                        + " more",
                following.lines().getLast());
    }

    @Test
    void aCallThatFailsInTheMiddleOfALookLosesNothing() throws Exception {
        Following following = new Following(SPLIT, job -> job.index() >= 0 ? 1 : 0);
        following.rounds(3);
        for (int i = 0; i < 3; i++) {
            following.batch.step();
        }
        following.faults.next("DescribeJobs", Fault.NONE, Fault.FAIL_BEFORE);
        assertThrows(GatewayException.class, following::look);
        following.toTheEnd();
        assertEquals(
                3,
                following.statuses.values().stream()
                        .filter(status -> status.state() == CommandState.FAILED)
                        .count());
    }
}
