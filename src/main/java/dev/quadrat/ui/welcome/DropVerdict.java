package dev.quadrat.ui.welcome;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Whether what is dragged over the window can be dropped, and why not. */
public sealed interface DropVerdict {
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

    static DropVerdict of(List<File> files) {
        if (files.isEmpty()) {
            return new Refused("Only experiment jars can be dropped here");
        }
        for (File file : files) {
            if (file.isDirectory()) {
                return new Refused(file.getName() + " is a folder; drop the jars in it");
            }
            if (!file.getName().toLowerCase(Locale.ROOT).endsWith(".jar")) {
                return new Refused(file.getName() + " is no jar");
            }
        }
        return new Accepted(files.stream().map(File::toPath).toList());
    }
}
