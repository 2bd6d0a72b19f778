package dev.quadrat.cli;

import dev.quadrat.dag.Plan;
import dev.quadrat.run.PlanDocument;
import dev.quadrat.workbench.Derivation;
import dev.quadrat.workbench.Workbench;

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

    private final Workbench workbench;
    private final Console console;

    PlanSubcommand(Workbench workbench, Console console) {
        this.workbench = workbench;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Derivation derivation = workbench.derive(experiments.request(), () -> false);
        common.showOutput(derivation, console);
        Plan plan = workbench.plan(derivation, experiments.planRequest(types), () -> false);
        if (json) {
            console.print(PlanDocument.of(plan).prettyJson());
        } else if (!plan.commands().isEmpty()) {
            PlanText.lines(plan).forEach(console::print);
        }
        console.problems(plan.problems());
        return plan.hasErrors() ? ExitCode.REFUSED : ExitCode.OK;
    }
}
