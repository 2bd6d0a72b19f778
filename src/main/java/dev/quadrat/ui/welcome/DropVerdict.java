package dev.quadrat.ui.welcome;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Whether what is dragged over the window can be dropped, and why not. */
public sealed interface DropVerdict {
    int MOST_NAMED = 2;

    String sentence();

    record Accepted(List<Path> jars) implements DropVerdict {
        @Override
        public String sentence() {
            return jars.size() == 1
                    ? "Drop to open " + jars.getFirst().getFileName()
                    : "Drop to open " + jars.size() + " jars as one plan";
        }
    }

    record Refused(String sentence) implements DropVerdict {}

    DropVerdict WHILE_A_RUN_GOES_ON =
            new Refused("A run is going on; stop it or wait for its end, then drop other jars");

    static DropVerdict of(List<File> files) {
        if (files.isEmpty()) {
            return new Refused("Only experiment jars can be dropped here");
        }
        List<String> wrong =
                files.stream().filter(file -> !isJar(file)).map(File::getName).toList();
        if (wrong.isEmpty()) {
            return new Accepted(files.stream().map(File::toPath).toList());
        }
        if (wrong.size() > MOST_NAMED) {
            return new Refused(
                    "%s and %d more are no jars"
                            .formatted(
                                    String.join(", ", wrong.subList(0, MOST_NAMED)),
                                    wrong.size() - MOST_NAMED));
        }
        if (wrong.size() > 1) {
            return new Refused(String.join(" and ", wrong) + " are no jars");
        }
        File one = files.stream().filter(file -> !isJar(file)).findFirst().orElseThrow();
        return new Refused(
                one.isDirectory()
                        ? one.getName() + " is a folder; drop the jars in it"
                        : one.getName() + " is no jar");
    }

    private static boolean isJar(File file) {
        return file.getName().toLowerCase(Locale.ROOT).endsWith(".jar") && !file.isDirectory();
    }
}
