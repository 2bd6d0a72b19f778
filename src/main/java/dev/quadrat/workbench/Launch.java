package dev.quadrat.workbench;

import dev.quadrat.dag.Problem;
import dev.quadrat.run.RunDirectory;

import java.util.List;

/** What became of a wish to launch. */
public sealed interface Launch {
    /**
     * @param warnings of the runner
     */
    record Launched(RunDirectory run, List<Problem> warnings) implements Launch {}

    record Refused(List<Problem> problems) implements Launch {}

    /** Everything that was asked for is done. */
    record NothingToRun() implements Launch {}
}
