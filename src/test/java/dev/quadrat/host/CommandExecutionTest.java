package dev.quadrat.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandContext;
import dev.quadrat.api.CommandType;
import dev.quadrat.run.CommandFile;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.CompletionRecord;
import dev.quadrat.run.RecordFile;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.storage.LocalStorage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One command of a run, in this process. */
class CommandExecutionTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:31:00Z");
    private static final String ID = "eval-a-0123456789ab";

    /** Does what its one field says. */
    public record Copy(String how, String from, String to) implements CommandConfig {
        @Override
        public CommandType type() {
            return CommandType.EVAL;
        }

        @Override
        public void run(CommandContext context) throws IOException {
            switch (how) {
                case "throw" -> {
                    Files.writeString(context.output(to), "half");
                    throw new IllegalStateException("no luck");
                }
                case "forget" -> context.log("nothing done");
                default -> {
                    context.progress(0.5, "copying");
                    Files.copy(context.input(from), context.output(to));
                }
            }
        }
    }

    @TempDir Path folder;
    private Disk disk = Disk.LOCAL;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private RunDirectory run = new RunDirectory(Path.of(""));

    @BeforeEach
    void prepare() throws IOException {
        run = new RunDirectory(Files.createDirectories(folder.resolve("runs/1")));
        Files.writeString(folder.resolve("in"), "in");
    }

    private boolean execute(String how) throws IOException {
        return execute(how, folder.resolve("in").toString(), folder.resolve("out").toString());
    }

    private boolean execute(String how, String from, String to) throws IOException {
        CommandFile file =
                new CommandFile(
                        CommandFile.SCHEMA,
                        "1",
                        ID,
                        "EVAL",
                        List.of(),
                        folder.toString(),
                        List.of(folder.resolve("in").toString()),
                        List.of(folder.resolve("out").toString()),
                        Map.of("class", Copy.class.getName(), "how", how, "from", from, "to", to),
                        List.of(
                                new CommandFile.Item(
                                        List.of(folder.resolve("in").toString()),
                                        List.of(folder.resolve("out").toString()),
                                        "f",
                                        "c",
                                        Map.of("how", how))));
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            return new CommandExecution(
                            run,
                            file,
                            new LocalStorage(),
                            disk,
                            new PrintStream(log, true, StandardCharsets.UTF_8),
                            Clock.fixed(NOW, ZoneOffset.UTC))
                    .execute();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private CommandStatus status() throws IOException {
        return run.status(ID);
    }

    @Test
    void aCommandThatSucceedsHasItsOutputInPlaceAndNothingBeside() throws IOException {
        assertTrue(execute("copy"));
        assertEquals("in", Files.readString(folder.resolve("out")));
        assertEquals(CommandState.SUCCEEDED, status().state());
        assertEquals(1, status().attempt());
        assertEquals(NOW, status().started());
        assertEquals(NOW, status().ended());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of(".quadrat", "in", "out", "runs"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertFalse(Files.exists(folder.resolve(".quadrat/" + ID + "-1")), "no staging folder");
    }

    @Test
    void aFailureLeavesTheOldOutputAndSaysWhatWasThrown() throws IOException {
        Files.writeString(folder.resolve("out"), "old");
        assertFalse(execute("throw"));
        assertFalse(Files.exists(folder.resolve(".quadrat/" + ID + "-1")), "no staging folder");
        assertFalse(Files.exists(folder.resolve(".quadrat/out.json")), "no record");
        assertEquals("old", Files.readString(folder.resolve("out")));
        assertEquals(CommandState.FAILED, status().state());
        String message = String.valueOf(status().message());
        assertTrue(message.startsWith("threw IllegalStateException: no luck (at "), message);
        assertTrue(log.toString(StandardCharsets.UTF_8).contains("EVAL failed: threw"));
    }

    @Test
    void anOutputThatWasNotWrittenIsAFailureEvenIfAnEarlierAttemptLeftHalfOfIt()
            throws IOException {
        execute("throw");
        assertFalse(execute("forget"));
        assertEquals(
                "it ended without an error but did not write %s; outputs are written to context.output(…), by a program to its $output_… variables"
                        .formatted(folder.resolve("out")),
                status().message());
        assertEquals(2, status().attempt());
    }

    @Test
    void aRetryOfTheSameRunSkipsWhatSucceededUnlessItsOutputIsGone() throws IOException {
        execute("copy");
        assertTrue(execute("throw"));
        assertEquals(1, status().attempt());
        assertTrue(log.toString(StandardCharsets.UTF_8).contains("Nothing to do: this run"));
        Files.delete(folder.resolve("out"));
        assertTrue(execute("copy"));
        assertEquals(2, status().attempt());
    }

    @Test
    void anInputThatWasNotReportedIsRefused() throws IOException {
        assertFalse(execute("copy", "other.tif", "out"));
        assertEquals(
                "this command did not report the input %s; it reported %s"
                        .formatted(folder.resolve("other.tif"), folder.resolve("in")),
                status().message());
    }

    @Test
    void anOutputThatWasNotReportedIsRefused() throws IOException {
        assertFalse(execute("copy", "in", "elsewhere"));
        assertEquals(
                "this command did not report the output %s; it reported %s"
                        .formatted(folder.resolve("elsewhere"), folder.resolve("out")),
                status().message());
    }

    @Test
    void anInputThatIsGoneIsNamed() throws IOException {
        Files.delete(folder.resolve("in"));
        assertFalse(execute("copy"));
        assertEquals(
                folder.resolve("in") + " does not exist, though it is an input",
                status().message());
    }

    @Test
    void aCommandThatBeginsAfterItsRunWasStoppedDoesNotRun() throws IOException {
        run.requestStop();
        Path stop = run.path().resolve("stop");
        Files.setLastModifiedTime(stop, FileTime.from(Instant.parse("2999-01-01T00:00:00Z")));
        assertFalse(execute("copy"));
        assertEquals(CommandState.STOPPED, status().state());
        assertEquals("stopped on request", status().message());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void aStopOfAnEarlierTimeDoesNotKeepItFromRunning() throws IOException {
        run.requestStop();
        Path stop = run.path().resolve("stop");
        Files.setLastModifiedTime(stop, FileTime.from(Instant.EPOCH));
        assertTrue(execute("copy"));
    }

    private Path record() {
        return folder.resolve(".quadrat/out.json");
    }

    @Test
    void whatWasMadeOfWhatIsRecorded() throws IOException {
        assertTrue(execute("copy"));
        CompletionRecord record =
                assertInstanceOf(
                        CompletionRecord.class, RecordFile.parse(Files.readString(record())));
        assertEquals(CompletionRecord.State.COMPLETED, record.state());
        assertEquals("1", record.runId());
        assertEquals(NOW, record.completed());
        assertEquals(Map.of("out", 2L), record.outputs());
        assertEquals(Set.of("in"), record.inputs().keySet());
    }

    @Test
    void aFailurePutsTheRecordOfTheOldOutputBack() throws IOException {
        assertTrue(execute("copy"));
        String before = Files.readString(record());
        Files.writeString(folder.resolve("out"), "another");
        assertFalse(execute("throw"));
        assertEquals(before, Files.readString(record()));
        assertEquals("another", Files.readString(folder.resolve("out")));
    }

    @Test
    void anOutputOfAnotherSizeThanRecordedIsMadeAgain() throws IOException {
        assertTrue(execute("copy"));
        Files.writeString(folder.resolve("out"), "longer");
        assertTrue(execute("copy"));
        assertEquals(2, status().attempt());
        assertEquals("in", Files.readString(folder.resolve("out")));
    }

    @Test
    void aCommandThatWasKilledBetweenItsRecordAndItsStateIsNotRunAgain() throws IOException {
        assertTrue(execute("copy"));
        run.record(ID, CommandStatus.running(1, NOW, 1));
        assertTrue(execute("throw"));
        assertEquals(CommandState.SUCCEEDED, status().state());
    }

    @Test
    void anOutputThatCannotBeMovedLeavesTheRecordAsItWas() throws IOException {
        assertTrue(execute("copy"));
        String before = Files.readString(record());
        Files.delete(folder.resolve("out"));
        PlainDisk failing = new PlainDisk();
        failing.renamesBeforeItFails = 0;
        disk = failing;
        assertFalse(execute("copy"));
        assertEquals("no luck", status().message());
        assertEquals(before, Files.readString(record()));
    }

    @Test
    void anOutputThatCouldNotBePutBackStaysClaimed() throws IOException {
        Files.writeString(folder.resolve("out"), "old");
        PlainDisk failing =
                new PlainDisk() {
                    @Override
                    public void forceFolder(Path place) throws IOException {
                        throw new IOException("no luck");
                    }
                };
        disk = failing;
        assertFalse(execute("copy"));
        CompletionRecord record =
                assertInstanceOf(
                        CompletionRecord.class, RecordFile.parse(Files.readString(record())));
        assertEquals(CompletionRecord.State.STARTED, record.state());
    }
}
