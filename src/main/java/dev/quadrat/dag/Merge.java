package dev.quadrat.dag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Definitions with the same type, inputs and outputs become one command with several owners. */
record Merge(
        List<Command> commands,
        List<Duplicate> duplicates,
        List<WithoutOutput> withoutOutput,
        List<Problem> problems) {
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
        TypeOrder types = TypeOrder.of(definitions);
        Map<Difference, Set<String>> differences = new LinkedHashMap<>();
        List<String> ids = ids(definitions);
        for (int i = 0; i < ids.size(); i++) {
            CommandDefinition definition = definitions.get(i);
            String experiment = definition.experiment();
            if (definition.outputs().isEmpty()) {
                withoutOutput.add(new WithoutOutput(types.get(definition.type()), experiment));
                continue;
            }
            String id = ids.get(i);
            Node node = nodes.get(id);
            if (node == null) {
                node = new Node(definition);
                nodes.put(id, node);
            } else {
                List<FieldDifference> differs =
                        FieldDifference.between(node.first.config(), definition.config());
                duplicates.add(
                        new Duplicate(types.get(definition.type()), experiment, id, differs));
                if (!differs.isEmpty()) {
                    Difference difference =
                            new Difference(
                                    definition.type(),
                                    node.first.experiment(),
                                    experiment,
                                    differs);
                    differences
                            .computeIfAbsent(difference, d -> new LinkedHashSet<>())
                            .addAll(node.first.outputs());
                }
            }
            if (experiment != null) {
                node.experiments.add(experiment);
            }
        }
        List<Command> commands =
                nodes.entrySet().stream()
                        .map(e -> command(e.getKey(), types, e.getValue()))
                        .toList();
        List<Problem> problems = new ArrayList<>(types.problems());
        differences.forEach((difference, uris) -> problems.add(difference.problem(uris)));
        return new Merge(commands, duplicates, List.copyOf(withoutOutput), problems);
    }

    private static List<String> ids(List<CommandDefinition> definitions) {
        return definitions.parallelStream()
                .map(d -> CommandId.of(d.type(), d.inputs(), d.outputs()))
                .toList();
    }

    private static Command command(String id, TypeOrder types, Node node) {
        CommandDefinition first = node.first;
        return new Command(
                id,
                types.get(first.type()),
                first.split(),
                List.copyOf(node.experiments),
                distinct(first.inputs()),
                distinct(first.outputs()),
                first.gpu(),
                first.config(),
                first.items());
    }

    /** The very same list if it holds nothing twice, as most do. */
    private static List<String> distinct(List<String> uris) {
        Set<String> each = LinkedHashSet.newLinkedHashSet(uris.size());
        each.addAll(uris);
        return each.size() == uris.size() ? uris : List.copyOf(each);
    }
}
