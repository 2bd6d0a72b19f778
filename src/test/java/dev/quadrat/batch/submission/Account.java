package dev.quadrat.batch.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.batch.fake.Containers;
import dev.quadrat.batch.fake.DirectGateway;
import dev.quadrat.batch.fake.FakeBatch;
import dev.quadrat.batch.fake.FakeJob;
import dev.quadrat.batch.fake.Faults;
import dev.quadrat.batch.fake.VirtualTime;
import dev.quadrat.batch.gateway.BatchGateway;
import dev.quadrat.batch.gateway.PacedCalls;
import dev.quadrat.batch.request.JobRequest;
import dev.quadrat.batch.request.SubmissionPlan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A fake account on a clock of its own, and submissions to it. */
final class Account {
    final VirtualTime time = new VirtualTime();
    final Faults faults = new Faults();
    final FakeBatch batch;
    private final Path journal;

    Account(Path folder, Containers containers) {
        batch = new FakeBatch(time, containers);
        journal = folder.resolve("submissions.jsonl");
    }

    Account(Path folder) {
        this(folder, Containers.answering(_ -> 0));
    }

    BatchGateway gateway() {
        return new DirectGateway(batch, faults);
    }

    PacedCalls calls() {
        return new PacedCalls(gateway(), time);
    }

    /** As a process does that has just been started. */
    Submission.Report submit(SubmissionPlan plan) throws IOException, InterruptedException {
        return submit(plan, gateway());
    }

    Submission.Report submit(SubmissionPlan plan, BatchGateway through)
            throws IOException, InterruptedException {
        try (Journal open = Journal.open(journal, time)) {
            return new Submission(plan, open, new PacedCalls(through, time), (_, _) -> {}).run();
        }
    }

    /** Each job of the plan is there, with the parents that it should have, and no other lives. */
    void assertEachOnce(SubmissionPlan plan) {
        Map<String, FakeJob> alive = new HashMap<>();
        for (FakeJob job : batch.jobs()) {
            if (!job.state().equals("FAILED")) {
                assertEquals(null, alive.put(job.name(), job), "twice: " + job.name());
            }
        }
        assertEquals(
                plan.jobs().stream().map(JobRequest::name).sorted().toList(),
                alive.keySet().stream().sorted().toList());
        for (JobRequest job : plan.jobs()) {
            List<String> parents =
                    job.parents().stream().map(p -> byName(alive, p).id()).sorted().toList();
            assertEquals(
                    parents,
                    byName(alive, job.name()).parentIds().stream().sorted().toList(),
                    job.name());
        }
    }

    private static FakeJob byName(Map<String, FakeJob> jobs, String name) {
        FakeJob job = jobs.get(name);
        if (job == null) {
            throw new AssertionError("no " + name);
        }
        return job;
    }
}
