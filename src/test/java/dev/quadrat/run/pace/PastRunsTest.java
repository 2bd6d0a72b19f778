package dev.quadrat.run.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.dag.Command;
import dev.quadrat.dag.DagFixture;
import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.RunDirectory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class PastRunsTest {
    private static final Plan PLAN =
            DagFixture.plan(
                    "CHIP a: scene -> chips\nTRAIN a: chips -> model\n",
                    PlanRequest.everything().skippingFileCheck(),
                    "");

    @TempDir Path runs;

    private RunDirectory run(String name) throws IOException {
        Path folder = runs.resolve(name);
        Files.createDirectories(folder.resolve("state"));
        return new RunDirectory(folder);
    }

    private static void took(RunDirectory run, String id, int seconds, CommandState end)
            throws IOException {
        CommandStatus running = CommandStatus.running(1, Instant.EPOCH, 1);
        run.record(id, running);
        run.record(id, running.ended(end, Instant.EPOCH.plusSeconds(seconds), 0, null));
    }

    private static Command command(String name) {
        return DagFixture.command(PLAN.dag(), name);
    }

    @Test
    void whatSucceededTellsItsTime_byItselfAndByItsType() throws IOException {
        RunDirectory one = run("1");
        took(one, command("CHIP a").id(), 30, CommandState.SUCCEEDED);
        took(one, "chip-other-1", 10, CommandState.SUCCEEDED);
        RunDirectory two = run("2");
        took(two, "chip-other-2", 50, CommandState.SUCCEEDED);
        took(two, "train-other", 99, CommandState.FAILED);
        Durations durations = PastRuns.read(List.of(two, one), PLAN);
        assertEquals(Optional.of(Duration.ofSeconds(30)), durations.of(command("CHIP a")));
        assertEquals(Optional.of(Duration.ofSeconds(30)), durations.ofType(command("CHIP a")));
        assertEquals(Optional.empty(), durations.ofType(command("TRAIN a")));
    }

    @Test
    void aRunThatCannotBeRead_isPassedOver() throws IOException {
        RunDirectory good = run("good");
        took(good, "train-other", 7, CommandState.SUCCEEDED);
        RunDirectory bad = run("bad");
        Files.writeString(bad.events(), "no event\n{\"id\":\"train-x\"}\n");
        RunDirectory none = run("none");
        assertEquals(
                Optional.of(Duration.ofSeconds(7)),
                PastRuns.read(List.of(bad, none, good), PLAN).ofType(command("TRAIN a")));
    }
}
