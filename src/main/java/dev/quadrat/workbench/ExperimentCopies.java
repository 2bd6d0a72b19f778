package dev.quadrat.workbench;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanState;
import dev.quadrat.dag.PlannedCommand;
import dev.quadrat.dag.Problem;
import dev.quadrat.host.ResolvedExperiment;
import dev.quadrat.run.FailureText;
import dev.quadrat.run.RunJson;
import dev.quadrat.storage.Crew;
import dev.quadrat.storage.Storage;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

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
        Map<String, Problem> failures = new ConcurrentSkipListMap<>();
        try {
            // Several at once: on remote storage each takes a while.
            Crew.each(
                    experiments.stream().filter(e -> wanted.contains(e.id())).toList(),
                    1,
                    () -> false,
                    (experiment, stopped) -> {
                        if (failures.isEmpty()) {
                            save(experiment).ifPresent(f -> failures.put(experiment.id(), f));
                        }
                    });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(
                    Problem.error(
                            Problem.Kind.STORAGE,
                            "the configurations of the experiments were not saved to the end;"
                                    + " launch again"));
        }
        return failures.values().stream().findFirst();
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
