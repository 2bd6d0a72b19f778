package dev.quadrat.cli;

import dev.quadrat.workbench.Derivation;
import dev.quadrat.workbench.MethodListing;
import dev.quadrat.workbench.Workbench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
        console.problems(derivation.problems());
        boolean errors = derivation.problems().stream().anyMatch(p -> p.isError());
        return errors ? ExitCode.REFUSED : ExitCode.OK;
    }
}
