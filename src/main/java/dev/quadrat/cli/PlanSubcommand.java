package dev.quadrat.cli;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.run.PlanDocument;
import dev.quadrat.workbench.Derivation;
import dev.quadrat.workbench.ExperimentRequest;
import dev.quadrat.workbench.Explained;
import dev.quadrat.workbench.Workbench;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Shows what would run, and why. */
@Command(name = "plan", description = "Show every command, whether it runs, and why.")
final class PlanSubcommand implements Callable<Integer> {
    @Mixin ExperimentOptions experiments = new ExperimentOptions();
    @Mixin CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "COMMAND", description = "Command types; all of them if none.")
    List<String> types = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON document.")
    boolean json;

    @Option(
            names = "--why",
            paramLabel = "ID",
            description =
                    "Print why this command runs or not, and all that leads to it; an id may be"
                            + " shortened.")
    @Nullable String why;

    private final Workbench workbench;
    private final Console console;

    PlanSubcommand(Workbench workbench, Console console) {
        this.workbench = workbench;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (json && why != null) {
            throw new CommandLineError(
                    ExitCode.USAGE,
                    "--why and --json can't be used together: reasons are in the JSON, too");
        }
        ExperimentRequest request = experiments.request();
        PlanRequest planRequest = experiments.planRequest(types);
        Derivation derivation = workbench.derive(request, () -> false);
        common.showOutput(derivation, console);
        return why == null
                ? show(workbench.plan(derivation, planRequest, () -> false), request, planRequest)
                : explain(workbench.explain(derivation, planRequest, why, () -> false));
    }

    private int show(Plan plan, ExperimentRequest request, PlanRequest planRequest) {
        if (json) {
            console.print(PlanDocument.of(plan, request.source(planRequest)).prettyJson());
        } else if (!plan.commands().isEmpty() || !plan.hasErrors()) {
            console.print(PlanText.lines(plan));
        }
        return told(plan);
    }

    private int explain(Explained explained) {
        switch (explained) {
            case Explained.Why known ->
                    known.explanation().lines().forEach(line -> console.print(line.indented()));
            case Explained.NoSuchCommand unknown -> {
                // Without commands no id is right, and the problems tell why there are none.
                if (!unknown.plan().commands().isEmpty() || !unknown.plan().hasErrors()) {
                    throw new CommandLineError(ExitCode.USAGE, unknown.message());
                }
            }
        }
        return told(explained.plan());
    }

    private int told(Plan plan) {
        console.problems(plan.problems());
        return plan.hasErrors() ? ExitCode.REFUSED : ExitCode.OK;
    }
}
