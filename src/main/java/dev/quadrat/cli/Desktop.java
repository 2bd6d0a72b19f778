package dev.quadrat.cli;

import java.nio.file.Path;
import java.util.List;

/** The window, as far as the command line knows of it. */
public interface Desktop {
    /** Whether there seems to be a display to show it on. */
    boolean isAvailable();

    /** Shows the window and returns when it is closed, or at once if another one shows them. */
    int open(List<Path> jars) throws NoDisplayException, InterruptedException;
}
