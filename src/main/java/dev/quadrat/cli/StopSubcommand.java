package dev.quadrat.cli;

import dev.quadrat.run.RunDirectory;
import dev.quadrat.run.RunState;
import dev.quadrat.workbench.RunHistory;
import dev.quadrat.workbench.Workbench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

/** Ends a run and looks that it has ended. */
@Command(name = "stop", description = "Stop a run; returns when its processes are gone.")
final class StopSubcommand implements Callable<Integer> {
    @Mixin CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "RUN", description = "A run's id, or its beginning.")
    String runId = "";

    private final Workbench workbench;
    private final Console console;

    StopSubcommand(Workbench workbench, Console console) {
        this.workbench = workbench;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        RunHistory history = workbench.history();
        RunDirectory run = FindRun.of(history, runId, common);
        if (history.summary(run).state() != RunState.RUNNING) {
            console.print("run %s has ended already".formatted(run.id()));
            return ExitCode.OK;
        }
        List<String> survivors = history.stop(run);
        survivors.forEach(survivor -> console.error("still alive: " + survivor));
        if (survivors.isEmpty()) {
            console.print("run %s is stopped, its processes are gone".formatted(run.id()));
        }
        return survivors.isEmpty() ? ExitCode.OK : ExitCode.COMMAND_FAILED;
    }
}
