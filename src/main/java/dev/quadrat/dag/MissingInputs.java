package dev.quadrat.dag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Inputs of commands that will run, which do not exist and which nothing in the plan will write.
 */
final class MissingInputs {
    private static final int MOST_READERS_TOLD = 4;

    private MissingInputs() {}

    static List<Problem> find(DerivedDag derived, Plan plan, Set<String> existing) {
        List<Problem> problems = new ArrayList<>();
        derived.externalInputs()
                .forEach(
                        (uri, readers) -> {
                            List<Command> running =
                                    readers.stream()
                                            .filter(c -> plan.command(c.id()).runs())
                                            .toList();
                            if (!existing.contains(uri) && !running.isEmpty()) {
                                problems.add(missing(uri, running));
                            }
                        });
        problems.addAll(unrequested(plan, existing));
        return problems;
    }

    private static Problem missing(String uri, List<Command> readers) {
        return Problem.error(
                Problem.Kind.MISSING_INPUT,
                "%s does not exist; %s it".formatted(uri, need(readers)),
                experiments(readers),
                List.of(uri));
    }

    /** Outputs that are missing of commands which nobody asked for, though somebody needs them. */
    private static List<Problem> unrequested(Plan plan, Set<String> existing) {
        Map<String, List<Command>> readers = new LinkedHashMap<>();
        for (PlannedCommand reader : plan.toRun()) {
            for (String id : plan.dag().upstream(reader.id())) {
                PlannedCommand writer = plan.command(id);
                boolean whole = existing.containsAll(writer.command().outputs());
                if (!writer.runs() && !whole) {
                    readers.computeIfAbsent(id, i -> new ArrayList<>()).add(reader.command());
                }
            }
        }
        List<Problem> problems = new ArrayList<>();
        readers.forEach(
                (id, commands) -> {
                    Command writer = plan.command(id).command();
                    List<String> uris =
                            writer.outputs().stream().filter(u -> !existing.contains(u)).toList();
                    problems.add(
                            Problem.error(
                                    Problem.Kind.MISSING_INPUT,
                                    "%s does not exist; %s it, and %s, which writes it, is not requested: request %s too"
                                            .formatted(
                                                    uris.getFirst(),
                                                    need(commands),
                                                    writer.describe(),
                                                    writer.type()),
                                    experiments(commands),
                                    uris));
                });
        return problems;
    }

    private static String need(List<Command> readers) {
        String told =
                readers.stream()
                        .limit(MOST_READERS_TOLD)
                        .map(Command::describe)
                        .collect(Collectors.joining(", "));
        int more = readers.size() - MOST_READERS_TOLD;
        String verb = readers.size() == 1 ? " needs" : " need";
        return told + (more > 0 ? " and " + more + " more" : "") + verb;
    }

    private static List<String> experiments(List<Command> commands) {
        Set<String> experiments = new LinkedHashSet<>();
        commands.forEach(command -> experiments.addAll(command.experiments()));
        return List.copyOf(experiments);
    }
}
