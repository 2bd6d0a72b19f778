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

    /** Also by its place, if it was launched on another machine. */
    static RunDirectory anywhere(RunHistory history, String idOrPlace, CommonOptions common)
            throws IOException, InterruptedException {
        if (!idOrPlace.contains("://")) {
            return of(history, idOrPlace, common);
        }
        try {
            RunDirectory run = history.fetch(idOrPlace);
            common.adopt(values(run));
            return run;
        } catch (IOException e) {
            throw new CommandLineError(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
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
