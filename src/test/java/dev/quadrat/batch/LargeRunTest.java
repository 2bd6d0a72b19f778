package dev.quadrat.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.batch.fake.Containers;
import dev.quadrat.batch.fake.DirectGateway;
import dev.quadrat.batch.fake.FakeBatch;
import dev.quadrat.batch.fake.Faults;
import dev.quadrat.batch.fake.VirtualTime;
import dev.quadrat.batch.gateway.PacedCalls;
import dev.quadrat.batch.request.JobRequest;
import dev.quadrat.batch.request.Requests;
import dev.quadrat.batch.request.SubmissionPlan;
import dev.quadrat.batch.status.StatusChange;
import dev.quadrat.batch.status.StatusPoller;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Thousands of commands from their plan to their end, on a clock that jumps. */
class LargeRunTest {
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration WORK = Duration.ofSeconds(60);

    /** What a run took. */
    private record Figures(
            int jobs, long relays, int submits, int describes, int lists, Duration time) {}

    private static Figures run(SubmissionPlan plan, int commands) throws Exception {
        VirtualTime time = new VirtualTime();
        FakeBatch batch =
                new FakeBatch(
                        time,
                        Containers.answering(
                                job ->
                                        time.instant().isBefore(job.started().plus(WORK))
                                                ? null
                                                : 0));
        PacedCalls calls = new PacedCalls(new DirectGateway(batch, new Faults()), time);
        Map<String, String> ids = new HashMap<>();
        for (JobRequest job : plan.jobs()) {
            ids.put(job.name(), calls.submit(job, job.parents().stream().map(ids::get).toList()));
        }
        StatusPoller poller = new StatusPoller(plan, calls, id -> id, Map.of());
        plan.jobs().forEach(job -> poller.submitted(job, String.valueOf(ids.get(job.name()))));
        Set<String> done = new HashSet<>();
        while (!poller.isDone()) {
            batch.step();
            for (StatusChange change : poller.poll()) {
                if (change instanceof StatusChange.CommandChanged(String id, CommandStatus status)
                        && status.state() == CommandState.SUCCEEDED) {
                    done.add(id);
                }
            }
            time.pause(ROUND);
        }
        assertEquals(commands, done.size());
        return new Figures(
                plan.jobs().size(),
                plan.jobs().stream().filter(JobRequest::isRelay).count(),
                batch.calls("SubmitJob"),
                batch.calls("DescribeJobs"),
                batch.calls("ListJobs"),
                Duration.between(VirtualTime.BEGIN, time.instant()));
    }

    /** Each with its own split CHIP and PREDICT, all with one ANALYZE and one comparison. */
    private static String experiments(int count, int parts) {
        StringBuilder text = new StringBuilder();
        StringBuilder evals = new StringBuilder();
        for (int e = 0; e < count; e++) {
            text.append("ANALYZE e%d: /s -> /stats\n".formatted(e));
            for (int part = 1; part <= parts; part++) {
                text.append(
                        "CHIP %1$d/%2$d e%3$d: /stats -> /c/%3$d/%1$d\n".formatted(part, parts, e));
                text.append(
                        "PREDICT %1$d/%2$d e%3$d: /m/%3$d -> /p/%3$d/%1$d gpu\n"
                                .formatted(part, parts, e));
            }
            text.append("TRAIN e%1$d: /c/%1$d -> /m/%1$d gpu\n".formatted(e));
            text.append("EVAL e%1$d: /p/%1$d -> /e/%1$d\n".formatted(e));
            evals.append(" /e/").append(e);
        }
        return text + "COMPARE:" + evals + " -> /compare\n";
    }

    @Test
    void twoThousandCommandsOfFiftyExperimentsAreAFewHundredJobs() throws Exception {
        Figures figures =
                run(Requests.submission(experiments(50, 19), "/s"), 1 + 50 * (2 * 19 + 2) + 1);

        assertEquals(1 + 50 * 4 + 3 + 1, figures.jobs(), "of which 3 join the 50 parents of one");
        assertEquals(3, figures.relays());
        assertEquals(figures.jobs(), figures.submits());
        assertEquals(0, figures.lists());
        assertTrue(figures.describes() < 1500, figures.toString());
    }

    @Test
    @Tag("bench")
    void tenThousandCommands() throws Exception {
        tell("10,000 independent commands", Requests.independent(10_000), 10_000);
        tell(
                "250 experiments in 19 parts",
                Requests.submission(experiments(250, 19), "/s"),
                2 + 250 * 40);
    }

    private static void tell(String what, SubmissionPlan plan, int commands) throws Exception {
        long start = System.nanoTime();
        Figures figures = run(plan, commands);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        double calls = figures.submits() + figures.describes() + figures.lists();
        System.out.printf(
                "%s: %s; at 50 calls/s its calls take %.0f s, of which submissions %.0f s; real"
                        + " time %.1f s, %d MB in use%n",
                what,
                figures,
                calls / 50,
                figures.submits() / 50.0,
                seconds,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
}
