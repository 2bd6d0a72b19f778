package dev.quadrat.cli;

import dev.quadrat.run.RunDirectory;
import dev.quadrat.workbench.RunHistory;

import java.io.IOException;
import java.util.Map;

/** The run that a person means. */
final class FindRun {
    private FindRun() {}

    static RunDirectory of(RunHistory history, String id, CommonOptions common) throws IOException {
        RunDirectory run =
                history.find(id)
                        .orElseThrow(
                                () ->
                                        new CommandLineError(
                                                ExitCode.USAGE,
                                                "no run '%s'; quadrat runs lists them"
                                                        .formatted(id)));
        common.adopt(values(run));
        return run;
    }

    /** None of a run whose folder is damaged, as those will tell who read it for more. */
    private static Map<String, String> values(RunDirectory run) {
        try {
            return run.manifest().settings().values();
        } catch (IOException e) {
            return Map.of();
        }
    }
}
