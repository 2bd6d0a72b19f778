package dev.quadrat.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.batch.fake.Containers;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunProgress;
import dev.quadrat.run.RunState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Runs from their launch to their end, as their folders tell of them. */
class BatchRunTest {
    static final String DIAMOND =
            """
            CHIP a: /s -> /c
            TRAIN a: /c -> /m gpu
            PREDICT a: /c -> /p
            EVAL a: /m /p -> /e
            """;

    @TempDir Path home;

    private RunState state(Machine machine, RunDirectory run, Cloud cloud) throws Exception {
        return new RunProgress(run, cloud.storage)
                .settle(() -> machine.runner.isAlive(run))
                .state();
    }

    @Test
    void aDiamondSucceedsWithAJobACommandAndItsFolderTellsIt() throws Exception {
        Cloud cloud = new Cloud();
        Machine machine = new Machine("laptop", home, cloud);
        RunDirectory run = machine.launch(DIAMOND, "/s");
        String eval = Machine.id(run, "eval");
        String place = cloud.bucket + "/runs/" + Machine.ID;
        cloud.storage.writeText(place + "/scores/" + eval + ".json", "{\"iou\": 0.5}");
        assertTrue(machine.runner.isAlive(run), "before its supervisor has begun");

        machine.supervise();

        assertEquals(
                List.of(
                        "chip-c: SUCCEEDED",
                        "eval-e: SUCCEEDED",
                        "predict-p: SUCCEEDED",
                        "train-m: SUCCEEDED"),
                Machine.lines(run));
        assertEquals(RunState.SUCCEEDED, state(machine, run, cloud));
        assertFalse(machine.runner.isAlive(run));
        assertEquals("{\"iou\": 0.5}", Files.readString(run.scores(eval)));
        assertEquals(1, run.status(eval).attempt());
        assertEquals(0, run.status(eval).exit());
        assertEquals(null, run.status(eval).pid());
        assertEquals(4, cloud.batch.calls("SubmitJob"));
        assertEquals("gpu-queue", queue(cloud, "quadrat-%s-00002-train".formatted(Machine.ID)));
        assertEquals(
                Machine.text(run, "submissions.jsonl"),
                cloud.storage.readText(place + "/submissions.jsonl"));
        for (String file : List.of("run.json", "plan.json", "round.json")) {
            assertEquals(Machine.text(run, file), cloud.storage.readText(place + "/" + file));
        }
        assertTrue(cloud.storage.readText(place + "/.quadrat/submitter.json").contains("\"DONE\""));
    }

    private static String queue(Cloud cloud, String job) {
        return cloud.batch.one(job).request().path("jobQueue").asText();
    }

