package dev.quadrat.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

@Timeout(60)
class ProgramCommandTest {
    @TempDir Path folder;
    private final FakeContext context = new FakeContext("ready");

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private ProgramCommand.Builder shell(String line) {
        return ProgramCommand.builder(CommandType.EVAL, "sh", "-c", line)
                .output("made", path("made.txt"));
    }

    private String made() throws IOException {
        return Files.readString(folder.resolve("made.txt"));
    }

    private static String refusal(ProgramCommand.Builder builder) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, builder::build).getMessage());
    }

    @Test
    void placeholdersBecomeLocalPathsWhateverCharactersTheyHold() throws Exception {
        String table = path("a $1 table's.csv");
        Files.writeString(Path.of(table), "rows");
        ProgramCommand.builder(CommandType.EVAL, "cp", "${input.the table}", "${output.made}")
                .input("the table", table)
                .output("made", path("made.txt"))
                .build()
                .run(context);
        assertEquals("rows", made());
        assertEquals(List.of("$ cp %s %s".formatted(table, path("made.txt"))), context.lines());
    }

    @Test
    void theSamePathsAreInTheEnvironment() throws Exception {
        Files.writeString(folder.resolve("in.txt"), "in");
        shell("cat \"$input_my_table\" > \"$output_made\"; printf %s \"$MORE\" >> \"$output_made\"")
                .input("my-table", path("in.txt"))
                .environment("MORE", "more")
                .build()
                .run(context);
        assertEquals("inmore", made());
    }

    @Test
    void aPlaceholderThatNobodyDeclaredIsRefused() {
        assertEquals(
                "the program sh mentions ${input.chips}, but the inputs are none",
                refusal(shell("cat ${input.chips}")));
        assertEquals(
                "the program sh mentions ${output.a model}, but the outputs are made",
                refusal(shell("cat ${output.a model}")));
    }

    @Test
    void aVariableOfTheShellIsNoPlaceholder() {
        assertEquals("echo ${HOME}", shell("echo ${HOME}").build().program().getLast());
    }

    @Test
    void aProgramNeedsANameAndAnOutput() {
        assertEquals(
                "a TRAIN program command names no program",
                refusal(ProgramCommand.builder(CommandType.TRAIN, " ")));
        assertEquals(
                "the program train needs at least one output",
                refusal(ProgramCommand.builder(CommandType.TRAIN, "train")));
    }

    @Test
    void namesThatWouldShareAVariableAreRefused() {
        assertEquals(
                "the program train would find both 'a-b' and 'a_b' in the variable input_a_b; call"
                        + " one of them otherwise",
                refusal(
                        ProgramCommand.builder(CommandType.TRAIN, "train")
                                .input("a-b", "x")
                                .input("a_b", "y")
                                .output("m", "m")));
        assertEquals(
                "the program train would find both 'm.1' and 'm-1' in the variable output_m_1; call"
                        + " one of them otherwise",
                refusal(
                        ProgramCommand.builder(CommandType.TRAIN, "train")
                                .output("m.1", "x")
                                .output("m-1", "y")));
    }

    @Test
    void relativeUrisLieUnderTheExperimentAndTheCommand() {
        ProgramCommand command =
                ProgramCommand.builder(CommandType.TRAIN, "train")
                        .input("chips", "chip/chips.zip")
                        .input("local", "/data/a.tif")
                        .input("file", "file:/data/b.tif")
                        .input("remote", "s3://bucket/c.tif")
                        .output("model", "model.pt")
                        .build();
        ExperimentConfig experiment =
                ExperimentConfig.builder("a").rootUri("/root").command(command).build();
        ProgramCommand updated =
                (ProgramCommand) command.updateForCommand(CommandType.TRAIN, experiment);
        assertEquals(
                Map.of(
                        "chips", "/root/chip/chips.zip",
                        "local", "/data/a.tif",
                        "file", "file:/data/b.tif",
                        "remote", "s3://bucket/c.tif"),
                updated.inputs());
        assertEquals(Map.of("model", "/root/train/a/model.pt"), updated.outputs());
        assertEquals(updated, updated.updateForCommand(CommandType.EVAL, experiment));
    }

    @Test
    void theProgramStartsInItsWorkingFolder() throws Exception {
        Path work = Files.createDirectory(folder.resolve("work"));
        shell("pwd -P > \"$output_made\"").workingFolder(work.toString()).build().run(context);
        assertEquals(work.toRealPath() + "\n", made());
    }

    @Test
    void aVirtualEnvironmentsOwnProgramIsFoundFirst() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("venv/bin"));
        Path own = Files.writeString(bin.resolve("train"), "#!/bin/sh\nhelper > \"$1\"\n");
        Path helper =
                Files.writeString(bin.resolve("helper"), "#!/bin/sh\necho \"$VIRTUAL_ENV\"\n");
        assertTrue(own.toFile().setExecutable(true) && helper.toFile().setExecutable(true));
        ProgramCommand.builder(CommandType.TRAIN, "train", "${output.made}")
                .output("made", path("made.txt"))
                .virtualEnvironment(path("venv"))
                .build()
                .run(context);
        assertEquals(path("venv") + "\n", made());
        assertTrue(context.lines().getFirst().startsWith("$ " + own), "its own program");
    }

    @Test
    void aFolderThatIsNoVirtualEnvironmentIsRefused() {
        ProgramCommand command = shell("true").virtualEnvironment(path("none")).build();
        assertEquals(
                path("none") + " is no virtual environment: it has no folder bin",
                assertThrows(IOException.class, () -> command.run(context)).getMessage());
    }

    @Test
    void whatItPrintsIsLoggedAndItsExitCodeTold() {
        ProgramCommand command = shell("echo größer; echo error >&2; exit 7").build();
        assertEquals(
                "sh ended with exit code 7; the log tells more",
                assertThrows(IOException.class, () -> command.run(context)).getMessage());
        assertEquals(List.of("größer", "error"), context.lines().subList(1, 3));
    }

    @Test
    void itReadsNoInputFromAnybody() throws Exception {
        shell("cat > \"$output_made\"").build().run(context);
        assertEquals("", made());
    }

    @Test
    void whatItLeftRunningDoesNotKeepTheCommand() throws Exception {
        shell("sleep 600 & echo $! > \"$output_made\"").build().run(context);
        ProcessHandle.of(Long.parseLong(made().strip())).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void aCancelledProgramEndsWithAllThatItStarted() throws Exception {
        ProgramCommand command =
                shell(
                                "sh -c 'trap \"\" TERM; echo ready; sleep 600; sleep 600' &"
                                        + " echo $! > \"$output_made\"; wait")
                        .build();
        FutureTask<Boolean> run =
                new FutureTask<>(
                        () -> {
                            command.run(context);
                            return true;
                        });
        Thread.ofPlatform().start(run);
        context.awaitLine();
        ProcessHandle stubborn = ProcessHandle.of(Long.parseLong(made().strip())).orElseThrow();
        context.cancel();
        Throwable end = assertThrows(ExecutionException.class, run::get).getCause();
        assertEquals(CancellationException.class, end == null ? null : end.getClass());
        stubborn.onExit().get();
        assertFalse(stubborn.isAlive());
    }
}
