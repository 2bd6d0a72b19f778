package dev.quadrat.ui.log;

import java.nio.file.Path;

/** What the log pane shows. */
public sealed interface LogSource {
    /** There is nothing to read, and a sentence says why. */
    record None(String sentence) implements LogSource {}

    /**
     * @param title for people: which command, of which run
     */
    record OfCommand(String title, Path file) implements LogSource {}
}
