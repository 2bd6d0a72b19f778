package dev.quadrat.workbench;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.Problem;
import dev.quadrat.run.ExperimentRunner;
import dev.quadrat.run.LaunchSettings;
import dev.quadrat.run.RunnerCheck;
import dev.quadrat.run.RunnerField;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a runner is asked about a plan before it is launched. */
final class RunnerQuestions {
    private RunnerQuestions() {}

    /** Settings in which places stand that a person has left to the experiments. */
    static LaunchSettings settings(
            Derivation derivation, ExperimentRunner runner, LaunchSettings chosen) {
        if (derivation.resolved().isEmpty()) {
            return chosen;
        }
        String root = derivation.resolved().getFirst().rootUri().replaceAll("/+$", "");
        Map<String, String> values = new HashMap<>(chosen.values());
        for (RunnerField field : runner.fields()) {
            String value = values.getOrDefault(field.name(), field.initial());
            if (!field.folderOfRoot().isEmpty() && value.isBlank()) {
                values.put(field.name(), root + "/" + field.folderOfRoot());
            }
        }
        return chosen.withValues(values);
    }

    /** All that it finds at once, whether it has to ask for it or not. */
    static RunnerCheck check(ExperimentRunner runner, Plan plan, LaunchSettings settings)
            throws InterruptedException {
        List<Problem> problems = new ArrayList<>(runner.preflight(plan, settings));
        RunnerCheck found = runner.check(Optional.of(plan), settings);
        problems.addAll(found.problems());
        return new RunnerCheck(found.facts(), problems, found.exact());
    }
}
