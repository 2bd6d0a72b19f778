package dev.quadrat.workbench;

import dev.quadrat.run.FailureText;
import dev.quadrat.storage.Uris;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows a file in the system's own browser of folders. */
public final class FileBrowser {
    /** Starts a program and doesn't wait for it. */
    public interface Launcher {
        void start(List<String> line) throws IOException;
    }

    private final String system;
    private final Launcher launcher;

    /**
     * @param system as in the property {@code os.name}
     */
    public FileBrowser(String system, Launcher launcher) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.launcher = launcher;
    }

    public static FileBrowser ofThisSystem() {
        return new FileBrowser(
                System.getProperty("os.name", ""),
                line ->
                        new ProcessBuilder(line)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .redirectError(ProcessBuilder.Redirect.DISCARD)
                                .start());
    }

    /** Returns what kept it from being shown, in a sentence; empty if nothing did. */
    public Optional<String> show(String uri) {
        if (!Uris.isLocal(uri)) {
            return Optional.of(
                    uri
                            + " is not on this machine; copy the outputs and look there with its"
                            + " tools");
        }
        Path file = Path.of(uri);
        if (!Files.exists(file)) {
            return Optional.of(uri + " does not exist yet: the command has not written it");
        }
        try {
            launcher.start(line(file));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    "no browser of folders could be started (%s); the file is %s"
                            .formatted(FailureText.of(e), file));
        }
    }

    private List<String> line(Path file) {
        if (system.contains("mac")) {
            return List.of("open", "-R", file.toString());
        }
        if (system.contains("windows")) {
            return List.of("explorer.exe", "/select,", file.toString());
        }
        // Opening the file itself would start its application; its folder shows it.
        Path folder = Files.isDirectory(file) ? file : file.resolveSibling("").normalize();
        return List.of("xdg-open", folder.toString());
    }
}
