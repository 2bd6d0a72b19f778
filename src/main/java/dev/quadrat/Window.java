package dev.quadrat;

import dev.quadrat.cli.Desktop;
import dev.quadrat.cli.ExitCode;
import dev.quadrat.cli.NoDisplayException;
import dev.quadrat.ui.QuadratApplication;
import dev.quadrat.workbench.Workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The window, for a command line that knows nothing of JavaFX. */
record Window(Workbench workbench, Path exampleJar, String version, Map<String, String> environment)
        implements Desktop {
    /** Held here, or its level would be forgotten. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    @Override
    public boolean isAvailable() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return System.getProperty("glass.platform") != null
                || os.contains("mac")
                || os.contains("win")
                || !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }

    @Override
    public int open(List<Path> jars) throws NoDisplayException {
        // It warns of a class path in place of a module path at every start; ours is one on
        // purpose.
        JAVAFX.setLevel(Level.SEVERE);
        Optional<Path> example = Optional.of(exampleJar).filter(Files::isRegularFile);
        try {
            QuadratApplication.launch(workbench, jars, example, version);
        } catch (UnsupportedOperationException | LinkageError e) {
            // What JavaFX throws without a usable display, and without GTK.
            throw new NoDisplayException(e);
        }
        return ExitCode.OK;
    }
}
