package dev.quadrat.dag;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which commands a request is about.
 *
 * @param again those that run though they are done
 * @param asked what was asked for, for a sentence; empty if all was
 */
record Wanted(Set<String> ids, Set<String> again, String asked, List<Problem> problems) {
    static Wanted of(CommandDag dag, PlanRequest request) {
        return new Selection(dag, request).wanted();
    }

    boolean contains(Command command) {
        return ids.contains(command.id());
    }

    boolean isAgain(Command command) {
        return again.contains(command.id());
    }

    private static final class Selection {
        private final CommandDag dag;
        private final PlanRequest request;
        private final List<Problem> problems = new ArrayList<>();
        private final List<String> asked = new ArrayList<>();

        /** Naming an auxiliary command by its id is naming it. */
        private final Set<String> named = new LinkedHashSet<>();

        Selection(CommandDag dag, PlanRequest request) {
            this.dag = dag;
            this.request = request;
        }

        Wanted wanted() {
            checkTypes();
            asked.addAll(request.types());
            Set<String> ids = new LinkedHashSet<>(dag.order());
            Subset subset = request.subset();
            keep(ids, subset.from(), dag::allDownstream, "%s and what follows it");
            keep(ids, subset.to(), dag::allUpstream, "%s and what leads to it");
            keep(ids, subset.only(), id -> Set.of(), "%s");
            keep(ids, subset.again(), id -> Set.of(), "%s again");
            keepExperiments(ids, subset.experiments());
            ids.removeIf(id -> !wants(dag.command(id).type(), id));
            String all = asked.isEmpty() ? "" : String.join(", ", asked);
            return new Wanted(ids, again(subset), all, problems);
        }

        private Set<String> again(Subset subset) {
            Set<String> again = new LinkedHashSet<>();
            for (String beginning : subset.again()) {
                if (IdLookup.of(beginning, dag) instanceof IdLookup.Found found) {
                    again.add(found.id());
                }
            }
            return again;
        }

        private boolean wants(CommandType type, String id) {
            return request.types().isEmpty()
                    ? !type.auxiliary() || named.contains(id)
                    : request.types().contains(type.name());
        }

        private void keep(
                Set<String> ids,
                List<String> beginnings,
                Function<String, Set<String>> reach,
                String text) {
            if (beginnings.isEmpty()) {
                return;
            }
            Set<String> reached = new LinkedHashSet<>();
            for (String beginning : beginnings) {
                resolve(beginning)
                        .ifPresent(
                                id -> {
                                    named.add(id);
                                    reached.add(id);
                                    reached.addAll(reach.apply(id));
                                    asked.add(text.formatted(id));
                                });
            }
            ids.retainAll(reached);
        }

        private void keepExperiments(Set<String> ids, List<String> experiments) {
            if (experiments.isEmpty()) {
                return;
            }
            Set<String> known = new LinkedHashSet<>();
            dag.commands().forEach(command -> known.addAll(command.experiments()));
            for (String experiment : experiments) {
                if (!known.contains(experiment)) {
                    problem(
                            "no experiment '%s'; %s"
                                    .formatted(experiment, NearestName.hint(experiment, known)));
                }
                asked.add("experiment " + experiment);
            }
            ids.removeIf(
                    id -> dag.command(id).experiments().stream().noneMatch(experiments::contains));
        }

        private Optional<String> resolve(String beginning) {
            return switch (IdLookup.of(beginning, dag)) {
                case IdLookup.Found found -> Optional.of(found.id());
                case IdLookup.Unknown unknown -> {
                    problem(unknown.message());
                    yield Optional.empty();
                }
            };
        }

        private void checkTypes() {
            Set<String> names =
                    new LinkedHashSet<>(
                            Stream.concat(
                                            StandardTypes.NAMES.stream(),
                                            dag.types().stream().map(CommandType::name))
                                    .toList());
            for (String name : request.types()) {
                if (!names.contains(name)) {
                    String hint =
                            NearestName.of(name, names)
                                    .map(near -> "; did you mean " + near + "? The types are ")
                                    .orElse("; the types are ");
                    problem(
                            "no command type '%s'%s%s"
                                    .formatted(name, hint, String.join(", ", names)));
                }
            }
        }

        private void problem(String message) {
            problems.add(Problem.error(Problem.Kind.ARGUMENT, message));
        }
    }
}
