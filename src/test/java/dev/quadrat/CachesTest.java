package dev.quadrat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.quadrat.run.JavaCommand;

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
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** That Quadrat goes without what makes it start quickly. */
class CachesTest {
    @TempDir Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Path jar = Path.of("");

    @BeforeEach
    void build() throws IOException {
        jar = Files.createFile(folder.resolve("quadrat.jar"));
    }

    private boolean make(String executable) throws IOException, InterruptedException {
        return make(executable, List.of());
    }

    private boolean make(String executable, List<String> names)
            throws IOException, InterruptedException {
        JavaCommand java = new JavaCommand(executable, List.of(), "/nowhere", "Main");
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Caches(java, folder, folder, stream).make(names);
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
    void onlyTheNamedCacheIsMade() throws Exception {
        assertTrue(make(javaThatMakesCaches(), List.of("children")));

        assertEquals(Optional.of(folder.resolve("children.aot")), Caches.ofChildren(folder));
        assertFalse(Files.exists(folder.resolve("quadrat.aot")));
    }

    @Test
    void aNameThatNoCacheHasIsRefused() throws Exception {
        assertFalse(make(javaThatMakesCaches(), List.of("children", "windows")));

        assertEquals(
                "quadrat: make-caches knows quadrat and children%n".formatted(),
                err.toString(StandardCharsets.UTF_8));
        assertEquals(Optional.empty(), Caches.ofChildren(folder));
    }

    private String javaThatMakesCaches() throws IOException {
        Path java = folder.resolve("java");
        Files.writeString(
                java,
                """
                #!/bin/sh
                for word; do case $word in -XX:AOTCacheOutput=*) echo >"${word#*=}" ;; esac; done
                """);
        assertTrue(java.toFile().setExecutable(true));
        return java.toString();
    }

    @Test
    void anEndWithoutACacheIsNoSuccess() throws Exception {
        assertFalse(make("/bin/true"));
    }

    @Test
    void aCacheIsKnownByTheTimeOfItsJar() throws Exception {
        FileTime built = Files.getLastModifiedTime(jar);

        assertTrue(make(javaThatMakesCaches()), err.toString(StandardCharsets.UTF_8));

        assertEquals(built, Files.getLastModifiedTime(folder.resolve("quadrat.aot")));
        assertEquals(Optional.of(folder.resolve("children.aot")), Caches.ofChildren(folder));
    }

    /** Java itself would start the other jar's classes. */
    @Test
    void aCacheOfAnotherJarIsNotUsed_whicheverIsOlder() throws Exception {
        assertEquals(Optional.empty(), Caches.ofChildren(folder), "none");

        Path cache = Files.createFile(folder.resolve("children.aot"));
        FileTime built = FileTime.from(Instant.parse("2026-11-20T10:31:07Z"));
        Files.setLastModifiedTime(jar, built);
        for (int millis : List.of(-10, 10)) {
            Files.setLastModifiedTime(cache, FileTime.from(built.toInstant().plusMillis(millis)));
            assertEquals(Optional.empty(), Caches.ofChildren(folder), millis + " ms");
        }

        Files.setLastModifiedTime(cache, built);
        assertEquals(Optional.of(cache), Caches.ofChildren(folder));
    }
}
