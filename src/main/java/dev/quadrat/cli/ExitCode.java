package dev.quadrat.cli;

/** What the shell is told. */
public final class ExitCode {
    public static final int OK = 0;
    public static final int COMMAND_FAILED = 1;
    public static final int USAGE = 2;

    /** The plan has errors, the jar can't be loaded, or the runner refuses. */
    public static final int REFUSED = 3;

    public static final int CANCELLED = 130;

    private ExitCode() {}
}
