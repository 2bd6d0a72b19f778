package dev.quadrat.ui.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.ui.fakes.FakeRunner;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.SteppingClock;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.ui.session.NodeState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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
            open.background.until(() -> texts(log).equals(List.of("one")));
            run.writes(analyze, "two", "three");
            open.background.until(() -> texts(log).equals(List.of("one", "two", "three")));
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
            open.background.until(() -> texts(log).equals(List.of("disk full")));
            LogSource.OfCommand source =
                    assertInstanceOf(LogSource.OfCommand.class, log.source().get());
            assertEquals("ANALYZE of only", source.title());
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
    void aSubmittedCommand_saysWhatItWaitsFor() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN).onCloud();
                LogViewModel log = log(open)) {
            FakeRunner.Run run = open.launchForMoney();
            String analyze = open.id("analyze");
            open.session.selection().select(analyze);
            run.submits(analyze, null);
            open.untilState(analyze, NodeState.SUBMITTED);
            assertEquals(
                    "ANALYZE of experiment only is submitted and waits for its turn; its log begins"
                            + " then.",
                    sentence(log));
            run.submits(analyze, "waits because there is no CAPACITY");
            open.background.until(
                    () ->
                            sentence(log)
                                    .equals(
                                            "ANALYZE of experiment only has no log yet: waits"
                                                    + " because there is no CAPACITY."));
            assertEquals("waits because there is no CAPACITY", open.session.reason(analyze));
        }
    }

    @Test
    void aLogWithNothingInIt_saysSo_andThatWhatIsWrittenElsewhereComesLater() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN);
                LogViewModel log = log(open)) {
            open.launch().allSucceed();
            assertEquals("Nothing was written yet.", log.nothingYet());
            open.untilEnded();
        }
        try (OpenSession open = OpenSession.of(folder.resolve("b"), World.CHAIN).onCloud();
                LogViewModel log = log(open)) {
            open.launchForMoney();
            assertEquals(
                    "Nothing has come yet; from Cloud it may take some seconds.", log.nothingYet());
        }
    }

    @Test
    void search_countsHits_andGoesFromOneToTheNext_andStartsOver() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN);
                LogViewModel log = log(open)) {
            begun(open, "Error a", "fine", "an error b");
            open.background.until(() -> texts(log).size() == 3);
            LogSearching searching = log.searching();
            searching.query().set("error");
            open.background.until(() -> searching.found().get().equals("2 hits"));
            searching.next(-1);
            assertEquals(0, log.jump().get().row());
            assertFalse(log.follow().get(), "who looks at a hit does not want the end");
            searching.next(0);
            assertEquals(2, log.jump().get().row());
            assertEquals("2 of 2", searching.found().get());
            searching.next(2);
            assertEquals(0, log.jump().get().row());
            searching.previous(0);
            assertEquals(2, log.jump().get().row());
            searching.withCase().set(true);
            open.background.until(() -> searching.found().get().equals("1 hit"));
            searching.query().set("nowhere");
            open.background.until(() -> searching.found().get().equals("no hits"));
            searching.query().set("");
            assertEquals("", searching.found().get());
        }
    }

    @Test
    void aSearch_staysForTheNextLog_andGoesOnWhileItGrows() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN);
                LogViewModel log = log(open)) {
            FakeRunner.Run run = begun(open, "loss 3");
            log.searching().query().set("loss");
            open.background.until(() -> log.searching().found().get().equals("1 hit"));
            run.writes(open.id("analyze"), "loss 2", "loss 1");
            open.background.until(() -> log.searching().found().get().equals("3 hits"));
            run.starts(open.id("chip"));
            run.writes(open.id("chip"), "no loss here", "nor there");
            open.session.selection().select(open.id("chip"));
            open.untilState(open.id("chip"), NodeState.RUNNING);
            open.background.until(() -> log.searching().found().get().equals("1 hit"));
        }
    }

    @Test
    void theFirstError_isOneKeyAway_thenTheNext() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN);
                LogViewModel log = log(open)) {
            begun(open, "fine", "java.io.IOException: full", "  at a.B", "Caused by: c", "end");
            open.background.until(() -> texts(log).size() == 5);
            assertEquals("", log.searching().foundErrors().get());
            log.searching().nextError();
            open.background.until(() -> log.jump().get().row() == 1);
            open.background.until(() -> log.searching().foundErrors().get().equals("1 of 2"));
            log.searching().nextError();
            assertEquals(3, log.jump().get().row());
            log.searching().previousError();
            assertEquals(1, log.jump().get().row());
        }
    }

    @Test
    void aLogWithoutErrors_saysSo() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN);
                LogViewModel log = log(open)) {
            begun(open, "all", "well");
            log.searching().nextError();
            open.background.until(() -> log.searching().foundErrors().get().equals("no errors"));
            assertEquals(-1, log.jump().get().row());
        }
    }

    @Test
    void wrapping_breaksLongLines_andKeepsTheLineInSight() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN);
                LogViewModel log = log(open)) {
            begun(open, "x".repeat(50), "y".repeat(50), "z");
            open.background.until(() -> texts(log).size() == 3);
            log.follow().set(false);
            log.fits(30, 0);
            assertEquals(3, log.numbers().size(), "nothing wraps until it is asked for");
            log.wrap().set(true);
            open.background.until(() -> texts(log).size() == 5);
            assertEquals("x".repeat(30), log.textOf(0).orElseThrow());
            assertEquals("y".repeat(20), log.textOf(3).orElseThrow());
            log.fits(25, 4);
            open.background.until(() -> log.jump().get().row() == 4);
            assertEquals("z", log.textOf(4).orElseThrow());
        }
    }

    @Test
    void rows_areCopied_asTheLinesThatTheyAre() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN);
                LogViewModel log = log(open)) {
            begun(open, "\033[31mred\033[0m " + "x".repeat(30), "two", "three", "four");
            log.fits(30, 0);
            log.wrap().set(true);
            open.background.until(() -> texts(log).size() == 5);
            List<String> copied = new ArrayList<>();
            log.copy(List.of(0, 1, 3), copied::add);
            log.copy(List.of(), copied::add);
            open.background.until(() -> copied.size() == 2);
            String first = "red " + "x".repeat(30);
            assertEquals(List.of(first + "\nthree", first + "\ntwo\nthree\nfour"), copied);
        }
    }

    @Test
    void theWholeRun_isOneLog_withTheNameBeforeEachLine() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN);
                LogViewModel log = log(open)) {
            FakeRunner.Run run = begun(open, "statistics");
            run.succeeds(open.id("analyze"));
            log.wholeRun().set(true);
            open.background.until(() -> texts(log).equals(List.of("ANALYZE of only │ statistics")));
            run.starts(open.id("chip"));
            run.writes(open.id("chip"), "a chip");
            open.background.until(() -> texts(log).size() == 2);
            assertEquals("CHIP of only    │ a chip", log.textOf(1).orElseThrow());
            assertEquals("running", log.header().get().standing());
            log.wholeRun().set(false);
            open.background.until(() -> texts(log).equals(List.of("statistics")));
        }
    }

    @Test
    void theHeader_tellsStateAndTime_andMovesWithTheClock() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            SteppingClock clock = new SteppingClock();
            try (LogViewModel log = new LogViewModel(open.session, open.background, clock)) {
                FakeRunner.Run run = open.launch();
                String analyze = open.id("analyze");
                Instant started = Instant.parse("2026-11-26T10:00:00Z");
                run.directory().record(analyze, running(started));
                open.session.selection().select(analyze);
                clock.now = started.plusSeconds(41);
                open.untilState(analyze, NodeState.RUNNING);
                assertEquals("running · 0:41", log.header().get().standing());
                clock.now = started.plusSeconds(42);
                open.background.timePasses();
                assertEquals("running · 0:42", log.header().get().standing());
                CommandStatus failed =
                        running(started)
                                .ended(CommandState.FAILED, started.plusSeconds(61), 3, "no");
                run.directory().record(analyze, failed);
                open.untilState(analyze, NodeState.FAILED);
                assertEquals("failed · 1:01 · exit code 3", log.header().get().standing());
            }
        }
    }

    @Test
    void aLogThatIsDeleted_staysToBeRead_andANoteSaysSo() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN);
                LogViewModel log = log(open)) {
            FakeRunner.Run run = begun(open, "one");
            open.background.until(() -> texts(log).equals(List.of("one")));
            Files.delete(run.directory().log(open.id("analyze")));
            open.background.until(
                    () ->
                            log.standing()
                                    .get()
                                    .equals(
                                            "The log file was deleted; what was read of it"
                                                    + " stays."));
            assertEquals(List.of("one"), texts(log));
            run.writes(open.id("analyze"), "another");
            open.background.until(() -> texts(log).equals(List.of("another")));
            assertEquals("", log.standing().get());
        }
    }

    @Test
    void rowsFarFromTheEnd_areReadWhenTheyAreWanted() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN);
                LogViewModel log = log(open)) {
            begun(
                    open,
                    IntStream.range(0, 5_000).mapToObj(i -> "line " + i).toArray(String[]::new));
            open.background.until(() -> log.numbers().size() == 5_000);
            assertEquals("line 4999", log.textOf(4_999).orElseThrow(), "the end is at hand");
            open.background.until(() -> log.textOf(70).isPresent());
            assertEquals("line 70", log.textOf(70).orElseThrow());
        }
    }

    private static FakeRunner.Run begun(OpenSession open, String... lines) throws Exception {
        FakeRunner.Run run = open.launch();
        String analyze = open.id("analyze");
        run.starts(analyze);
        run.writes(analyze, lines);
        open.session.selection().select(analyze);
        open.untilState(analyze, NodeState.RUNNING);
        return run;
    }

    private static CommandStatus running(Instant started) {
        return CommandStatus.running(1, started, ProcessHandle.current().pid());
    }

    /** All of a short log; what was not read yet is a question mark. */
    private static List<String> texts(LogViewModel log) {
        return log.numbers().stream().map(n -> log.textOf(n).orElse("?")).toList();
    }

    private static LogViewModel log(OpenSession open) {
        return new LogViewModel(open.session, open.background, Clock.systemUTC());
    }

    private static String sentence(LogViewModel log) {
        return assertInstanceOf(LogSource.None.class, log.source().get()).sentence();
    }
}
