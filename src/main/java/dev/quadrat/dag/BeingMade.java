package dev.quadrat.dag;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Warns of live runs that make now what the plan wants, once for each of them. */
final class BeingMade {
    private static final int MOST_COMMANDS_TOLD = 4;

    private BeingMade() {}

    static List<Problem> find(Plan plan, Findings findings) {
        Map<String, Set<String>> urisByRun = new TreeMap<>();
        findings.recorded()
                .forEach(
                        (uri, state) -> {
                            if (state instanceof OutputState.Held held) {
                                urisByRun
                                        .computeIfAbsent(held.runId(), r -> new TreeSet<>())
                                        .add(uri);
                            }
                        });
        List<Problem> problems = new ArrayList<>();
        urisByRun.forEach((run, uris) -> warn(plan, run, uris).ifPresent(problems::add));
        return problems;
    }

    private static java.util.Optional<Problem> warn(Plan plan, String run, Set<String> uris) {
        List<Command> commands =
                plan.toRun().stream()
                        .map(PlannedCommand::command)
                        .filter(c -> c.outputs().stream().anyMatch(uris::contains))
                        .toList();
        if (commands.isEmpty()) {
            return java.util.Optional.empty();
        }
        Set<String> experiments = new LinkedHashSet<>();
        commands.forEach(command -> experiments.addAll(command.experiments()));
        return java.util.Optional.of(
                Problem.warning(
                        Problem.Kind.CLAIMED,
                        "run %s is making %s now; launched, this plan waits for it there: quadrat stop %s ends it"
                                .formatted(
                                        run,
                                        Listing.of(commands, MOST_COMMANDS_TOLD, Command::describe),
                                        run),
                        List.copyOf(experiments),
                        List.copyOf(uris)));
    }
}
