package dev.quadrat.cli;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.workbench.Derivation;
import dev.quadrat.workbench.ExperimentRequest;
import dev.quadrat.workbench.Launch;
import dev.quadrat.workbench.Workbench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** The bundled experiments: in the window, or without a display from beginning to end. */
@Command(
        name = "example",
        description = "Open the bundled example; without a display, run it here.")
final class ExampleSubcommand implements Callable<Integer> {
    @Mixin CommonOptions common = new CommonOptions();

    @Option(names = "--no-window", description = "Run it here though there is a display.")
    boolean noWindow;

    private final Workbench workbench;
    private final Desktop desktop;
    private final Installation installation;
    private final Console console;

    ExampleSubcommand(
            Workbench workbench, Desktop desktop, Installation installation, Console console) {
        this.workbench = workbench;
        this.desktop = desktop;
        this.installation = installation;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        Path jar = installation.exampleJar();
        if (!Files.isRegularFile(jar)) {
            throw new CommandLineError(
                    ExitCode.REFUSED,
                    "the example %s is missing; mvn -DskipTests package builds it".formatted(jar));
        }
        if (noWindow) {
            return runHere(jar);
        }
        try {
            if (desktop.isAvailable()) {
                return desktop.open(List.of(jar));
            }
            console.print("There is no display for the window, so the example runs here.");
        } catch (NoDisplayException e) {
            console.print(e.getMessage() + "; so the example runs here.");
        }
        return runHere(jar);
    }

    private int runHere(Path jar) throws InterruptedException, IOException {
        Path root = installation.home().resolve("land-water");
        Derivation derivation =
                workbench.derive(
                        ExperimentRequest.of(jar)
                                .withSplits(4)
                                .withArguments(Map.of("root_uri", root.toString())),
                        () -> false);
        common.showOutput(derivation, console);
        Plan plan = workbench.plan(derivation, PlanRequest.everything(), () -> false);
        console.problems(plan.problems());
        ExperimentRunner runner = workbench.runners().getFirst();
        Launch launch =
                workbench.launch(
                        derivation,
                        plan,
                        PlanRequest.everything(),
                        runner,
                        LaunchSettings.allCores());
        int exit =
                switch (launch) {
                    case Launch.NothingToRun _ -> {
                        console.print(PlanText.summary(plan));
                        yield ExitCode.OK;
                    }
                    case Launch.Refused refused -> {
                        console.problems(
                                refused.problems().stream()
                                        .filter(p -> !plan.problems().contains(p))
                                        .toList());
                        yield ExitCode.REFUSED;
                    }
                    case Launch.Launched launched ->
                            new RunConsole(workbench.history(), launched.run(), plan, console)
                                    .follow();
                };
        if (exit == ExitCode.OK) {
            show(workbench.plan(derivation, PlanRequest.everything(), () -> false), root);
        }
        return exit;
    }

    private void show(Plan plan, Path root) throws IOException {
        Path picture = root.resolve("dag.png");
        DagSubcommand.write(plan, DagSubcommand.Format.PNG, picture);
        console.print("");
        EvalTable.of(plan).forEach(console::print);
        console.print("");
        console.print("Picture of the DAG: " + picture);
        console.print("Predictions:        " + root.resolve("predict"));
    }
}
