package dev.quadrat.dag;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Definitions with the same type, inputs and outputs become one command with several owners. */
record Merge(
        List<Command> commands,
        List<Duplicate> duplicates,
        List<WithoutOutput> withoutOutput,
        List<Problem> problems) {
    private static final int MOST_FIELDS_TOLD = 6;

    private static final class Node {
        final CommandDefinition first;
        final Set<String> experiments = new LinkedHashSet<>();

        Node(CommandDefinition first) {
            this.first = first;
        }
    }

    static Merge of(List<CommandDefinition> definitions) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        List<Duplicate> duplicates = new ArrayList<>();
        Set<WithoutOutput> withoutOutput = new LinkedHashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (CommandDefinition definition : definitions) {
            String experiment = definition.experiment();
            if (definition.outputs().isEmpty()) {
                withoutOutput.add(new WithoutOutput(definition.type(), experiment));
                continue;
            }
            String id = CommandId.of(definition.type(), definition.inputs(), definition.outputs());
            Node node = nodes.get(id);
            if (node == null) {
                node = new Node(definition);
                nodes.put(id, node);
            } else {
                List<FieldDifference> differs =
                        FieldDifference.between(node.first.config(), definition.config());
                duplicates.add(new Duplicate(definition.type(), experiment, id, differs));
                if (!differs.isEmpty()) {
                    problems.add(differs(definition.type(), node, experiment, differs));
                }
            }
            if (experiment != null) {
                node.experiments.add(experiment);
            }
        }
        List<Command> commands =
                nodes.entrySet().stream().map(e -> command(e.getKey(), e.getValue())).toList();
        return new Merge(commands, duplicates, List.copyOf(withoutOutput), problems);
    }

    private static Command command(String id, Node node) {
        CommandDefinition first = node.first;
        return new Command(
                id,
                first.type(),
                first.split(),
                List.copyOf(node.experiments),
                first.inputs().stream().distinct().toList(),
                first.outputs().stream().distinct().toList(),
                first.gpu(),
                first.config());
    }

    private static Problem differs(
            CommandType type,
            Node kept,
            @Nullable String experiment,
            List<FieldDifference> differs) {
        List<String> owners = new ArrayList<>(kept.experiments);
        String first = owners.isEmpty() ? "a direct command" : owners.getFirst();
        String second = experiment == null ? "a direct command" : experiment;
        if (experiment != null) {
            owners.add(experiment);
        }
        String fields =
                differs.stream()
                        .limit(MOST_FIELDS_TOLD)
                        .map(FieldDifference::text)
                        .collect(Collectors.joining(", "));
        int more = differs.size() - MOST_FIELDS_TOLD;
        return Problem.warning(
                Problem.Kind.CONFIG_DIFFERS,
                "%s of %s and %s read and write the same but differ in %s%s; the one of %s is used, give them different keys if that is wrong"
                        .formatted(
                                type,
                                first,
                                second,
                                fields,
                                more > 0 ? " and " + more + " more" : "",
                                first),
                owners,
                kept.first.outputs());
    }
}
