package dev.quadrat.cli;

import dev.quadrat.run.RunJson;
import dev.quadrat.run.RunSummary;
import dev.quadrat.workbench.DamagedRun;
import dev.quadrat.workbench.Workbench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Lists runs, newest first. */
@Command(name = "runs", description = "List runs, newest first.")
final class RunsSubcommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Mixin CommonOptions common = new CommonOptions();

    @Option(names = "--json", description = "Print one JSON array.")
    boolean json;

    private final Workbench workbench;
    private final Console console;

    RunsSubcommand(Workbench workbench, Console console) {
        this.workbench = workbench;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<RunSummary> runs = workbench.history().list();
        for (DamagedRun damaged : workbench.history().damaged()) {
            console.error(
                    "run %s is damaged: %s; look into %s, or delete it"
                            .formatted(damaged.id(), damaged.reason(), damaged.path()));
        }
        if (json) {
            console.print(RunJson.pretty(runs));
            return ExitCode.OK;
        }
        for (RunSummary run : runs) {
            console.print(
                    "%s  %-11s  %s  %d of %d done%s  %s"
                            .formatted(
                                    run.id(),
                                    run.state().name().toLowerCase(Locale.ROOT),
                                    TIME.format(run.started().atZone(ZoneId.systemDefault())),
                                    run.commands().done(),
                                    run.commands().total(),
                                    run.commands().failed() == 0
                                            ? ""
                                            : ", " + run.commands().failed() + " failed",
                                    String.join(
                                            ", ",
                                            run.experimentJars().stream()
                                                    .map(
                                                            j ->
                                                                    String.valueOf(
                                                                            Path.of(j)
                                                                                    .getFileName()))
                                                    .toList())));
        }
        if (runs.isEmpty()) {
            console.print("no runs yet");
        }
        return ExitCode.OK;
    }
}
