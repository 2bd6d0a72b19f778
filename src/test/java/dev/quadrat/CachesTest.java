package dev.quadrat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.quadrat.run.JavaCommand;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** That Quadrat goes without what makes it start quickly. */
class CachesTest {
    @TempDir Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private boolean make(String executable) throws IOException, InterruptedException {
        JavaCommand java = new JavaCommand(executable, List.of(), "/nowhere", "Main");
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Caches(java, folder, folder, stream).make();
    }

    @Test
    void cachesThatCantBeMadeAreToldAndOldOnesAreGone() throws Exception {
        Files.writeString(folder.resolve("quadrat.aot"), "of an older jar");
        Files.writeString(folder.resolve("children.aot"), "of an older jar");

        assertFalse(make("/bin/false"));

        assertFalse(Files.exists(folder.resolve("quadrat.aot")));
        assertFalse(Files.exists(folder.resolve("children.aot")));
        String words =
                "quadrat: no cache %1$s/%2$s.aot was made (exit code 1); starts will be slower%n%n";
        assertEquals(
                words.formatted(folder, "quadrat") + words.formatted(folder, "children"),
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anEndWithoutACacheIsNoSuccess() throws Exception {
        assertFalse(make("/bin/true"));
    }

    /** Java itself would start the older jar's classes. */
    @Test
    void aCacheOfAnOlderJarIsNotUsed() throws Exception {
        Path jar = Files.createFile(folder.resolve("quadrat.jar"));
        assertEquals(Optional.empty(), Caches.ofChildren(folder), "none");

        Path cache = Files.createFile(folder.resolve("children.aot"));
        FileTime built = FileTime.from(Instant.parse("2026-11-20T10:31:07Z"));
        Files.setLastModifiedTime(jar, built);
        Files.setLastModifiedTime(cache, built);
        assertEquals(Optional.empty(), Caches.ofChildren(folder), "as old as the jar");

        Files.setLastModifiedTime(cache, FileTime.from(built.toInstant().plusMillis(10)));
        assertEquals(Optional.of(cache), Caches.ofChildren(folder));
    }
}
