package dev.quadrat.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.run.CommandFile;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.CompletionRecord;
import dev.quadrat.run.Holder;
import dev.quadrat.run.LiveProcess;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.ThisHost;
import dev.quadrat.storage.LocalStorage;
import dev.quadrat.storage.Storage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a process leaves that ends without having made its outputs. */
class OrderlyEndTest {
    private static final String ID = "eval-1";

    @TempDir Path folder;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private RunDirectory run = new RunDirectory(Path.of(""));

    @BeforeEach
    void prepare() throws IOException {
        run = new RunDirectory(Files.createDirectories(folder.resolve("runs/1")));
        Files.writeString(folder.resolve("in"), "in");
    }

    @AfterEach
    void restoreTheClassLoader() {
        Thread.currentThread().setContextClassLoader(loader);
    }

    private CommandExecution execution(String how, Storage storage) throws IOException {
        String in = folder.resolve("in").toString();
        String out = folder.resolve("out").toString();
        CommandFile file =
                new CommandFile(
                        CommandFile.SCHEMA,
                        "1",
                        ID,
                        "EVAL",
                        List.of(),
                        folder.toString(),
                        List.of(in),
                        List.of(out),
                        Map.of(
                                "class", CommandExecutionTest.Copy.class.getName(),
                                "how", how,
                                "from", in,
                                "to", out),
                        List.of(
                                new CommandFile.Item(
                                        List.of(in), List.of(out), "f", "", Map.of())));
        return new CommandExecution(
                run,
                file,
                storage,
                Disk.LOCAL,
                new PrintStream(log, true, StandardCharsets.UTF_8),
                Clock.systemUTC());
    }

    private Path record() {
        return folder.resolve(".quadrat/out.json");
    }

    @Test
    void whoIsStoppedWhileAnotherProcessOfItsRunIsAtWorkLeavesThatOnesFilesAndStateAlone()
            throws Exception {
        Process other = new ProcessBuilder("sleep", "120").start();
        try {
            LiveProcess live = LiveProcess.of(other);
            CommandStatus status = CommandStatus.running(1, live.started(), live.pid());
            run.record(ID, status);
            Path staged = folder.resolve(".quadrat/" + ID + "-1/out");
            Files.createDirectories(staged.getParent());
            Files.writeString(staged, "half");
            Files.writeString(record(), started(new Holder(ThisHost.name(), live)).json());

            CommandExecution execution = execution("copy", new LocalStorage());
            execution.cancel(Thread.currentThread());
            assertFalse(execution.execute());

            assertEquals("half", Files.readString(staged));
            assertEquals(status, run.status(ID));
            assertTrue(Files.readString(record()).contains("STARTED"), "the other's claim stands");
        } finally {
            other.destroyForcibly();
        }
    }

    private static CompletionRecord started(Holder holder) {
        return new CompletionRecord(
                CompletionRecord.SCHEMA,
                CompletionRecord.State.STARTED,
                "1",
                ID,
                holder,
                Instant.now(),
                null,
                Map.of(),
                Map.of(),
                "f",
                "",
                "0",
                Map.of());
    }

    @Test
    void onAFullDiskWhatWasMadeGoesBeforeTheRecordOfTheOldOutputIsPutBack() throws Exception {
        assertTrue(execution("copy", new LocalStorage()).execute());
        String before = Files.readString(record());
        Files.writeString(folder.resolve("out"), "another"); // so that it is made again
        assertFalse(
                execution("throw", fullWhile(folder.resolve(".quadrat/" + ID + "-1"))).execute());
        assertEquals(before, Files.readString(record()));
        assertEquals("another", Files.readString(folder.resolve("out")));
        assertEquals(CommandState.FAILED, run.status(ID).state());
    }

    /** A disk without room for a record as long as this folder is there. */
    private static Storage fullWhile(Path folder) {
        Storage disk = new LocalStorage();
        return (Storage)
                Proxy.newProxyInstance(
                        OrderlyEndTest.class.getClassLoader(),
                        new Class<?>[] {Storage.class},
                        (_, method, arguments) -> {
                            if (method.getName().startsWith("write") && Files.exists(folder)) {
                                throw new IOException("No space left on device");
                            }
                            try {
                                return method.invoke(disk, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
