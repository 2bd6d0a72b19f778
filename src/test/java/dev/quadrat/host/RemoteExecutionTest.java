package dev.quadrat.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandContext;
import dev.quadrat.api.CommandType;
import dev.quadrat.run.CommandFile;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.RecordPlace;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.storage.MemoryStorage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

/** One command with remote inputs and outputs, in this process, and what may befall it. */
class RemoteExecutionTest {
    private static final String ID = "eval-1";
    private static final String IN = "s3://bucket/in";
    private static final String A = "s3://bucket/out/a.txt";
    private static final String B = "s3://bucket/out/b.txt";

    /** Copies its input to two places. */
    public record Copy(String from, String to, String also) implements CommandConfig {
        @Override
        public CommandType type() {
            return CommandType.EVAL;
        }

        @Override
        public void run(CommandContext context) throws IOException {
            Files.copy(context.input(from), context.output(to));
            Files.copy(context.input(from), context.output(also));
        }
    }

    @TempDir Path folder;
    private final HookedStorage storage = new HookedStorage(new MemoryStorage("s3", Set.of()));
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private RunDirectory run = new RunDirectory(Path.of(""));

    @BeforeEach
    void prepare() throws IOException {
        prepare("1");
        storage.writeText(IN, "in");
    }

    private void prepare(String runId) throws IOException {
        run = new RunDirectory(Files.createDirectories(folder.resolve("runs").resolve(runId)));
    }

    @AfterEach
    void restoreTheClassLoader() {
        Thread.currentThread().setContextClassLoader(loader);
    }

    private CommandExecution execution() throws IOException {
        Map<String, Object> config =
                Map.of("class", Copy.class.getName(), "from", IN, "to", A, "also", B);
        CommandFile file =
                new CommandFile(
                        CommandFile.SCHEMA,
                        run.id(),
                        ID,
                        "EVAL",
                        List.of(),
                        folder.toString(),
                        List.of(IN),
                        List.of(A, B),
                        config,
                        List.of(
                                new CommandFile.Item(
                                        List.of(IN), List.of(A, B), "f", "c", config)));
        return new CommandExecution(
                run,
                file,
                storage,
                Disk.LOCAL,
                new PrintStream(log, true, StandardCharsets.UTF_8),
                Clock.systemUTC());
    }

    private String record(String output) throws IOException {
        String place = RecordPlace.of(output);
        return storage.exists(place) ? storage.readText(place) : "nothing";
    }

    private void expectBegun(String output) throws IOException {
        String record = record(output);
        assertTrue(record.contains("\"state\":\"STARTED\""), record);
        String lease = record.replaceFirst(".*\"lease\":\"([^\"]*)\".*", "$1");
        assertTrue(lease.startsWith("s3://bucket/out/.quadrat/lease-"), lease);
        assertFalse(storage.exists(lease), "nobody waits for it");
    }

    private String message() throws IOException {
        return run.status(ID).state() + ": " + run.status(ID).message();
    }

    @Test
    void outputsAppearWithTheirRecordWhenBothAreMade() throws IOException {
        storage.beforePut = uri -> assertTrue(record(uri).contains("STARTED"), uri);
        assertTrue(execution().execute(), log::toString);
        assertEquals("in", storage.readText(A));
        assertEquals("in", storage.readText(B));
        assertTrue(record(A).contains("\"outputs\":{\"a.txt\":2,\"b.txt\":2}"), record(A));
        assertTrue(record(B).contains("\"recordOf\":\"a.txt\""), record(B));
        assertEquals(CommandState.SUCCEEDED, run.status(ID).state());
        assertTrue(execution().execute());
        assertTrue(log.toString(StandardCharsets.UTF_8).startsWith("Nothing to do: this run"));
    }

    @Test
    void whereOneUploadFailsNothingCountsAsDoneAndNobodyWaits() throws IOException {
        assertTrue(execution().execute());
        prepare("2");
        storage.writeText(IN, "new one");
        storage.beforePut =
                uri -> {
                    if (uri.equals(B)) {
                        while (!storage.readText(A).equals("new one")) {
                            Thread.onSpinWait();
                        }
                        throw new IOException("the line is cut");
                    }
                };
        assertFalse(execution().execute());
        assertEquals("FAILED: the line is cut", message());
        assertEquals("new one", storage.readText(A));
        assertEquals("in", storage.readText(B));
        expectBegun(A);
        expectBegun(B);
        prepare("3");
        storage.beforePut = uri -> {};
        assertTrue(execution().execute());
        assertEquals("new one", storage.readText(B));
    }

    @Test
    void whereNoUploadSucceedsWhatWasDoneIsDoneStill() throws IOException {
        assertTrue(execution().execute());
        String before = record(A);
        prepare("2");
        storage.beforePut =
                uri -> {
                    throw new IOException("no room in the cloud");
                };
        assertFalse(execution().execute());
        assertEquals("FAILED: no room in the cloud", message());
        assertEquals(before, record(A));
        assertTrue(record(B).contains("recordOf"), record(B));
    }

    @Test
    void whoIsStoppedWhileItUploadsLeavesWhatHasBegun() throws Exception {
        CountDownLatch uploading = new CountDownLatch(2);
        CountDownLatch never = new CountDownLatch(1);
        storage.beforePut =
                uri -> {
                    uploading.countDown();
                    never.await();
                };
        stopAfter(uploading);
        assertEquals("STOPPED: stopped on request", message());
        expectBegun(A);
        assertFalse(storage.exists(A));
        never.countDown();
    }

    @Test
    void whoIsStoppedWhileItFetchesGivesBackItsClaims() throws Exception {
        CountDownLatch fetching = new CountDownLatch(1);
        storage.beforeFetch =
                uri -> {
                    fetching.countDown();
                    new CountDownLatch(1).await();
                };
        stopAfter(fetching);
        assertEquals("STOPPED: stopped on request", message());
        assertEquals("nothing", record(A));
        assertEquals("nothing", record(B));
    }

    private void stopAfter(CountDownLatch moment) throws Exception {
        CommandExecution execution = execution();
        FutureTask<Boolean> work = new FutureTask<>(execution::execute);
        Thread worker = Thread.ofPlatform().start(work);
        moment.await();
        execution.cancel(worker);
        assertFalse(work.get());
        execution.stopped();
    }

    @Test
    void whatSomebodyElseTookOverIsNotCompleted() throws IOException {
        storage.beforePut = uri -> storage.writeText(RecordPlace.of(A), "another's");
        assertFalse(execution().execute());
        assertEquals(
                "FAILED: s3://bucket/out/.quadrat/a.txt.json was changed by somebody else while"
                        + " this command ran; run it again",
                message());
        assertEquals("another's", record(A));
    }
}
