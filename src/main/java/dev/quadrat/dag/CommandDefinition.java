package dev.quadrat.dag;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A command as one experiment wants it, before duplicates are merged.
 *
 * @param experiment null for a command that a method returned directly
 * @param config JSON values: maps, lists, text, numbers, booleans, null
 * @param items what it can be split by; together they read and write what the command does
 */
public record CommandDefinition(
        CommandType type,
        @Nullable SplitPart split,
        @Nullable String experiment,
        List<String> inputs,
        List<String> outputs,
        boolean gpu,
        Map<String, Object> config,
        List<Item> items) {
    public CommandDefinition {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        config = JsonObject.copyOf(config);
        items = List.copyOf(items);
        if (holdsBlank(inputs) || holdsBlank(outputs)) {
            throw new IllegalArgumentException(
                    type
                            + (experiment == null ? "" : " of experiment " + experiment)
                            + " reads or writes an empty URI");
        }
    }

    private static boolean holdsBlank(List<String> uris) {
        for (String uri : uris) {
            if (uri.isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** A command that is one item, of no author's code. */
    public CommandDefinition(
            CommandType type,
            @Nullable SplitPart split,
            @Nullable String experiment,
            List<String> inputs,
            List<String> outputs,
            boolean gpu,
            Map<String, Object> config) {
        this(
                type,
                split,
                experiment,
                inputs,
                outputs,
                gpu,
                config,
                List.of(new Item(inputs, outputs, config, "")));
    }
}
