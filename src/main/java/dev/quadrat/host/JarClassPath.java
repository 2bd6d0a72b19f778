package dev.quadrat.host;

import dev.quadrat.dag.Problem;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * Experiment jars and, in order, the jars that their manifests' Class-Path names.
 *
 * @param entries those that can be read
 */
public record JarClassPath(List<Path> entries, List<Problem> problems) {
    public static JarClassPath of(List<Path> jars) {
        Set<Path> entries = new LinkedHashSet<>();
        List<Problem> problems = new ArrayList<>();
        jars.forEach(jar -> add(jar, jar, entries, problems));
        return new JarClassPath(List.copyOf(entries), problems);
    }

    private static void add(Path jar, Path namedBy, Set<Path> entries, List<Problem> problems) {
        if (entries.contains(jar)) {
            return;
        }
        if (!Files.isRegularFile(jar)) {
            problems.add(absent(jar, namedBy));
            return;
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            entries.add(jar);
            Manifest manifest = file.getManifest();
            String classPath =
                    manifest == null
                            ? null
                            : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (classPath != null) {
                for (String entry : classPath.strip().split("\\s+", -1)) {
                    URI dependency = jar.toUri().resolve(entry);
                    if ("file".equals(dependency.getScheme())) {
                        add(Path.of(dependency).normalize(), jar, entries, problems);
                    } else {
                        problems.add(elsewhere(dependency, jar));
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            problems.add(Problem.error(Problem.Kind.LOAD, unusable(jar, String.valueOf(e))));
        }
    }

    private static String unusable(Path jar, String why) {
        if (!Files.isReadable(jar)) {
            return "%s may not be read by you; change its permissions, or open another jar"
                    .formatted(jar);
        }
        if (jar.toFile().length() == 0) {
            return "%s is empty; build it again".formatted(jar);
        }
        return why.contains("ZipException")
                ? "%s is no jar, or only the beginning of one: it can't be read as a zip file; build it again"
                        .formatted(jar)
                : "%s is no readable jar (%s); build it again".formatted(jar, why);
    }

    private static Problem elsewhere(URI dependency, Path namedBy) {
        return Problem.warning(
                Problem.Kind.LOAD,
                "%s names %s in its Class-Path, and Quadrat takes only files beside it; shade it into the jar"
                        .formatted(namedBy, dependency),
                List.of(),
                List.of());
    }

    private static Problem absent(Path jar, Path namedBy) {
        if (jar.equals(namedBy)) {
            String what = Files.isDirectory(jar) ? "is a folder, not a jar" : "does not exist";
            return Problem.error(
                    Problem.Kind.LOAD, "%s %s; name an experiment jar".formatted(jar, what));
        }
        return Problem.warning(
                Problem.Kind.LOAD,
                "%s names %s in its Class-Path, which does not exist".formatted(namedBy, jar),
                List.of(),
                List.of());
    }
}
