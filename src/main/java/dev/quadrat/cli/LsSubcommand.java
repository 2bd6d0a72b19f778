package dev.quadrat.cli;

import dev.quadrat.dag.Problem;
import dev.quadrat.workbench.Derivation;
import dev.quadrat.workbench.MethodListing;
import dev.quadrat.workbench.Workbench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.concurrent.Callable;

/** Lists what is in jars. */
@Command(
        name = "ls",
        description = "List experiment sets, their methods, arguments and experiments.")
final class LsSubcommand implements Callable<Integer> {
    @Mixin ExperimentOptions experiments = new ExperimentOptions();
    @Mixin CommonOptions common = new CommonOptions();

    private final Workbench workbench;
    private final Console console;

    LsSubcommand(Workbench workbench, Console console) {
        this.workbench = workbench;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Derivation derivation = workbench.derive(experiments.request(), () -> false);
        common.showOutput(derivation, console);
        String set = "";
        for (MethodListing method : derivation.methods()) {
            if (!method.className().equals(set)) {
                set = method.className();
                console.print(set);
            }
            console.print("  " + method.name());
            for (MethodListing.Argument argument : method.arguments()) {
                String value = argument.defaultValue();
                console.print(
                        "    -a %s %s%s%s"
                                .formatted(
                                        argument.name(),
                                        argument.type(),
                                        value == null ? ", required" : ", default " + value,
                                        argument.description().isEmpty()
                                                ? ""
                                                : ": " + argument.description()));
            }
            method.experiments().forEach(id -> console.print("    experiment " + id));
        }
        // Whoever lists a jar wants to learn which arguments it takes: to lack them is no error
        // here.
        List<Problem> problems =
                derivation.problems().stream()
                        .filter(
                                p ->
                                        p.kind() != Problem.Kind.ARGUMENT
                                                || experiments.hasArguments())
                        .toList();
        console.problems(problems);
        boolean errors = problems.stream().anyMatch(Problem::isError);
        return errors ? ExitCode.REFUSED : ExitCode.OK;
    }
}
