package dev.quadrat;

import dev.quadrat.cli.Desktop;
import dev.quadrat.cli.ExitCode;
import dev.quadrat.cli.NoDisplayException;
import dev.quadrat.ui.QuadratApplication;
import dev.quadrat.workbench.Workbench;
import dev.quadrat.workbench.instance.Claim;
import dev.quadrat.workbench.instance.FirstWindow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** The window, for a command line that knows nothing of JavaFX. */
record Window(
        Workbench workbench,
        Path home,
        Path exampleJar,
        String version,
        Map<String, String> environment)
        implements Desktop {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

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
    public int open(List<Path> jars) throws NoDisplayException, InterruptedException {
        return switch (FirstWindow.claim(home, jars, PATIENCE)) {
            case Claim.HandedOver to -> {
                System.out.println(handedOver(jars, to.process()));
                yield ExitCode.OK;
            }
            case Claim.Unanswered by -> {
                System.err.println(unanswered(by.process()));
                yield ExitCode.COMMAND_FAILED;
            }
            case Claim.First first -> {
                try (FirstWindow window = first.window()) {
                    yield show(jars, Optional.of(window));
                }
            }
            case Claim.Alone _ -> show(jars, Optional.empty());
        };
    }

    private static String handedOver(List<Path> jars, long process) {
        String does =
                jars.isEmpty()
                        ? "comes to the front"
                        : "opens "
                                + jars.stream()
                                        .map(jar -> String.valueOf(jar.getFileName()))
                                        .collect(Collectors.joining(", "));
        return "the window that is open already (process %d) %s".formatted(process, does);
    }

    private String unanswered(long process) {
        return "quadrat: a window of %s is open%s but does not answer; close it, or set QUADRAT_HOME to another folder"
                .formatted(home, process == 0 ? "" : " (process %d)".formatted(process));
    }

    private int show(List<Path> jars, Optional<FirstWindow> first) throws NoDisplayException {
        // It warns of a class path in place of a module path at every start; ours is one on
        // purpose.
        JAVAFX.setLevel(Level.SEVERE);
        Optional<Path> example = Optional.of(exampleJar).filter(Files::isRegularFile);
        try {
            QuadratApplication.launch(workbench, jars, example, version, first);
        } catch (UnsupportedOperationException | LinkageError e) {
            // What JavaFX throws without a usable display, and without GTK.
            throw new NoDisplayException(e);
        }
        return ExitCode.OK;
    }
}
