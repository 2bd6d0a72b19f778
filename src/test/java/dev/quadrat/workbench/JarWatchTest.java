package dev.quadrat.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.quadrat.workbench.JarWatch.Sight;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class JarWatchTest {
    @TempDir Path folder;
    private Path jar;
    private JarWatch watch;

    @BeforeEach
    void watchAJar() throws IOException {
        jar = folder.resolve("fields.jar");
        build("one");
        watch = new JarWatch(JarStamps.of(List.of(jar)));
    }

    @Test
    void aJarThatStaysTheSame_isUnchanged() {
        look(new Sight.Unchanged());
        look(new Sight.Unchanged());
    }

    @Test
    void aBuiltJar_isToldOnce_whenItStaysTheSame() throws IOException {
        build("another");
        look(new Sight.Unsettled());
        look(new Sight.Rebuilt(jar));
        look(new Sight.Unchanged());
        build("yet another");
        look(new Sight.Unsettled());
        look(new Sight.Rebuilt(jar));
    }

    @Test
    void aJarThatIsStillWritten_isWaitedFor() throws IOException {
        byte[] whole = zip("another one");
        for (int length = 1; length < whole.length; length += whole.length / 3) {
            Files.write(jar, java.util.Arrays.copyOf(whole, length));
            look(new Sight.Unsettled());
        }
        look(new Sight.Unsettled());
        Files.write(jar, whole);
        look(new Sight.Unsettled());
        look(new Sight.Rebuilt(jar));
    }

    @Test
    void aDamagedJar_isToldInTheEnd() throws IOException {
        Files.writeString(jar, "no zip");
        for (int i = 0; i < 5; i++) {
            look(new Sight.Unsettled());
        }
        look(new Sight.Rebuilt(jar));
    }

    @Test
    void aDeletedJar_isGone_untilItIsBuiltAgain() throws IOException {
        Files.delete(jar);
        look(new Sight.Unsettled());
        look(new Sight.Gone(jar));
        look(new Sight.Gone(jar));
        build("another");
        look(new Sight.Unsettled());
        look(new Sight.Rebuilt(jar));
    }

    @Test
    void aJarThatIsPutBackAsItWas_isUnchanged() throws IOException {
        Path away = folder.resolve("away");
        Files.move(jar, away);
        look(new Sight.Unsettled());
        look(new Sight.Gone(jar));
        Files.move(away, jar);
        look(new Sight.Unchanged());
    }

    @Test
    void aJarThatComesAfterAll_isBuilt() throws IOException {
        Path later = folder.resolve("later.jar");
        watch = new JarWatch(JarStamps.of(List.of(jar, later)));
        look(new Sight.Unchanged());
        Files.copy(jar, later);
        look(new Sight.Unsettled());
        assertInstanceOf(Sight.Rebuilt.class, watch.look());
    }

    private void look(Sight expected) {
        assertEquals(expected, watch.look());
    }

    private void build(String content) throws IOException {
        Files.write(jar, zip(content));
    }

    private static byte[] zip(String content) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("content.txt"));
            zip.write(content.repeat(50).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
