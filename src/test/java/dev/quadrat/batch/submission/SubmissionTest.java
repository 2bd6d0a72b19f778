package dev.quadrat.batch.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.batch.fake.FakeJob;
import dev.quadrat.batch.fake.Faults.Fault;
import dev.quadrat.batch.fake.VirtualTime;
import dev.quadrat.batch.gateway.GatewayException;
import dev.quadrat.batch.request.Requests;
import dev.quadrat.batch.request.SubmissionPlan;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Never twice, never lost, whatever becomes of the answers. */
class SubmissionTest {
    private static final SubmissionPlan CHAIN = Requests.chain(5);

    @TempDir Path folder;
    private Account account = new Account(Path.of(""));

    @BeforeEach
    void open() {
        account = new Account(folder);
    }

    @Test
    void eachJobIsSubmittedOnceWithTheIdsOfItsParents() throws Exception {
        Submission.Report report = account.submit(CHAIN);

        account.assertEachOnce(CHAIN);
        assertEquals(5, account.batch.calls("SubmitJob"));
        assertEquals(1, account.batch.calls("ListJobs"), "one look at what is there");
        assertEquals(5, report.ids().size());
        assertEquals(List.of(), report.adopted());
    }

    @Test
    void aSecondSubmissionOfTheSameRunSubmitsNothing() throws Exception {
        Submission.Report first = account.submit(CHAIN);
        Submission.Report second = account.submit(CHAIN);

        assertEquals(5, account.batch.calls("SubmitJob"));
        assertEquals(first.ids(), second.ids());
    }

    @ParameterizedTest
    @EnumSource(names = {"FAIL_AFTER", "DROP_REPLY", "SLOW"})
    void aJobWhoseAnswerWasLostIsAdopted(Fault fault) throws Exception {
        account.faults.next("SubmitJob", Fault.NONE, Fault.NONE, fault);
        Submission.Report report = account.submit(CHAIN);

        account.assertEachOnce(CHAIN);
        assertEquals(5, account.batch.calls("SubmitJob"));
        assertEquals(List.of(CHAIN.jobs().get(2).name()), report.adopted());
    }

    @Test
    void aJobThatWasNotTakenIsSubmittedAgainAfterHalfAMinuteOfLooking() throws Exception {
        account.faults.next("SubmitJob", Fault.FAIL_BEFORE);
        Submission.Report report = account.submit(CHAIN);

        account.assertEachOnce(CHAIN);
        assertEquals(5, account.batch.calls("SubmitJob"), "the failed one never came to the jobs");
        assertEquals(List.of(), report.adopted());
        assertTrue(Duration.between(VirtualTime.BEGIN, account.time.instant()).toSeconds() >= 30);
    }

    @Test
    void aJobThatIsListedLateIsWaitedFor() throws Exception {
        account.batch.listAfter(Duration.ofSeconds(10));
        account.faults.next("SubmitJob", Fault.DROP_REPLY);
        account.submit(CHAIN);

        account.assertEachOnce(CHAIN);
        assertEquals(5, account.batch.calls("SubmitJob"));
    }

    @Test
    void aJobThatIsListedTooLateIsFoundTwiceAndOneIsTerminated() throws Exception {
        account.batch.listAfter(Duration.ofSeconds(40));
        account.faults.next("SubmitJob", Fault.DROP_REPLY);
        SubmissionPlan plan = Requests.independent(400);
        Submission.Report report = account.submit(plan);

        assertEquals(1, report.terminated().size());
        assertEquals(401, account.batch.jobs().size());
        FakeJob gone = account.batch.jobs().getFirst();
        assertEquals(report.terminated().getFirst(), gone.id());
        assertEquals("FAILED", gone.state());
        account.assertEachOnce(plan);
        assertEquals(report.ids(), account.submit(plan).ids(), "it is not adopted later");
        account.assertEachOnce(plan);
    }

    @Test
    void aRefusalEndsTheSubmissionInBatchsWordsAndTheRestFollowsLater() throws Exception {
        account.faults.next("SubmitJob", Fault.NONE, Fault.EXPIRED);
        GatewayException failure =
                assertThrows(GatewayException.class, () -> account.submit(CHAIN));

        assertEquals(GatewayException.Kind.CREDENTIALS, failure.kind());
        assertEquals(1, account.batch.jobs().size());
        account.submit(CHAIN);
        account.assertEachOnce(CHAIN);
    }

    @Test
    void threeFailuresInARowAreEnough() throws Exception {
        account.faults.next("SubmitJob", Fault.FAIL_BEFORE, Fault.FAIL_BEFORE, Fault.FAIL_BEFORE);
        assertThrows(GatewayException.class, () -> account.submit(CHAIN));
        account.submit(CHAIN);
        account.assertEachOnce(CHAIN);
    }

    @Test
    void whenBatchDoesNotEvenListNothingIsSubmittedAgain() throws Exception {
        account.faults.next("SubmitJob", Fault.DROP_REPLY);
        account.faults.next(
                "ListJobs",
                Fault.NONE,
                Fault.FAIL_BEFORE,
                Fault.FAIL_BEFORE,
                Fault.FAIL_BEFORE,
                Fault.FAIL_BEFORE,
                Fault.FAIL_BEFORE);
        assertThrows(GatewayException.class, () -> account.submit(CHAIN));
        assertEquals(1, account.batch.calls("SubmitJob"));

        assertEquals(List.of(CHAIN.jobs().getFirst().name()), account.submit(CHAIN).adopted());
        account.assertEachOnce(CHAIN);
    }

    @Test
    void withoutItsJournalARunIsFoundByItsNames() throws Exception {
        Submission.Report first = account.submit(CHAIN);
        Files.delete(folder.resolve("submissions.jsonl"));
        Submission.Report second = account.submit(CHAIN);

        assertEquals(first.ids(), second.ids());
        assertEquals(5, second.adopted().size());
        assertEquals(5, account.batch.calls("SubmitJob"));
    }

    @Test
    void aParentThatHasSucceededMeanwhileIsNoParentAnyMore() throws Exception {
        account.faults.next("SubmitJob", Fault.NONE, Fault.EXPIRED);
        assertThrows(GatewayException.class, () -> account.submit(CHAIN));
        for (int i = 0; i < 5; i++) {
            account.batch.step();
        }
        account.submit(CHAIN);

        assertEquals(List.of(), account.batch.one(CHAIN.jobs().get(1).name()).parentIds(), "done");
        assertEquals(1, account.batch.one(CHAIN.jobs().get(2).name()).parentIds().size());
    }

    @Test
    void jobsOfAnotherRunAreLeftAlone() throws Exception {
        account.submit(Requests.chain(2));
        List<FakeJob> before = account.batch.jobs();
        Account other = account;
        SubmissionPlan longer = Requests.chain(3, Requests.RUN + "0");
        Files.delete(folder.resolve("submissions.jsonl"));
        assertEquals(List.of(), other.submit(longer).adopted());
        assertEquals(before.size() + 3, account.batch.jobs().size());
    }

    @Test
    void tooManyCallsSlowTheSubmissionDownAndLoseNothing() throws Exception {
        SubmissionPlan plan = Requests.independent(100);
        account.faults.next("SubmitJob", Fault.THROTTLE, Fault.THROTTLE, Fault.THROTTLE);
        account.submit(plan);

        account.assertEachOnce(plan);
        assertEquals(100, account.batch.calls("SubmitJob"));
    }
}
