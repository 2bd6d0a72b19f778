package dev.quadrat.cli;

import dev.quadrat.run.RunDirectory;
import dev.quadrat.workbench.RunHistory;
import dev.quadrat.workbench.Workbench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.concurrent.Callable;

/** Follows a run that somebody else has launched. */
@Command(
        name = "attach",
        description = {
            "Follow a run to its end, as run does; its exit code is the run's.",
            "Ctrl-C ends the following and not the run; quadrat stop ends the run."
        })
final class AttachSubcommand implements Callable<Integer> {
    @Mixin CommonOptions common = new CommonOptions();

    @Parameters(
            index = "0",
            paramLabel = "RUN",
            description =
                    "A run's id, or its beginning; or the place of a run that was launched on"
                            + " another machine, as s3://bucket/runs/ID.")
    String runId = "";

    private final Workbench workbench;
    private final Console console;

    AttachSubcommand(Workbench workbench, Console console) {
        this.workbench = workbench;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        RunHistory history = workbench.history();
        RunDirectory run = FindRun.anywhere(history, runId, common);
        return RunConsole.attached(history, run, console).follow();
    }
}
