package dev.quadrat.cli;

import dev.quadrat.dag.NearestName;
import dev.quadrat.dag.Plan;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.workbench.Derivation;
import dev.quadrat.workbench.Launch;
import dev.quadrat.workbench.Workbench;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Plans, launches, and follows to the end. */
@Command(name = "run", description = "Run what is not done, and follow it.")
final class RunSubcommand implements Callable<Integer> {
    @Mixin ExperimentOptions experiments = new ExperimentOptions();
    @Mixin CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "RUNNER", description = "Where to run: local.")
    String runnerName = "";

    @Parameters(
            index = "1..*",
            paramLabel = "COMMAND",
            description = "Command types; all of them if none.")
    List<String> types = new ArrayList<>();

    @Option(
            names = {"-n", "--dry-run"},
            description = "Show the plan and run nothing.")
    boolean dryRun;

    @Option(
            names = {"-j", "--parallel"},
            paramLabel = "N",
            description = "Commands at once (default: one a core).")
    int parallel = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--tempdir",
            paramLabel = "DIR",
            description = "Where commands keep intermediate files.")
    @Nullable Path temporaryFolder;

    private final Workbench workbench;
    private final Console console;

    RunSubcommand(Workbench workbench, Console console) {
        this.workbench = workbench;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        ExperimentRunner runner = runner();
        LaunchSettings settings = settings();
        Derivation derivation = workbench.derive(experiments.request(), () -> false);
        common.showOutput(derivation, console);
        Plan plan = workbench.plan(derivation, experiments.planRequest(types), () -> false);
        console.problems(plan.problems());
        if (dryRun) {
            PlanText.lines(plan).forEach(console::print);
            return plan.hasErrors() ? ExitCode.REFUSED : ExitCode.OK;
        }
        if (plan.hasErrors()) {
            return ExitCode.REFUSED;
        }
        return switch (workbench.launch(derivation, plan, runner, settings)) {
            case Launch.NothingToRun _ -> {
                console.print(PlanText.summary(plan));
                yield ExitCode.OK;
            }
            case Launch.Refused refused -> {
                console.problems(refused.problems());
                yield ExitCode.REFUSED;
            }
            case Launch.Launched launched ->
                    new RunConsole(workbench.history(), launched.run(), plan, console).follow();
        };
    }

    private ExperimentRunner runner() {
        List<String> names = workbench.runners().stream().map(ExperimentRunner::name).toList();
        return workbench
                .runner(runnerName)
                .orElseThrow(
                        () -> {
                            String hint =
                                    NearestName.of(runnerName, names)
                                            .map(near -> "did you mean " + near + "?")
                                            .orElse("there is " + String.join(", ", names));
                            return new CommandLineError(
                                    ExitCode.USAGE,
                                    "no runner '%s'; %s".formatted(runnerName, hint));
                        });
    }

    private LaunchSettings settings() {
        if (parallel < 1) {
            throw new CommandLineError(
                    ExitCode.USAGE, "--parallel must be 1 or more, not " + parallel);
        }
        if (temporaryFolder != null && !Files.isDirectory(temporaryFolder)) {
            throw new CommandLineError(
                    ExitCode.USAGE, "--tempdir %s is no folder".formatted(temporaryFolder));
        }
        return new LaunchSettings(parallel, 1, Optional.ofNullable(temporaryFolder));
    }
}
