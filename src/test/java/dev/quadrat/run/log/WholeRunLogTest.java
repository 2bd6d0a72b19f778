package dev.quadrat.run.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;

import dev.quadrat.run.CommandState;
import dev.quadrat.run.CommandStatus;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunJson;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

class WholeRunLogTest {
    private static final CommandStatus RUNNING = CommandStatus.running(1, Instant.EPOCH, 1);

    private static final CommandStatus ENDED =
            RUNNING.ended(CommandState.SUCCEEDED, Instant.EPOCH, 0, null);

    @TempDir Path folder;
    private RunDirectory run = new RunDirectory(Path.of(""));
    private WholeRunLog log;

    WholeRunLogTest() throws IOException {
        log = new WholeRunLog(run, String::toString);
    }

    @BeforeEach
    void begin() throws IOException {
        log.close();
        run = new RunDirectory(folder);
        Files.createDirectories(folder.resolve("logs"));
        Files.createDirectories(folder.resolve("state"));
        log = new WholeRunLog(run, id -> id.toUpperCase(Locale.ROOT));
    }

    @AfterEach
    void end() throws IOException {
        log.close();
    }

    private void write(String id, String text) throws IOException {
        Files.writeString(run.log(id), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void ends(String id) throws IOException {
        run.record(id, ENDED);
    }

    private List<String> lines() throws IOException {
        log.advance();
        return Shown.texts(Shown.rows(Files.readString(log.file())));
    }

    @Test
    void linesOfCommandsComeAsTheyAreWritten_eachWithItsName() throws IOException {
        run.record("chip", RUNNING);
        run.record("train", RUNNING);
        write("chip", "reading\n");
        assertEquals(List.of("CHIP │ reading"), lines());
        write("train", "epoch 1\n");
        assertEquals(List.of("CHIP │ reading", "TRAIN │ epoch 1"), lines());
        write("chip", "done\nhalf a li");
        assertEquals(List.of("CHIP │ reading", "TRAIN │ epoch 1", "CHIP │ done"), lines());
    }

    @Test
    void whatWasWrittenBefore_comesCommandAfterCommand() throws IOException {
        for (String id : List.of("b", "a")) {
            run.record(id, RUNNING);
            write(id, "one\ntwo\n");
            ends(id);
        }
        assertEquals(List.of("B │ one", "B │ two", "A │ one", "A │ two"), lines());
    }

    @Test
    void aRunOfManyCommandsThatIsOver_isReadWithFewFilesOpen() throws IOException {
        for (int i = 0; i < 300; i++) {
            write("c" + i, "one\n");
            Files.writeString(
                    run.events(),
                    "{\"id\":\"c%d\",\"status\":%s}\n"
                            .formatted(i, RunJson.pretty(ENDED).replace("\n", "")),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        var system = ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class);
        long before = system.getOpenFileDescriptorCount();
        log.advance();
        long opened = system.getOpenFileDescriptorCount() - before;
        assertTrue(opened < 150, opened + " more files are open");
        assertEquals(300, lines().size());
        assertEquals("C299 │ one", lines().getLast());
    }

    @Test
    void lastWordsComeAfterTheLastState() throws IOException {
        run.record("chip", RUNNING);
        ends("chip");
        assertEquals(List.of(), lines());
        write("chip", "CHIP failed: no scenes\nwithout end");
        for (int look = 0; look < 12; look++) {
            lines();
        }
        assertEquals(List.of("CHIP │ CHIP failed: no scenes", "CHIP │ without end"), lines());
    }

    @Test
    void aSecondAttempt_isNotToldWithTheFirst() throws IOException {
        run.record("chip", RUNNING);
        write("chip", "first\n");
        ends("chip");
        for (int look = 0; look < 12; look++) {
            lines();
        }
        run.record("chip", CommandStatus.running(2, Instant.EPOCH, 1));
        write("chip", "second\n");
        assertEquals(List.of("CHIP │ first", "CHIP │ second"), lines());
    }

    @Test
    void aCommandThatNeverBegan_hasNoLines() throws IOException {
        run.record(
                "eval",
                CommandStatus.WAITING.ended(CommandState.BLOCKED, Instant.EPOCH, null, "blocked"));
        assertEquals(List.of(), lines());
    }

    @Test
    void aProgressBar_doesNotTakeTheNameAway_norDoesColourLeak() throws IOException {
        run.record("chip", RUNNING);
        write("chip", " 1 %\r 99 %\r\n\033[31mred\nstill red\n");
        lines();
        assertEquals(
                List.of("[8]CHIP │ [] 99 %", "[8]CHIP │ [][1]red[]", "[8]CHIP │ []still red"),
                Shown.rows(Files.readString(log.file())).stream().map(Shown::styled).toList());
    }

    @Test
    void itsFileGoesWithIt() throws IOException {
        lines();
        log.close();
        assertFalse(Files.exists(log.file()));
    }
}
