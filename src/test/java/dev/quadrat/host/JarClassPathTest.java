package dev.quadrat.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.quadrat.dag.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

class JarClassPathTest {
    @TempDir Path folder;

    @Test
    void jarsThatTheManifestNamesComeAfterTheJar() throws IOException {
        Path lib = jar("lib.jar", "");
        Path jar = jar("a.jar", "lib.jar");
        assertEquals(new JarClassPath(List.of(jar, lib), List.of()), JarClassPath.of(List.of(jar)));
    }

    @Test
    void aJarThatIsNotThereIsAWarning() throws IOException {
        Path jar = jar("a.jar", "lib.jar");
        assertEquals(
                List.of(
                        "%s names %s in its Class-Path, which does not exist"
                                .formatted(jar, folder.resolve("lib.jar"))),
                warnings(jar));
    }

    @Test
    void anAddressOnTheWebIsAWarning() throws IOException {
        Path jar = jar("a.jar", "https://example.org/lib.jar");
        assertEquals(
                List.of(
                        jar
                                + " names https://example.org/lib.jar in its Class-Path, and"
                                + " Quadrat takes only files beside it; shade it into the jar"),
                warnings(jar));
    }

    private static List<String> warnings(Path jar) {
        JarClassPath classPath = JarClassPath.of(List.of(jar));
        assertEquals(List.of(jar), classPath.entries());
        return classPath.problems().stream()
                .filter(problem -> !problem.isError())
                .map(Problem::message)
                .toList();
    }

    private Path jar(String name, String classPath) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!classPath.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        }
        Path jar = folder.resolve(name);
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }
}
