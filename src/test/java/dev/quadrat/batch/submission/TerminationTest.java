package dev.quadrat.batch.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.batch.fake.Containers;
import dev.quadrat.batch.fake.Faults.Fault;
import dev.quadrat.batch.gateway.GatewayException;
import dev.quadrat.batch.gateway.PacedCalls;
import dev.quadrat.batch.request.Requests;
import dev.quadrat.batch.request.SubmissionPlan;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/** What is to end does, or is named. */
class TerminationTest {
    private static final SubmissionPlan CHAIN = Requests.chain(5);

    @TempDir Path folder;
    private Account account = new Account(Path.of(""));

    @BeforeEach
    void open() {
        account = new Account(folder, Containers.answering(_ -> null));
    }

    private List<String> end(Submission.Report report, Duration limit) throws Exception {
        return termination().end(report.ids().values(), limit);
    }

    private Termination termination() {
        PacedCalls calls = account.calls();
        return new Termination(calls, () -> calls.list(CHAIN.queues(), CHAIN.namePrefix()));
    }

    private void steps(int count) {
        for (int i = 0; i < count; i++) {
            account.batch.step();
        }
    }

    @Test
    void aJobThatIsStillRunningIsStoppedAndWhatWaitsForItIsGoneWithIt() throws Exception {
        Submission.Report report = account.submit(CHAIN);
        account.time.onPause(account.batch::step);

        assertEquals(List.of(), termination().end(report.ids().values(), Duration.ofMinutes(1)));
        assertTrue(account.batch.jobs().stream().allMatch(j -> j.state().equals("FAILED")));
        assertEquals(1, account.batch.calls("TerminateJob"), "the rest failed by itself");
    }

    @Test
    void whatIsNotGoneInTimeIsNamed() throws Exception {
        SubmissionPlan plan = Requests.chain(1);
        String id = account.submit(plan).ids().get(plan.jobs().getFirst().name());
        for (int i = 0; i < 3; i++) {
            account.batch.step();
        }

        assertEquals(
                List.of(
                        "the job %s (%s) is still RUNNING"
                                .formatted(plan.jobs().getFirst().name(), id)),
                termination().end(List.of(String.valueOf(id)), Duration.ofSeconds(10)));
    }

    @Test
    void aJobThatBatchDoesNotYetTellOfIsTerminatedAllTheSame() throws Exception {
        account.time.onPause(account.batch::step);
        Submission.Report report = account.submit(Requests.chain(1));
        account.batch.describeNothing(2);

        assertEquals(List.of(), termination().end(report.ids().values(), Duration.ofMinutes(1)));
        assertEquals("FAILED", account.batch.jobs().getFirst().state());
    }

    @Test
    void aJobWhoseEndCouldNotBeAskedForIsAskedAgain() throws Exception {
        account.time.onPause(account.batch::step);
        Submission.Report report = account.submit(Requests.independent(3));
        steps(4);
        account.faults.next("TerminateJob", Fault.NONE, Fault.FAIL_BEFORE, Fault.FAIL_AFTER);

        assertEquals(List.of(), end(report, Duration.ofMinutes(1)));
        assertTrue(account.batch.jobs().stream().allMatch(j -> j.state().equals("FAILED")));
        assertEquals(
                3,
                account.batch.calls("TerminateJob"),
                "one of them, of which the answer was lost");
    }

    @Test
    void whyAJobCannotBeEndedIsTold() throws Exception {
        SubmissionPlan plan = Requests.chain(1);
        Submission.Report report = account.submit(plan);
        steps(4);
        account.faults.next(
                "TerminateJob", Collections.nCopies(50, Fault.FAIL_BEFORE).toArray(Fault[]::new));
        String name = plan.jobs().getFirst().name();

        assertEquals(
                List.of(
                        "the job %s (%s) is still RUNNING; UNCERTAIN at TerminateJob"
                                .formatted(name, report.ids().get(name))),
                end(report, Duration.ofSeconds(10)));
    }

    @Test
    void expiredCredentialsInTheMiddleLeaveNothingUnasked() throws Exception {
        account.time.onPause(account.batch::step);
        Submission.Report report = account.submit(Requests.independent(3));
        steps(4);
        account.faults.next("TerminateJob", Fault.NONE, Fault.EXPIRED);
        Termination termination = termination();
        GatewayException failure =
                assertThrows(
                        GatewayException.class,
                        () -> termination.end(report.ids().values(), Duration.ofMinutes(1)));

        assertEquals(GatewayException.Kind.CREDENTIALS, failure.kind());
        assertEquals(List.of(), termination.end(report.ids().values(), Duration.ofMinutes(1)));
        assertEquals(3, account.batch.calls("TerminateJob"));
    }

    @Test
    void aJobThatBatchListsIsNotGoneThoughItIsNotDescribed() throws Exception {
        Submission.Report report = account.submit(Requests.chain(1));
        account.batch.describeNothing(1000);
        String id = report.ids().values().iterator().next();
        account.faults.next(
                "TerminateJob", Collections.nCopies(1000, Fault.FAIL_BEFORE).toArray(Fault[]::new));

        assertEquals(
                List.of("nothing is known yet of the job " + id + "; UNCERTAIN at TerminateJob"),
                end(report, Duration.ofMinutes(1)));
    }

    @Test
    void aJobThatBatchNeitherDescribesNorListsIsGone() throws Exception {
        SubmissionPlan plan = Requests.chain(1);
        Submission.Report report = account.submit(plan);
        account.batch.forget(plan.jobs().getFirst().name());

        assertEquals(List.of(), end(report, Duration.ofMinutes(1)));
    }

    @Test
    void whatLivesIsToldInTimeThoughNotAllCouldBeAskedFor() throws Exception {
        Submission.Report report = account.submit(Requests.independent(3000));
        steps(4);
        Instant begin = account.time.instant();

        assertEquals(3000, end(report, Duration.ofSeconds(100)).size());
        Duration took = Duration.between(begin, account.time.instant());
        assertTrue(took.compareTo(Duration.ofSeconds(110)) < 0, took.toString());
    }
}
