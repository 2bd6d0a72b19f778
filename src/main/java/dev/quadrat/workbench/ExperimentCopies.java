package dev.quadrat.workbench;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanState;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.dag.Problem;
import dev.quadrat.host.ResolvedExperiment;
import dev.quadrat.run.FailureText;
import dev.quadrat.run.RunJson;
import dev.quadrat.storage.Storage;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Copies of experiments' configurations beside their results, so that years later one can see what
 * the results were made by.
 */
final class ExperimentCopies {
    private final Storage storage;

    ExperimentCopies(Storage storage) {
        this.storage = storage;
    }

    /** Saves those that something of the plan was asked for; the first that can't be is told. */
    Optional<Problem> save(List<ResolvedExperiment> experiments, Plan plan) {
        Set<String> wanted = new HashSet<>();
        for (PlannedCommand command : plan.commands()) {
            if (command.state() != PlanState.NOT_REQUESTED) {
                wanted.addAll(command.command().experiments());
            }
        }
        for (ResolvedExperiment experiment : experiments) {
            if (wanted.contains(experiment.id())) {
                Optional<Problem> failure = save(experiment);
                if (failure.isPresent()) {
                    return failure;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> save(ResolvedExperiment experiment) {
        String uri = "%s/experiments/%s.json".formatted(experiment.rootUri(), experiment.id());
        if (!storage.serves(uri)) {
            return Optional.of(
                    problem(experiment, uri, "Quadrat writes to local paths and s3:// URIs alone"));
        }
        try {
            storage.writeText(uri, RunJson.pretty(experiment.config()) + "\n");
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(problem(experiment, uri, FailureText.of(e)));
        }
    }

    private static Problem problem(ResolvedExperiment experiment, String uri, String why) {
        return Problem.error(
                Problem.Kind.STORAGE,
                "the configuration of experiment %s can't be saved to %s: %s; choose a root URI that can be written to"
                        .formatted(experiment.id(), uri, why),
                List.of(experiment.id()),
                List.of(uri));
    }
}
