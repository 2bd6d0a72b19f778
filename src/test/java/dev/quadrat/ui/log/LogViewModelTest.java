package dev.quadrat.ui.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.ui.fakes.FakeRunner;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.ui.session.NodeState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class LogViewModelTest {
    @TempDir Path folder;

    @Test
    void withoutARun_aSentenceSaysWhereLogsComeFrom() {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN);
                LogViewModel log = log(open)) {
            assertTrue(sentence(log).contains("when a run is launched"));
        }
    }

    @Test
    void theSelectedCommandsLog_isFollowed() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN);
                LogViewModel log = log(open)) {
            FakeRunner.Run run = open.launch();
            String analyze = open.id("analyze");
            run.starts(analyze);
            run.writes(analyze, "one");
            open.session.selection().select(analyze);
            open.background.until(() -> log.lines().equals(List.of("one")));
            run.writes(analyze, "two", "three");
            open.background.until(() -> log.lines().equals(List.of("one", "two", "three")));
        }
    }

    @Test
    void withoutASelection_theLogOfTheLastFailureIsShown() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN);
                LogViewModel log = log(open)) {
            FakeRunner.Run run = open.launch();
            String analyze = open.id("analyze");
            run.starts(analyze);
            run.writes(analyze, "disk full");
            run.fails(analyze, "disk full");
            open.background.until(() -> log.lines().equals(List.of("disk full")));
            LogSource.OfCommand source =
                    assertInstanceOf(LogSource.OfCommand.class, log.source().get());
            assertEquals("ANALYZE of experiment only", source.title());
        }
    }

    @Test
    void aBlockedCommand_hasASentence_thatNamesWhatBlocksIt() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN);
                LogViewModel log = log(open)) {
            FakeRunner.Run run = open.launch();
            run.fails(open.id("analyze"), "no");
            open.session.selection().select(open.id("chip"));
            open.untilState(open.id("chip"), NodeState.BLOCKED);
            assertTrue(sentence(log).contains("blocked by ANALYZE"));
        }
    }

    @Test
    void aCommandThatWaits_andOneThatDoesNotRun_areToldApart() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS);
                LogViewModel log = log(open)) {
            open.launch();
            open.session.selection().select(open.id("train"));
            assertTrue(sentence(log).contains("waits"));
            open.session.selection().select(open.id("report"));
            assertTrue(sentence(log).contains("no part of this run"));
        }
    }

    @Test
    void search_goesFromMatchToMatch_andStartsOver() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN);
                LogViewModel log = log(open)) {
            FakeRunner.Run run = open.launch();
            String analyze = open.id("analyze");
            run.starts(analyze);
            run.writes(analyze, "Error a", "fine", "an error b");
            open.session.selection().select(analyze);
            open.background.until(() -> log.lines().size() == 3);
            assertEquals(Optional.of(0), log.find("error", -1));
            assertEquals(Optional.of(2), log.find("error", 0));
            assertEquals(Optional.of(0), log.find("error", 2));
            assertEquals(Optional.empty(), log.find("nowhere", 0));
            assertEquals(Optional.empty(), log.find("  ", 0));
        }
    }

    private static LogViewModel log(OpenSession open) {
        return new LogViewModel(open.session, open.background);
    }

    private static String sentence(LogViewModel log) {
        return assertInstanceOf(LogSource.None.class, log.source().get()).sentence();
    }
}
