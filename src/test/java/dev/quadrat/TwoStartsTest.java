package dev.quadrat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.ui.fakes.Zip;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Real processes with real windows, on no display. */
class TwoStartsTest {
    @TempDir Path folder;
    private final List<Process> started = new ArrayList<>();

    @Test
    void theSecondHandsItsJarToTheFirstsWindow_andAKilledOnesPlaceIsTaken() throws Exception {
        Path jar = folder.resolve("fields.jar");
        Zip.write(jar, "no experiments");
        Process first = start();
        until("window.address");
        Process second = start(jar.toString());
        assertTrue(second.waitFor(60, TimeUnit.SECONDS), "the second ends");
        assertEquals(
                "the window that is open already (process %d) opens fields.jar\n"
                        .formatted(first.pid()),
                new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(0, second.exitValue());
        until("recent.json");
        assertTrue(Files.readString(home().resolve("recent.json")).contains(jar.toString()));

        first.destroyForcibly().waitFor();
        Files.delete(home().resolve("window.address"));
        Process third = start();
        until("window.address");
        assertEquals(
                String.valueOf(third.pid()),
                Files.readAllLines(home().resolve("window.address")).get(1));
    }

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : started) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    private Path home() {
        return folder.resolve("home");
    }

    private Process start(String... jars) throws IOException {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElse("java"),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.quadrat.Main"));
        line.addAll(List.of(jars));
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("QUADRAT_HOME", home().toString());
        builder.environment().put("DISPLAY", ":none");
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private void until(String file) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!Files.exists(home().resolve(file))) {
            assertTrue(System.nanoTime() < end, file + " comes");
            assertTrue(started.getLast().isAlive() || started.getFirst().isAlive(), "alive");
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
