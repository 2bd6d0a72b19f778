package dev.quadrat.batch.status;

import dev.quadrat.batch.fake.Containers;
import dev.quadrat.batch.fake.DirectGateway;
import dev.quadrat.batch.fake.FakeBatch;
import dev.quadrat.batch.fake.FakeJob;
import dev.quadrat.batch.fake.Faults;
import dev.quadrat.batch.fake.VirtualTime;
import dev.quadrat.batch.gateway.PacedCalls;
import dev.quadrat.batch.request.JobRequest;
import dev.quadrat.batch.request.SubmissionPlan;
import dev.quadrat.run.CommandStatus;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A submitted plan on a clock of its own, looked at round for round. */
final class Following {
    private static final Duration ROUND = Duration.ofSeconds(5);

    final VirtualTime time = new VirtualTime();
    final Faults faults = new Faults();
    final FakeBatch batch;
    final StatusPoller poller;

    /** The last that was told of each command. */
    final Map<String, CommandStatus> statuses = new LinkedHashMap<>();

    final List<StatusChange> changes = new ArrayList<>();

    Following(SubmissionPlan plan, Function<FakeJob, @Nullable Integer> exits)
            throws IOException, InterruptedException {
        batch = new FakeBatch(time, Containers.answering(exits));
        PacedCalls calls = new PacedCalls(new DirectGateway(batch, faults), time);
        Map<String, String> ids = new HashMap<>();
        for (JobRequest job : plan.jobs()) {
            ids.put(job.name(), calls.submit(job, job.parents().stream().map(ids::get).toList()));
        }
        poller = new StatusPoller(plan, calls, id -> "command " + id, Map.of());
        plan.jobs().forEach(job -> poller.submitted(job, String.valueOf(ids.get(job.name()))));
    }

    /** Looks, as often as asked, each time after Batch has gone a step on. */
    Following rounds(int count) throws IOException, InterruptedException {
        for (int i = 0; i < count; i++) {
            batch.step();
            time.pause(ROUND);
            look();
        }
        return this;
    }

    Following toTheEnd() throws IOException, InterruptedException {
        for (int i = 0; !poller.isDone(); i++) {
            if (i == 1000) {
                throw new AssertionError("no end: " + statuses);
            }
            rounds(1);
        }
        return this;
    }

    void look() throws IOException, InterruptedException {
        for (StatusChange change : poller.poll()) {
            changes.add(change);
            if (change instanceof StatusChange.CommandChanged(String id, CommandStatus status)) {
                statuses.put(id, status);
            }
        }
    }

    /** {@code chip-1: FAILED, why} for each command, without hashes, in the order of names. */
    List<String> lines() {
        return statuses.entrySet().stream()
                .map(
                        e ->
                                e.getKey()
                                        + ": "
                                        + e.getValue().state()
                                        + (e.getValue().message() == null
                                                ? ""
                                                : ", " + e.getValue().message()))
                .map(this::withoutHashes)
                .sorted()
                .toList();
    }

    private String withoutHashes(String line) {
        String plain = line;
        for (String id : statuses.keySet()) {
            plain = plain.replace(id, id.replaceFirst("-[0-9a-f]{12}$", ""));
        }
        return plain;
    }
}
