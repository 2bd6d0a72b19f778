package dev.quadrat.cli;

import dev.quadrat.dag.Plan;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.run.RunnerCheck;
import dev.quadrat.workbench.Derivation;
import dev.quadrat.workbench.Workbench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Looks whether a runner can work, and launches nothing. */
@Command(
        name = "check",
        description = {
            "Look whether a runner can work: what it works with, and all that keeps it from it.",
            "With -p JAR, whether it can run what is not done, too. Nothing is launched."
        })
final class CheckSubcommand implements Callable<Integer> {
    @Mixin ExperimentOptions experiments = new ExperimentOptions();
    @Mixin LaunchOptions launching = new LaunchOptions();
    @Mixin RunnerOptions runners = new RunnerOptions();
    @Mixin CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "RUNNER", description = "local or aws_batch.")
    String runnerName = "";

    @Parameters(
            index = "1..*",
            paramLabel = "COMMAND",
            description = "Command types; all of them if none.")
    List<String> types = new ArrayList<>();

    private final Workbench workbench;
    private final Console console;

    CheckSubcommand(Workbench workbench, Console console) {
        this.workbench = workbench;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        ExperimentRunner runner = RunnerOptions.runner(workbench, runnerName);
        Map<String, String> values = runners.values(runner, common, workbench, console);
        common.adopt(values);
        LaunchSettings settings = launching.settings(values);
        return experiments.jars.isEmpty()
                ? told(runner, runner.check(Optional.empty(), settings), false)
                : checkPlan(runner, settings);
    }

    private int checkPlan(ExperimentRunner runner, LaunchSettings settings)
            throws InterruptedException {
        Derivation derivation = workbench.derive(experiments.request(), () -> false);
        common.showOutput(derivation, console);
        Plan plan = workbench.plan(derivation, experiments.planRequest(types), () -> false);
        console.problems(plan.problems());
        RunnerCheck check =
                plan.commands().isEmpty()
                        ? runner.check(Optional.empty(), settings)
                        : workbench.check(derivation, plan, runner, settings);
        return told(runner, check, plan.hasErrors());
    }

    private int told(ExperimentRunner runner, RunnerCheck check, boolean planHasErrors) {
        console.print(FactText.lines(check.facts()));
        console.problems(check.problems());
        if (check.hasErrors() || planHasErrors) {
            return ExitCode.REFUSED;
        }
        console.print("%s is ready".formatted(runner.name()));
        return ExitCode.OK;
    }
}
