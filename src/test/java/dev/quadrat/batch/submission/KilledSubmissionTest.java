package dev.quadrat.batch.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.quadrat.batch.fake.Faults.Fault;
import dev.quadrat.batch.gateway.BatchGateway;
import dev.quadrat.batch.gateway.GatewayException;
import dev.quadrat.batch.request.JobRequest;
import dev.quadrat.batch.request.Requests;
import dev.quadrat.batch.request.SubmissionPlan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** The client dies at every step of a submission of 50 commands, and is started again. */
class KilledSubmissionTest {
    private static final int JOBS = 50;
    private static final SubmissionPlan PLAN = Requests.chain(JOBS);

    /** Where in a job's submission the client dies. */
    private enum Moment {
        BEFORE_THE_CALL,
        AFTER_THE_CALL
    }

    /** What nothing catches. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Ten thousand lines are forced to the disk: to one in memory, where there is one. */
    public static final class InMemory implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
                throws IOException {
            Path memory = Path.of("/dev/shm");
            return Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "quadrat")
                    : Files.createTempDirectory("quadrat");
        }
    }

    @TempDir(factory = InMemory.class)
    Path folder;

    /** Dies at the submission of that job. */
    private static BatchGateway dyingAt(String job, Moment moment, BatchGateway gateway) {
        return (BatchGateway)
                Proxy.newProxyInstance(
                        BatchGateway.class.getClassLoader(),
                        new Class<?>[] {BatchGateway.class},
                        (_, method, arguments) -> {
                            boolean dies =
                                    method.getName().equals("submit")
                                            && ((JobRequest) arguments[0]).name().equals(job);
                            if (dies && moment == Moment.BEFORE_THE_CALL) {
                                throw new Killed();
                            }
                            Object answer;
                            try {
                                answer = method.invoke(gateway, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                            if (dies) {
                                throw new Killed();
                            }
                            return answer;
                        });
    }

    private Account account(String name) throws IOException {
        return new Account(Files.createDirectory(folder.resolve(name)));
    }

    @Test
    void fiftyJobsExistAndNoneTwiceWhereverTheClientDied() throws Exception {
        for (Moment moment : Moment.values()) {
            for (JobRequest job : PLAN.jobs()) {
                Account account = account(moment + job.name());
                assertThrows(
                        Killed.class,
                        () -> account.submit(PLAN, dyingAt(job.name(), moment, account.gateway())));
                account.submit(PLAN);

                account.assertEachOnce(PLAN);
                assertEquals(JOBS, account.batch.jobs().size(), moment + " of " + job.name());
            }
        }
    }

    @Test
    void aClientThatDiesAtEveryJobComesToTheEnd() throws Exception {
        Account account = account("every");
        for (JobRequest job : PLAN.jobs()) {
            assertThrows(
                    Killed.class,
                    () ->
                            account.submit(
                                    PLAN,
                                    dyingAt(job.name(), Moment.AFTER_THE_CALL, account.gateway())));
        }
        account.submit(PLAN);
        account.assertEachOnce(PLAN);
        assertEquals(JOBS, account.batch.calls("SubmitJob"));
    }

    @Test
    void fiftyJobsExistAndNoneTwiceWhereverTheJournalWasCutOff() throws Exception {
        Account whole = account("whole");
        whole.submit(PLAN);
        byte[] journal = Files.readAllBytes(folder.resolve("whole/submissions.jsonl"));
        int step = 97;
        for (int length = 0; length < journal.length; length += step) {
            try (FileChannel cut =
                    FileChannel.open(
                            folder.resolve("whole/submissions.jsonl"), StandardOpenOption.WRITE)) {
                cut.truncate(length);
            }
            whole.submit(PLAN);
            whole.assertEachOnce(PLAN);
            Files.write(folder.resolve("whole/submissions.jsonl"), journal);
        }
        assertEquals(JOBS, whole.batch.calls("SubmitJob"));
    }

    @Test
    void aJobThatWasCalledForWhenTheClientDiedAndIsListedLateIsStillOne() throws Exception {
        Account account = account("late");
        JobRequest last = PLAN.jobs().getLast();
        account.batch.listAfter(Duration.ofSeconds(10));
        assertThrows(
                Killed.class,
                () ->
                        account.submit(
                                PLAN,
                                dyingAt(last.name(), Moment.AFTER_THE_CALL, account.gateway())));
        account.submit(PLAN);
        account.assertEachOnce(PLAN);
    }

    @Test
    void aRefusalLeavesNothingThatBecomesTwo() throws Exception {
        Account account = account("refused");
        account.faults.next("SubmitJob", Fault.EXPIRED);
        assertThrows(GatewayException.class, () -> account.submit(PLAN));
        account.submit(PLAN);
        account.assertEachOnce(PLAN);
        assertEquals(JOBS, account.batch.jobs().size());
    }
}
