package dev.quadrat.ui.ending;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;

/** By the program that the system has for it: {@code notify-send}, {@code osascript}. */
public final class ProgramNotices implements DesktopNotices {
    /** The texts are arguments, so that nothing in them is taken for a program. */
    private static final String APPLE_SCRIPT =
            """
            on run argv
            display notification (item 2 of argv) with title (item 1 of argv)
            end run
            """;

    private final String osName;
    private final String searchPath;
    private final Executor executor;

    /**
     * @param searchPath where programs are looked for, as in the variable PATH
     * @param executor off the window's thread
     */
    public ProgramNotices(String osName, String searchPath, Executor executor) {
        this.osName = osName.toLowerCase(Locale.ROOT);
        this.searchPath = searchPath;
        this.executor = executor;
    }

    @Override
    public void show(String title, String text) {
        executor.execute(() -> line(title, text).ifPresent(ProgramNotices::start));
    }

    /** Empty where the system has no such program, and nobody is told. */
    Optional<List<String>> line(String title, String text) {
        if (osName.contains("mac")) {
            return program("osascript")
                    .map(p -> List.of(p.toString(), "-e", APPLE_SCRIPT, title, text));
        }
        if (osName.contains("win")) {
            return Optional.empty();
        }
        return program("notify-send")
                .map(p -> List.of(p.toString(), "--app-name=Quadrat", "--", title, text));
    }

    private Optional<Path> program(String name) {
        return Arrays.stream(searchPath.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void start(List<String> line) {
        try {
            new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // The window tells it too: nothing is lost.
        }
    }
}
