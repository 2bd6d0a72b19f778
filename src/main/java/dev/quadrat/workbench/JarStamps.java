package dev.quadrat.workbench;

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

    /** The first that is another now. */
    Optional<Path> changed() {
        return byJar.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(stamp(entry.getKey())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String stamp(Path jar) {
        try {
            return Files.size(jar) + " bytes of " + Files.getLastModifiedTime(jar);
        } catch (IOException e) {
            return "none";
        }
    }
}
