package dev.quadrat.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the window asks a person, apart from the window so that tests can answer. */
interface Questions {
    /** What is to become of a run when the window closes. */
    enum Closing {
        KEEP_RUNNING,
        STOP,
        STAY
    }

    /** Empty if the person thought better of it. */
    List<Path> whichJars();

    Closing whatOfTheRun(String runId);

    /** Whether to launch a plan that is no longer what was shown. */
    boolean launchesChanged(ChangedPlan plan);

    void tell(String title, String text, Optional<String> toCopy);
}
