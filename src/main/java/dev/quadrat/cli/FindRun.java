package dev.quadrat.cli;

import dev.quadrat.run.RunDirectory;
import dev.quadrat.workbench.RunHistory;

import java.io.IOException;

/** The run that a person means. */
final class FindRun {
    private FindRun() {}

    static RunDirectory of(RunHistory history, String id) throws IOException {
        return history.find(id)
                .orElseThrow(
                        () ->
                                new CommandLineError(
                                        ExitCode.USAGE,
                                        "no run '%s'; quadrat runs lists them".formatted(id)));
    }
}
