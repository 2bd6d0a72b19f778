package dev.quadrat.ui;

import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.FailureText;
import dev.quadrat.ui.notice.Complaints;
import dev.quadrat.workbench.Workbench;
import dev.quadrat.workbench.home.HomeFiles;
import dev.quadrat.workbench.home.Settings;
import dev.quadrat.workbench.home.WindowState;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the home folder remembers of the last window.
 *
 * @param runners values of their own fields, by their names
 */
record Remembered(
        HomeFiles files,
        Complaints complaints,
        Settings settings,
        WindowState window,
        Map<String, Map<String, String>> runners) {
    /** Reads small files. */
    static Remembered of(Workbench workbench) {
        Complaints complaints = new Complaints();
        HomeFiles files = workbench.files(complaints);
        return new Remembered(
                files, complaints, files.settings(), files.window(), runners(workbench, files));
    }

    private static Map<String, Map<String, String>> runners(Workbench workbench, HomeFiles files) {
        return workbench.runners().stream()
                .filter(runner -> !runner.fields().isEmpty())
                .collect(Collectors.toMap(ExperimentRunner::name, files::runnerValues));
    }

    /** Tells that something will not be known the next time. */
    void unsaved(Exception why) {
        complaints.accept(
                "Quadrat can't remember this in %s: %s; make that folder writable, or set QUADRAT_HOME to another"
                        .formatted(
                                files.folder(),
                                why instanceof IOException io ? FailureText.of(io) : why));
    }
}
