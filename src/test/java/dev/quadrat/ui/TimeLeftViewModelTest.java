package dev.quadrat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.ui.fakes.FakeRunner;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.SteppingClock;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.ui.session.NodeState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

class TimeLeftViewModelTest {
    @TempDir Path folder;
    private final SteppingClock clock = new SteppingClock();

    @Test
    void withoutAnEarlierRun_nothingIsSaid() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            TimeLeftViewModel left = new TimeLeftViewModel(open.session, open.background, clock);
            open.launch();
            open.background.settle();
            assertEquals("", left.text().get());
        }
    }

    @Test
    void fromAnEarlierRun_itIsLearnt_andThoughtOverAsTheRunGoesOn() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            RunDirectory before = earlierRun();
            for (String id : open.session.plan().plan().dag().order()) {
                before.record(id, succeeded(60));
            }
            TimeLeftViewModel left = new TimeLeftViewModel(open.session, open.background, clock);
            FakeRunner.Run run = open.launch();
            open.background.until(() -> left.text().get().equals("about 3 min left"));
            run.directory().record(run.id("analyze"), succeeded(60));
            open.untilState(run.id("analyze"), NodeState.SUCCEEDED);
            open.background.timePasses();
            open.background.until(() -> left.text().get().equals("about 2 min left"));
            run.allSucceed();
            open.untilEnded();
            assertEquals("", left.text().get());
        }
    }

    @Test
    void elsewhere_itIsJudgedByWhatRuns_andNothingIsSaidWhileNothingDoes() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN).onCloud()) {
            RunDirectory before = earlierRun();
            for (String id : open.session.plan().plan().dag().order()) {
                before.record(id, succeeded(60));
            }
            TimeLeftViewModel left = new TimeLeftViewModel(open.session, open.background, clock);
            FakeRunner.Run run = open.launchForMoney();
            run.submits(run.id("analyze"), null);
            open.untilState(run.id("analyze"), NodeState.SUBMITTED);
            open.background.timePasses();
            open.background.settle();
            assertEquals("", left.text().get());
            run.directory().record(run.id("analyze"), CommandStatus.running(1, clock.now, 1));
            open.untilState(run.id("analyze"), NodeState.RUNNING);
            open.background.timePasses();
            open.background.until(() -> left.text().get().equals("about 3 min left"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0     | a few seconds left
                    9     | a few seconds left
                    11    | about 20 s left
                    50    | about 50 s left
                    51    | about 1 min left
                    89    | about 1 min left
                    90    | about 2 min left
                    3500  | about 58 min left
                    3600  | about 1 h left
                    5000  | about 1 h 25 min left
                    90000 | about 25 h left
                    """)
    void timeIsSaidNoMoreExactlyThanItIsKnown(int seconds, String words) {
        assertEquals(words, TimeLeftViewModel.words(Duration.ofSeconds(seconds)));
    }

    private RunDirectory earlierRun() throws Exception {
        Path run = folder.resolve("home/runs/20200101-000000-0000");
        Files.createDirectories(run.resolve("state"));
        return new RunDirectory(run);
    }

    private CommandStatus succeeded(int seconds) {
        return CommandStatus.running(1, clock.now.minusSeconds(seconds), 1)
                .ended(CommandState.SUCCEEDED, clock.now, 0, null);
    }
}
