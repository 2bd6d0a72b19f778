package dev.quadrat.batch.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.batch.fake.Containers;
import dev.quadrat.batch.fake.DirectGateway;
import dev.quadrat.batch.fake.FakeBatch;
import dev.quadrat.batch.fake.Faults;
import dev.quadrat.batch.fake.Faults.Fault;
import dev.quadrat.batch.fake.VirtualTime;
import dev.quadrat.batch.request.JobRequest;
import dev.quadrat.batch.request.Requests;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How fast calls follow each other. */
class PacedCallsTest {
    private final VirtualTime time = new VirtualTime();
    private final Faults faults = new Faults();
    private final FakeBatch batch = new FakeBatch(time, Containers.answering(_ -> 0));
    private final PacedCalls calls = new PacedCalls(new DirectGateway(batch, faults), time);

    private double seconds() {
        return Duration.between(VirtualTime.BEGIN, time.instant()).toMillis() / 1e3;
    }

    @Test
    void twentyJobsASecondAreSubmitted() throws Exception {
        for (JobRequest job : Requests.independent(201).jobs()) {
            calls.submit(job, List.of());
        }
        assertEquals(10, seconds(), 1e-6);
    }

    @Test
    void afterARefusalCallsComeHalfAsFastAndRecover() throws Exception {
        List<JobRequest> jobs = Requests.independent(401).jobs();
        faults.next("SubmitJob", Fault.THROTTLE, Fault.THROTTLE);
        calls.submit(jobs.getFirst(), List.of());
        assertEquals(0.1 + 0.2, seconds(), 0.01, "two refusals, each at half the pace");
        for (JobRequest job : jobs.subList(1, 201)) {
            calls.submit(job, List.of());
        }
        double recovered = seconds();
        for (JobRequest job : jobs.subList(201, 401)) {
            calls.submit(job, List.of());
        }
        assertTrue(recovered > 11, "slower at first: " + recovered);
        assertEquals(10, seconds() - recovered, 0.01, "as before");
        assertEquals(401, batch.calls("SubmitJob"));
    }

    @Test
    void whoIsRefusedForMinutesIsTold() {
        faults.next("SubmitJob", Collections.nCopies(60, Fault.THROTTLE).toArray(Fault[]::new));
        JobRequest job = Requests.independent(1).jobs().getFirst();
        GatewayException failure =
                assertThrows(GatewayException.class, () -> calls.submit(job, List.of()));
        assertEquals(GatewayException.Kind.THROTTLED, failure.kind());
        assertTrue(seconds() > 60, "seconds: " + seconds());
    }

    @Test
    void jobsAreDescribedAHundredAtATime() throws Exception {
        List<String> ids = new ArrayList<>();
        for (JobRequest job : Requests.independent(250).jobs()) {
            ids.add(calls.submit(job, List.of()));
        }
        assertEquals(ids, calls.describe(ids).stream().map(JobSnapshot::id).toList());
        assertEquals(3, batch.calls("DescribeJobs"));
        assertEquals(List.of(), calls.describe(List.of()));
        assertEquals(3, batch.calls("DescribeJobs"), "nothing is asked about nothing");
    }

    @Test
    void listsAreReadToTheirEnd() throws Exception {
        for (JobRequest job : Requests.independent(250).jobs()) {
            calls.submit(job, List.of());
        }
        assertEquals(250, calls.list(List.of("cpu-queue", "gpu-queue"), "quadrat-").size());
        assertEquals(3 + 1, batch.calls("ListJobs"));
    }
}
