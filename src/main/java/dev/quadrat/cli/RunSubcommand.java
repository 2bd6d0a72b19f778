package dev.quadrat.cli;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.run.RunnerCheck;
import dev.quadrat.workbench.Derivation;
import dev.quadrat.workbench.ExperimentRequest;
import dev.quadrat.workbench.Launch;
import dev.quadrat.workbench.Replanned;
import dev.quadrat.workbench.Workbench;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Plans, launches, and follows to the end. */
@Command(name = "run", description = "Run what is not done, and follow it.")
final class RunSubcommand implements Callable<Integer> {
    private static final int MOST_CHANGES_TOLD = 40;
    private static final Set<String> BESIDE_A_SAVED_PLAN =
            Set.of(
                    "--plan",
                    "--yes",
                    "--dry-run",
                    "--parallel",
                    "--gpu-slots",
                    "--tempdir",
                    "--option",
                    "--profile",
                    "--limit",
                    "--verbose");

    @Mixin ExperimentOptions experiments = new ExperimentOptions();
    @Mixin LaunchOptions launching = new LaunchOptions();
    @Mixin RunnerOptions runners = new RunnerOptions();
    @Mixin CommonOptions common = new CommonOptions();

    @Parameters(
            index = "0",
            paramLabel = "RUNNER",
            description = "Where to run: local or aws_batch.")
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
            names = "--plan",
            paramLabel = "FILE",
            description =
                    "Run a plan that quadrat plan --json has saved; what is different since then"
                            + " is shown first and needs --yes.")
    @Nullable Path planFile;

    @Option(
            names = "--yes",
            description = "Run a saved plan as it is now, whatever changed since it was saved.")
    boolean yes;

    @Spec(Spec.Target.SELF)
    @SuppressWarnings("NullAway.Init")
    CommandLine.Model.CommandSpec spec;

    private final Workbench workbench;
    private final Console console;

    RunSubcommand(Workbench workbench, Console console) {
        this.workbench = workbench;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        ExperimentRunner runner = RunnerOptions.runner(workbench, runnerName);
        Map<String, String> values = runners.values(runner, common, workbench, console);
        common.adopt(values);
        LaunchSettings settings = launching.settings(values);
        return planFile == null
                ? planAndRun(runner, settings)
                : runSaved(runner, settings, planFile);
    }

    private int planAndRun(ExperimentRunner runner, LaunchSettings settings)
            throws InterruptedException, IOException {
        Derivation derivation = workbench.derive(experiments.request(), () -> false);
        common.showOutput(derivation, console);
        PlanRequest request = experiments.planRequest(types);
        Plan plan = workbench.plan(derivation, request, () -> false);
        console.problems(plan.problems());
        return dryRun ? show(plan) : launch(derivation, plan, request, runner, settings);
    }

    private int runSaved(ExperimentRunner runner, LaunchSettings settings, Path file)
            throws InterruptedException, IOException {
        refuseOtherOptions(file);
        SavedPlan saved = SavedPlan.read(file);
        Derivation derivation =
                workbench.derive(
                        ExperimentRequest.of(saved.source(), experiments.limit()), () -> false);
        common.showOutput(derivation, console);
        Replanned now =
                workbench.difference(
                        derivation, saved.plan(), saved.source().request(), () -> false);
        boolean changed = !now.difference().isEmpty();
        if (changed) {
            console.print("since %s was saved:".formatted(file));
            now.difference().lines(MOST_CHANGES_TOLD).forEach(line -> console.print("  " + line));
        }
        console.problems(now.plan().problems());
        if (dryRun) {
            return show(now.plan());
        }
        if (changed && !yes && !now.plan().hasErrors()) {
            console.error(
                    "%s is not the plan any more; add --yes to launch the plan as it is now"
                            .formatted(file));
            return ExitCode.REFUSED;
        }
        return launch(derivation, now.plan(), saved.source().request(), runner, settings);
    }

    private int show(Plan plan) {
        PlanText.lines(plan).forEach(console::print);
        return plan.hasErrors() ? ExitCode.REFUSED : ExitCode.OK;
    }

    private int launch(
            Derivation derivation,
            Plan plan,
            PlanRequest request,
            ExperimentRunner runner,
            LaunchSettings settings)
            throws InterruptedException, IOException {
        if (plan.hasErrors()) {
            return ExitCode.REFUSED;
        }
        workbench
                .history()
                .atWorkOn(plan)
                .ifPresent(
                        work ->
                                console.error(
                                        "warning: run %s is at %d of these commands already; what it makes is waited for and taken; quadrat attach %s follows it"
                                                .formatted(
                                                        work.runId(),
                                                        work.commands(),
                                                        work.runId())));
        Consumer<RunnerCheck> tell = runner.costsMoney() ? this::tellFacts : _ -> {};
        return switch (workbench.launch(derivation, plan, request, runner, settings, tell)) {
            case Launch.NothingToRun _ -> {
                PlanText.conclusion(plan).forEach(console::print);
                yield ExitCode.OK;
            }
            case Launch.Refused refused -> {
                console.problems(refused.problems());
                yield ExitCode.REFUSED;
            }
            case Launch.Launched launched -> {
                console.problems(launched.warnings());
                yield new RunConsole(workbench.history(), launched.run(), plan, console).follow();
            }
        };
    }

    /** Who pays, and where, in sight before anything costs. */
    private void tellFacts(RunnerCheck check) {
        if (!check.facts().isEmpty()) {
            console.print(FactText.line(check.facts()));
        }
    }

    /** A saved plan tells all that decides what is run. */
    private void refuseOtherOptions(Path file) {
        Stream<String> others =
                Stream.concat(
                        spec.commandLine().getParseResult().matchedOptions().stream()
                                .map(CommandLine.Model.OptionSpec::longestName)
                                .filter(name -> !BESIDE_A_SAVED_PLAN.contains(name)),
                        types.stream());
        others.findFirst()
                .ifPresent(
                        other -> {
                            throw new CommandLineError(
                                    ExitCode.USAGE,
                                    "--plan %s and %s can't be used together: the saved plan decides what runs; leave one of them out"
                                            .formatted(file, other));
                        });
    }
}
