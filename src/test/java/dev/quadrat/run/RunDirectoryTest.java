package dev.quadrat.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class RunDirectoryTest {
    @TempDir Path runs;

    private RunDirectory prepare() throws IOException {
        return RunFolders.prepare(runs, "CHIP a: scene -> chips\n");
    }

    @Test
    void aStateIsReadBackAsItWasRecorded() throws IOException {
        RunDirectory run = prepare();
        CommandStatus status =
                CommandStatus.running(2, RunFolders.at(1), 4711).progressed(7, "scene 3 of 3");
        run.record("chip-a", status);
        assertEquals(status, run.status("chip-a"));
        assertEquals(1.0, run.status("chip-a").progress());
    }

    @Test
    void eachRecordAppendsOneLine() throws IOException {
        RunDirectory run = prepare();
        run.record("chip-a", RunFolders.failed());
        run.record("chip-a", RunFolders.succeeded());
        List<String> lines = Files.readAllLines(run.events());
        assertEquals(2, lines.size());
        assertTrue(lines.getFirst().startsWith("{\"id\":\"chip-a\",\"status\":"), lines.getFirst());
    }

    @Test
    void fieldsOfALaterVersionAreTolerated() throws IOException {
        RunDirectory run = prepare();
        Files.writeString(
                run.path().resolve("state/chip-a.json"),
                "{\"state\":\"FAILED\",\"attempt\":1,\"weather\":\"fine\"}");
        assertEquals(CommandState.FAILED, run.status("chip-a").state());
    }

    @Test
    void aStopIsRememberedWithItsTime() throws IOException {
        RunDirectory run = prepare();
        assertFalse(run.isStopRequested());
        assertEquals(Optional.empty(), run.stopRequestedAt());
        run.requestStop();
        assertTrue(run.isStopRequested());
        assertTrue(run.stopRequestedAt().isPresent());
    }

    @Test
    void theSupervisorIsFoundAgain() throws IOException {
        RunDirectory run = prepare();
        assertEquals(Optional.empty(), run.supervisor());
        LiveProcess supervisor = new LiveProcess(4711, RunFolders.STARTED);
        run.recordSupervisor(supervisor);
        assertEquals(Optional.of(supervisor), run.supervisor());
    }
}