    @Test
    void statesAreToldWhileJobsAreStillSubmitted() throws Exception {
        Cloud cloud = Cloud.working(Duration.ofSeconds(1), _ -> 0);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            text.append("CHIP e%d: /s -> /c/%d\n".formatted(i, i));
        }
        Machine machine = new Machine("laptop", home, cloud);
        RunDirectory run = machine.launch(text.toString(), "/s");
        int[] succeededAtTheLastSubmission = new int[1];
        cloud.between(
                gateway ->
                        Between.before(
                                gateway,
                                "submit",
                                () ->
                                        succeededAtTheLastSubmission[0] =
                                                (int) Machine.count(run, CommandState.SUCCEEDED)));
        machine.supervise();
        assertTrue(
                succeededAtTheLastSubmission[0] > 100,
                "at its last submission: " + succeededAtTheLastSubmission[0]);
        assertEquals(400, Machine.count(run, CommandState.SUCCEEDED));
    }

    @Test
    void ofAChainWhoseMiddleFailsTheRestIsBlockedAndTheRunHasFailed() throws Exception {
        Cloud cloud = new Cloud(Containers.answering(job -> job.name().contains("broken") ? 3 : 0));
        Machine machine = new Machine("laptop", home, cloud);
        RunDirectory run =
                machine.runToTheEnd(
                        """
                        CHIP a: /s -> /c
                        BROKEN a: /c -> /b
                        CHECK a: /b -> /k
                        CHECK c: /k -> /l
                        """,
                        "/s");
        assertEquals(
                List.of(
                        "broken-b: FAILED, Essential container in task exited (exit code 3)",
                        "check-k: BLOCKED, blocked by BROKEN of experiment a (broken-b)",
                        "check-l: BLOCKED, blocked by BROKEN of experiment a (broken-b)",
                        "chip-c: SUCCEEDED"),
                Machine.lines(run));
        assertEquals(RunState.FAILED, state(machine, run, cloud));
    }

    @Test
    void anImageWithoutQuadratIsNamedAsSuch() throws Exception {
        Cloud cloud = new Cloud(Containers.answering(_ -> 127));
        RunDirectory run = new Machine("laptop", home, cloud).runToTheEnd("CHIP a: /s -> /c", "/s");
        assertEquals(
                List.of(
                        "chip-c: FAILED, the image of the job definition has no program quadrat on"
                                + " its PATH (exit code 127); build the image as the README's"
                                + " chapter on AWS tells, or choose another definition"),
                Machine.lines(run));
    }

    @Test
    void eachCommandHasItsLogAndSoHasEachPartOfAnArray() throws Exception {
        Cloud cloud =
                new Cloud(
                        job ->
                                new Spoken(
                                        "one\ntwo\nthree\nfour\nindex %d\n"
                                                .formatted(job.index())));
        StringBuilder text = new StringBuilder();
        for (int part = 1; part <= 4; part++) {
            text.append("CHIP %1$d/4 a: /s -> /c/%1$d\n".formatted(part));
        }
        text.append("TRAIN a: /c/1 /c/2 /c/3 /c/4 -> /m\n");
        RunDirectory run = new Machine("laptop", home, cloud).runToTheEnd(text.toString(), "/s");
        for (int part = 1; part <= 4; part++) {
            assertEquals(
                    "one\ntwo\nthree\nfour\nindex %d\n".formatted(part - 1),
                    Files.readString(run.log(Machine.id(run, "chip-" + part))));
        }
        assertEquals(
                "one\ntwo\nthree\nfour\nindex -1\n",
                Files.readString(run.log(Machine.id(run, "train"))));
        assertEquals(5, Machine.text(run, "logs-1.txt").lines().count(), "all read to their ends");
    }

    @Test
    void theEndIsToldBeforeTheLogsOfWhatSucceededAreReadAndNoneIsLost() throws Exception {
        Cloud cloud = new Cloud(job -> new Spoken("of %s\n".formatted(job.name())));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            text.append("CHIP e%d: /s -> /c/%d\n".formatted(i, i));
        }
        Machine machine = new Machine("laptop", home, cloud);
        RunDirectory run = machine.launch(text.toString(), "/s");
        int[] readAtTheEnd = {-1};
        boolean[] wasAnnounced = new boolean[1];
        cloud.between(
                gateway ->
                        Between.before(
                                gateway,
                                "describe",
                                () -> {
                                    if (run.isSupervisorDone() && readAtTheEnd[0] < 0) {
                                        readAtTheEnd[0] = cloud.logs.reads();
                                        wasAnnounced[0] =
                                                Files.readString(
                                                                run.log(
                                                                        run.plan()
                                                                                .dag()
                                                                                .order()
                                                                                .getLast()))
                                                        .equals(
                                                                "Quadrat fetches this log when its"
                                                                    + " turn comes; until then it"
                                                                    + " is in AWS CloudWatch, in"
                                                                    + " the group /aws/batch/job"
                                                                    + " unless the job definition"
                                                                    + " names another\n");
                                    }
                                }));
        machine.supervise();

        assertTrue(readAtTheEnd[0] >= 0 && readAtTheEnd[0] < 1000, "" + readAtTheEnd[0]);
        assertTrue(wasAnnounced[0]);
        assertEquals(500, Machine.text(run, "logs-1.txt").lines().count());
        for (String id : run.plan().dag().order()) {
            assertTrue(Files.readString(run.log(id)).startsWith("of quadrat-"), id);
        }
        assertTrue(
                cloud.logs.reads() < 1200,
                "two calls a log, and few while jobs run: " + cloud.logs.reads());
    }

    @Test
    void aLogThatGoesElsewhereSaysSo() throws Exception {
        Cloud cloud = new Cloud(job -> new Spoken("words\n"));
        cloud.batch.logTo("splunk", "");
        RunDirectory run = new Machine("laptop", home, cloud).runToTheEnd("CHIP a: /s -> /c", "/s");
        assertEquals(
                "This log isn't in AWS CloudWatch: the job definition sends it elsewhere (log"
                        + " driver splunk). Look there, or choose a definition with the log driver"
                        + " awslogs\n",
                Files.readString(run.log(Machine.id(run, "chip"))));
        assertEquals(0, cloud.logs.reads());
    }

    /** Has said its words and succeeds. */
    private record Spoken(String output) implements Containers.Container {
        @Override
        public Integer exit() {
            return 0;
        }

        @Override
        public void kill() {}
    }
}
