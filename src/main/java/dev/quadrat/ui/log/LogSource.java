package dev.quadrat.ui.log;

import dev.quadrat.run.RunDirectory;

import java.nio.file.Path;
import java.util.Map;

/** What the log pane shows. */
public sealed interface LogSource {
    /** There is nothing to read, and a sentence says why. */
    record None(String sentence) implements LogSource {}

    /**
     * @param title for people: which command
     */
    record OfCommand(String title, String commandId, Path file) implements LogSource {}

    /** The logs of all commands as one. */
    record OfRun(RunDirectory run, Names names) implements LogSource {
        @Override
        public boolean equals(Object other) {
            return other instanceof OfRun that && run.id().equals(that.run.id());
        }

        @Override
        public int hashCode() {
            return run.id().hashCode();
        }
    }

    /** What stands before a command's lines, by its id; all of one width. */
    record Names(Map<String, String> byId) {
        private static final int MOST = 30;

        public Names {
            int widest =
                    Math.min(MOST, byId.values().stream().mapToInt(String::length).max().orElse(0));
            byId =
                    Map.copyOf(
                            byId.entrySet().stream()
                                    .collect(
                                            java.util.stream.Collectors.toMap(
                                                    Map.Entry::getKey,
                                                    e -> fit(e.getValue(), widest))));
        }

        String of(String id) {
            return byId.getOrDefault(id, id);
        }

        /** The middle of a name tells least. */
        private static String fit(String name, int width) {
            if (name.length() <= width) {
                return name + " ".repeat(width - name.length());
            }
            int head = width / 2;
            return name.substring(0, head)
                    + "…"
                    + name.substring(name.length() - (width - head - 1));
        }
    }
}
