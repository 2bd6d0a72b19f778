package dev.quadrat.cli;

import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.RunnerField;
import dev.quadrat.workbench.Workbench;

import picocli.CommandLine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** The end of a subcommand's help: what can be set of runners. Asked only when help is. */
final class RunnerHelp {
    private RunnerHelp() {}

    static CommandLine of(Callable<Integer> subcommand, Workbench workbench) {
        CommandLine line = new CommandLine(subcommand);
        line.getHelpSectionMap()
                .put(
                        CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER,
                        help -> {
                            StringBuilder text = new StringBuilder();
                            for (ExperimentRunner runner : workbench.runners()) {
                                text.append(settings(help, runner));
                            }
                            return text.toString();
                        });
        return line;
    }

    private static String settings(CommandLine.Help help, ExperimentRunner runner) {
        if (runner.fields().isEmpty()) {
            return "";
        }
        Map<String, String> rows = new LinkedHashMap<>();
        for (RunnerField field : runner.fields()) {
            rows.put(field.name(), field.description() + (field.isRequired() ? " Required." : ""));
        }
        return "Settings of %s, each as -o NAME=VALUE:%n%s"
                .formatted(runner.name(), help.createTextTable(rows));
    }
}
