package dev.quadrat.ui;

import dev.quadrat.run.FailureText;
import dev.quadrat.ui.notice.Complaints;
import dev.quadrat.workbench.Workbench;
import dev.quadrat.workbench.home.HomeFiles;
import dev.quadrat.workbench.home.Settings;
import dev.quadrat.workbench.home.WindowState;

import java.io.IOException;

/** What the home folder remembers of the last window. */
record Remembered(HomeFiles files, Complaints complaints, Settings settings, WindowState window) {
    /** Reads small files. */
    static Remembered of(Workbench workbench) {
        Complaints complaints = new Complaints();
        HomeFiles files = workbench.files(complaints);
        return new Remembered(files, complaints, files.settings(), files.window());
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
