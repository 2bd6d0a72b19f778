package dev.quadrat.ui.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.ui.fakes.FakeRunner;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.World;
import dev.quadrat.ui.session.NodeState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class FailuresViewModelTest {
    @TempDir Path folder;

    @Test
    void aFailure_isToldApartFromWhatItBlocks() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            FailuresViewModel failures = new FailuresViewModel(open.session, open.background);
            assertEquals(List.of(), failures.failures());
            FakeRunner.Run run = open.launch();
            String train = run.id("train-small");
            run.starts(train);
            run.writes(train, "epoch 1", "disk full");
            run.fails(train, "disk full while writing the model");
            open.untilState(open.id("eval-small"), NodeState.BLOCKED);
            open.background.until(() -> failures.detail().get().lastLines().size() == 2);
            RootFailure failure = failures.failures().getFirst();
            assertEquals(1, failures.failures().size());
            assertEquals(Optional.of(failure), failures.chosen().get());
            assertEquals("disk full while writing the model", failure.why());
            assertEquals("exit code 1", ExitWords.of(failure.status()));
            assertEquals("blocks 2 commands", failure.blocks());
            assertEquals("PREDICT of small, EVAL of small", failure.blockedNames());
            assertEquals(
                    new FailureDetail(List.of("epoch 1", "disk full"), "run-command " + train),
                    failures.detail().get());
        }
    }

    @Test
    void severalFailures_standInTheirOrder_andTheChosenOneStays() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.TWO_EXPERIMENTS)) {
            FailuresViewModel failures = new FailuresViewModel(open.session, open.background);
            FakeRunner.Run run = open.launch();
            run.fails(run.id("train-small"), "no");
            open.untilState(open.id("train-small"), NodeState.FAILED);
            failures.chosen().set(Optional.of(failures.failures().getFirst()));
            run.fails(run.id("train-large"), "neither");
            open.untilState(open.id("eval-large"), NodeState.BLOCKED);
            assertEquals(
                    List.of(run.id("train-small"), run.id("train-large")),
                    failures.failures().stream().map(f -> f.command().id()).toList());
            assertEquals(
                    run.id("train-small"), failures.chosen().get().orElseThrow().command().id());
            failures.seek(failures.failures().getLast());
            assertEquals(run.id("train-large"), open.session.selection().command().get());
        }
    }

    @Test
    void aCommandThatIsTriedAgain_isNoFailureAnyMore() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            FailuresViewModel failures = new FailuresViewModel(open.session, open.background);
            FakeRunner.Run run = open.launch();
            run.fails(run.id("analyze"), "no");
            open.untilState(open.id("analyze"), NodeState.FAILED);
            run.starts(run.id("analyze"));
            open.untilState(open.id("analyze"), NodeState.RUNNING);
            assertEquals(List.of(), failures.failures());
            assertEquals(Optional.empty(), failures.chosen().get());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1   | exit code 1
                    127 | exit code 127
                    137 | exit code 137 (SIGKILL: killed, perhaps for want of memory)
                    139 | exit code 139 (SIGSEGV: a crash in native code)
                    143 | exit code 143 (SIGTERM: asked to end)
                    150 | exit code 150 (signal 22)
                    255 | exit code 255
                    """)
    void anExitCode_isSaidWithItsSignal(int code, String words) {
        assertEquals(words, ExitWords.of(ended(CommandState.FAILED, code)));
    }

    @Test
    void withoutAnExitCode_itIsSaidWhy() {
        assertEquals(
                "killed: there is no exit code", ExitWords.of(ended(CommandState.FAILED, null)));
        assertEquals(
                "lost: it is gone and left no word", ExitWords.of(ended(CommandState.LOST, null)));
    }

    private static CommandStatus ended(
            CommandState state, @org.jspecify.annotations.Nullable Integer code) {
        return CommandStatus.running(1, Instant.EPOCH, 1).ended(state, Instant.EPOCH, code, "no");
    }
}
