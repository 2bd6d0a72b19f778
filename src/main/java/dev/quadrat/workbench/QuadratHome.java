package dev.quadrat.workbench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where Quadrat keeps what it must not lose. */
public record QuadratHome(Path path) {
    public QuadratHome {
        path = path.toAbsolutePath().normalize();
    }

    /** {@code QUADRAT_HOME}, otherwise the platform's place for an application's data. */
    public static QuadratHome locate(
            Map<String, String> environment, String osName, Path userHome) {
        String chosen = environment.get("QUADRAT_HOME");
        if (chosen != null && !chosen.isBlank()) {
            return new QuadratHome(Path.of(chosen));
        }
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            return new QuadratHome(userHome.resolve("Library/Application Support/Quadrat"));
        }
        if (os.contains("win")) {
            String local = environment.get("LOCALAPPDATA");
            Path base = local == null ? userHome.resolve("AppData/Local") : Path.of(local);
            return new QuadratHome(base.resolve("Quadrat"));
        }
        String data = environment.get("XDG_DATA_HOME");
        // The standard asks that a relative one be ignored, an empty one among them.
        Path base =
                data == null || !Path.of(data).isAbsolute()
                        ? userHome.resolve(".local/share")
                        : Path.of(data);
        return new QuadratHome(base.resolve("quadrat"));
    }

    public Path runs() {
        return path.resolve("runs");
    }
}
