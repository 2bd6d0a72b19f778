package dev.quadrat.dag;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Inputs of commands that will run, which do not exist and which nothing in the plan will write.
 */
final class MissingInputs {
    private static final int MOST_COMMANDS_TOLD = 4;

    private MissingInputs() {}

    static List<Problem> find(DerivedDag derived, Plan plan, Findings findings) {
        List<Problem> problems = new ArrayList<>();
        derived.externalInputs()
                .forEach(
                        (uri, readers) -> {
                            if (findings.exists(uri)) {
                                return;
                            }
                            List<Command> running =
                                    readers.stream()
                                            .filter(c -> plan.command(c.id()).runs())
                                            .toList();
                            if (!running.isEmpty()) {
                                problems.add(missing(uri, running));
                            }
                        });
        UnrequestedInputs.of(plan, findings)
                .forEach(need -> problems.add(unrequested(need, findings)));
        return problems;
    }

    private static Problem missing(String uri, List<Command> readers) {
        String need = readers.size() == 1 ? "needs" : "need";
        return Problem.error(
                Problem.Kind.MISSING_INPUT,
                "%s does not exist; %s %s it".formatted(uri, told(readers), need),
                experiments(readers),
                List.of(uri));
    }

    private static Problem unrequested(UnrequestedInputs need, Findings findings) {
        boolean oneUri = need.uris().size() == 1;
        boolean oneWriter = need.writers().size() == 1;
        return Problem.error(
                Problem.Kind.MISSING_INPUT,
                "%s %s; %s %s %s, and %s, which %s %s, %s not requested: request %s too"
                        .formatted(
                                Listing.first(need.uris()),
                                state(need.uris(), findings),
                                told(need.readers()),
                                need.readers().size() == 1 ? "needs" : "need",
                                oneUri ? "it" : "them",
                                told(need.writers()),
                                oneWriter ? "writes" : "write",
                                oneUri ? "it" : "them",
                                oneWriter ? "is" : "are",
                                need.writers().getFirst().type()),
                experiments(need.readers()),
                need.uris());
    }

    private static String state(List<String> uris, Findings findings) {
        if (uris.stream().allMatch(findings::exists)) {
            return uris.size() == 1 ? "is not whole" : "are not whole";
        }
        return uris.size() == 1 ? "does not exist" : "do not exist";
    }

    private static String told(List<Command> commands) {
        return Listing.of(commands, MOST_COMMANDS_TOLD, Command::describe);
    }

    private static List<String> experiments(List<Command> commands) {
        Set<String> experiments = new LinkedHashSet<>();
        commands.forEach(command -> experiments.addAll(command.experiments()));
        return List.copyOf(experiments);
    }
}
