package dev.quadrat.cli;

import dev.quadrat.dag.Plan;
import dev.quadrat.layout.DagLayouts;
import dev.quadrat.layout.DotExport;
import dev.quadrat.layout.PngExport;
import dev.quadrat.layout.SvgExport;
import dev.quadrat.workbench.Derivation;
import dev.quadrat.workbench.FileExport;
import dev.quadrat.workbench.Workbench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Draws the DAG into a file. */
@Command(name = "dag", description = "Draw the DAG as a picture.")
final class DagSubcommand implements Callable<Integer> {
    /** What it can be drawn as. */
    enum Format {
        SVG,
        PNG,
        DOT;

        byte[] draw(Plan plan) {
            return switch (this) {
                case SVG ->
                        SvgExport.of(DagLayouts.of(plan.dag()), plan)
                                .getBytes(StandardCharsets.UTF_8);
                case PNG -> PngExport.of(DagLayouts.of(plan.dag()), plan);
                case DOT -> DotExport.of(plan).getBytes(StandardCharsets.UTF_8);
            };
        }
    }

    @Mixin ExperimentOptions experiments = new ExperimentOptions();
    @Mixin CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "COMMAND", description = "Command types; all of them if none.")
    List<String> types = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "svg",
            description = "svg, png or dot (default: ${DEFAULT-VALUE}).")
    Format format = Format.SVG;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The file to write.")
    Path output = Path.of("");

    private final Workbench workbench;
    private final Console console;

    DagSubcommand(Workbench workbench, Console console) {
        this.workbench = workbench;
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Derivation derivation = workbench.derive(experiments.request(), () -> false);
        common.showOutput(derivation, console);
        Plan plan = workbench.plan(derivation, experiments.planRequest(types), () -> false);
        console.problems(plan.problems());
        if (plan.commands().isEmpty() && plan.hasErrors()) {
            return ExitCode.REFUSED;
        }
        write(plan, format, output);
        console.print(
                "%s: %s as %s"
                        .formatted(
                                output,
                                PlanText.summary(plan),
                                format.name().toLowerCase(Locale.ROOT)));
        return plan.hasErrors() ? ExitCode.REFUSED : ExitCode.OK;
    }

    static void write(Plan plan, Format format, Path output) {
        Optional<String> problem;
        try {
            problem = FileExport.toDisk().write(output, format.draw(plan));
        } catch (IllegalArgumentException tooLarge) {
            problem = Optional.of(String.valueOf(tooLarge.getMessage()));
        }
        problem.ifPresent(
                why -> {
                    throw new CommandLineError(ExitCode.COMMAND_FAILED, why);
                });
    }
}
