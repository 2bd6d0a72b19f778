package dev.quadrat.dag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What will run, what is done, and why; in the order in which it runs. Immutable. */
public final class Plan {
    private final CommandDag dag;
    private final Map<String, PlannedCommand> commands;
    private final List<Duplicate> duplicates;
    private final List<WithoutOutput> withoutOutput;
    private final List<Problem> problems;

    public Plan(
            CommandDag dag,
            Collection<PlannedCommand> planned,
            List<Duplicate> duplicates,
            List<WithoutOutput> withoutOutput,
            List<Problem> problems) {
        this(dag, byId(planned), duplicates, withoutOutput, problems);
    }

    private Plan(
            CommandDag dag,
            Map<String, PlannedCommand> commands,
            List<Duplicate> duplicates,
            List<WithoutOutput> withoutOutput,
            List<Problem> problems) {
        this.dag = dag;
        this.commands = commands;
        this.duplicates = List.copyOf(duplicates);
        this.withoutOutput = List.copyOf(withoutOutput);
        this.problems = List.copyOf(problems);
    }

    private static Map<String, PlannedCommand> byId(Collection<PlannedCommand> planned) {
        Map<String, PlannedCommand> commands = LinkedHashMap.newLinkedHashMap(planned.size());
        planned.forEach(command -> commands.put(command.id(), command));
        return commands;
    }

    /** A plan that never came to commands. */
    public static Plan failed(List<Problem> problems) {
        CommandDag none = new CommandDag(List.of(), List.of());
        return new Plan(none, List.of(), List.of(), List.of(), problems);
    }

    public CommandDag dag() {
        return dag;
    }

    public Collection<PlannedCommand> commands() {
        return java.util.Collections.unmodifiableCollection(commands.values());
    }

    public PlannedCommand command(String id) {
        return Objects.requireNonNull(commands.get(id), () -> "no command " + id);
    }

    public List<Duplicate> duplicates() {
        return duplicates;
    }

    public List<WithoutOutput> withoutOutput() {
        return withoutOutput;
    }

    public List<Problem> problems() {
        return problems;
    }

    /** The same plan with problems that others have found. */
    public Plan withProblems(List<Problem> more) {
        List<Problem> all = new ArrayList<>(more);
        all.addAll(problems);
        return havingProblems(all);
    }

    /** The same plan with these problems alone. */
    Plan havingProblems(List<Problem> all) {
        return new Plan(dag, commands, duplicates, withoutOutput, all);
    }

    public List<PlannedCommand> toRun() {
        return commands.values().stream().filter(PlannedCommand::runs).toList();
    }

    public long count(PlanState state) {
        return commands.values().stream().filter(command -> command.state() == state).count();
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** The same, in which these alone run; what would have run besides is done. */
    public Plan running(Set<String> ids) {
        List<PlannedCommand> planned =
                commands.values().stream()
                        .map(
                                c ->
                                        new PlannedCommand(
                                                c.command(),
                                                c.runs() && !ids.contains(c.id())
                                                        ? PlanState.DONE
                                                        : c.state(),
                                                ids.contains(c.id()),
                                                c.reason()))
                        .toList();
        return new Plan(dag, planned, duplicates, withoutOutput, problems);
    }
}
