package dev.quadrat.batch.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.batch.fake.Containers;
import dev.quadrat.batch.fake.FakeBatch;
import dev.quadrat.batch.fake.FakeBatchServer;
import dev.quadrat.batch.fake.FakeJob;
import dev.quadrat.batch.fake.Faults;
import dev.quadrat.batch.request.JobRequest;
import dev.quadrat.batch.request.Requests;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A real process, killed by SIGKILL while it submits, and started again. */
class KilledProcessTest {
    private static final int JOBS = 50;

    @TempDir Path folder;

    private final FakeBatch batch = new FakeBatch(Instant::now, Containers.answering(_ -> null));

    /** Submits until the call of that number, where the process is killed. */
    private void submitAndKillAt(FakeBatchServer server, int call, boolean isDone)
            throws Exception {
        AtomicInteger calls = new AtomicInteger();
        CompletableFuture<Process> process = new CompletableFuture<>();
        Runnable kill =
                () -> {
                    if (calls.incrementAndGet() == call) {
                        SubmittingProcess.kill(process.join());
                    }
                };
        server.onSubmit(isDone ? () -> {} : kill, isDone ? kill : () -> {});
        Process started =
                SubmittingProcess.start(server.address(), JOBS, folder.resolve("journal"));
        process.complete(started);
        assertTrue(started.waitFor(1, TimeUnit.MINUTES), "it ends");
        assertEquals(128 + 9, started.exitValue(), "it was killed");
    }

    @Test
    void fiftyJobsExistAndNoneTwice() throws Exception {
        try (FakeBatchServer server = new FakeBatchServer(batch, new Faults())) {
            submitAndKillAt(server, 13, true);
            submitAndKillAt(server, 20, false);
            server.onSubmit(() -> {}, () -> {});
            Process last =
                    SubmittingProcess.start(server.address(), JOBS, folder.resolve("journal"));
            assertTrue(last.waitFor(2, TimeUnit.MINUTES), "it ends");
            assertEquals(0, last.exitValue());
        }
        assertEquals(
                Requests.chain(JOBS).jobs().stream().map(JobRequest::name).toList(),
                batch.jobs().stream().map(FakeJob::name).toList());
        List<FakeJob> jobs = batch.jobs();
        for (int i = 1; i < JOBS; i++) {
            assertEquals(List.of(jobs.get(i - 1).id()), jobs.get(i).parentIds());
        }
    }
}
