package dev.quadrat.ui.opening;

import dev.quadrat.workbench.home.RecentJars;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Jars that were opened together, as a line of a list.
 *
 * @param name of the jar, or of each of them
 * @param place the folder, or the folders
 * @param gone why they can't be opened; empty if they can
 */
public record RecentItem(
        List<Path> jars, String name, String place, String when, Optional<String> gone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** Looks whether the jars are there, so it takes time. */
    static RecentItem of(RecentJars.Entry entry, Clock clock, Path userHome) {
        List<Path> jars = entry.paths();
        return new RecentItem(
                jars,
                names(jars),
                places(jars, userHome),
                when(entry.opened().atZone(clock.getZone()), LocalDate.now(clock)),
                jars.stream().flatMap(jar -> why(jar).stream()).findFirst());
    }

    /** For a menu, where one line has to do. */
    public String line() {
        return name + "  –  " + gone.orElse(place);
    }

    private static String names(List<Path> jars) {
        return jars.stream()
                .map(jar -> String.valueOf(jar.getFileName()))
                .collect(Collectors.joining(" + "));
    }

    private static String places(List<Path> jars, Path userHome) {
        return jars.stream()
                .map(jar -> brief(jar.getParent(), userHome))
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    private static String brief(@Nullable Path folder, Path userHome) {
        return folder != null && folder.startsWith(userHome) && !folder.equals(userHome)
                ? "~" + java.io.File.separator + userHome.relativize(folder)
                : String.valueOf(folder);
    }

    private static String when(ZonedDateTime opened, LocalDate today) {
        LocalDate day = opened.toLocalDate();
        if (day.equals(today)) {
            return "today " + TIME.format(opened);
        }
        return day.equals(today.minusDays(1))
                ? "yesterday " + TIME.format(opened)
                : DATE.format(opened);
    }

    private static Optional<String> why(Path jar) {
        if (Files.isDirectory(jar)) {
            return Optional.of(jar.getFileName() + " is a folder now");
        }
        return Files.exists(jar)
                ? Optional.empty()
                : Optional.of(jar.getFileName() + " is no longer there");
    }
}
