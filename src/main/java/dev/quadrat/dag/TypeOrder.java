package dev.quadrat.dag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One type for each name, though jars and experiments list their own types in different orders. */
record TypeOrder(Map<String, CommandType> byName, List<Problem> problems) {
    static TypeOrder of(List<CommandDefinition> definitions) {
        Map<String, CommandType> types = new LinkedHashMap<>();
        Set<String> disputed = new LinkedHashSet<>();
        for (CommandDefinition definition : definitions) {
            CommandType type = definition.type();
            CommandType known = types.putIfAbsent(type.name(), type);
            if (known != null && !known.equals(type)) {
                types.put(type.name(), both(known, type));
                if (known.auxiliary() != type.auxiliary()) {
                    disputed.add(type.name());
                }
            }
        }
        List<Problem> problems = new ArrayList<>();
        disputed.forEach(name -> problems.add(dispute(name, definitions)));
        return new TypeOrder(types, problems);
    }

    CommandType get(CommandType type) {
        return Objects.requireNonNull(byName.get(type.name()));
    }

    private static CommandType both(CommandType one, CommandType other) {
        return new CommandType(
                one.name(),
                Math.min(one.order(), other.order()),
                one.auxiliary() && other.auxiliary());
    }

    private static Problem dispute(String name, List<CommandDefinition> definitions) {
        Set<String> experiments = new LinkedHashSet<>();
        for (CommandDefinition definition : definitions) {
            String experiment = definition.experiment();
            if (definition.type().name().equals(name) && experiment != null) {
                experiments.add(experiment);
            }
        }
        return Problem.warning(
                Problem.Kind.EXPERIMENT,
                "%s is auxiliary in one place and not in another; it runs by default now, declare it one way"
                        .formatted(name),
                List.copyOf(experiments),
                List.of());
    }
}
