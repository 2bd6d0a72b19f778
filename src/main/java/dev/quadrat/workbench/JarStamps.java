package dev.quadrat.workbench;

import dev.quadrat.dag.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Jars as they were once: what is launched is to be what was planned, not what was built since.
 *
 * @param byJar size and time, or that there was none
 */
public record JarStamps(Map<Path, String> byJar) {
    private static final String NONE = "none";

    static JarStamps of(Collection<Path> jars) {
        Map<Path, String> stamps = new LinkedHashMap<>();
        jars.forEach(jar -> stamps.put(jar, stamp(jar)));
        return new JarStamps(stamps);
    }

    /** These, but for the jars that are in both, the other's. */
    JarStamps or(JarStamps other) {
        Map<Path, String> stamps = new LinkedHashMap<>(byJar);
        stamps.replaceAll((jar, stamp) -> other.byJar.getOrDefault(jar, stamp));
        return new JarStamps(stamps);
    }

    /** These, and those of the other that are not among them. */
    JarStamps and(JarStamps other) {
        Map<Path, String> stamps = new LinkedHashMap<>(other.byJar);
        stamps.putAll(byJar);
        return new JarStamps(stamps);
    }

    /** The first that was there and is not any more. */
    public Optional<Path> gone() {
        return byJar.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(NONE))
                .map(Map.Entry::getKey)
                .filter(jar -> stamp(jar).equals(NONE))
                .findFirst();
    }

    /** The same jars as they are now. */
    JarStamps now() {
        return of(byJar.keySet());
    }

    /** Of the first that is another now, what to do; empty if all are what they were. */
    Optional<Problem> change() {
        return byJar.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(stamp(entry.getKey())))
                .map(entry -> changed(entry.getKey()))
                .findFirst();
    }

    private static Problem changed(Path jar) {
        return Problem.error(
                Problem.Kind.LOAD,
                Files.exists(jar)
                        ? jar + " has changed since the plan was made; make the plan again"
                        : jar + " is gone since the plan was made; build it again");
    }

    private static String stamp(Path jar) {
        try {
            return Files.size(jar) + " bytes of " + Files.getLastModifiedTime(jar);
        } catch (IOException e) {
            return NONE;
        }
    }
}
