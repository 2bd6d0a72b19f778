package dev.quadrat.ui.ending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.run.RunState;
import dev.quadrat.ui.fakes.FakeRunner;
import dev.quadrat.ui.fakes.OpenSession;
import dev.quadrat.ui.fakes.World;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class EndOfRunTest {
    @TempDir Path folder;
    private final List<RunNotice> window = new ArrayList<>();
    private final List<String> desktop = new ArrayList<>();

    private void follow(OpenSession open, boolean inFront) {
        var _ =
                new EndOfRun(
                        open.session,
                        window::add,
                        (title, text) -> desktop.add(title + ": " + text),
                        () -> inFront);
    }

    @Test
    void theEndIsToldInTheWindow_andByTheSystemOnlyIfNobodySeesIt() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            follow(open, true);
            open.launch().allSucceed();
            open.untilEnded();
            assertEquals(1, window.size());
            assertEquals("The run succeeded", window.getFirst().title());
            assertTrue(window.getFirst().text().startsWith("3 commands · 0:0"));
            assertEquals("", window.getFirst().failed());
            assertEquals(List.of(), desktop);
        }
    }

    @Test
    void aFailure_isCounted_andTheFirstOneNamed() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            follow(open, false);
            FakeRunner.Run run = open.launch();
            run.succeeds(run.id("analyze"));
            run.fails(run.id("chip"), "no");
            run.ends();
            open.untilEnded();
            assertEquals(run.id("chip"), window.getFirst().failed());
            String text = desktop.getFirst();
            assertTrue(
                    text.startsWith(
                            "The run failed: 1 of 3 commands done · 1 failed · 1 blocked · 0:0"),
                    text);
        }
    }

    @Test
    void aRunThatWasStopped_isToldTo() throws Exception {
        try (OpenSession open = OpenSession.of(folder, World.CHAIN)) {
            follow(open, true);
            open.launch();
            open.session.run().stop();
            open.untilEnded();
            assertEquals("The run was stopped", window.getFirst().title());
            assertEquals(RunState.STOPPED, window.getFirst().end());
        }
    }

    @Test
    void theSystemIsTold_byTheProgramItHas() throws Exception {
        Path send = executable("notify-send");
        Path script = executable("osascript");
        assertEquals(
                Optional.of(
                        List.of(
                                send.toString(),
                                "--app-name=Quadrat",
                                "--",
                                "-Title",
                                "a \"b\" $c")),
                notices("Linux").line("-Title", "a \"b\" $c"));
        List<String> apple = notices("Mac OS X").line("Title", "a \"b\"").orElseThrow();
        assertEquals(script.toString(), apple.getFirst());
        assertEquals(List.of("Title", "a \"b\""), apple.subList(3, 5));
        assertEquals(Optional.empty(), notices("Windows 11").line("Title", "text"));
    }

    @Test
    void withoutSuchAProgram_orWithABrokenOne_nothingHappens() throws Exception {
        notices("Linux").show("Title", "text");
        executable("notify-send");
        notices("Linux").show("Title", "text");
        assertEquals(Optional.empty(), new ProgramNotices("Linux", "", Runnable::run).line("", ""));
    }

    private ProgramNotices notices(String os) {
        return new ProgramNotices(os, folder.toString(), Runnable::run);
    }

    /** Executable, and no program. */
    private Path executable(String name) throws Exception {
        Path file = Files.writeString(folder.resolve(name), "");
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }
}
