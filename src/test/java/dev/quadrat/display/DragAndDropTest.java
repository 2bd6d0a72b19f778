package dev.quadrat.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.ui.fakes.Zip;
import dev.quadrat.workbench.home.HomeFiles;
import dev.quadrat.workbench.home.JarContent;
import dev.quadrat.workbench.home.WindowState;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Files dragged from another program onto Quadrat's window. */
@Tag("display")
class DragAndDropTest {
    private static final int LEFT = 300;

    @TempDir Path folder;
    private HomeFiles home;
    private Path jar;

    @BeforeEach
    void placeTheWindow_andTrustTheJar() throws IOException {
        home = new HomeFiles(folder.resolve("home"), Clock.systemUTC(), _ -> {});
        home.keepWindow(new WindowState(LEFT, 0, 900, 600, false, Map.of(), ""));
        jar = folder.resolve("Äcker & Felder.jar");
        Zip.write(jar, "no experiments");
        home.trust(List.of(JarContent.of(jar)));
    }

    @Test
    void aDroppedJar_isOpened() throws Exception {
        try (Screen screen = new Screen()) {
            BufferedReader source = drag(screen, jar);
            assertEquals("done true", source.readLine());
            until(() -> !home.recent().isEmpty());
            assertEquals(List.of(jar), home.recent().getFirst().paths());
        }
    }

    @Test
    void aJarBesideAnotherFile_isRefused() throws Exception {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "no jar");
        try (Screen screen = new Screen()) {
            BufferedReader source = drag(screen, jar, notes);
            assertEquals("done false", source.readLine());
            assertEquals(List.of(), home.recent());
        }
    }

    private BufferedReader drag(Screen screen, Path... files) throws Exception {
        Process window = screen.java(home.folder(), "dev.quadrat.Main");
        Process source =
                screen.java(
                        home.folder(),
                        "dev.quadrat.display.DragSource",
                        List.of(files).stream().map(Path::toString).toArray(String[]::new));
        BufferedReader said = source.inputReader(StandardCharsets.UTF_8);
        assertEquals("ready", said.readLine());
        until(() -> screen.shows("Quadrat"));
        assertTrue(window.isAlive());
        screen.drag(DragSource.SIZE / 2, DragSource.SIZE / 2, LEFT + 450, 300);
        return said;
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void until(Condition condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.holds()) {
            assertFalse(System.nanoTime() > end, "it comes to that");
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
