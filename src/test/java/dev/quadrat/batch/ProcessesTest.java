package dev.quadrat.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.batch.fake.FakeBatch;
import dev.quadrat.batch.fake.FakeBatchServer;
import dev.quadrat.batch.fake.FakeJob;
import dev.quadrat.batch.fake.Faults;
import dev.quadrat.batch.fake.Faults.Fault;
import dev.quadrat.batch.fake.LocalProcesses;
import dev.quadrat.batch.gateway.AwsBatchGateway;
import dev.quadrat.batch.gateway.AwsClients;
import dev.quadrat.batch.gateway.PacedCalls;
import dev.quadrat.batch.gateway.Timekeeper;
import dev.quadrat.batch.request.Requests;
import dev.quadrat.batch.request.SubmissionPlan;
import dev.quadrat.batch.request.SubmissionPlanner;
import dev.quadrat.batch.status.StatusChange;
import dev.quadrat.batch.status.StatusPoller;
import dev.quadrat.batch.submission.Journal;
import dev.quadrat.batch.submission.Submission;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans through the real SDK and HTTP to jobs that are processes of this machine. */
class ProcessesTest {
    private static final Set<String> ENDS = Set.of("SUCCEEDED", "FAILED");

    @TempDir Path folder;

    /** Says its name and the index, sees that what it needs is there, and makes its own. */
    @BeforeEach
    void buildImage() throws IOException {
        Path program = Files.createDirectory(folder.resolve("image")).resolve("quadrat");
        Files.writeString(
                program,
                """
                #!/bin/sh
                test "$1" = run-command || exit 64
                case "$2" in
                */arrays/*) list="%1$s/$(basename "$2")"
                  uri=$(grep -o 's3://[^"]*/commands/[^"]*' "$list" | sed -n "$((AWS_BATCH_JOB_ARRAY_INDEX + 1))p");;
                *) uri=$2;;
                esac
                id=$(basename "$uri" .json)
                echo "$id" >>%1$s/ran
                echo "works at $id"
                case "$id" in broken*) exit 3;; esac
                """
                        .formatted(folder));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> ran() throws IOException {
        return Files.readAllLines(folder.resolve("ran")).stream()
                .map(id -> id.replaceFirst("-[0-9a-f]{12}$", ""))
                .toList();
    }

    private Map<String, CommandStatus> run(SubmissionPlan plan, Faults faults) throws Exception {
        for (Map.Entry<String, String> list :
                SubmissionPlanner.lists(plan, Requests.SETTINGS).entrySet()) {
            String name = list.getKey().substring(list.getKey().lastIndexOf('/') + 1);
            Files.writeString(folder.resolve(name), list.getValue());
        }
        Map<String, CommandStatus> statuses = new HashMap<>();
        try (LocalProcesses processes = new LocalProcesses(folder, folder.resolve("image"))) {
            FakeBatch batch = new FakeBatch(Instant::now, processes);
            try (FakeBatchServer server = new FakeBatchServer(batch, faults);
                    AwsBatchGateway gateway = AwsClients.gateway(server.address());
                    Journal journal = Journal.open(folder.resolve("journal"), Instant::now)) {
                PacedCalls calls = new PacedCalls(gateway, stepping(batch));
                Map<String, String> ids =
                        new Submission(plan, journal, calls, (_, _) -> {}).run().ids();
                StatusPoller poller =
                        new StatusPoller(plan, calls, id -> "command " + id, Map.of());
                plan.jobs()
                        .forEach(job -> poller.submitted(job, String.valueOf(ids.get(job.name()))));
                while (!poller.isDone()) {
                    for (StatusChange change : poller.poll()) {
                        if (change
                                instanceof
                                StatusChange.CommandChanged(String id, CommandStatus status)) {
                            statuses.put(id, status);
                        }
                    }
                    calls.time().pause(Duration.ofMillis(100));
                }
                for (FakeJob job : batch.jobs()) {
                    assertTrue(ENDS.contains(job.state()), job.name());
                }
            }
        }
        return statuses;
    }

    /** Batch goes on whenever somebody waits. */
    private static Timekeeper stepping(FakeBatch batch) {
        return new Timekeeper() {
            @Override
            public Instant instant() {
                return Instant.now();
            }

            @Override
            public void pause(Duration duration) throws InterruptedException {
                batch.step();
                Timekeeper.SYSTEM.pause(duration);
            }
        };
    }

    private static void assertBefore(List<String> ran, String first, String then) {
        assertTrue(
                ran.indexOf(first) >= 0 && ran.indexOf(first) < ran.indexOf(then),
                first + " before " + then + ": " + ran);
    }

    @Test
    void threeExperimentsInFourPartsEachRunInTheirOrder() throws Exception {
        StringBuilder text = new StringBuilder("ANALYZE a,b,c: /s -> /stats\n");
        for (String e : List.of("a", "b", "c")) {
            for (int part = 1; part <= 4; part++) {
                text.append("CHIP %d/4 %s: /stats -> /chip/%2$s/%1$d\n".formatted(part, e));
            }
            text.append("TRAIN %s: /chip/%1$s -> /train/%1$s gpu\n".formatted(e));
            text.append("EVAL %s: /train/%1$s -> /eval/%1$s\n".formatted(e));
        }
        Faults faults =
                new Faults()
                        .next("SubmitJob", Fault.NONE, Fault.DROP_REPLY, Fault.THROTTLE)
                        .next("DescribeJobs", Fault.FAIL_BEFORE);
        Map<String, CommandStatus> statuses =
                run(Requests.submission(text.toString(), "/s"), faults);

        List<String> ran = ran();
        assertEquals(1 + 3 * 6, ran.size(), "each once: " + ran);
        assertEquals(ran.size(), ran.stream().distinct().count());
        for (String e : List.of("a", "b", "c")) {
            for (int part = 1; part <= 4; part++) {
                assertBefore(ran, "analyze-stats", "chip-" + e + "-" + part);
                assertBefore(ran, "chip-" + e + "-" + part, "train-" + e);
            }
            assertBefore(ran, "train-" + e, "eval-" + e);
        }
        assertTrue(
                statuses.values().stream().allMatch(s -> s.state() == CommandState.SUCCEEDED),
                statuses.toString());
        assertEquals(ran.size(), statuses.size());
    }

    @Test
    void ofAChainWhoseMiddleFailsTheRestIsBlockedAndNeverRuns() throws Exception {
        Map<String, CommandStatus> statuses =
                run(
                        Requests.submission(
                                """
                                CHIP a: /s -> /c
                                BROKEN a: /c -> /b
                                CHECK a: /b -> /k
                                CHECK c: /k -> /l
                                """,
                                "/s"),
                        new Faults());
        assertEquals(List.of("chip-c", "broken-b"), ran());
        List<String> told = new ArrayList<>();
        statuses.forEach(
                (id, status) ->
                        told.add(id.replaceAll("-[0-9a-f]{12}", "") + " " + status.state()));
        assertEquals(
                List.of(
                        "broken-b FAILED",
                        "check-k BLOCKED",
                        "check-l BLOCKED",
                        "chip-c SUCCEEDED"),
                told.stream().sorted().toList());
    }
}
