package dev.quadrat.batch.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.batch.fake.Containers;
import dev.quadrat.batch.fake.FakeBatch;
import dev.quadrat.batch.fake.FakeBatchServer;
import dev.quadrat.batch.fake.FakeJob;
import dev.quadrat.batch.fake.Faults;
import dev.quadrat.batch.fake.Faults.Fault;
import dev.quadrat.batch.gateway.AwsBatchGateway;
import dev.quadrat.batch.gateway.AwsClients;
import dev.quadrat.batch.gateway.AwsLogGateway;
import dev.quadrat.batch.gateway.BatchState;
import dev.quadrat.batch.gateway.GatewayException;
import dev.quadrat.batch.gateway.JobSnapshot;
import dev.quadrat.batch.gateway.LogGateway;
import dev.quadrat.batch.request.JobRequest;
import dev.quadrat.batch.request.Requests;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What jobs write, as the real SDK reads it from the fake, in the file of the run. */
class JobLogTest {
    private static final JobRequest JOB = Requests.chain(1).jobs().getFirst();

    @TempDir Path folder;

    private final List<Writing> written = new ArrayList<>();
    private final Faults faults = new Faults();
    private final FakeBatch batch = new FakeBatch(Instant::now, this::start);
    private final FakeBatchServer server = server();
    private final AwsBatchGateway gateway = AwsClients.gateway(server.address());
    private final AwsLogGateway logs = AwsClients.logs(server.address());
    private String id = "";

    /** A container that does what the test says. */
    private static final class Writing implements Containers.Container {
        private final StringBuilder text = new StringBuilder();
        private @Nullable Integer exit;

        @Override
        public @Nullable Integer exit() {
            return exit;
        }

        @Override
        public String output() {
            return text.toString();
        }

        @Override
        public void kill() {
            exit = 137;
        }
    }

    private Containers.Container start(FakeJob job) {
        Writing container = new Writing();
        written.add(container);
        return container;
    }

    private FakeBatchServer server() {
        try {
            return new FakeBatchServer(batch, faults);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void run() throws Exception {
        id = gateway.submit(JOB, List.of());
        steps();
    }

    @AfterEach
    void close() {
        gateway.close();
        logs.close();
        server.close();
    }

    private void steps() {
        for (int i = 0; i < 3; i++) {
            batch.step();
        }
    }

    private JobSnapshot job() throws Exception {
        return gateway.describe(List.of(id)).getFirst();
    }

    private Path file() {
        return folder.resolve("job.log");
    }

    private void write(int attempt, String... lines) {
        for (String line : lines) {
            written.get(attempt - 1).text.append(line).append('\n');
        }
    }

    @Test
    void linesComeOnceAndInTheirOrderOverAllPagesAndEmptyOnes() throws Exception {
        JobLog log = new JobLog(logs, file());
        write(1, "one", "two", "three", "four", "five");
        assertTrue(log.read(job(), false));
        assertEquals(List.of("one", "two", "three", "four", "five"), Files.readAllLines(file()));
        assertTrue(log.read(job(), false), "nothing new");
        write(1, "six");
        assertTrue(log.read(job(), false));
        assertEquals(
                List.of("one", "two", "three", "four", "five", "six"), Files.readAllLines(file()));
    }

    @Test
    void afterTheEndItIsLookedForLateLinesAFewTimes() throws Exception {
        JobLog log = new JobLog(logs, file());
        write(1, "works");
        written.getFirst().exit = 0;
        batch.step();
        assertTrue(log.read(job(), false));
        write(1, "late");
        assertTrue(log.read(job(), false));
        assertFalse(log.read(job(), false), "that was the last look");
        write(1, "too late");
        assertFalse(log.read(job(), false));
        assertEquals(List.of("works", "late"), Files.readAllLines(file()));
    }

    @Test
    void ofAJobThatEndedSomeTimeAgoOneLookTellsAll() throws Exception {
        JobLog log = new JobLog(logs, file());
        write(1, "one", "two", "three");
        written.getFirst().exit = 0;
        batch.step();
        assertFalse(log.read(job(), true));
        assertEquals(List.of("one", "two", "three"), Files.readAllLines(file()));
    }

    @Test
    void theGroupIsTheOneThatTheDefinitionNames() throws Exception {
        batch.logTo("awslogs", "/maps/jobs");
        write(1, "one");
        new JobLog(logs, file()).read(job(), false);
        assertEquals(List.of("one"), Files.readAllLines(file()));
    }

    @Test
    void anAttemptWithoutAStreamCountsAllTheSame() throws Exception {
        JobSnapshot told =
                new JobSnapshot(
                        "1",
                        "job",
                        BatchState.SUCCEEDED,
                        null,
                        null,
                        null,
                        List.of(
                                new JobSnapshot.Attempt("no machine came", null, null),
                                new JobSnapshot.Attempt("Host EC2 terminated", 137, "b"),
                                new JobSnapshot.Attempt("done", 0, "c")),
                        0,
                        null,
                        "c",
                        Map.of(),
                        false,
                        JobSnapshot.Logging.USUAL);
        LogGateway one = (_, stream, _) -> new LogGateway.Lines(List.of("of " + stream), null);
        assertFalse(new JobLog(one, file()).read(told, true));
        assertEquals(
                List.of(
                        "--- attempt 2: no machine came",
                        "of b",
                        "--- attempt 3: Host EC2 terminated",
                        "of c"),
                Files.readAllLines(file()));
    }

    @Test
    void aSecondAttemptFollowsTheFirstAndSaysWhy() throws Exception {
        JobLog log = new JobLog(logs, file());
        write(1, "begins");
        log.read(job(), false);
        batch.interrupt(JOB.name());
        steps();
        write(2, "begins again");
        log.read(job(), false);
        assertEquals(
                List.of(
                        "begins",
                        "--- attempt 2: Host EC2 (instance i-0123456789) terminated.",
                        "begins again"),
                Files.readAllLines(file()));
    }

    @Test
    void aNewFollowerWritesTheFileAnewOnceItHasLines() throws Exception {
        write(1, "one", "two");
        new JobLog(logs, file()).read(job(), false);
        new JobLog(logs, file()).read(job(), false);
        assertEquals(List.of("one", "two"), Files.readAllLines(file()));
        new JobLog((_, _, _) -> new LogGateway.Lines(List.of(), null), file()).read(job(), false);
        assertEquals(
                List.of("one", "two"), Files.readAllLines(file()), "CloudWatch has forgotten it");
    }

    @Test
    void aFailedReadLosesNothing() throws Exception {
        JobLog log = new JobLog(logs, file());
        write(1, "one", "two", "three");
        faults.next("GetLogEvents", Fault.NONE, Fault.EXPIRED);
        GatewayException failure =
                assertThrows(GatewayException.class, () -> log.read(job(), false));
        assertEquals(GatewayException.Kind.CREDENTIALS, failure.kind());
        log.read(job(), false);
        assertEquals(List.of("one", "two", "three"), Files.readAllLines(file()));
    }

    @Test
    void aStreamThatIsNotThereYetIsEmpty() throws Exception {
        assertEquals(
                new LogGateway.Lines(List.of(), null), logs.read("/aws/batch/job", "nobody", null));
    }
}
