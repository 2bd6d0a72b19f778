package dev.quadrat.dag;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Decides what runs, from a DAG, a request, and what exists. */
public final class Planner {
    private Planner() {}

    /**
     * @param existing those of {@link DerivedDag#urisToCheck} that exist
     */
    public static Plan plan(DerivedDag derived, PlanRequest request, Set<String> existing) {
        List<PlannedCommand> planned =
                derived.dag().commands().stream()
                        .map(command -> decide(command, request, existing))
                        .toList();
        List<Problem> problems = new ArrayList<>(derived.problems());
        problems.addAll(unknownTypes(derived.dag(), request));
        Plan plan =
                new Plan(
                        derived.dag(),
                        planned,
                        derived.duplicates(),
                        derived.withoutOutput(),
                        problems);
        return request.skipFileCheck()
                ? plan
                : plan.withProblems(MissingInputs.find(derived, plan, existing));
    }

    private static PlannedCommand decide(
            Command command, PlanRequest request, Set<String> existing) {
        List<String> outputs = command.outputs();
        List<String> missing = outputs.stream().filter(uri -> !existing.contains(uri)).toList();
        boolean exist = missing.isEmpty();
        if (!request.wants(command.type())) {
            return new PlannedCommand(
                    command,
                    PlanState.NOT_REQUESTED,
                    false,
                    new Reason.NotRequested(request.types(), missing.size(), outputs.size()));
        }
        if (!exist) {
            PlanState state =
                    missing.size() == outputs.size() ? PlanState.TO_RUN : PlanState.PARTIAL;
            Reason reason =
                    new Reason.OutputsMissing(missing.size(), outputs.size(), missing.getFirst());
            return new PlannedCommand(command, state, true, reason);
        }
        return request.rerun()
                ? new PlannedCommand(
                        command, PlanState.TO_RUN, true, new Reason.RerunRequested(outputs.size()))
                : new PlannedCommand(
                        command,
                        PlanState.DONE,
                        false,
                        new Reason.OutputsExist(outputs.size(), outputs.getFirst()));
    }

    private static List<Problem> unknownTypes(CommandDag dag, PlanRequest request) {
        Set<String> names = new LinkedHashSet<>(StandardTypes.NAMES);
        dag.types().forEach(type -> names.add(type.name()));
        return request.types().stream()
                .filter(name -> !names.contains(name))
                .map(name -> unknownType(name, names))
                .toList();
    }

    private static Problem unknownType(String name, Set<String> names) {
        String hint =
                NearestName.of(name, names)
                        .map(near -> "; did you mean " + near + "? The types are ")
                        .orElse("; the types are ");
        return Problem.error(
                Problem.Kind.ARGUMENT,
                "no command type '%s'%s%s".formatted(name, hint, String.join(", ", names)));
    }
}
