package dev.quadrat.ui.session;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanRequest;
import dev.quadrat.dag.Problem;
import dev.quadrat.workbench.Derivation;
import dev.quadrat.workbench.MethodListing;
import dev.quadrat.workbench.RunRecord;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How far the window has come with its jars. */
public sealed interface Stage {
    /** Nothing is open. */
    record Welcome() implements Stage {}

    /** Jars are looked into for the first time. */
    record Deriving(List<Path> jars) implements Stage {}

    /** There is a plan to look at. */
    sealed interface Shown extends Stage {
        Plan plan();

        List<MethodListing> methods();

        /** All that is wrong with it. */
        List<Problem> problems();

        default List<String> experiments() {
            return methods().stream().flatMap(m -> m.experiments().stream()).distinct().toList();
        }
    }

    /** There is a plan, though it may have problems and no commands. */
    record Planned(
            Derivation derivation, PlanRequest request, Plan plan, List<Problem> runnerProblems)
            implements Shown {
        @Override
        public List<MethodListing> methods() {
            return derivation.methods();
        }

        @Override
        public List<Problem> problems() {
            return Stream.concat(plan.problems().stream(), runnerProblems.stream()).toList();
        }

        /** The same plan, of which the runner now says something else. */
        Planned refused(List<Problem> now) {
            return new Planned(derivation, request, plan, now);
        }

        /** The same request, planned at another time. */
        Planned with(Plan later) {
            return new Planned(derivation, request, later, runnerProblems);
        }
    }

    /** A run that was launched before, or elsewhere, as it was launched; nothing to change. */
    record OfRun(RunRecord run) implements Shown {
        @Override
        public Plan plan() {
            return run.plan();
        }

        @Override
        public List<MethodListing> methods() {
            return run.methods();
        }

        @Override
        public List<Problem> problems() {
            return run.plan().problems();
        }
    }

    /** Something failed that no author is to blame for. */
    record Broken(List<Path> jars, Problem problem) implements Stage {}
}
