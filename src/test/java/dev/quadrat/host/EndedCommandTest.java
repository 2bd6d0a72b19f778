package dev.quadrat.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.api.CommandConfig;
import dev.quadrat.api.CommandContext;
import dev.quadrat.api.CommandType;
import dev.quadrat.run.CommandFile;
import dev.quadrat.run.CommandState;
import dev.quadrat.run.JavaCommand;
import dev.quadrat.run.RecordPlace;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunJson;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Commands that come to an early end in real processes: what was there before is whole. */
@DisabledOnOs(OS.WINDOWS)
class EndedCommandTest {
    private static final String ID = "train-a-0123456789ab";
    private static final int MEGABYTE = 1 << 20;

    /** Writes as much as is asked for. */
    public record Write(int bytes, String to) implements CommandConfig {
        @Override
        public CommandType type() {
            return CommandType.TRAIN;
        }

        @Override
        public void run(CommandContext context) throws IOException {
            Files.write(context.output(to), new byte[bytes]);
        }
    }

    @TempDir Path folder;
    private RunDirectory run = new RunDirectory(Path.of(""));
    private Path output = Path.of("");
    private Path record = Path.of("");

    @BeforeEach
    void makeTheOutputOnce() throws IOException, InterruptedException {
        output = folder.resolve("b.bin");
        record = Path.of(RecordPlace.of(output.toString()));
        prepare("1", 10);
        Process process = start("unlimited");
        assertEquals(0, process.waitFor(), () -> text(process));
    }

    private void prepare(String runId, int bytes) throws IOException {
        run = new RunDirectory(folder.resolve("runs").resolve(runId));
        Files.createDirectories(run.path().resolve("commands"));
        Map<String, Object> config =
                Map.of(
                        "class", Write.class.getName(),
                        "bytes", bytes,
                        "to", output.toString());
        List<CommandFile.Item> items = new ArrayList<>();
        for (Path made : List.of(folder.resolve("a.bin"), output)) {
            items.add(
                    new CommandFile.Item(
                            List.of(), List.of(made.toString()), "f" + runId, "", config));
        }
        Files.writeString(
                run.commandFile(ID),
                RunJson.pretty(
                        new CommandFile(
                                CommandFile.SCHEMA,
                                runId,
                                ID,
                                "TRAIN",
                                List.of(),
                                folder.toString(),
                                List.of(),
                                List.of(output.toString()),
                                config,
                                items)));
    }

    /**
     * @param blocks that a file may have at most
     */
    private Process start(String blocks) throws IOException {
        List<String> line = new ArrayList<>();
        line.addAll(List.of("sh", "-c", "ulimit -f \"$0\"; exec \"$@\"", blocks));
        line.addAll(
                JavaCommand.current("dev.quadrat.Main")
                        .line(
                                List.of("-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"),
                                "run-command",
                                run.commandFile(ID).toString()));
        return new ProcessBuilder(line).redirectErrorStream(true).start();
    }

    private static String text(Process process) {
        return process.inputReader().lines().reduce("", (all, line) -> all + line + "\n");
    }

    private void expectAllAsItWas(String recorded) throws IOException {
        assertEquals(10, Files.size(output));
        assertEquals(recorded, Files.readString(record));
        assertFalse(Files.exists(record.resolveSibling(ID + "-" + run.id())), "no staging folder");
    }

    @Test
    void aFullDiskIsToldAndLeavesTheOldOutputAndItsRecord()
            throws IOException, InterruptedException {
        String recorded = Files.readString(record);
        prepare("2", MEGABYTE);
        Process process = start("256");
        String told = text(process);
        assertEquals(1, process.waitFor(), told);
        assertEquals(CommandState.FAILED, run.status(ID).state());
        assertEquals("File too large", run.status(ID).message());
        assertTrue(told.endsWith("TRAIN failed: File too large\n"), told);
        expectAllAsItWas(recorded);
    }

    @Test
    void aCommandThatIsStoppedWhileItWaitsGivesBackWhatItHasClaimed()
            throws IOException, InterruptedException {
        String first =
                Files.readString(Path.of(RecordPlace.of(folder.resolve("a.bin").toString())));
        String held =
                Files.readString(record)
                        .replace("\"COMPLETED\"", "\"STARTED\"")
                        .replaceFirst(
                                "\"pid\":\\d+,\"started\":\"[^\"]*\"",
                                "\"pid\":%d,\"started\":\"2999-01-01T00:00:00Z\""
                                        .formatted(ProcessHandle.current().pid()));
        Files.writeString(record, held);
        prepare("2", 20);
        Process process = start("unlimited");
        BufferedReader told = process.inputReader();
        String line = told.readLine();
        while (line != null && !line.contains("waits: run 1 ")) {
            line = told.readLine();
        }
        assertTrue(line != null, "it says that it waits");
        process.destroy();
        process.waitFor();
        assertEquals(CommandState.STOPPED, run.status(ID).state());
        assertEquals("stopped on request", run.status(ID).message());
        assertEquals(held, Files.readString(record));
        assertEquals(
                first,
                Files.readString(Path.of(RecordPlace.of(folder.resolve("a.bin").toString()))));
        assertEquals(10, Files.size(output));
    }
}
