package dev.quadrat.cli;

/** Ends a subcommand with one line and an exit code. */
final class CommandLineError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    CommandLineError(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
