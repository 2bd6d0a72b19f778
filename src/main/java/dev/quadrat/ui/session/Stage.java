package dev.quadrat.ui.session;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.dag.Problem;
import dev.quadrat.workbench.Derivation;

import java.nio.file.Path;
import java.util.List;

/** How far the window has come with its jars. */
public sealed interface Stage {
    /** Nothing is open. */
    record Welcome() implements Stage {}

    /** Jars are looked into for the first time. */
    record Deriving(List<Path> jars) implements Stage {}

    /** There is a plan, though it may have problems and no commands. */
    record Planned(
            Derivation derivation, PlanRequest request, Plan plan, List<Problem> runnerProblems)
            implements Stage {
        /** The same request, planned at another time. */
        Planned with(Plan later) {
            return new Planned(derivation, request, later, runnerProblems);
        }
    }

    /** Something failed that no author is to blame for. */
    record Broken(List<Path> jars, Problem problem) implements Stage {}
}
