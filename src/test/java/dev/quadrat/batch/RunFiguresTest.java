package dev.quadrat.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.batch.fake.VirtualTime;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.RunDirectory;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

/** How many jobs and calls whole runs take, from their launch to their last log. */
class RunFiguresTest {
    @TempDir Path home;

    private Cloud run(String text, int commands) throws Exception {
        Cloud cloud = Cloud.working(Duration.ofSeconds(30), _ -> 0);
        RunDirectory run = new Machine("laptop", home, cloud).runToTheEnd(text, "/s");
        assertEquals(commands, Machine.count(run, CommandState.SUCCEEDED));
        assertEquals(cloud.batch.jobs().size(), cloud.batch.calls("SubmitJob"));
        assertEquals(0, cloud.batch.calls("TerminateJob"));
        return cloud;
    }

    private static String experiments(int count, int parts) {
        StringBuilder text = new StringBuilder();
        for (int e = 0; e < count; e++) {
            StringBuilder chips = new StringBuilder();
            text.append("ANALYZE e%d: /s -> /stats\n".formatted(e));
            for (int part = 1; part <= parts; part++) {
                text.append(
                        "CHIP %1$d/%2$d e%3$d: /stats -> /c/%3$d/%1$d\n".formatted(part, parts, e));
                chips.append(" /c/%d/%d".formatted(e, part));
            }
            text.append("TRAIN e%1$d:%2$s -> /m/%1$d gpu\n".formatted(e, chips));
            text.append("EVAL e%1$d: /m/%1$d -> /e/%1$d\n".formatted(e));
        }
        return text.toString();
    }

    private static void tell(String what, Cloud cloud) {
        System.out.println(what + ": " + cloud.figures());
    }

    @Test
    void aDiamondIsFourJobs() throws Exception {
        Cloud cloud = run(BatchRunTest.DIAMOND, 4);
        tell("diamond", cloud);
        assertEquals(4, cloud.batch.jobs().size());
    }

    @Test
    void threeExperimentsInFourPartsAreAnArrayEach() throws Exception {
        Cloud cloud = run(experiments(3, 4), 1 + 3 * 6);
        tell("3 experiments, splits 4", cloud);
        assertEquals(1 + 3 * 3, cloud.batch.jobs().size());
    }

    @Test
    void aTrainingOnAHundredPartsIsTwoJobsWithoutARelay() throws Exception {
        Cloud cloud = run(experiments(1, 100), 103);
        tell("TRAIN with 100 CHIP parts", cloud);
        assertEquals(4, cloud.batch.jobs().size());
    }

    @Test
    @Tag("bench")
    void twoThousandCommands() throws Exception {
        Cloud cloud = run(experiments(50, 38), 1 + 50 * 40);
        tell("2,000 commands", cloud);
        assertTrue(cloud.batch.jobs().size() < 200);
    }

    /** With CloudWatch at five calls a second, as the gateway keeps it. */
    @Test
    @Tag("bench")
    void tenThousandCommandsAtTheGatewaysPace() throws Exception {
        Cloud cloud = Cloud.working(Duration.ofSeconds(30), _ -> 0);
        cloud.readLogsEvery(Duration.ofMillis(200));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append("CHIP e%d: /s -> /c/%d\n".formatted(i, i));
        }
        RunDirectory run = new Machine("laptop", home, cloud).launch(text.toString(), "/s");
        long[] lastSubmission = new long[1];
        cloud.between(
                gateway ->
                        Between.after(
                                gateway,
                                "submit",
                                () ->
                                        lastSubmission[0] =
                                                Duration.between(
                                                                VirtualTime.BEGIN,
                                                                cloud.time.instant())
                                                        .toSeconds()));
        long begin = System.nanoTime();
        new Machine("laptop", home, cloud).follow(run);
        System.out.printf(
                "10,000 commands: %s; last submission after %d s, floor at 20 a second 500 s, ratio"
                        + " %.2f; last end after %d s; real time %d s%n",
                cloud.figures(),
                lastSubmission[0],
                lastSubmission[0] / 500.0,
                run.statuses(run.plan()).values().stream()
                        .mapToLong(s -> Duration.between(VirtualTime.BEGIN, s.ended()).toSeconds())
                        .max()
                        .orElse(0),
                (System.nanoTime() - begin) / 1_000_000_000);
        assertEquals(10_000, Machine.count(run, CommandState.SUCCEEDED));
        assertEquals(10_000, cloud.batch.calls("SubmitJob"));
    }
}
