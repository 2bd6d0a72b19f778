package dev.quadrat.ui;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody who helps from afar wants to know. */
final class Diagnostics {
    private Diagnostics() {}

    static String text(String version) {
        Runtime runtime = Runtime.getRuntime();
        return Stream.of(
                        "Quadrat   " + version,
                        "Java      " + property("java.runtime.version"),
                        "JavaFX    " + property("javafx.runtime.version"),
                        "System    "
                                + property("os.name")
                                + " "
                                + property("os.version")
                                + " "
                                + property("os.arch"),
                        "Cores     " + runtime.availableProcessors(),
                        "Memory    " + runtime.maxMemory() / (1024 * 1024) + " MB at most",
                        "Folder    " + Path.of("").toAbsolutePath())
                .collect(Collectors.joining("\n"));
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
