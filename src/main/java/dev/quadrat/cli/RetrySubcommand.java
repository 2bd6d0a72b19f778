package dev.quadrat.cli;

import dev.quadrat.run.RunDirectory;
import dev.quadrat.workbench.Retry;
import dev.quadrat.workbench.RunHistory;
import dev.quadrat.workbench.Workbench;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

/** Makes a run go on where it was, and follows it. */
@Command(
        name = "retry",
        description = {
            "Run again, as the same run, what failed, was lost or stopped, and what waits for that;"
                    + " follow it to its end.",
            "What the run has completed is not repeated. Jars, arguments and configurations are the"
                    + " run's own copies."
        })
final class RetrySubcommand implements Callable<Integer> {
    @Mixin CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "RUN", description = "A run's id, or its beginning.")
    String runId = "";

    @Option(
            names = {"-j", "--parallel"},
            paramLabel = "N",
            description = "Commands at once (default: as before).")
    @Nullable Integer parallel;

    private final Workbench workbench;
    private final Console console;

    RetrySubcommand(Workbench workbench, Console console) {
        this.workbench = workbench;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (parallel != null && parallel < 1) {
            throw new CommandLineError(
                    ExitCode.USAGE, "--parallel must be 1 or more, not " + parallel);
        }
        RunHistory history = workbench.history();
        RunDirectory run = FindRun.of(history, runId, common);
        OptionalInt atOnce = parallel == null ? OptionalInt.empty() : OptionalInt.of(parallel);
        return switch (history.retry(run, atOnce)) {
            case Retry.Refused refused ->
                    throw new CommandLineError(ExitCode.REFUSED, refused.message());
            case Retry.Retried retried ->
                    RunConsole.ofRetry(history, run, retried.remaining(), console).follow();
        };
    }
}
